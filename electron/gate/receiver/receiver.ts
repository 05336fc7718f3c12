/**
 * The only listener that a tunnel exposes: takes postbacks, answers after they are durable. Whether a request
 * is let in is `admit`'s to say; this translates between it and HTTP.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import express from 'express';
import { type Admitted, admitBody, admitHead, type HeadAdmission, isUrlTooLong } from '../admit/admit.ts';
import { type IndexedRules, signatureHeaderOf } from '../../platform/request/receiver-rules.ts';
import type { RequestHead } from '../../platform/request/request-head.ts';
import { BodyRoom } from './body-room.ts';
import { respondToClientErrors } from './client-errors.ts';
import { ConnectionDoor } from './connection-door.ts';
import { HalfHeads } from './half-heads.ts';
import { KeylessGate } from './keyless-gate.ts';
import { LastRequests } from './last-requests.ts';
import { type Gates, overLimit } from './over-limit.ts';
import { headBytes, type ReadBody } from './read-request.ts';
import {
  FAULT,
  type RefusalCode,
  refusals,
  respond,
  respondAndClose,
  respondToFault,
  respondUnread,
} from './responses.ts';
import type { ReceiverDeps } from './receiver-deps.ts';
import { SenderRate } from './sender-rate.ts';
import { forwardedHost, senderOf } from './sender.ts';
import { SlowSenders, STRANGERS } from './slow-senders.ts';
import { storeAdmitted } from './store-admitted.ts';
import { takeRawGet } from './take-raw-get.ts';

interface RequestDeps extends ReceiverDeps, Gates {
  readonly bodies: BodyRoom;
}

/** A request on its way, with all that is known of it. */
interface Inbound {
  readonly deps: RequestDeps;
  readonly rules: IndexedRules;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly head: RequestHead;
  /** By the clock that people set. */
  readonly receivedAtMs: number;
}

const SERVER_OPTIONS = {
  /** How often connections that take too long are looked for, in milliseconds. */
  connectionsCheckingInterval: 1_000,
  requireHostHeader: false,
} as const;

const elapsedMs = (): number => performance.now();

/** Makes the receiver's server; the caller listens. */
export function createReceiver(deps: ReceiverDeps): Server {
  const rate = new SenderRate(() => deps.limits.now, elapsedMs);
  const keylessGate = new KeylessGate({
    limits: () => deps.limits.now,
    isDiskLow: deps.isDiskLow,
    elapsedMs,
  });
  const slowStrangers = new SlowSenders(STRANGERS, elapsedMs);
  const requestDeps = { ...deps, bodies: new BodyRoom(slowStrangers, elapsedMs), rate, keylessGate };
  const door = new ConnectionDoor({
    maxConnections: () => deps.limits.now.maxConnections,
    tunnelPorts: deps.tunnelPorts,
    elapsedMs,
  });
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  // Queries are read from the raw bytes: a clever parser would drop or fold fields.
  app.set('query parser', false);
  app.use((request, response) => {
    receive(requestDeps, request, response).catch((error: unknown) => {
      respondToFault(deps.log, response, error);
    });
  });
  const halfHeads = new HalfHeads(deps.tunnelPorts, slowStrangers);
  const requests = new LastRequests();
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    door.note(request, response);
    halfHeads.note(request, response);
    requests.note(request, response);
    try {
      if (deps.takeCall?.(request, response) === true) return;
      // Express parses a URL before it calls anybody: one that is too long does not get there.
      if (!refuseEarly(requestDeps, request, response)) app(request, response);
    } catch (error) {
      respondToFault(deps.log, response, error);
    }
  };
  const server = createServer(SERVER_OPTIONS, listener);
  // A sender that closed its side after the request still reads its answer, which waits for the disk.
  // Node has it as a property alone (lib/_http_server.js, `socketOnEnd`).
  Object.assign(server, { httpAllowHalfOpen: true });
  // Expectations that nobody knows may be left aside (RFC 9110, 10.1.1); Node would say 417 and wait for the body.
  server.on('checkExpectation', listener);
  door.watch(server);
  halfHeads.watch(server);
  deps.limits.rule(server);
  respondToClientErrors(server, {
    refusals: deps.refusals,
    requests,
    tunnelPorts: deps.tunnelPorts,
    take: (get, socket) =>
      takeRawGet(requestDeps, get, socket).catch((error: unknown) => {
        deps.log.error({ err: error }, 'receiver failed');
        return FAULT;
      }),
  });
  return server;
}

