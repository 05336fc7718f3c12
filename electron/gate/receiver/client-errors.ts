/**
 * Requests at which Node's parser gave up before there was a request: no valid HTTP, too large, too slow, or a GET
 * whose URL has characters that ought to be encoded. The last is taken where it came whole; the connection is
 * closed behind each of them, and nothing more is read from it.
 */
import { STATUS_CODES, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { RefusalReason } from '../../../shared/contract/refusal-reasons.ts';
import { type CompleteGet, type GetReading, readRefusedGet, stoppedLine } from '../admit/complete-get.ts';
import type { LastRequests } from './last-requests.ts';
import type { ReceiverDeps } from './receiver-deps.ts';
import { type ReceiverResponse, RESPONSE_HEADERS, LEAVE_MS } from './responses.ts';
import type { TunnelPorts } from './sender.ts';

const READ_CHARACTERS = 2_000;
/** The bytes at hand may begin anywhere, in the midst of a cookie too: only what is a request line is noted. */
const REQUEST_LINE = /^([A-Za-z]{1,20}) ((?:https?:\/)?\/[^\r\n]*)/;

interface ParserError extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer;
  readonly bytesParsed?: number;
}

interface FaultResponse {
  readonly status: number;
  readonly reason: RefusalReason;
}

export interface ClientErrorDeps {
  readonly refusals: ReceiverDeps['refusals'];
  readonly requests: LastRequests;
  readonly tunnelPorts: TunnelPorts;
  /** Never rejects. */
  readonly take: (get: CompleteGet, socket: Socket) => Promise<ReceiverResponse>;
}

const EMPTY = Buffer.alloc(0);

export function respondToClientErrors(server: Server, deps: ClientErrorDeps): void {
  /** Those whose parser is broken: what else comes over them is nobody's. */
  const broken = new WeakSet<Socket>();
  server.on('clientError', (error: ParserError, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      if (!broken.has(socket)) socket.destroy();
      return;
    }
    if (broken.has(socket)) return;
    broken.add(socket);
    respondTo(deps, error, socket);
  });
}

function respondTo(deps: ClientErrorDeps, error: ParserError, socket: Socket): void {
  const { code, rawPacket: packet = EMPTY, bytesParsed: parsedBytes = 0 } = error;
  const reading = readRefusedGet({ code, packet, parsedBytes });
  if (reading.kind === 'complete' && deps.requests.isIdle(socket)) {
    noteRest(deps, reading.get, socket);
    void respondToTaken(deps, reading.get, socket);
    return;
  }
  const verdict = verdictOf(code, reading);
  note(deps, stoppedLine({ packet, parsedBytes }), socket, verdict);
  const text = `HTTP/1.1 ${verdict.status} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;
  const owed = deps.requests.owed(socket);
  // Its answer goes first: the sender would take this one for it.
  if (owed === null) endWith(socket, text);
  else
    owed.once('close', () => {
      endWith(socket, text);
    });
}

async function respondToTaken({ take }: ClientErrorDeps, get: CompleteGet, socket: Socket): Promise<void> {
  endWith(socket, textOf(await take(get, socket)));
}

function verdictOf(code: string | undefined, { kind }: GetReading): FaultResponse {
  if (code === 'HPE_HEADER_OVERFLOW') return { status: 431, reason: 'too_large' };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { status: 408, reason: 'too_slow' };
  if (kind === 'no_host') return { status: 400, reason: 'no_host' };
  return { status: 400, reason: kind === 'other' ? 'bad_request' : 'unencoded_url' };
}

/** A request behind one that was taken is lost with its connection. */
function noteRest(deps: ClientErrorDeps, { rest }: CompleteGet, socket: Socket): void {
  const line = stoppedLine({ packet: rest, parsedBytes: 0 });
  if (REQUEST_LINE.test(line)) note(deps, line, socket, { status: 400, reason: 'unencoded_url' });
}

function note(
  { refusals, tunnelPorts }: ClientErrorDeps,
  line: string,
  socket: Socket,
  verdict: FaultResponse,
): void {
  const [, method = '', rest = ''] = REQUEST_LINE.exec(line.slice(0, READ_CHARACTERS)) ?? [];
  const protocol = rest.lastIndexOf(' HTTP/');
  refusals.note({
    method,
    target: protocol === -1 ? rest : rest.slice(0, protocol),
    // What the tunnel's proxy says of the sender stands in headers that were not read.
    remoteAddress: tunnelPorts.has(socket.remotePort) ? null : (socket.remoteAddress ?? null),
    reason: verdict.reason,
    statusCode: verdict.status,
  });
}

function textOf({ status, body, headers = {} }: ReceiverResponse): string {
  const all = {
    ...RESPONSE_HEADERS,
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
    Connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`;
}

/** One that does not take its answer, or goes on sending, does not stay either. */
function endWith(socket: Socket, text: string): void {
  if (!socket.writable) return;
  socket.end(text);
  const timer = setTimeout(() => socket.destroy(), LEAVE_MS);
  socket.once('close', () => {
    clearTimeout(timer);
  });
}
