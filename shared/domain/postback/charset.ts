/**
 * Bytes to text so that different bytes never become one text: a meaning that a person gave to one word must not
 * hold for another. Pure, linear, never throws.
 */

/** What a text was read as: `bytes` keeps what no charset explains apart, one sign for each byte. */
export type ReadAs = 'declared' | 'utf-8' | 'windows-1251' | 'bytes';

export interface DecodedBytes {
  readonly text: string;
  readonly readAs: ReadAs;
}

/** Where a text holds one of these, it was kept apart: a byte, or half of a surrogate pair of a JSON escape. */
const KEPT_APART = /‹(?:[0-9A-F]{2}|D[89A-F][0-9A-F]{2})›/;
const REPLACEMENT = '\ufffd';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const SIGNS: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 ? String.fromCharCode(byte) : `‹${byte.toString(16).toUpperCase()}›`,
);

const cyrillic = new TextDecoder('windows-1251');
const CYRILLIC: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  cyrillic.decode(Uint8Array.of(byte)),
);
/** What texts of Russian, Ukrainian and Belarusian have beside letters. */
const CYRILLIC_MARKS = '«»№–—‘’“”„…•€\u00a0';
/** What each byte is in windows-1251, which has another sign for each of the 256. */
const SIGN = { foreign: 0, mark: 1, latin: 2, upper: 3, lower: 4 } as const;
const KINDS: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => kindOf(byte));

function kindOf(byte: number): number {
  const sign = CYRILLIC[byte] ?? '';
  if (/[A-Za-z]/.test(sign)) return SIGN.latin;
  if (/[А-ЯЁЎҐЄІЇ]/.test(sign)) return SIGN.upper;
  if (/[а-яёўґєії]/.test(sign)) return SIGN.lower;
  return /[\t\r\n -~]/.test(sign) || CYRILLIC_MARKS.includes(sign) ? SIGN.mark : SIGN.foreign;
}

/**
 * A declared charset, where there is a decoder for it; null for UTF-8, which is tried in any case.
 * @param contentType value of the header, or null
 */
export function declaredCharset(contentType: string | null): TextDecoder | null {
  if (contentType === null) return null;
  const label = /;\s{0,20}charset\s{0,20}=\s{0,20}["']?([\w.:-]{1,40})/i.exec(contentType.slice(0, 300))?.[1];
  if (label === undefined) return null;
  try {
    const decoder = new TextDecoder(label, { ignoreBOM: true });
    return decoder.encoding === 'utf-8' ? null : decoder;
  } catch {
    // A charset that nobody knows says nothing.
    return null;
  }
}

/** By the declared charset, else as UTF-8, else as windows-1251 where that gives words, else byte by byte. */
export function decodeBytes(bytes: Uint8Array, declared: TextDecoder | null = null): DecodedBytes {
  const said = declared?.decode(bytes);
  if (said !== undefined && !said.includes(REPLACEMENT) && !isKeptApart(said))
    return { text: said, readAs: 'declared' };
  if (isUtf8(bytes)) {
    const text = utf8Text(bytes, 0, bytes.length);
    return isKeptApart(text) ? apart(bytes) : { text, readAs: 'utf-8' };
  }
  const words = !areCyrillicWords(bytes) || isCutUtf8(bytes) ? null : cyrillicText(bytes);
  return words === null || isKeptApart(words) ? apart(bytes) : { text: words, readAs: 'windows-1251' };
}

/** Whether a text holds bytes that no charset explained. */
export function isKeptApart(text: string): boolean {
  return text.includes('‹') && KEPT_APART.test(text);
}

/** Halves of surrogate pairs, which only escapes of JSON can spell, do not survive the store: each gets its own sign. */
export function withoutLoneSurrogates(text: string): string {
  if (text.isWellFormed()) return text;
  return text.replaceAll(/\p{Surrogate}/gu, (half) => `‹${half.charCodeAt(0).toString(16).toUpperCase()}›`);
}

/** An exception, or a second look at the text, for each of thousands of broken parts would take longer than all the rest. */
function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Only its last character is broken, and another one is not ASCII: cut off in the middle, as PHP's `substr` does. */
function isCutUtf8(bytes: Uint8Array): boolean {
  let hasOther = false;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) break;
    hasOther ||= length > 1;
    at += length;
  }
  return hasOther && at < bytes.length && bytes.subarray(at + 1).every(isTrail);
}

/** A call of the decoder takes longer than a few letters, and a thousand fields are decoded one by one. */
const FEW = 40;

/** Of bytes that are UTF-8, those from a place to another. */
function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > FEW) return utf8.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end;) {
    const length = sequenceLength(bytes, at);
    text += String.fromCodePoint(codePointAt(bytes, at, length));
    at += length;
  }
  return text;
}

/** The character that is made of so many bytes. */
function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0;
  if (length === 1) return first;
  let point = first & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next += 1) point = (point << 6) | ((bytes[next] ?? 0) & 0x3f);
  return point;
}

function cyrillicText(bytes: Uint8Array): string {
  if (bytes.length > FEW) return cyrillic.decode(bytes);
  let text = '';
  for (const byte of bytes) text += CYRILLIC[byte] ?? '';
  return text;
}

/**
 * Whether they are text in windows-1251: each letter of its upper half stands in a word of Cyrillic letters alone
 * that is capitals, small, or begins with capitals. Every row of bytes is something there; most are no words.
 */
function areCyrillicWords(bytes: Uint8Array): boolean {
  let hasLetters = false;
  let before: number = SIGN.mark;
  for (let at = 0; at < bytes.length; at += 1) {
    const kind = KINDS[bytes[at] ?? 0] ?? SIGN.foreign;
    if (kind === SIGN.foreign) return false;
    if (kind === SIGN.latin && before >= SIGN.upper) return false;
    if (kind >= SIGN.upper) {
      if (before === SIGN.latin || (kind === SIGN.upper && before === SIGN.lower)) return false;
      hasLetters = true;
    }
    before = kind;
  }
  return hasLetters;
}

/** What is UTF-8 stays readable, unless it spells the signs of broken bytes itself. */
function apart(bytes: Uint8Array): DecodedBytes {
  let text = '';
  let valid = '';
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      text += SIGNS[bytes[at] ?? 0] ?? '';
      at += 1;
      continue;
    }
    let end = at + length;
    for (let next = length; next > 0 && end < bytes.length; end += next) next = sequenceLength(bytes, end);
    const part = utf8Text(bytes, at, end);
    valid += part;
    text += part;
    at = end;
  }
  if (!isKeptApart(valid)) return { text, readAs: 'bytes' };
  let signs = '';
  for (const byte of bytes) signs += SIGNS[byte] ?? '';
  return { text: signs, readAs: 'bytes' };
}

/** How many bytes of UTF-8 make the character that begins here (Unicode 17, table 3-7); 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  if (first < 0xc2 || first > 0xf4 || !isTrail(second)) return 0;
  if (first < 0xe0) return 2;
  if (!isTrail(bytes[at + 2] ?? 0)) return 0;
  if (first < 0xf0) {
    const isOutside = (first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f);
    return isOutside ? 0 : 3;
  }
  const isOutside = (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f);
  return isOutside || !isTrail(bytes[at + 3] ?? 0) ? 0 : 4;
}

function isTrail(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}
