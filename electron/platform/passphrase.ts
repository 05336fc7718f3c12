/**
 * Encryption under a passphrase: scrypt (RFC 7914) makes two keys of it, one for AES-256-GCM (NIST SP 800-38D),
 * one for a mark by which a wrong passphrase is told before anything is read.
 *
 * Header, 60 bytes: 8 magic, 1 version, 1 log2 N, 1 r, 1 p, 16 salt, 16 nonce (12 used), 16 mark. It is
 * authenticated with what follows.
 */
import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  createHmac,
  type DecipherGCM,
  randomBytes,
  type ScryptOptions,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

const MAGIC = Buffer.from('PBDESK\u0000E', 'latin1');
const VERSION = 1;
const SALT_BYTES = 16;
const NONCE_FIELD = 16;
const NONCE_BYTES = 12;
const MARK_BYTES = 16;
const FIXED_BYTES = MAGIC.length + 4;
const MARK_AT = FIXED_BYTES + SALT_BYTES + NONCE_FIELD;
const KEY_BYTES = 32;
export const HEADER_BYTES = MARK_AT + MARK_BYTES;
export const TAG_BYTES = 16;

/** What OWASP's cheat sheet on password storage asks of scrypt: 128 MB and about half a second. */
const COST = { logN: 17, r: 8, p: 1 };
/** A file from elsewhere must not make us take all memory. */
const MOST_LOG_N = 18;
const SCRYPT_MEMORY = 512 * 1024 * 1024;

export type OpenedHeader =
  | { readonly kind: 'opened'; readonly decipher: DecipherGCM }
  | { readonly kind: 'wrong_passphrase' }
  /** No such header, or made by a version that this one does not know. */
  | { readonly kind: 'unknown' };

/** @returns the header to write first, and what encrypts the rest; its tag belongs to the end */
export async function newCipher(
  passphrase: string,
): Promise<{ readonly header: Buffer; readonly cipher: CipherGCM }> {
  const fixed = Buffer.concat([MAGIC, Buffer.from([VERSION, COST.logN, COST.r, COST.p])]);
  const salt = randomBytes(SALT_BYTES);
  const nonce = Buffer.concat([randomBytes(NONCE_BYTES), Buffer.alloc(NONCE_FIELD - NONCE_BYTES)]);
  const open = Buffer.concat([fixed, salt, nonce]);
  const keys = await keysOf(passphrase, salt, COST);
  const header = Buffer.concat([open, markOf(keys.mark, open)]);
  const cipher = createCipheriv('aes-256-gcm', keys.data, nonce.subarray(0, NONCE_BYTES));
  cipher.setAAD(header);
  return { header, cipher };
}

/** @param header the first bytes of what was encrypted */
export async function openHeader(header: Buffer, passphrase: string): Promise<OpenedHeader> {
  const isWhole = header.length >= HEADER_BYTES && beginsAsEncrypted(header);
  if (!isWhole || header[MAGIC.length] !== VERSION) return { kind: 'unknown' };
  const [logN = 0, r = 0, p = 0] = header.subarray(MAGIC.length + 1, FIXED_BYTES);
  if (logN < 10 || logN > MOST_LOG_N || r !== COST.r || p !== COST.p) return { kind: 'unknown' };
  const salt = header.subarray(FIXED_BYTES, FIXED_BYTES + SALT_BYTES);
  const keys = await keysOf(passphrase, salt, { logN, r, p });
  const open = header.subarray(0, MARK_AT);
  if (!timingSafeEqual(markOf(keys.mark, open), header.subarray(MARK_AT, HEADER_BYTES)))
    return { kind: 'wrong_passphrase' };
  const nonceAt = FIXED_BYTES + SALT_BYTES;
  const nonce = header.subarray(nonceAt, nonceAt + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keys.data, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(header.subarray(0, HEADER_BYTES));
  return { kind: 'opened', decipher };
}

/** Whether something begins as what this makes, however short it is. */
export function beginsAsEncrypted(bytes: Buffer): boolean {
  const beginning = bytes.subarray(0, MAGIC.length);
  return beginning.length > 0 && beginning.equals(MAGIC.subarray(0, beginning.length));
}

interface Cost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

async function keysOf(passphrase: string, salt: Buffer, { logN, r, p }: Cost) {
  // Two spellings of one text in Unicode are one passphrase.
  const both = await derive(passphrase.normalize('NFKC'), salt, 2 * KEY_BYTES, {
    N: 2 ** logN,
    r,
    p,
    maxmem: SCRYPT_MEMORY,
  });
  return { data: both.subarray(0, KEY_BYTES), mark: both.subarray(KEY_BYTES) };
}

function markOf(key: Buffer, open: Buffer): Buffer {
  return createHmac('sha256', key).update(open).digest().subarray(0, MARK_BYTES);
}
