/**
 * Signs that stand where `&` and the beginning of a parameter's name stood before the URL went through HTML:
 * `&currency=USD` becomes `¤cy=USD`. HTML reads the names of the first list without a semicolon
 * (WHATWG HTML, "Named character references", those without `;`); those of the second are read so by some
 * mail programs and editors only, or are signs that texts have too.
 */

/** Sign and name: wherever one stands before a name and `=`, it was an ampersand. */
const CERTAIN = `
  ¡ iexcl ¢ cent £ pound ¤ curren ¥ yen ¦ brvbar § sect ¨ uml © copy ª ordf « laquo ¬ not ® reg ¯ macr ° deg
  ± plusmn ² sup2 ³ sup3 ´ acute µ micro ¶ para · middot ¸ cedil ¹ sup1 º ordm » raquo ¼ frac14 ½ frac12
  ¾ frac34 ¿ iquest × times ÷ divide
`;

/** These only where what comes out is a name that postbacks have. */
const DOUBTFUL = `
  < lt > gt " quot ð eth þ thorn ∑ sum ⊂ sub ⊃ sup ∂ part ∫ int ∏ prod ∝ prop ⟨ lang 〈 lang ℑ image ℜ real
  ≥ ge ≤ le ≠ ne ∨ or ∧ and ∩ cap ∪ cup ∠ ang ∈ in ∋ ni € euro ™ trade π pi φ phi ψ psi η eta μ mu ν nu ξ xi
`;

interface Sign {
  /** As a person sees it. */
  readonly sign: string;
  /** What stood there: `&` and this. */
  readonly beginning: string;
  readonly isCertain: boolean;
}

const encoder = new TextEncoder();

/** By the bytes of a sign, one character per byte: UTF-8, UTF-8 that was encoded twice, Latin-1. */
const SIGNS: ReadonlyMap<string, Sign> = new Map([...signsOf(DOUBTFUL, false), ...signsOf(CERTAIN, true)]);

function signsOf(list: string, isCertain: boolean): readonly (readonly [bytes: string, sign: Sign])[] {
  const words = list.trim().split(/\s+/);
  return words.flatMap((sign, index) => {
    if (index % 2 === 1) return [];
    const found = { sign, beginning: words[index + 1] ?? '', isCertain };
    const once = utf8Bytes(sign);
    const spellings = sign <= '\u00FF' ? [sign, once, utf8Bytes(once)] : [once, utf8Bytes(once)];
    return spellings.map((bytes) => [bytes, found] as const);
  });
}

function utf8Bytes(text: string): string {
  return String.fromCharCode(...encoder.encode(text));
}

export interface EatenName {
  readonly sign: string;
  /** Of the parameter, as it was: `currency`. */
  readonly name: string;
  /** Nothing but an eaten ampersand looks like this. */
  readonly isCertain: boolean;
}

/**
 * @param bytes of one sign, one character per byte
 * @param tail what follows it, up to `=`
 * @returns null where no ampersand can have stood there
 */
export function eatenName(bytes: string, tail: string): EatenName | null {
  const found = SIGNS.get(bytes);
  if (found === undefined) return null;
  // `5×3=15` is a sum; `×tamp=` is none.
  const isCertain = found.isCertain && !/^\d/.test(tail);
  return { sign: found.sign, name: found.beginning + tail, isCertain };
}
