/** Reads an inbound request as bytes: the head as it came, and as much of the body as is kept. */
import type { IncomingMessage } from 'node:http';
import type { BodyState } from '../../../shared/domain/fields.ts';

/** A postback has a handful of fields; the largest JSON ones seen are a few kilobytes. */
const MAX_BODY_BYTES = 256 * 1024;

/** Past this the sender is cut off instead of being read to its end. */
const MAX_DISCARDED_BYTES = 8 * 1024 * 1024;

export interface ReadBody {
  readonly body: Buffer;
  readonly state: BodyState;
}

const NO_BODY: ReadBody = { body: Buffer.alloc(0), state: 'whole' };

/**
 * Request line and headers as they came: same order, same case, same bytes. Only optional white space
 * around header values is gone, because the HTTP parser drops it.
 */
export function headBytes(request: IncomingMessage): Buffer {
  const lines = [`${request.method ?? ''} ${request.url ?? ''} HTTP/${request.httpVersion}`];
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    lines.push(`${request.rawHeaders[index] ?? ''}: ${request.rawHeaders[index + 1] ?? ''}`);
  }
  // Node hands out head bytes as Latin-1 text.
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

/** Collects the body. Never throws: a broken connection gives what came until then. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  if (!hasBody(request)) return NO_BODY;
  const kept: Buffer[] = [];
  let keptBytes = 0;
  let seenBytes = 0;
  try {
    for await (const chunk of request) {
      const bytes = toBuffer(chunk);
      seenBytes += bytes.length;
      if (keptBytes < MAX_BODY_BYTES) {
        const part = bytes.subarray(0, MAX_BODY_BYTES - keptBytes);
        kept.push(part);
        keptBytes += part.length;
      }
      if (seenBytes > MAX_DISCARDED_BYTES) break;
    }
  } catch {
    return { body: Buffer.concat(kept), state: 'incomplete' };
  }
  return { body: Buffer.concat(kept), state: seenBytes > keptBytes ? 'cut' : 'whole' };
}

/** Without a length and without chunks there is none (RFC 9112, section 6.3): most postbacks are such a GET. */
function hasBody(request: IncomingMessage): boolean {
  const { headers } = request;
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

function toBuffer(chunk: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk;
  return Buffer.from(typeof chunk === 'string' ? chunk : '');
}
