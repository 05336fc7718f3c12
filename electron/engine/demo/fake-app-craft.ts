/** A stand-in for App Craft on loopback: takes postbacks, answers like a service, keeps the last ones. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { LOOPBACK } from '../../platform/listen.ts';

export interface FakeAppCraft {
  /** `http://127.0.0.1:PORT/postback` */
  readonly postbackUrl: string;
  /** The last 100 requests, oldest first: method, path with query, body. */
  readonly received: readonly ReceivedRequest[];
  close(): Promise<void>;
}

export interface ReceivedRequest {
  readonly method: string;
  readonly target: string;
  readonly body: string;
}

const PATH = '/postback';
const KEPT = 100;
/** About what a real service takes; an answer at once would look made up. */
const ANSWER_AFTER_MS = 80;
const MAX_BODY_CHARS = 65_536;

export async function startFakeAppCraft(): Promise<FakeAppCraft> {
  const received: ReceivedRequest[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const later = (action: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      action();
    }, ANSWER_AFTER_MS);
    timers.add(timer);
  };
  const server = createServer((request, response) => {
    void take(request, response, received, later);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen({ port: 0, host: LOOPBACK, exclusive: true }, resolve);
  await promise;
  server.off('error', reject);
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The fake App Craft has no port.');
  return {
    postbackUrl: `http://${LOOPBACK}:${address.port}${PATH}`,
    received,
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      const closed = Promise.withResolvers<void>();
      server.close(() => {
        closed.resolve();
      });
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  received: ReceivedRequest[],
  later: (action: () => void) => void,
): Promise<void> {
  const target = request.url ?? '/';
  const method = request.method ?? '';
  let body = '';
  try {
    for await (const chunk of request.setEncoding('utf8')) {
      if (body.length < MAX_BODY_CHARS) body += String(chunk);
    }
  } catch {
    // The sender left in the middle: there is nobody to answer.
    return;
  }
  const isPostback = target === PATH || target.startsWith(`${PATH}?`);
  if (!isPostback || (method !== 'GET' && method !== 'POST')) {
    response.writeHead(404).end();
    return;
  }
  received.push({ method, target, body });
  if (received.length > KEPT) received.shift();
  later(() => {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end('OK');
  });
}