/** @returns whether it did */
function refuseEarly(deps: RequestDeps, request: IncomingMessage, response: ServerResponse): boolean {
  const code = earlyRefusal(deps, request);
  if (code === null) return false;
  refuse(inboundOf(deps, request, response), code);
  return true;
}

function earlyRefusal(
  deps: RequestDeps,
  { url = '', headers, httpVersion }: IncomingMessage,
): RefusalCode | null {
  // RFC 9112, section 3.2. Node would refuse it too, and nobody would hear of it.
  if (headers.host === undefined && httpVersion === '1.1') return 'no_host';
  return isUrlTooLong(deps.rules(), url) ? 'long_url' : null;
}

function inboundOf(deps: RequestDeps, request: IncomingMessage, response: ServerResponse): Inbound {
  const rules = deps.rules();
  const { method = '', url: target = '', headers, socket } = request;
  const sender = senderOf(socket, headers, deps.tunnelPorts, rules.limits.senderHeader);
  const head = { method, target, headers, sender, atMs: deps.steadyMs() };
  return { deps, rules, request, response, head, receivedAtMs: deps.clocks.now() };
}

async function receive(deps: RequestDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!deps.isReady()) {
    respondAndClose(request, response, refusals.overloaded);
    return;
  }
  const inbound = inboundOf(deps, request, response);
  const { head } = inbound;
  const admission = admitHead(inbound.rules, head);
  const other = otherResponseOf(inbound, admission);
  if (other !== null) {
    respondUnread(request, response, { status: 200, body: other });
    return;
  }
  const limit = overLimit(deps, head, admission);
  if (limit !== null) {
    refuse(inbound, limit);
    return;
  }
  switch (admission.kind) {
    case 'refused':
      refuse(inbound, admission.code);
      return;
    case 'other':
      respondUnread(
        request,
        response,
        admission.of === 'path' ? { status: 404, body: 'Not found' } : { status: 200, body: '' },
      );
      return;
    case 'read':
      await take(inbound, admission);
  }
}

/** The probe's own requests are not counted against a sender. */
function otherResponseOf({ deps, request }: Inbound, admission: HeadAdmission): string | null {
  if (admission.kind !== 'other' || admission.of !== 'path') return null;
  return deps.respondToOther(admission.path, new URLSearchParams(admission.query), request.headers);
}

/** Reads the body, stores and answers, if the body is admitted too. */
async function take(
  inbound: Inbound,
  { admitted, maxBodyBytes }: Extract<HeadAdmission, { kind: 'read' }>,
): Promise<void> {
  const { deps, request } = inbound;
  const read = await deps.bodies.read(request, {
    isKeyless: admitted.key.kind === 'none',
    isTunneled: inbound.head.sender.isTunneled,
    maxBytes: maxBodyBytes,
    keylessTimeoutMs: deps.limits.now.keylessBodyTimeoutMs,
  });
  if (read.kind !== 'read') {
    refuse(inbound, read.kind === 'late' ? 'slow_body' : 'overloaded');
    return;
  }
  try {
    const admission = admitBody(inbound.rules, admitted, read.body);
    if (admission.kind === 'refused') {
      refuse(inbound, admission.code);
      return;
    }
    await store(inbound, admission, read);
  } finally {
    read.give();
  }
}

async function store(inbound: Inbound, admission: Admitted, read: ReadBody): Promise<void> {
  const { deps, request, response, head, receivedAtMs } = inbound;
  const isStored = await storeAdmitted(deps, admission, {
    head,
    headBytes: headBytes(request, signatureHeaderOf(inbound.rules, admission.networkId)),
    body: read.body,
    bodyState: read.state,
    receivedAtMs,
    hosts: [request.headers.host, forwardedHost(request.headers)],
  });
  if (!isStored) {
    // Not answered with 200: the sender has to know and try again.
    refuse(inbound, 'overloaded');
    return;
  }
  if (read.state === 'incomplete') return;
  if (request.complete) respond(response, 200, admission.responseBody);
  // What was not read to its end cannot be followed by another request.
  else respondAndClose(request, response, { status: 200, body: admission.responseBody });
}

function refuse({ deps, request, response, head }: Inbound, code: RefusalCode): void {
  const refusal = refusals[code];
  deps.refusals.note({
    method: head.method,
    target: head.target,
    remoteAddress: head.sender.ip,
    reason: refusal.reason,
    statusCode: refusal.status,
  });
  if (!response.headersSent) respondAndClose(request, response, refusal);
}
