/** What goes wrong between here and a destination is told in words, with the one question that matters: may it have arrived? */
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRequestSender, type RequestSender } from '../../../electron/engine/forward/request-sender.ts';
import { en } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import { EXPIRED, KEY, OF_ANOTHER_NAME, SELF_SIGNED } from '../../fixtures/certificates.ts';

const OPTIONS = {
  timeoutMs: 1_500,
  allowsPrivate: true,
  followsRedirects: false,
  proxy: null,
  secrets: { headers: [], isInBody: false },
};

let sender: RequestSender;
const servers: Server[] = [];
const sockets = new Set<Socket>();

beforeEach(() => {
  sender = createRequestSender();
});

afterEach(async () => {
  await sender.close();
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

/** @returns `127.0.0.1:PORT` */
async function listening(server: Server): Promise<string> {
  servers.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port }: AddressInfo = addressOf(server);
  return `127.0.0.1:${port}`;
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return address;
}

const raw = (onConnection: (socket: Socket) => void): Promise<string> =>
  listening(createServer(onConnection));
const plain = (): Promise<string> => listening(createHttpServer((_, response) => response.end('OK')));
const secure = (cert: string): Promise<string> =>
  listening(createHttpsServer({ key: KEY, cert }, (_, response) => response.end('OK')));

async function failureOf(url: string) {
  const { answer } = await sender.send({ method: 'GET', url, headers: {}, body: null }, OPTIONS);
  if (answer.kind === 'answered') throw new Error(`It answered ${answer.status}.`);
  const { failure, mayHaveArrived } = answer;
  return { code: failure.code, mayHaveArrived, message: messageFor(en.sendFailures, failure) };
}

async function expectFailure(
  url: string,
  code: string,
  mayHaveArrived: boolean,
  words: RegExp,
): Promise<void> {
  const failure = await failureOf(url);
  expect(failure).toMatchObject({ code, mayHaveArrived });
  expect(failure.message).toMatch(words);
  // No code of a library is left for a person to look up.
  expect(failure.message).not.toMatch(/UND_ERR|ERR_SSL_WRONG|HTTPParserError/);
}

test('TLS against a port that speaks plain HTTP, or anything else', async () => {
  await expectFailure(`https://${await plain()}/x`, 'no_tls', false, /not with TLS.*http:\/\//);
  const ssh = await raw((socket) => socket.write('SSH-2.0-OpenSSH_9\r\n'));
  await expectFailure(`https://${ssh}/x`, 'no_tls', false, /Nothing was sent/);
});

test('plain HTTP against a port that speaks TLS', async () => {
  await expectFailure(
    `http://${await secure(SELF_SIGNED)}/x`,
    'plain_connection_lost',
    true,
    /without a response.*https:\/\//,
  );
  // Other servers say it in TLS: an alert for an unexpected message.
  const alert = await raw((socket) => {
    socket.once('data', () => socket.end(Buffer.from([0x15, 3, 1, 0, 2, 2, 10])));
  });
  await expectFailure(`http://${alert}/x`, 'only_tls', false, /needs https:\/\//);
});

test('certificates that are not valid', async () => {
  await expectFailure(`https://${await secure(SELF_SIGNED)}/x`, 'certificate', false, /self-signed/);
  await expectFailure(`https://${await secure(EXPIRED)}/x`, 'certificate', false, /expired/);
  // Signed by nobody is found first.
  await expectFailure(`https://${await secure(OF_ANOTHER_NAME)}/x`, 'certificate', false, /certificate/);
});

test('a certificate that is valid, and for another name', async () => {
  const usual = getCACertificates('default');
  setDefaultCACertificates([...usual, OF_ANOTHER_NAME]);
  try {
    const host = await secure(OF_ANOTHER_NAME);
    await expectFailure(`https://${host}/x`, 'certificate', false, /another host.*Nothing was sent/s);
    await expectFailure(
      `https://${host.replace('127.0.0.1', 'localhost')}/x`,
      'certificate',
      false,
      /another host/,
    );
  } finally {
    setDefaultCACertificates(usual);
  }
});

test('a handshake that ends without a connection', async () => {
  const old = createTlsServer({
    key: KEY,
    cert: SELF_SIGNED,
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  await expectFailure(
    `https://${await listening(old)}/x`,
    'tls_failed',
    false,
    /handshake.*Nothing was sent/,
  );
  const resets = await raw((socket) => socket.once('data', () => socket.resetAndDestroy()));
  await expectFailure(`https://${resets}/x`, 'tls_failed', false, /Nothing was sent/);
  const closes = await raw((socket) => socket.once('data', () => socket.end()));
  await expectFailure(`https://${closes}/x`, 'tls_failed', false, /Nothing was sent/);
});

test('a name that is not found, a port that refuses', async () => {
  await expectFailure('http://no-such-name.invalid/x', 'name_not_found', false, /was not found/);
  await expectFailure('http://127.0.0.1:1/x', 'connection_refused', false, /refused the connection/);
  await expectFailure('https://localhost:1/x', 'connection_refused', false, /refused the connection/);
});

test('a connection that ends, or says nothing, after the request', async () => {
  const resets = await raw((socket) => socket.once('data', () => socket.resetAndDestroy()));
  await expectFailure(`http://${resets}/x`, 'plain_connection_lost', true, /may have arrived/);
  const closes = await raw((socket) => socket.once('data', () => socket.end()));
  await expectFailure(`http://${closes}/x`, 'plain_connection_lost', true, /may have arrived/);
  const silent = await raw((socket) => socket.resume());
  await expectFailure(`http://${silent}/x`, 'timed_out', true, /No response within 2 s/);
});

test('an answer that is not HTTP, or too large to read', async () => {
  const garbage = await raw((socket) => socket.once('data', () => socket.end('220 mail.example ESMTP\r\n')));
  await expectFailure(`http://${garbage}/x`, 'bad_answer', true, /not HTTP/);
  const large = await raw((socket) => {
    socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(200_000)}\r\n\r\n`));
  });
  await expectFailure(`http://${large}/x`, 'headers_too_large', true, /too large to read/);
});
