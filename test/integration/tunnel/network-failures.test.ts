/** What a tunnel's server and a public address can do wrong on the wire, each with its words. */
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { requestOffer } from '../../../electron/gate/tunnel/localtunnel-offer.ts';
import { createProbe } from '../../../electron/gate/tunnel/probe.ts';
import { problemOfProbe } from '../../../electron/gate/tunnel/probe-reply.ts';
import { TunnelError } from '../../../electron/gate/tunnel/tunnel-problem.ts';
import type { TunnelReason } from '../../../shared/contract/tunnel-problems.ts';
import { en } from '../../../shared/text/en.ts';
import { messageFor, type ProblemMessage } from '../../../shared/text/message-for.ts';
import { SELF_SIGNED } from '../../fixtures/self-signed.ts';

const open: Server[] = [];
const sockets = new Set<Socket>();

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  for (const server of open) {
    const { promise, resolve } = Promise.withResolvers<void>();
    server.close(() => {
      resolve();
    });
    await promise;
  }
  open.length = 0;
});

async function portOf(server: Server): Promise<number> {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  open.push(server);
  return (server.address() as AddressInfo).port;
}

const plainHttp = (): Server => createHttpServer((_request, response) => response.end('hello'));
const tls = (): Server => createHttpsServer(SELF_SIGNED, (_request, response) => response.end('hello'));
/** Says its own greeting first, as mail and ssh servers do. */
const greeter = (): Server => createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
const cutter = (): Server => createServer((socket) => socket.resetAndDestroy());
/** As nginx answers plain HTTP on its TLS port. */
const wantsTls = (): Server =>
  createHttpServer((_request, response) =>
    response
      .writeHead(400, { 'content-type': 'text/html' })
      .end('<html><center>The plain HTTP request was sent to HTTPS port</center></html>'),
  );

async function offerReason(server: string): Promise<TunnelReason> {
  try {
    await requestOffer(server, null, new AbortController().signal);
  } catch (error) {
    if (error instanceof TunnelError) return error.problem.reason;
  }
  throw new Error('It was taken.');
}

function inWords(reason: TunnelReason): string {
  const { message, fix }: ProblemMessage = messageFor(en.tunnel.problems, reason);
  expect(message).not.toMatch(/\b(?:E[A-Z]{4,}|ERR_|HPE_|UND_ERR)/);
  expect(fix).not.toBe('');
  return message;
}

test.each<[string, () => Server, string, string]>([
  ['plain HTTP where https:// was written', plainHttp, 'https', 'server_not_tls'],
  ['TLS where http:// was written', wantsTls, 'http', 'server_wants_tls'],
  ['a certificate that signed itself', tls, 'https', 'server_certificate'],
  ['ssh where http:// was written', greeter, 'http', 'server_not_http'],
  ['ssh where https:// was written', greeter, 'https', 'server_not_tls'],
  ['a connection that is cut', cutter, 'http', 'server_unreachable'],
  ['a connection that is cut in the TLS greeting', cutter, 'https', 'server_unreachable'],
])('a tunnel server that answers with %s is told in words', async (_what, create, scheme, code) => {
  const reason = await offerReason(`${scheme}://127.0.0.1:${await portOf(create())}`);
  expect(reason.code).toBe(code);
  inWords(reason);
});

test('a TLS port that says nothing to plain HTTP is told in words', async () => {
  expect(inWords(await offerReason(`http://127.0.0.1:${await portOf(tls())}`))).toContain(
    'cannot be reached',
  );
});

test.each<[string, () => Server, string, string]>([
  ['plain HTTP where it begins with https://', plainHttp, 'https', 'probe_not_tls'],
  ['a certificate that signed itself', tls, 'https', 'probe_certificate'],
  ['something that is not HTTP', greeter, 'http', 'probe_not_http'],
  ['a connection that is cut', cutter, 'http', 'probe_unreachable'],
])('a public address that answers with %s is told in words', async (_what, create, scheme, code) => {
  const { outcome } = await createProbe().check(`${scheme}://127.0.0.1:${await portOf(create())}`, 3_000);
  const problem = problemOfProbe(outcome);
  if (problem === null) throw new Error('It was taken for us.');
  expect(problem.reason.code).toBe(code);
  inWords(problem.reason);
});

test.each(['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'EPROTO', 'ENOBUFS', 'EWHATEVER'])(
  'the code %s of the system stands in a sentence',
  (cause) => {
    const { message } = messageFor(en.tunnel.problems, {
      code: 'server_unreachable',
      server: 'https://tunnel.example',
      cause,
    });
    expect(message).not.toContain(`(${cause})`);
  },
);
