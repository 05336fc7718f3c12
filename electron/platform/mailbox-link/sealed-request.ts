/**
 * Requests as they lie on a mailbox's disk: compressed, and sealed to the desk's public key, so that whoever takes the
 * disk reads none of them. A key of the moment agrees with the desk's on a key for AES-256-GCM (X25519, HKDF; the way
 * of RFC 9180's base mode) and is thrown away after a minute. Each request is compressed alone, with a dictionary
 * that is the same for all, so its length tells nothing of another one.
 *
 *     version u8 | public key of the moment (32) | nonce (12) | tag (16) | sealed
 *     sealed: facts length u32 | head length u32 | facts | head | body, deflated (RFC 1951)
 */
import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type NumberedRequest, requestFactsSchema, type SpooledRequest } from '../spool/spooled-request.ts';

const VERSION = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PREFIX_BYTES = 1 + KEY_BYTES + NONCE_BYTES + TAG_BYTES;
const LENGTHS_BYTES = 8;
/** So long one key of the moment is used; NIST SP 800-38D allows 2^32 random nonces with one key. */
const KEY_LIFETIME_MS = 60_000;
/** Keys that were agreed on lately, for opening. */
const KEPT_KEYS = 64;
/** DER of an X25519 public key before its 32 bytes (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');
const INFO = 'postback-desk sealed request 1';
/** No request is ever admitted that is as long, its facts included. */
const MAX_OPENED_BYTES = 24 * 1024 * 1024;

/** What requests have in common, the most frequent last (zlib manual, `deflateSetDictionary`). */
const DICTIONARY = Buffer.from(
  [
    '{"method":"POST","networkId":null,"test":false,"key":{"kind":"none"},"rulesVersion":1,"signature":null,',
    '"isSignatureUnchecked":true,"bodyState":"whole","remoteAddress":"","isTunneled":true,"hosts":[""],',
    'content-type: application/x-www-form-urlencoded\r\nContent-Type: application/json\r\nContent-Length: ',
    'User-Agent: Mozilla/5.0 (compatible)\r\nAccept: */*\r\nAccept-Encoding: gzip, deflate\r\n',
    'User-Agent: Go-http-client/1.1\r\nAccept-Encoding: gzip\r\nX-Forwarded-For: \r\nX-Forwarded-Host: \r\n',
    'X-Forwarded-Proto: https\r\nVia: 1.1 Caddy\r\n HTTP/1.1\r\nHost: \r\n\r\n',
    '&sub1=&sub2=&txid=&transaction_id=&status=approved&payout=&amount=&currency=USD&event=deposit&goal=',
    '{"method":"GET","networkId":"","test":false,"key":{"kind":"present","place":"path","isMisplaced":false},',
    '"rulesVersion":1,"signature":null,"isSignatureUnchecked":false,"bodyState":"whole","remoteAddress":"",',
    '"isTunneled":true,"hosts":["","isOwnTest":false,"bootId":"GET /postback/?clickid=',
  ].join(''),
  'latin1',
);
const DEFLATE = { dictionary: DICTIONARY, windowBits: 12, memLevel: 3 } as const;

/** All of it that is not sealed: the times, and that it was there. */
export type SealedRequest = Pick<SpooledRequest, 'receivedAtMs' | 'uptimeMs' | 'body'>;

interface MomentKey {
  readonly publicBytes: Buffer;
  readonly key: Buffer;
  readonly untilMs: number;
}

export class RequestSealer {
  readonly #sealKey: KeyObject;
  readonly #elapsed: () => number;
  #moment: MomentKey | null = null;

  /** @param sealKey the desk's X25519 public key */
  constructor(sealKey: KeyObject, elapsed: () => number) {
    this.#sealKey = sealKey;
    this.#elapsed = elapsed;
  }

  seal({ receivedAtMs, uptimeMs, facts, head, body }: SpooledRequest): SealedRequest {
    const factsBytes = Buffer.from(JSON.stringify(facts));
    const lengths = Buffer.allocUnsafe(LENGTHS_BYTES);
    lengths.writeUInt32LE(factsBytes.length, 0);
    lengths.writeUInt32LE(head.length, 4);
    const plain = deflateRawSync(Buffer.concat([lengths, factsBytes, head, body]), DEFLATE);
    const { publicBytes, key } = this.#momentKey();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(timesOf(receivedAtMs, uptimeMs));
    const sealed = cipher.update(plain);
    cipher.final();
    const bytes = Buffer.concat([Buffer.from([VERSION]), publicBytes, nonce, cipher.getAuthTag(), sealed]);
    return { receivedAtMs, uptimeMs, body: bytes };
  }

