/** The code that pairs a desk with a mailbox: shown by the mailbox, typed into the desk. Pure. */

/** Crockford's base 32 (crockford.com/base32): no letters that look like digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;
const LENGTH = GROUPS * GROUP_LENGTH;
const BITS_OF_LETTER = 5n;
/** What a person may type instead, by the same source. */
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
/** With room for blanks and dashes. */
const MOST_TYPED = 64;

/** So many random bytes are in a code. */
export const PAIRING_CODE_BYTES = (LENGTH * Number(BITS_OF_LETTER)) / 8;

/** @param random as many as `PAIRING_CODE_BYTES`. @returns `XXXX-XXXX-XXXX-XXXX` */
export function createPairingCode(random: Uint8Array): string {
  let bits = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let letters = '';
  for (let index = 0; index < LENGTH; index += 1) {
    letters += ALPHABET.charAt(Number(bits % BigInt(ALPHABET.length)));
    bits /= BigInt(ALPHABET.length);
  }
  return letters.replaceAll(/.{4}(?!$)/g, '$&-');
}

/** @returns its letters as both sides know them; null for what cannot be a code */
export function readPairingCode(typed: string): string | null {
  if (typed.length > MOST_TYPED) return null;
  const letters = typed
    .toUpperCase()
    .split('')
    .filter((letter) => letter !== '-' && letter.trim() !== '')
    .map((letter) => MEANT[letter] ?? letter);
  const isCode = letters.length === LENGTH && letters.every((letter) => ALPHABET.includes(letter));
  return isCode ? letters.join('') : null;
}
