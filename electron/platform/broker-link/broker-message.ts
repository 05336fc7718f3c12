/**
 * A sealed request on its way through a broker. Each message says which number it follows, so that whoever reads knows
 * what is missing, in whatever order messages come; nothing in it can be changed or made up without the mailbox's key.
 * What is longer than a broker takes goes in parts.
 *
 *     version u8 | mac (16) | head length u16 | head as JSON | a part of the record, in the spool's own form
 */
import { z } from 'zod';
import { parseJson } from '../parse-json.ts';
import { encodeRecord, readRecord } from '../spool/spool-record.ts';
import type { NumberedRequest } from '../spool/spooled-request.ts';
import { isMacRight, MAC_BYTES, macOf } from './message-key.ts';

const VERSION = 1;
const LENGTH_AT = 1 + MAC_BYTES;
const HEAD_AT = LENGTH_AT + 2;
/** For the head, the mac and what the broker puts around it. */
const ROOM_AROUND = 1_024;
/** The longest request in the smallest messages that are used. */
const MOST_PARTS = 4_096;

const sequence = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const headSchema = z.object({
  run: z.string().regex(/^[\w-]{12,32}$/),
  sequence,
  /** Of this run nothing lies between this number and its own. */
  after: sequence,
  /** How long before it was sent the request came, by the mailbox's clocks. */
  ageMs: z.number().min(0).max(1e13),
  /** Counted from 0. */
  part: z.number().int().nonnegative(),
  parts: z.number().int().min(1).max(MOST_PARTS),
});
export type MessageHead = Readonly<z.infer<typeof headSchema>>;

/** Whose message it is. */
export interface MessageOwner {
  readonly queue: string;
  readonly mailboxId: string;
}

export interface Message {
  readonly head: MessageHead;
  readonly chunk: Buffer;
}

/** What is sent of one request. @param maxBytes that the broker takes in one message, 4 KB at the least */
export function encodeMessages(
  key: Buffer,
  owner: MessageOwner,
  place: Pick<MessageHead, 'run' | 'after' | 'ageMs'>,
  request: NumberedRequest,
  maxBytes: number,
): readonly Buffer[] {
  const record = encodeRecord(request);
  const chunkBytes = maxBytes - ROOM_AROUND;
  const parts = Math.ceil(record.length / chunkBytes);
  return Array.from({ length: parts }, (_, part) =>
    encodeOne(
      key,
      owner,
      { ...place, sequence: request.sequence, part, parts },
      record.subarray(part * chunkBytes, (part + 1) * chunkBytes),
    ),
  );
}

function encodeOne(key: Buffer, owner: MessageOwner, head: MessageHead, chunk: Buffer): Buffer {
  const headBytes = Buffer.from(JSON.stringify(head));
  const bytes = Buffer.allocUnsafe(HEAD_AT + headBytes.length + chunk.length);
  bytes.writeUInt8(VERSION, 0);
  bytes.writeUInt16LE(headBytes.length, LENGTH_AT);
  headBytes.copy(bytes, HEAD_AT);
  chunk.copy(bytes, HEAD_AT + headBytes.length);
  macOf(key, contextOf(owner), bytes.subarray(LENGTH_AT)).copy(bytes, 1);
  return bytes;
}

/** Null for what this mailbox never sent. */
export function readMessage(key: Buffer, owner: MessageOwner, bytes: Buffer): Message | null {
  if (bytes.length < HEAD_AT || bytes[0] !== VERSION) return null;
  if (!isMacRight(key, contextOf(owner), bytes.subarray(LENGTH_AT), bytes.subarray(1, LENGTH_AT)))
    return null;
  const headEnd = HEAD_AT + bytes.readUInt16LE(LENGTH_AT);
  const head = headSchema.safeParse(parseJson(bytes.toString('utf8', HEAD_AT, headEnd)));
  if (!head.success || head.data.after >= head.data.sequence || head.data.part >= head.data.parts)
    return null;
  return { head: head.data, chunk: bytes.subarray(headEnd) };
}

/** The request of which these are all parts, in order; null where it is none, or has another number. */
export function requestOf(parts: readonly Message[]): NumberedRequest | null {
  const [first] = parts;
  if (first === undefined) return null;
  const record = parts.length === 1 ? first.chunk : Buffer.concat(parts.map(({ chunk }) => chunk));
  const read = readRecord(record, 0);
  if (read.kind !== 'request' || read.nextOffset !== record.length) return null;
  return read.request.sequence === first.head.sequence ? read.request : null;
}

function contextOf({ queue, mailboxId }: MessageOwner): string {
  return `${queue} ${mailboxId}`;
}
