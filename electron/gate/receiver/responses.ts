/** How the receiver answers: plainly, the same for everybody, with no detail for strangers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../platform/log.ts';
import type { RefusalReason } from '../../../shared/contract/refusal-reasons.ts';
import type { AdmissionRefusal } from '../admit/admit.ts';
import { hasBody } from './read-request.ts';

/** Those of admission, and those of a receiver that has too much to do. */
export type RefusalCode =
  | AdmissionRefusal
  | 'no_host'
  | 'unencoded_url'
  | 'large_head'
  | 'too_many'
  | 'slow_body'
  | 'no_space'
  | 'overloaded';

/** So long an answer has to arrive before the connection under it is cut. */
export const LEAVE_MS = 500;

export interface ReceiverResponse {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface RefusalResponse extends ReceiverResponse {
  readonly reason: RefusalReason;
}

/** Whatever went wrong, the sender gets a status and no detail. */
export const FAULT: ReceiverResponse = { status: 500, body: 'Try again later' };

const METHOD_NOT_ALLOWED = {
  status: 405,
  body: 'Method not allowed',
  headers: { Allow: 'GET, POST, HEAD' },
} as const;

/** Of every answer. */
export const RESPONSE_HEADERS = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** The sender has to know that nothing was stored, and to try again. */
export const refusals: Readonly<Record<RefusalCode, RefusalResponse>> = {
  wrong_key: { reason: 'wrong_key', status: 404, body: 'Not found' },
  wrong_method: { reason: 'wrong_method', ...METHOD_NOT_ALLOWED },
  preflight: { reason: 'preflight', ...METHOD_NOT_ALLOWED },
  no_host: { reason: 'no_host', status: 400, body: '' },
  unencoded_url: { reason: 'unencoded_url', status: 400, body: '' },
  large_head: { reason: 'too_large', status: 431, body: '' },
  long_url: { reason: 'too_large', status: 414, body: 'Address too long' },
  too_many: { reason: 'too_many', status: 429, body: 'Too many requests', headers: { 'Retry-After': '10' } },
  cross_site: { reason: 'cross_site', status: 403, body: 'Forbidden' },
  not_allowed: { reason: 'not_allowed', status: 403, body: 'Forbidden' },
  sender_unknown: { reason: 'sender_unknown', status: 403, body: 'Forbidden' },
  bad_signature: { reason: 'bad_signature', status: 401, body: 'Signature missing or wrong' },
  slow_body: { reason: 'too_slow', status: 408, body: 'Too slow' },
  no_space: {
    reason: 'no_space',
    status: 503,
    body: 'Try again later',
    headers: { 'Retry-After': '600' },
  },
  overloaded: {
    reason: 'overloaded',
    status: 503,
    body: 'Try again later',
    headers: { 'Retry-After': '5' },
  },
};

/**
 * Answers for good: the connection is closed with it. What is left of the body is not read, and within half a
 * second the connection is gone, whether the sender has stopped or not.
 */
export function respondAndClose(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, headers = {} }: ReceiverResponse,
): void {
  const closing = { ...headers, Connection: 'close' };
  if (request.complete || !hasBody(request)) {
    respond(response, status, body, closing);
    return;
  }
  // Ended at once, Node would close under bytes that were not read, and the system would take the answer back.
  request.pause();
  writeHead(response, status, body, closing);
  // Of an answer to HEAD Node sends nothing at a write.
  response.flushHeaders();
  response.write(body);
  const { socket } = request;
  const timer = setTimeout(() => socket.destroy(), LEAVE_MS);
  socket.once('close', () => {
    clearTimeout(timer);
  });
}

/** Answers without having read the body: where there is one, its sender does not hold the connection with it. */
export function respondUnread(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Pick<RefusalResponse, 'status' | 'body'>,
): void {
  if (hasBody(request)) respondAndClose(request, response, answer);
  else respond(response, answer.status, answer.body);
}

export function respond(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  writeHead(response, status, body, headers);
  response.end(body);
}

function writeHead(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    ...RESPONSE_HEADERS,
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  });
}

/** For what should not happen. */
export function respondToFault(log: Log, response: ServerResponse, error: unknown): void {
  log.error({ err: error }, 'receiver failed');
  if (response.headersSent) response.destroy();
  else respond(response, FAULT.status, FAULT.body);
}
