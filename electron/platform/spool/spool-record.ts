/**
 * One request as bytes in a segment of the spool. Little endian:
 *
 *     mark u32 | length u32 | crc32 u32 | payload
 *     payload: sequence f64 | receivedAtMs f64 | uptimeMs f64 | facts length u32 | head length u32 | facts | head | body
 *
 * The checksum tells a record that is not whole, and the mark is what a reader looks for behind one.
 */
import { crc32 } from 'node:zlib';
import { type NumberedRequest, requestFactsSchema } from './spooled-request.ts';
import { parseJson } from '../parse-json.ts';

const MARK_BYTES = Buffer.from('PDQ\u0001', 'latin1');
const MARK = MARK_BYTES.readUInt32LE(0);
export const MARK_LENGTH = MARK_BYTES.length;
const PREFIX_BYTES = 12;
const FIXED_BYTES = 32;
/** No request is ever admitted that is as long: a greater length is damage. */
const MAX_PAYLOAD_BYTES = 64 * 1024 * 1024;

export type ReadRecord =
  | { readonly kind: 'request'; readonly request: NumberedRequest; readonly nextOffset: number }
  /** The bytes end in the middle of it: it is being written, or was when the computer lost power. */
  | { readonly kind: 'partial' }
  /** What stands here was never written so. */
  | { readonly kind: 'damaged' };

export function encodeRecord(request: NumberedRequest): Buffer {
  const { sequence, receivedAtMs, uptimeMs, facts, head, body } = request;
  const factsText = JSON.stringify(facts);
  const factsBytes = Buffer.byteLength(factsText);
  const payloadBytes = FIXED_BYTES + factsBytes + head.length + body.length;
  const bytes = Buffer.allocUnsafe(PREFIX_BYTES + payloadBytes);
  let at = PREFIX_BYTES;
  at = bytes.writeDoubleLE(sequence, at);
  at = bytes.writeDoubleLE(receivedAtMs, at);
  at = bytes.writeDoubleLE(uptimeMs, at);
  at = bytes.writeUInt32LE(factsBytes, at);
  at = bytes.writeUInt32LE(head.length, at);
  at += bytes.write(factsText, at);
  at += head.copy(bytes, at);
  body.copy(bytes, at);
  bytes.writeUInt32LE(MARK, 0);
  bytes.writeUInt32LE(payloadBytes, 4);
  bytes.writeUInt32LE(crc32(bytes.subarray(PREFIX_BYTES)), 8);
  return bytes;
}

/** @param bytes of a segment; what is read out of them shares their memory */
export function readRecord(bytes: Buffer, offset: number): ReadRecord {
  const left = bytes.length - offset;
  if (left < PREFIX_BYTES) return { kind: 'partial' };
  if (bytes.readUInt32LE(offset) !== MARK) return { kind: 'damaged' };
  const payloadBytes = bytes.readUInt32LE(offset + 4);
  if (payloadBytes < FIXED_BYTES || payloadBytes > MAX_PAYLOAD_BYTES) return { kind: 'damaged' };
  if (left < PREFIX_BYTES + payloadBytes) return { kind: 'partial' };
  const start = offset + PREFIX_BYTES;
  const payload = bytes.subarray(start, start + payloadBytes);
  if (crc32(payload) !== bytes.readUInt32LE(offset + 8)) return { kind: 'damaged' };
  const request = requestIn(payload);
  return request === null
    ? { kind: 'damaged' }
    : { kind: 'request', request, nextOffset: start + payloadBytes };
}

/** Where a record may begin next, behind one that is damaged; the end of the bytes where none does. */
export function nextMark(bytes: Buffer, offset: number): number {
  const at = bytes.indexOf(MARK_BYTES, offset + 1);
  return at === -1 ? bytes.length : at;
}

/** A checksum that is right by chance, or a later version's facts, must not stop the reader. */
function requestIn(payload: Buffer): NumberedRequest | null {
  const factsEnd = FIXED_BYTES + payload.readUInt32LE(24);
  const headEnd = factsEnd + payload.readUInt32LE(28);
  if (headEnd > payload.length) return null;
  const facts = requestFactsSchema.safeParse(parseJson(payload.toString('utf8', FIXED_BYTES, factsEnd)));
  if (!facts.success) return null;
  return {
    sequence: payload.readDoubleLE(0),
    receivedAtMs: payload.readDoubleLE(8),
    uptimeMs: payload.readDoubleLE(16),
    facts: facts.data,
    head: payload.subarray(factsEnd, headEnd),
    body: payload.subarray(headEnd),
  };
}
