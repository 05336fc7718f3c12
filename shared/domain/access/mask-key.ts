/** Hides the key of a network in what is shown, logged or exported. Pure. */

/** So much of a key is shown: enough to recognise it. */
const SHOWN = 4;

/**
 * In a request target such as `/postback/KEY?…` or `/postback?key=KEY`. A mistyped key is close to the right
 * one, so its first four characters stay, which is enough to recognise it.
 */
export function maskKey(target: string): string {
  return target
    .replace(/^(\/+postback\/+)([^/?]{0,4})[^/?]*/, '$1$2…')
    .replaceAll(/([?&]key=)([^&]{0,4})[^&]*/g, '$1$2…');
}

/**
 * Wherever else the key of a known network stands in a text.
 * @param mask what stands for the rest of it
 */
export function maskKnownKey(text: string, key: string | null, mask = '…'): string {
  return key === null || key === '' ? text : text.replaceAll(key, `${key.slice(0, SHOWN)}${mask}`);
}

export interface KnownKeys {
  /** Of networks. */
  readonly keys: () => readonly string[];
  /** Whether a word is a replaced key, of which only the digest is kept. */
  readonly isReplaced: (word: string) => boolean;
}

/** What may be a key, see `networkKeySchema`. */
const KEY_WORD = /[A-Za-z0-9_-]{22,128}/g;

/** Valid keys, wherever they stand in a target, percent-encoded ones too: the text is decoded then. */
export function maskValidKeys(target: string, known: KnownKeys): string {
  const plain = target.replaceAll(/%([0-9A-Fa-f]{2})/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const masked = maskWords(plain, known);
  return masked === plain ? target : masked;
}

function maskWords(text: string, { keys, isReplaced }: KnownKeys): string {
  const rest = keys().reduce((each, key) => maskKnownKey(each, key), text);
  return rest.replaceAll(KEY_WORD, (word) => (isReplaced(word) ? `${word.slice(0, SHOWN)}…` : word));
}
