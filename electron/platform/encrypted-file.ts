/** Encrypts and decrypts whole files under a passphrase, piece by piece. See `passphrase.ts` for the format. */
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { beginsAsEncrypted, HEADER_BYTES, newCipher, openHeader, TAG_BYTES } from './passphrase.ts';

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
  if (ends === 'cut') return 'damaged';
  const opened = await openHeader(ends.header, passphrase);
  if (opened.kind === 'wrong_passphrase') return 'wrong_passphrase';
  if (opened.kind === 'unknown') return 'unknown_format';
  opened.decipher.setAuthTag(ends.tag);
  const out = to === null ? nowhere() : createWriteStream(to, { mode: OWNER_ONLY });
  // One that was cut may have nothing between header and tag.
  const isEmpty = ends.tagAt === HEADER_BYTES;
  let isRead = isEmpty;
  const body = isEmpty
    ? Readable.from([])
    : createReadStream(from, { start: HEADER_BYTES, end: ends.tagAt - 1 });
  body.on('end', () => {
    isRead = true;
  });
  try {
    await pipeline(body, opened.decipher, out);
    return 'decrypted';
  } catch (error) {
    if (to !== null) rmSync(to, { force: true });
    // At its end it says whether the tag is right; before, reading or writing failed.
    if (isRead && isAuthError(error)) return 'damaged';
    throw error;
  }
}

/** Also where only its beginning is left. */
export async function isEncryptedFile(path: string): Promise<boolean> {
  return (await readEnds(path)) !== null;
}

interface Ends {
  readonly header: Buffer;
  readonly tag: Buffer;
  readonly tagAt: number;
}

/** @returns `cut` where it ends before it could hold anything; null where it is no such file */
async function readEnds(path: string): Promise<Ends | 'cut' | null> {
  const { size } = await stat(path);
  const tagAt = size - TAG_BYTES;
  const file = await open(path, 'r');
  try {
    const header = Buffer.alloc(Math.min(size, HEADER_BYTES));
    await file.read(header, 0, header.length, 0);
    if (!beginsAsEncrypted(header)) return null;
    if (tagAt < HEADER_BYTES) return 'cut';
    const tag = Buffer.alloc(TAG_BYTES);
    await file.read(tag, 0, TAG_BYTES, tagAt);
    return { header, tag, tagAt };
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
