/** Requests that are no valid HTTP, or that take too long: the parser gave up before there was a request. */
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RefusalReason } from '../../../shared/contract/refusal-reasons.ts';
import type { Refusals } from './refusals.ts';

const READ_BYTES = 2_000;
/** The bytes at hand may begin anywhere, in the midst of a cookie too: only what is a request line is noted. */
const REQUEST_LINE = /^([A-Za-z]{1,20}) ((?:https?:\/)?\/[^ \r\n]*)/;

interface ParserError extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer;
}

interface Verdict {
  readonly status: number;
  readonly reason: RefusalReason;
}

export function respondToClientErrors(server: Server, refusals: Refusals): void {
  server.on('clientError', (error: ParserError, socket: Duplex & { remoteAddress?: string }) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, reason } = verdictOf(error.code);
    const text = error.rawPacket?.toString('latin1', 0, READ_BYTES) ?? '';
    const [, method = '', target = ''] = REQUEST_LINE.exec(text) ?? [];
    refusals.note({
      method,
      target,
      remoteAddress: socket.remoteAddress ?? null,
      reason,
      statusCode: status,
    });
    socket.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    // One that does not take its answer does not stay either.
    socket.once('finish', () => socket.destroy());
  });
}

function verdictOf(code: string | undefined): Verdict {
  if (code === 'HPE_HEADER_OVERFLOW') return { status: 431, reason: 'too_large' };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { status: 408, reason: 'too_slow' };
  return { status: 400, reason: 'bad_request' };
}
