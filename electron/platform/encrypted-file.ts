/** Encrypts and decrypts whole files under a passphrase, piece by piece. See `passphrase.ts` for the format. */
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { hasHeader, HEADER_BYTES, newCipher, openHeader, TAG_BYTES } from './passphrase.ts';

const OWNER_ONLY = 0o600;

export type Decryption = 'decrypted' | 'wrong_passphrase' | 'damaged' | 'unknown_format';

/** Writes `to` anew. */
export async function encryptFile(from: string, to: string, passphrase: string): Promise<void> {
  const { header, cipher } = await newCipher(passphrase);
  const out = createWriteStream(to, { mode: OWNER_ONLY });
  out.write(header);
  await pipeline(createReadStream(from), cipher, out, { end: false });
  out.end(cipher.getAuthTag());
  await closed(out);
}

/**
 * Nothing is left at `to` unless all of it was decrypted and is what was encrypted.
 * @param to null to look only
 */
export async function decryptFile(from: string, to: string | null, passphrase: string): Promise<Decryption> {
  const ends = await readEnds(from);
  if (ends === null) return 'unknown_format';
  const opened = await openHeader(ends.header, passphrase);
  if (opened.kind === 'wrong_passphrase') return 'wrong_passphrase';
  if (opened.kind === 'unknown') return 'unknown_format';
  opened.decipher.setAuthTag(ends.tag);
  const out = to === null ? nowhere() : createWriteStream(to, { mode: OWNER_ONLY });
  let isRead = false;
  const body = createReadStream(from, { start: HEADER_BYTES, end: ends.tagAt - 1 });
  body.on('end', () => {
    isRead = true;
  });
  try {
    await pipeline(ends.tagAt > HEADER_BYTES ? body : [], opened.decipher, out);
    return 'decrypted';
  } catch (error) {
    if (to !== null) rmSync(to, { force: true });
    // At its end it says whether the tag is right; before, reading or writing failed.
    if (isRead && isAuthError(error)) return 'damaged';
    throw error;
  }
}

export async function isEncryptedFile(path: string): Promise<boolean> {
  return (await readEnds(path)) !== null;
}

async function readEnds(
  path: string,
): Promise<{ readonly header: Buffer; readonly tag: Buffer; readonly tagAt: number } | null> {
  const { size } = await stat(path);
  const tagAt = size - TAG_BYTES;
  if (tagAt < HEADER_BYTES) return null;
  const file = await open(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    const tag = Buffer.alloc(TAG_BYTES);
    await file.read(header, 0, HEADER_BYTES, 0);
    await file.read(tag, 0, TAG_BYTES, tagAt);
    return hasHeader(header) ? { header, tag, tagAt } : null;
  } finally {
    await file.close();
  }
}

function nowhere(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
}

/** OpenSSL's error has no code of the system. */
function isAuthError(error: unknown): boolean {
  return error instanceof Error && /authenticate/.test(error.message);
}

async function closed(stream: Writable): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  stream.once('close', resolve);
  stream.once('error', reject);
  await promise;
}
