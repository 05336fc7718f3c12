/** The only listener that a tunnel exposes: takes postbacks, answers after they are durable. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import express from 'express';
import { type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { DEFAULT_ANSWER_BODY } from '../../../shared/catalog/default-network.ts';
import type { StoredHit } from '../reach/public-url-book.ts';
import type { NetworkAccess } from '../networks/network-access.ts';
import type { Log } from '../../platform/log.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import { respond, refusals, type Refusal } from './responses.ts';
import { BodyBudget } from './body-budget.ts';
import { respondToClientErrors } from './client-errors.ts';
import type { LiveLimits } from './live-limits.ts';
import { OverloadedError, type Recorder } from './recorder.ts';
import { headBytes, readBody, type ReadBody } from './read-request.ts';
import type { Refusals } from './refusals.ts';
import { keyLikeValues, routeOf } from '../postback/route.ts';
import { type Sender, senderOf, type TunnelPorts } from './sender.ts';
import { SenderRate } from './sender-rate.ts';

export interface ReceiverDeps {
  readonly access: NetworkAccess;
  /** The network that takes keyless postbacks, or null. */
  readonly keylessNetwork: () => NetworkRow | null;
  readonly recorder: Recorder;
  readonly refusals: Refusals;
  readonly limits: LiveLimits;
  readonly tunnelPorts: TunnelPorts;
  /** Answer of a path that is no postback, such as the probe of the public URL; null for 404. */
  readonly respondToOther: (path: string, query: URLSearchParams) => string | null;
  /** Called for each postback that is stored. */
  readonly onStored: (hit: StoredHit) => void;
  readonly newId: IdSource;
  readonly now: () => number;
  readonly log: Log;
}

/** A request on its way, with all that is known of it. */
interface Inbound extends ReceiverDeps {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly target: string;
  readonly sender: Sender;
  readonly budget: BodyBudget;
}

/** How often connections that take too long are looked for. */
const CHECK_CONNECTIONS_MS = 1_000;

type Route =
  | { readonly kind: 'open'; readonly network: NetworkRow | null }
  | { readonly kind: 'wrong_key' }
  | { readonly kind: 'other'; readonly body: string | null };

/** Makes the receiver's server; the caller listens. */
export function createReceiver(deps: ReceiverDeps): Server {
  const budget = new BodyBudget();
  const rate = new SenderRate(
    () => deps.limits.now,
    () => performance.now(),
  );
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  // Queries are read from the raw bytes: a clever parser would drop or fold fields.
  app.set('query parser', false);
  app.use((request, response) => {
    const { senderHeader } = deps.limits.now;
    const sender = senderOf(request.socket, request.headers, deps.tunnelPorts, senderHeader);
    const target = request.originalUrl;
    receive({ ...deps, request, response, target, sender, budget }, rate).catch((error: unknown) => {
      respondToFault(deps.log, response, error);
    });
  });
  const server = createServer({ connectionsCheckingInterval: CHECK_CONNECTIONS_MS }, app);
  deps.limits.rule(server);
  respondToClientErrors(server, deps.refusals);
  return server;
}

async function receive(inbound: Inbound, rate: SenderRate): Promise<void> {
  const { request, response, target, sender } = inbound;
  if (target.length > inbound.limits.now.maxUrlBytes) {
    refuse(inbound, refusals.longUrl);
    return;
  }
  const route = findRoute(inbound, target);
  if (route.kind === 'other' && route.body !== null) {
    respond(response, 200, route.body);
    return;
  }
  // Where senders cannot be told apart (this computer, somebody else's tunnel) a limit would hit them all.
  if (sender.isTunneled && sender.ip !== null && !rate.take(sender.ip)) {
    refuse(inbound, refusals.tooMany);
    return;
  }
  switch (route.kind) {
    case 'other':
      respond(response, 404, 'Not found');
      return;
    case 'wrong_key':
      refuse(inbound, refusals.wrongKey);
      return;
    case 'open':
      if (request.method === 'GET' || request.method === 'POST') {
        await take(inbound, route.network);
      } else if (request.method === 'HEAD') {
        // Some cabinets test an address this way; it says nothing that could be stored.
        respond(response, 200, '');
      } else {
        refuse(inbound, refusals.wrongMethod);
      }
  }
}

