/** Replies of a mailbox to calls: signed for the desk, plain for whoever else asks. */
import type { ServerResponse } from 'node:http';
import type { CallFault } from '../platform/mailbox-link/mailbox-messages.ts';
import { CALL_HEADERS, type CallFacts, digestOf, signReply } from '../platform/mailbox-link/signed-call.ts';
import type { Paired } from './paired.ts';

export interface Reply {
  readonly status: number;
  readonly body: Buffer;
  readonly type: 'json' | 'page';
}

const STATUS: Readonly<Record<CallFault, number>> = {
  session_over: 409,
  not_paired: 403,
  not_signed: 403,
  wrong_code: 403,
  already_paired: 409,
  too_many_tries: 429,
  not_readable: 400,
  not_drained: 409,
  disk_full: 507,
  failed: 503,
};

export function faultReply(fault: CallFault): Reply {
  return jsonReply(STATUS[fault], { fault });
}

export function jsonReply(status: number, content: unknown): Reply {
  return { status, body: Buffer.from(JSON.stringify(content)), type: 'json' };
}

export function sendSigned(
  response: ServerResponse,
  { guard, signKey }: Paired,
  call: CallFacts,
  { status, body, type }: Reply,
): void {
  const { session, counter } = guard;
  const signature = signReply(signKey, { call, status, session, counter, digest: digestOf(body) });
  response.writeHead(status, {
    ...headersOf(body.length),
    'Content-Type': type === 'json' ? 'application/json' : 'application/octet-stream',
    [CALL_HEADERS.session]: session,
    [CALL_HEADERS.counter]: String(counter),
    [CALL_HEADERS.signature]: signature,
  });
  response.end(body);
}

/** To somebody who may be anybody: it says nothing of what is kept here. */
export function sendFault(response: ServerResponse, fault: CallFault): void {
  sendJson(response, STATUS[fault], { fault });
}

export function sendJson(response: ServerResponse, status: number, content: unknown): void {
  const body = Buffer.from(JSON.stringify(content));
  // What was not read of the call would be taken for the next one.
  const close = response.req.complete ? {} : { Connection: 'close' };
  response.writeHead(status, { ...headersOf(body.length), 'Content-Type': 'application/json', ...close });
  response.end(body);
}

function headersOf(bytes: number) {
  return {
    'Content-Length': String(bytes),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
}
