/** Makes one HTTP request, once, and tells what came of it. Never throws: no answer is an answer too. */
import { Agent, request as undiciRequest } from 'undici';
import type { Answer, WireRequest } from '../../../shared/contract/common.ts';
import { CONNECT_TIMEOUT_MS, describeSendError } from './send-error.ts';

const KEPT_BODY_BYTES = 64 * 1024;

export interface Sent {
  readonly answer: Answer;
  /** The `Retry-After` header as it came. */
  readonly retryAfter: string | null;
}

export interface Sender {
  send(wire: WireRequest, timeoutMs: number): Promise<Sent>;
  close(): Promise<void>;
}

/** Sends exactly what a `WireRequest` says: no retries, no redirects followed, no compression asked for. */
export function createSender(): Sender {
  // A fresh connection for each request: a kept one that the other side closes just then would make the
  // outcome unknown, and a conversion is worth a handshake.
  const agent = new Agent({ pipelining: 0, connect: { timeout: CONNECT_TIMEOUT_MS } });
  return {
    send: (wire, timeoutMs) => sendOnce(agent, wire, timeoutMs),
    close: () => agent.destroy(),
  };
}

async function sendOnce(agent: Agent, wire: WireRequest, timeoutMs: number): Promise<Sent> {
  const startedAt = performance.now();
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await undiciRequest(wire.url, {
      dispatcher: agent,
      method: wire.method,
      headers: wire.headers,
      body: wire.body,
      signal: timeout,
      headersTimeout: 0,
      bodyTimeout: 0,
      responseHeaders: 'raw',
    });
    const headers = rawPairs(response.headers);
    const body = await readAnswerBody(response.body);
    return {
      answer: {
        kind: 'answered',
        status: response.statusCode,
        headers,
        body: body.text,
        isBodyCut: body.isCut,
        durationMs: Math.round(performance.now() - startedAt),
      },
      retryAfter: headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1] ?? null,
    };
  } catch (error) {
    const described = describeSendError(error, wire.url, timeout.aborted ? timeoutMs : null);
    const durationMs = Math.round(performance.now() - startedAt);
    return { answer: { kind: 'no_answer', ...described, durationMs }, retryAfter: null };
  }
}

/** The status line came, so the request was answered: a body that breaks off changes nothing about that. */
async function readAnswerBody(
  body: AsyncIterable<unknown>,
): Promise<{ readonly text: string; readonly isCut: boolean }> {
  const parts: Buffer[] = [];
  let length = 0;
  let isCut = false;
  try {
    for await (const chunk of body) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      const room = KEPT_BODY_BYTES - length;
      parts.push(bytes.subarray(0, room));
      length += Math.min(bytes.length, room);
      if (bytes.length > room) {
        isCut = true;
        break;
      }
    }
  } catch {
    isCut = true;
  }
  return { text: Buffer.concat(parts).toString('utf8'), isCut };
}

/** With `responseHeaders: 'raw'` the headers are a flat list of names and values as they came. */
function rawPairs(headers: unknown): [string, string][] {
  if (!Array.isArray(headers)) return [];
  const texts = headers.map(String);
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < texts.length; index += 2) {
    pairs.push([texts[index] ?? '', texts[index + 1] ?? '']);
  }
  return pairs;
}
