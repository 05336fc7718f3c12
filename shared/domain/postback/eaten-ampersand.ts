/**
 * Signs that stand where `&` and the beginning of a parameter's name stood before the URL went through HTML:
 * `&currency=USD` becomes `¤cy=USD`. HTML reads the names of the first list without a semicolon
 * (WHATWG HTML, "Named character references", those without `;`); those of the second are read so by some
 * mail programs and editors only, or are signs that texts have too.
 */

/** Name of each sign: wherever one stands before a name and `=`, it was an ampersand. */
const CERTAIN = names(`
  ¡ iexcl ¢ cent £ pound ¤ curren ¥ yen ¦ brvbar § sect ¨ uml © copy ª ordf « laquo ¬ not ® reg ¯ macr ° deg
  ± plusmn ² sup2 ³ sup3 ´ acute µ micro ¶ para · middot ¸ cedil ¹ sup1 º ordm » raquo ¼ frac14 ½ frac12
  ¾ frac34 ¿ iquest × times ÷ divide
`);

/** These only where what comes out is a name that postbacks have. */
const DOUBTFUL = names(`
  < lt > gt " quot ð eth þ thorn ∑ sum ⊂ sub ⊃ sup ∂ part ∫ int ∏ prod ∝ prop ⟨ lang 〈 lang ℑ image ℜ real
  ≥ ge ≤ le ≠ ne ∨ or ∧ and ∩ cap ∪ cup ∠ ang ∈ in ∋ ni € euro ™ trade π pi φ phi ψ psi η eta μ mu ν nu ξ xi
`);

function names(list: string): ReadonlyMap<string, string> {
  const words = list.trim().split(/\s+/);
  return new Map(
    words.flatMap((sign, index) => (index % 2 === 0 ? [[sign, words[index + 1] ?? ''] as const] : [])),
  );
}

export interface EatenName {
  /** As a person sees it. */
  readonly sign: string;
  /** Of the parameter, as it was: `currency`. */
  readonly name: string;
  /** Nothing but an eaten ampersand looks like this. */
  readonly isCertain: boolean;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * @param sign bytes of one sign, one character per byte: UTF-8, Latin-1, or UTF-8 that was encoded twice
 * @param tail what follows it, up to `=`
 * @returns null where no ampersand can have stood there
 */
export function eatenName(sign: string, tail: string): EatenName | null {
  for (const text of readings(sign)) {
    const certain = CERTAIN.get(text);
    // `5×3=15` is a sum; `×tamp=` is none.
    if (certain !== undefined) return { sign: text, name: certain + tail, isCertain: !/^\d/.test(tail) };
    const doubtful = DOUBTFUL.get(text);
    if (doubtful !== undefined) return { sign: text, name: doubtful + tail, isCertain: false };
  }
  return null;
}

function readings(bytes: string): readonly string[] {
  const once = utf8(bytes);
  if (once === null) return bytes.length === 1 ? [bytes] : [];
  const twice = utf8(once);
  return twice === null ? [once] : [twice, once];
}

/** Null for what is no UTF-8. */
function utf8(bytes: string): string | null {
  try {
    return UTF8.decode(Uint8Array.from(bytes, (byte) => byteOf(byte)));
  } catch {
    return null;
  }
}

/** A character above a byte makes the whole no UTF-8. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return code > 0xff ? 0xff : code;
}
