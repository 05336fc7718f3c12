/** The code that pairs a chat: eight letters and digits that nobody mistakes for another, in two halves. Pure. */

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`, 'u');
const HALF = LENGTH / 2;

/** About 2^39 are possible. */
export const PAIRING_CODE_BYTES = LENGTH;

/**
 * As it is shown: `7K2M-9QXD`.
 * @param bytes random, `PAIRING_CODE_BYTES` of them
 */
export function pairingCodeOf(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length] ?? '').join('');
  return `${letters.slice(0, HALF)}-${letters.slice(HALF)}`;
}

/** As it is compared: without hyphens and blanks, in capitals. Null for what no code is written like. */
export function readPairingCode(text: string): string | null {
  if (text.length > 2 * LENGTH) return null;
  const letters = text.replaceAll(/[\s-]/gu, '').toUpperCase();
  return CODE.test(letters) ? letters : null;
}
