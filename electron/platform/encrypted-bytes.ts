/** Encrypts what fits into memory under a passphrase. See `passphrase.ts` for the format. */
import { HEADER_BYTES, newCipher, openHeader, TAG_BYTES } from './passphrase.ts';

/** @returns base64 */
export async function encryptBytes(passphrase: string, bytes: Buffer): Promise<string> {
  const { header, cipher } = await newCipher(passphrase);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([header, body, cipher.getAuthTag()]).toString('base64');
}

export type DecryptedBytes =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'wrong_passphrase' }
  | { readonly kind: 'damaged' };

/** @param encrypted base64 */
export async function decryptBytes(passphrase: string, encrypted: string): Promise<DecryptedBytes> {
  const bytes = Buffer.from(encrypted, 'base64');
  if (bytes.length < HEADER_BYTES + TAG_BYTES) return { kind: 'damaged' };
  const opened = await openHeader(bytes.subarray(0, HEADER_BYTES), passphrase);
  if (opened.kind !== 'opened') return opened.kind === 'unknown' ? { kind: 'damaged' } : opened;
  opened.decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const body = opened.decipher.update(bytes.subarray(HEADER_BYTES, -TAG_BYTES));
    return { kind: 'bytes', bytes: Buffer.concat([body, opened.decipher.final()]) };
  } catch {
    return { kind: 'damaged' };
  }
}
