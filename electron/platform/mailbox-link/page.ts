/**
 * A page of a mailbox's spool as bytes: the length of its header (u32, little endian), the header as JSON, and the
 * records of each queue in the spool's own form.
 */
import type { SpoolQueue } from '../gate-link/gate-messages.ts';
import { encodeRecord, readRecord } from '../spool/spool-record.ts';
import type { NumberedRequest } from '../spool/spooled-request.ts';
import {
  MAX_MESSAGE_BYTES,
  type MailboxState,
  type PageHeader,
  pageHeaderSchema,
} from './mailbox-messages.ts';
import { parseJson } from '../parse-json.ts';

const LENGTH_BYTES = 4;

export interface PartContent {
  readonly requests: readonly NumberedRequest[];
  readonly throughSequence: number;
  readonly unreadable: number;
}

export interface Page {
  readonly header: PageHeader;
  readonly requests: Readonly<Record<SpoolQueue, readonly NumberedRequest[]>>;
}

export function encodePage(state: MailboxState, parts: Readonly<Record<SpoolQueue, PartContent>>): Buffer {
  const records = {
    requests: Buffer.concat(parts.requests.requests.map(encodeRecord)),
    keyless: Buffer.concat(parts.keyless.requests.map(encodeRecord)),
  };
  const partOf = (queue: SpoolQueue): PageHeader['parts'][SpoolQueue] => ({
    throughSequence: parts[queue].throughSequence,
    unreadable: parts[queue].unreadable,
    bytes: records[queue].length,
  });
  const header: PageHeader = {
    ...state,
    parts: { requests: partOf('requests'), keyless: partOf('keyless') },
  };
  const headerBytes = Buffer.from(JSON.stringify(header));
  const length = Buffer.allocUnsafe(LENGTH_BYTES);
  length.writeUInt32LE(headerBytes.length);
  return Buffer.concat([length, headerBytes, records.requests, records.keyless]);
}

/** @returns null for what is no page */
export function readPage(bytes: Buffer): Page | null {
  if (bytes.length < LENGTH_BYTES) return null;
  const headerEnd = LENGTH_BYTES + bytes.readUInt32LE(0);
  if (headerEnd > Math.min(bytes.length, MAX_MESSAGE_BYTES)) return null;
  const header = pageHeaderSchema.safeParse(parseJson(bytes.toString('utf8', LENGTH_BYTES, headerEnd)));
  if (!header.success) return null;
  const { requests: first, keyless: second } = header.data.parts;
  const requestsEnd = headerEnd + first.bytes;
  const keylessEnd = requestsEnd + second.bytes;
  if (keylessEnd !== bytes.length) return null;
  const requests = recordsIn(bytes.subarray(headerEnd, requestsEnd));
  const keyless = recordsIn(bytes.subarray(requestsEnd, keylessEnd));
  return requests === null || keyless === null
    ? null
    : { header: header.data, requests: { requests, keyless } };
}

function recordsIn(bytes: Buffer): readonly NumberedRequest[] | null {
  const requests: NumberedRequest[] = [];
  for (let at = 0; at < bytes.length;) {
    const read = readRecord(bytes, at);
    if (read.kind !== 'request') return null;
    requests.push(read.request);
    at = read.nextOffset;
  }
  return requests;
}
