/** Compressed bodies: by what they begin with, or by what `Content-Encoding` says. The stored bytes stay as they came. */
import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { problem, type Problem, shortened } from '../../../shared/domain/postback/problem.ts';

/** A few bytes may unpack to gigabytes: more than this is not read. It is what many hundred conversions take. */
export const MAX_UNPACKED_BYTES = 65_536;

export interface UnpackedBody {
  readonly body: Uint8Array;
  readonly problem: Problem | null;
}

type Packing = 'gzip' | 'zlib' | 'deflate' | 'br' | 'zstd';

/**
 * @param encoding value of the `Content-Encoding` header, or null
 * @param isWhole whether all of it was kept; of what was cut the beginning is unpacked
 * @returns the body as it is where it is not compressed, and an empty one where it cannot be unpacked
 */
export function unpackBody(body: Uint8Array, encoding: string | null, isWhole: boolean): UnpackedBody {
  const packing = body.length < 2 ? null : packingOf(body, encoding);
  if (packing === null) {
    const unknown = unknownEncoding(body, encoding);
    return unknown === null ? { body, problem: null } : notUnpacked(unknown, null);
  }
  try {
    return { body: unpacked(body, packing, isWhole), problem: null };
  } catch (error) {
    // Whatever begins like it and was not said to be compressed is something else.
    if (encoding === null && packing !== 'gzip' && packing !== 'zstd') return { body, problem: null };
    const hint = error instanceof RangeError ? String(MAX_UNPACKED_BYTES) : null;
    return notUnpacked(packing === 'zlib' ? 'deflate' : packing, hint);
  }
}

function notUnpacked(encoding: string, hint: string | null): UnpackedBody {
  const said = problem('body_not_unpacked', 'warning', null, shortened(encoding), hint);
  return { body: new Uint8Array(), problem: said };
}

/** What the header says and nothing here undoes, such as `compress`; null for a body that is text all the same. */
function unknownEncoding(body: Uint8Array, encoding: string | null): string | null {
  const said = (encoding ?? '').trim().toLowerCase();
  return said === '' || KNOWN.has(said) || isText(body) ? null : said;
}

/** Those that say nothing else than what the bytes say, or are no encoding at all. */
const KNOWN: ReadonlySet<string> = new Set('identity none utf-8 utf8 gzip x-gzip deflate br zstd'.split(' '));

function packingOf(body: Uint8Array, encoding: string | null): Packing | null {
  const [first = 0, second = 0] = body;
  if (first === 0x1f && second === 0x8b) return 'gzip';
  // RFC 1950: method 8 with a window of 32 KB, and a check of the two bytes.
  if (first === 0x78 && (first * 256 + second) % 31 === 0) return 'zlib';
  // RFC 8878.
  if (first === 0x28 && second === 0xb5 && body[2] === 0x2f && body[3] === 0xfd) return 'zstd';
  const said = (encoding ?? '').trim().toLowerCase();
  // A type that a proxy left behind after it had unpacked the body itself is not believed.
  if (said === 'deflate' || said === 'br') return isText(body) ? null : said;
  return null;
}

function isText(body: Uint8Array): boolean {
  return body
    .subarray(0, 64)
    .every((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d));
}

function unpacked(body: Uint8Array, packing: Packing, isWhole: boolean): Uint8Array {
  const limits = { maxOutputLength: MAX_UNPACKED_BYTES };
  const flush = isWhole ? {} : { finishFlush: constants.Z_SYNC_FLUSH };
  switch (packing) {
    case 'gzip':
      return gunzipSync(body, { ...limits, ...flush });
    case 'zlib':
      return inflateSync(body, { ...limits, ...flush });
    case 'deflate':
      return inflateRawSync(body, { ...limits, ...flush });
    case 'br':
      return brotliDecompressSync(body, limits);
    case 'zstd':
      return zstdDecompressSync(body, limits);
  }
}
