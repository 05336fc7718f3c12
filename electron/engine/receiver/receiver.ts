/**
 * The only listener that a tunnel exposes: takes postbacks, answers after they are durable. Whether a request
 * is let in is `admit`'s to say; this translates between it and HTTP.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import express from 'express';
import { type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { type Admitted, admitBody, admitHead, type HeadAdmission, isUrlTooLong } from '../postback/admit.ts';
import { type IndexedRules, signatureHeaderOf } from '../postback/receiver-rules.ts';
import type { RequestHead } from '../postback/request-head.ts';
import { OWN_RECEIVER } from '../store/postback-rows.ts';
import { BodyRoom } from './body-room.ts';
import { respondToClientErrors } from './client-errors.ts';
import { ConnectionDoor } from './connection-door.ts';
import { KeylessGate } from './keyless-gate.ts';
import { headBytes, type ReadBody } from './read-request.ts';
import { OverloadedError } from './recorder.ts';
import {
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

interface Parts extends ReceiverDeps {
  readonly bodies: BodyRoom;
  readonly rate: SenderRate;
  readonly keylessGate: KeylessGate;
}

/** A request on its way, with all that is known of it. */
interface Inbound {
  readonly parts: Parts;
  readonly rules: IndexedRules;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly head: RequestHead;
  /** By the clock that people set. */
  readonly receivedAtMs: number;
}

/** How often connections that take too long are looked for. */
const CHECK_CONNECTIONS_MS = 1_000;

const elapsedMs = (): number => performance.now();

/** Makes the receiver's server; the caller listens. */
export function createReceiver(deps: ReceiverDeps): Server {
  const rate = new SenderRate(() => deps.limits.now, elapsedMs);
  const keylessGate = new KeylessGate({
    limits: () => deps.limits.now,
    isDiskLow: deps.isDiskLow,
    elapsedMs,
  });
  const parts = { ...deps, bodies: new BodyRoom(), rate, keylessGate };
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
    receive(parts, request, response).catch((error: unknown) => {
      respondToFault(deps.log, response, error);
    });
  });
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    door.note(request, response);
    try {
      // Express parses a URL before it calls anybody: one that is too long does not get there.
      if (!refuseLongUrl(parts, request, response)) app(request, response);
    } catch (error) {
      respondToFault(deps.log, response, error);
    }
  };
  const server = createServer({ connectionsCheckingInterval: CHECK_CONNECTIONS_MS }, listener);
  // Expectations that nobody knows may be left aside (RFC 9110, 10.1.1); Node would say 417 and wait for the body.
  server.on('checkExpectation', listener);
  door.watch(server);
  deps.limits.rule(server);
  respondToClientErrors(server, deps.refusals);
  return server;
}

/** @returns whether it did */
function refuseLongUrl(parts: Parts, request: IncomingMessage, response: ServerResponse): boolean {
  if (!isUrlTooLong(parts.rules(), request.url ?? '')) return false;
  refuse(inboundOf(parts, request, response), 'long_url');
  return true;
}

function inboundOf(parts: Parts, request: IncomingMessage, response: ServerResponse): Inbound {
  const rules = parts.rules();
  const { method = '', url: target = '', headers, socket } = request;
  const sender = senderOf(socket, headers, parts.tunnelPorts, rules.limits.senderHeader);
  const head = { method, target, headers, sender, atMs: parts.steadyMs() };
  return { parts, rules, request, response, head, receivedAtMs: parts.now() };
}

async function receive(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (parts.isStoreLost()) {
    respondAndClose(request, response, refusals.overloaded);
    return;
  }
  const inbound = inboundOf(parts, request, response);
  const { head } = inbound;
  const admission = admitHead(inbound.rules, head);
  const other = otherResponseOf(inbound, admission);
  if (other !== null) {
    respondUnread(request, response, { status: 200, body: other });
    return;
  }
  // On this computer, and behind somebody else's tunnel, a limit would hit everybody at once.
  const { sender } = head;
  if (sender.isTunneled && !parts.rate.take(sender.ip, hasValidKey(admission))) {
    refuse(inbound, 'too_many');
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
    case 'read': {
      const refusal = admission.admitted.networkId === null ? parts.keylessGate.refusal() : null;
      if (refusal === null) await take(inbound, admission);
      else refuse(inbound, refusal);
    }
  }
}

function hasValidKey(admission: HeadAdmission): boolean {
  return admission.kind === 'read' && admission.admitted.key.kind !== 'none';
}

/** The probe's own requests are not counted against a sender. */
function otherResponseOf({ parts, request }: Inbound, admission: HeadAdmission): string | null {
  if (admission.kind !== 'other' || admission.of !== 'path') return null;
  return parts.respondToOther(admission.path, new URLSearchParams(admission.query), request.headers);
}

/** Reads the body, stores and answers, if the body is admitted too. */
async function take(
  inbound: Inbound,
  { admitted, maxBodyBytes }: Extract<HeadAdmission, { kind: 'read' }>,
): Promise<void> {
  const { parts, request } = inbound;
  const read = await parts.bodies.read(request, {
    isKeyless: admitted.key.kind === 'none',
    maxBytes: maxBodyBytes,
    keylessTimeoutMs: parts.limits.now.keylessBodyTimeoutMs,
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
  const { parts, request, response, head, receivedAtMs } = inbound;
  const id: PostbackId = postbackIdSchema.parse(parts.newId());
  try {
    await parts.recorder.record({
      id,
      receivedAtMs,
      steadyMs: head.atMs,
      networkId: admission.networkId,
      method: head.method,
      head: headBytes(request, signatureHeaderOf(inbound.rules, admission.networkId)),
      body: read.body,
      bodyState: read.state,
      remoteAddress: head.sender.ip,
      test: admission.test,
      source: OWN_RECEIVER,
      signature: admission.signature,
    });
  } catch (error) {
    // Not stored, so not answered with 200: the sender has to know and try again.
    if (!(error instanceof OverloadedError)) parts.log.error({ err: error }, 'postback not stored');
    refuse(inbound, 'overloaded');
    return;
  }
  if (admission.key.kind === 'replaced') parts.onOldKeyUsed(admission.key.digest, receivedAtMs);
  parts.onStored({
    networkId: admission.networkId,
    hosts: [request.headers.host, forwardedHost(request.headers)],
    isTunneled: head.sender.isTunneled,
    atMs: receivedAtMs,
  });
  if (read.state === 'incomplete') return;
  if (request.complete) respond(response, 200, admission.responseBody);
  // What was not read to its end cannot be followed by another request.
  else respondAndClose(request, response, { status: 200, body: admission.responseBody });
}

function refuse({ parts, request, response, head }: Inbound, code: RefusalCode): void {
  const refusal = refusals[code];
  parts.refusals.note({
    method: head.method,
    target: head.target,
    remoteAddress: head.sender.ip,
    reason: refusal.reason,
    statusCode: refusal.status,
  });
  if (!response.headersSent) respondAndClose(request, response, refusal);
}