function findRoute(deps: ReceiverDeps, target: string): Route {
  const route = routeOf(target);
  if (route.kind === 'other') {
    const network = networkOfMisplacedKey(deps, target);
    if (network !== null) return { kind: 'open', network };
    return { kind: 'other', body: deps.respondToOther(route.path, new URLSearchParams(route.query)) };
  }
  if (route.key === null) {
    const network = networkOfMisplacedKey(deps, target) ?? deps.keylessNetwork();
    return { kind: 'open', network };
  }
  const network = deps.access.ofKey(route.key) ?? networkOfMisplacedKey(deps, target);
  return network === null ? { kind: 'wrong_key' } : { kind: 'open', network };
}

/** A key is as secret in a wrong place as in the right one: the postback counts, and says so. */
function networkOfMisplacedKey(deps: ReceiverDeps, target: string): NetworkRow | null {
  for (const { value } of keyLikeValues(target)) {
    const network = deps.access.ofKey(value);
    if (network !== null) return network;
  }
  return null;
}

/** Applies the network's access rules, stores and answers. */
async function take(inbound: Inbound, network: NetworkRow | null): Promise<void> {
  const { request, target, sender, access, budget } = inbound;
  const receivedAtMs = inbound.now();
  if (network !== null && !access.isAllowed(network.id, sender.ip)) {
    refuse(inbound, refusals.notAllowed);
    return;
  }
  const read = await readBody(request, inbound.limits.now.maxBodyBytes, budget);
  if (read.kind === 'no_room') {
    refuse(inbound, refusals.overloaded);
    return;
  }
  try {
    const { headers } = request;
    if (network !== null && access.isForged(network.id, { headers, target }, read.body)) {
      refuse(inbound, refusals.badSignature);
      return;
    }
    await store(inbound, network, receivedAtMs, read);
  } finally {
    budget.give(read.heldBytes);
  }
}

async function store(
  inbound: Inbound,
  network: NetworkRow | null,
  receivedAtMs: number,
  read: ReadBody,
): Promise<void> {
  const { request, response } = inbound;
  const id: PostbackId = postbackIdSchema.parse(inbound.newId());
  try {
    await inbound.recorder.record({
      id,
      receivedAtMs,
      networkId: network?.id ?? null,
      method: request.method ?? '',
      head: headBytes(request),
      body: read.body,
      bodyState: read.state,
      remoteAddress: inbound.sender.ip,
      test: network?.test ?? false,
    });
  } catch (error) {
    // Not stored, so not answered with 200: the sender has to know and try again.
    if (!(error instanceof OverloadedError)) inbound.log.error({ err: error }, 'postback not stored');
    refuse(inbound, refusals.overloaded);
    return;
  }
  inbound.onStored({
    networkId: network?.id ?? null,
    hosts: [request.headers.host, forwardedHost(request)],
    isTunneled: inbound.sender.isTunneled,
    atMs: receivedAtMs,
  });
  if (read.state === 'incomplete') return;
  // What was not read to its end cannot be followed by another request.
  const headers: Record<string, string> = request.complete ? {} : { Connection: 'close' };
  respond(response, 200, network?.answerBody ?? DEFAULT_ANSWER_BODY, headers);
}

/** A proxy of one's own may call us by another name and say here what the sender called. */
function forwardedHost(request: IncomingMessage): string | undefined {
  const value = request.headers['x-forwarded-host'];
  return Array.isArray(value) ? value[0] : value;
}

function refuse(inbound: Inbound, refusal: Refusal): void {
  const { request, response, target, sender } = inbound;
  inbound.refusals.note({
    method: request.method ?? '',
    target,
    remoteAddress: sender.ip,
    reason: refusal.reason,
    statusCode: refusal.status,
  });
  if (response.headersSent) return;
  respond(response, refusal.status, refusal.body, refusal.headers);
  // The body of a refused request is nobody's business; keep the connection usable.
  request.resume();
}

/** Whatever went wrong, the sender gets a status and no detail. */
function respondToFault(log: Log, response: ServerResponse, error: unknown): void {
  log.error({ err: error }, 'receiver failed');
  if (response.headersSent) response.destroy();
  else respond(response, 500, 'Try again later');
}
