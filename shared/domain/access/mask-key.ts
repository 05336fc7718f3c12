/** Hides the key of a network in what is shown, logged or exported. Pure. */

/** So much of a key is shown: enough to recognise it. */
const SHOWN = 4;

/**
 * In a request target such as `/postback/KEY?…` or `/postback?key=KEY`. A mistyped key is close to the right
 * one, so its first four characters stay, which is enough to recognise it.
 */
export function maskKey(target: string): string {
  return target
    .replace(/(\/postback\/+)([^/?]{0,4})[^/?]*/i, '$1$2…')
    .replaceAll(/([?&]key=)([^&]{0,4})[^&]*/g, '$1$2…');
}

/** What stands for the rest of a key, which is handed in. */
type Hide = (rest: string) => string;

const ELLIPSIS: Hide = () => '…';

/** Any text without the keys of known networks, wherever they stand in it. */
export function maskKeys(text: string, keys: readonly string[], hide: Hide = ELLIPSIS): string {
  return keys.reduce((masked, key) => maskKnownKey(masked, key, hide(key.slice(SHOWN))), text);
}

function maskKnownKey(text: string, key: string, mask: string): string {
  return key === '' ? text : text.replaceAll(key, `${key.slice(0, SHOWN)}${mask}`);
}

/** Where a key is looked for; what ends one in a URL, or in a text that holds a URL. */
const PATH_KEY = /(\/postback\/+)([^/?#&\s"'<>\\]{0,4})([^/?#&\s"'<>\\]*)/gi;
const PARAMETER_KEY = /((?:^|[?&\s])key=)([^&#\s"'<>\\]{0,4})([^&#\s"'<>\\]*)/gm;

/**
 * Any part of a request that was received: without known keys, and without whatever stands where a key belongs, such
 * as one that was replaced. Not for requests of ours: others have such places for values of their own.
 */
export function maskReceived(text: string, keys: readonly string[], hide: Hide = ELLIPSIS): string {
  // What is hidden already is hidden once more, to the same.
  const inPlace = (whole: string, place: string, shown: string, rest: string): string =>
    rest === '' ? whole : place + shown + hide(rest);
  return maskKeys(text, keys, hide).replaceAll(PATH_KEY, inPlace).replaceAll(PARAMETER_KEY, inPlace);
}

export interface KnownKeys {
  /** Of networks. */
  readonly keys: () => readonly string[];
  /** How those begin that were replaced and still work; of the rest only a digest is kept. */
  readonly replacedBeginnings: () => readonly string[];
}

/** Of a key, see `networkKeySchema`. */
const LONGEST_KEY = 128;
const KEY_WORD = /[A-Za-z0-9_-]{22,}/g;
/** Three characters of a target may be one of a key, and a key may begin where the shown part ends. */
const READ_FOR_EACH = 3;
/** What an escape that was cut in two leaves behind. */
const CUT_ESCAPE = 2;

/**
 * The beginning of a request target without any key: the wrong one where a key belongs, and valid ones wherever
 * they stand, percent-encoded ones too. Where one of those is found the text is decoded.
 * @param maxLength of the result
 */
export function maskTarget(target: string, known: KnownKeys, maxLength: number): string {
  const readLength = (maxLength + LONGEST_KEY) * READ_FOR_EACH;
  const read = maskKey(target.slice(0, readLength));
  const plain = decodeEscapes(read);
  const masked = maskWords(plain, known);
  if (masked === plain) return read.slice(0, maxLength);
  // At the end of what was read a key may be cut in two.
  const safeLength = target.length > readLength ? masked.length - LONGEST_KEY - CUT_ESCAPE : masked.length;
  return masked.slice(0, Math.max(0, Math.min(maxLength, safeLength)));
}

/** An escape of an escape (`%2541`) is decoded at once, however deep. */
function decodeEscapes(text: string): string {
  return text.replaceAll(/%(?:25)*([0-9A-Fa-f]{2})/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function maskWords(text: string, { keys, replacedBeginnings }: KnownKeys): string {
  const rest = maskKeys(text, keys());
  const beginnings = replacedBeginnings();
  return beginnings.length === 0
    ? rest
    : rest.replaceAll(KEY_WORD, (word) => beginnings.reduce(cutAfterBeginning, word));
}

/** Whatever follows it may be the rest of the key. */
function cutAfterBeginning(word: string, beginning: string): string {
  const at = word.indexOf(beginning);
  return at === -1 ? word : `${word.slice(0, at + beginning.length)}…`;
}
