/** One HTTP exchange with a mailbox, bounded in time and bytes. Redirects are not followed. */
import { Agent, errors, request } from 'undici';
import { MailboxError } from './mailbox-error.ts';

const CONNECT_MS = 10_000;
const REPLY_MS = 15_000;
/** Any line is faster on the whole; less is somebody who holds a call for ever with a byte now and then. */
const LEAST_BYTES_PER_MS = 2;

export interface WireCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  /** So much longer its reply may take. */
  readonly waitMs: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** When its head arrived, as `clock` says it. */
  readonly at: number;
}

export interface MailboxWire {
  /** @throws MailboxError for a reply that is too long; the system's error where there is none */
  exchange(call: WireCall): Promise<WireReply>;
  close(): Promise<void>;
}

/**
 * @param clock read when the head of a reply arrives
 * @param replyMs so long a reply may take to begin, and be silent in between
 */
export function createMailboxWire(url: string, clock: () => number, replyMs = REPLY_MS): MailboxWire {
  // A call for a page is held open; others go beside it.
  const agent = new Agent({ connect: { timeout: CONNECT_MS }, connections: 4, pipelining: 0 });
  return {
    exchange: async ({ method, target, headers, body, waitMs, maxBytes, signal }) => {
      const reply = await request(`${url}${target}`, {
        dispatcher: agent,
        method,
        headers: { ...headers },
        body,
        signal,
        headersTimeout: waitMs + replyMs,
        bodyTimeout: replyMs,
      });
      const at = clock();
      const beganAt = performance.now();
      const chunks: Buffer[] = [];
      let bytes = 0;
      for await (const chunk of reply.body) {
        if (!Buffer.isBuffer(chunk)) continue;
        bytes += chunk.length;
        // Leaving the loop ends the connection: nothing more of it is read.
        if (bytes > maxBytes) throw new MailboxError({ code: 'mailbox_nonsense', what: 'too_long' });
        if (performance.now() - beganAt > replyMs + bytes / LEAST_BYTES_PER_MS)
          throw new errors.BodyTimeoutError();
        chunks.push(chunk);
      }
      return { status: reply.statusCode, headers: reply.headers, body: Buffer.concat(chunks), at };
    },
    close: async () => agent.destroy(),
  };
}
