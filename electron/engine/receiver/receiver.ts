/** The only listener that a tunnel exposes: takes postbacks, answers after they are durable. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import express, { type ErrorRequestHandler, type Request, type Response } from 'express';
import { type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { DEFAULT_ANSWER_BODY } from '../../../shared/catalog/default-network.ts';
import type { Log } from '../log.ts';
import type { IdSource } from '../store/ids.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import { OverloadedError, type Recorder } from './recorder.ts';
import { headBytes, readBody } from './read-request.ts';
import type { Refusals } from './refusals.ts';
import { keyLikeValues, routeOf } from './route.ts';

export interface ReceiverParts {
  /** The network that owns a key, or null for a wrong one. */
  readonly networkOfKey: (key: string) => NetworkRow | null;
  /** The network that takes keyless postbacks, or null. */
  readonly keylessNetwork: () => NetworkRow | null;
  readonly recorder: Recorder;
  readonly refusals: Refusals;
  /** Answer of a path that is no postback, such as the probe of the public address; null for 404. */
  readonly answerOther: (path: string, query: URLSearchParams) => string | null;
  readonly newId: IdSource;
  readonly now: () => number;
  readonly log: Log;
}

const MAX_HEADER_BYTES = 32 * 1024;
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 30_000;
const OVERLOAD_RETRY_SECONDS = '5';

type Access =
  | { readonly kind: 'open'; readonly network: NetworkRow | null; readonly pathEvent: string | null }
  | { readonly kind: 'wrong_key' }
  | { readonly kind: 'other'; readonly answer: string | null };

/** Makes the receiver's server; the caller listens. */
export function createReceiver(parts: ReceiverParts): Server {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  // Queries are read from the raw bytes: a clever parser would drop or fold fields.
  app.set('query parser', false);
  app.use(async (request: Request, response: Response) => {
    await receive(parts, request, response);
  });
  app.use(answerError(parts));
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
    },
    app,
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    answerClientError(parts, error, socket);
  });
  return server;
}

async function receive(parts: ReceiverParts, request: Request, response: Response): Promise<void> {
  const target = request.originalUrl;
  const access = accessOf(parts, target);
  if (access.kind === 'other') {
    answer(response, access.answer === null ? 404 : 200, access.answer ?? 'Not found');
    return;
  }
  if (access.kind === 'wrong_key') {
    refuse(parts, request, response, 'wrong_key', 404, 'Not found');
    return;
  }
  if (request.method === 'HEAD') {
    // Some cabinets test an address this way; it says nothing that could be stored.
    answer(response, 200, '');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'POST') {
    response.setHeader('Allow', 'GET, POST, HEAD');
    refuse(parts, request, response, 'bad_request', 405, 'Method not allowed');
    return;
  }
  await store(parts, request, response, access.network, access.pathEvent);
}

function accessOf(parts: ReceiverParts, target: string): Access {
  const route = routeOf(target);
  if (route.kind === 'other') {
    const network = networkOfMisplacedKey(parts, target);
    if (network !== null) return { kind: 'open', network, pathEvent: null };
    return { kind: 'other', answer: parts.answerOther(route.path, route.query) };
  }
  if (route.key === null) {
    const network = networkOfMisplacedKey(parts, target) ?? parts.keylessNetwork();
    return { kind: 'open', network, pathEvent: route.pathEvent };
  }
  const network = parts.networkOfKey(route.key) ?? networkOfMisplacedKey(parts, target);
  return network === null ? { kind: 'wrong_key' } : { kind: 'open', network, pathEvent: route.pathEvent };
}

/** A key is as secret in a wrong place as in the right one: the postback counts, and says so. */
function networkOfMisplacedKey(parts: ReceiverParts, target: string): NetworkRow | null {
  for (const { value } of keyLikeValues(target)) {
    const network = parts.networkOfKey(value);
    if (network !== null) return network;
  }
  return null;
}

async function store(
  parts: ReceiverParts,
  request: Request,
  response: Response,
  network: NetworkRow | null,
  pathEvent: string | null,
): Promise<void> {
  const receivedAtMs = parts.now();
  const { body, state } = await readBody(request);
  const id: PostbackId = postbackIdSchema.parse(parts.newId());
  try {
    await parts.recorder.record({
      id,
      receivedAtMs,
      networkId: network?.id ?? null,
      pathEvent,
      method: request.method,
      head: headBytes(request),
      body,
      bodyState: state,
      remoteAddress: request.socket.remoteAddress ?? null,
      test: network?.test ?? false,
    });
  } catch (error) {
    // Not stored, so not answered with 200: the sender has to know and try again.
    if (!(error instanceof OverloadedError)) parts.log.error({ err: error }, 'postback not stored');
    response.setHeader('Retry-After', OVERLOAD_RETRY_SECONDS);
    refuse(parts, request, response, 'overloaded', 503, 'Try again later');
    return;
  }
  if (state === 'incomplete') return;
  if (!request.complete) response.setHeader('Connection', 'close');
  answer(response, 200, network?.answerBody ?? DEFAULT_ANSWER_BODY);
}

function answer(response: Response, status: number, body: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.end(body);
}

function refuse(
  parts: ReceiverParts,
  request: IncomingMessage,
  response: Response,
  reason: 'wrong_key' | 'bad_request' | 'overloaded',
  status: number,
  body: string,
): void {
  parts.refusals.note({
    method: request.method ?? '',
    target: request.url ?? '',
    remoteAddress: request.socket.remoteAddress ?? null,
    reason,
    statusCode: status,
  });
  answer(response, status, body);
  // The body of a refused request is nobody's business; keep the connection usable.
  request.resume();
}

/** Whatever went wrong, the sender gets a status and no detail. */
function answerError(parts: ReceiverParts): ErrorRequestHandler {
  // Express tells error handlers by their four parameters.
  return (error, _request, response: Response, _next) => {
    parts.log.error({ err: error }, 'receiver failed');
    if (response.headersSent) response.destroy();
    else answer(response, 500, 'Try again later');
  };
}

/** A request that is no valid HTTP: the parser gave up before Express saw it. */
function answerClientError(
  parts: ReceiverParts,
  error: NodeJS.ErrnoException & { rawPacket?: Buffer },
  socket: Duplex & { remoteAddress?: string },
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = clientErrorStatus(error.code);
  const [method = '', target = ''] = (error.rawPacket?.toString('latin1', 0, 2_000) ?? '').split(
    /[ \r\n]/,
    2,
  );
  parts.refusals.note({
    method: method.slice(0, 20),
    target,
    remoteAddress: socket.remoteAddress ?? null,
    reason: status === 431 ? 'too_large' : 'bad_request',
    statusCode: status,
  });
  socket.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}

function clientErrorStatus(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}