  #momentKey(): MomentKey {
    const nowMs = this.#elapsed();
    if (this.#moment !== null && nowMs < this.#moment.untilMs) return this.#moment;
    const pair = generateKeyPairSync('x25519');
    const publicBytes = rawBytes(pair.publicKey);
    const shared = diffieHellman({ privateKey: pair.privateKey, publicKey: this.#sealKey });
    const key = agreedKey(shared, publicBytes, rawBytes(this.#sealKey));
    this.#moment = { publicBytes, key, untilMs: nowMs + KEY_LIFETIME_MS };
    return this.#moment;
  }
}

export class RequestOpener {
  readonly #privateKey: KeyObject;
  readonly #publicBytes: Buffer;
  readonly #agreed = new Map<string, Buffer>();

  /** @param privateKey the desk's X25519 key */
  constructor(privateKey: KeyObject) {
    this.#privateKey = privateKey;
    this.#publicBytes = rawBytes(createPublicKey(privateKey));
  }

  /** @returns null for what was not sealed to this desk, was changed, or is longer than any request */
  open(sealed: SealedRequest): SpooledRequest | null {
    try {
      return this.#open(sealed);
    } catch {
      return null;
    }
  }

  #open({ receivedAtMs, uptimeMs, body: bytes }: SealedRequest): SpooledRequest | null {
    if (bytes.length < PREFIX_BYTES || bytes[0] !== VERSION) return null;
    const keyEnd = 1 + KEY_BYTES;
    const nonceEnd = keyEnd + NONCE_BYTES;
    const key = this.#keyWith(bytes.subarray(1, keyEnd));
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(keyEnd, nonceEnd), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(timesOf(receivedAtMs, uptimeMs));
    decipher.setAuthTag(bytes.subarray(nonceEnd, PREFIX_BYTES));
    const deflated = Buffer.concat([decipher.update(bytes.subarray(PREFIX_BYTES)), decipher.final()]);
    // What unfolds into more than any request has is cut off before it takes the memory.
    const plain = inflateRawSync(deflated, { ...DEFLATE, maxOutputLength: MAX_OPENED_BYTES });
    return readPlain({ receivedAtMs, uptimeMs }, plain);
  }

  #keyWith(publicBytes: Buffer): Buffer {
    const name = publicBytes.toString('latin1');
    const known = this.#agreed.get(name);
    if (known !== undefined) return known;
    const publicKey = createPublicKey({
      key: Buffer.concat([SPKI_PREFIX, publicBytes]),
      format: 'der',
      type: 'spki',
    });
    const shared = diffieHellman({ privateKey: this.#privateKey, publicKey });
    const key = agreedKey(shared, publicBytes, this.#publicBytes);
    if (this.#agreed.size >= KEPT_KEYS) this.#agreed.clear();
    this.#agreed.set(name, key);
    return key;
  }
}

function readPlain(
  times: Pick<SpooledRequest, 'receivedAtMs' | 'uptimeMs'>,
  plain: Buffer,
): SpooledRequest | null {
  const factsEnd = LENGTHS_BYTES + plain.readUInt32LE(0);
  const headEnd = factsEnd + plain.readUInt32LE(4);
  if (headEnd > plain.length) return null;
  const facts = requestFactsSchema.parse(JSON.parse(plain.toString('utf8', LENGTHS_BYTES, factsEnd)));
  return { ...times, facts, head: plain.subarray(factsEnd, headEnd), body: plain.subarray(headEnd) };
}

function rawBytes(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length);
}

function agreedKey(shared: Buffer, moment: Buffer, desk: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([moment, desk]), INFO, KEY_BYTES));
}

/** Nobody moves sealed bytes to another time. */
function timesOf(receivedAtMs: number, uptimeMs: number): Buffer {
  const bytes = Buffer.allocUnsafe(16);
  bytes.writeDoubleLE(receivedAtMs, 0);
  bytes.writeDoubleLE(uptimeMs, 8);
  return bytes;
}

/** As the spool of a mailbox keeps it: nothing but times can be read of it. */
export function spooledOf(
  { receivedAtMs, uptimeMs, body }: SealedRequest,
  bootId: string | null,
): SpooledRequest {
  return {
    receivedAtMs,
    uptimeMs,
    facts: { ...SEALED_FACTS, bootId },
    head: EMPTY,
    body,
  };
}

const EMPTY = Buffer.alloc(0);
const SEALED_FACTS: Omit<NumberedRequest['facts'], 'bootId'> = {
  method: 'SEALED',
  networkId: null,
  test: false,
  key: { kind: 'none' },
  rulesVersion: 0,
  signature: null,
  isSignatureUnchecked: false,
  bodyState: 'whole',
  remoteAddress: null,
  isTunneled: false,
  hosts: [],
  isOwnTest: false,
};
