/**
 * A tunnel server that offers and answers what it likes. 127.0.0.1 plays the public internet here, 127.0.0.2 the
 * private network behind it.
 */
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createLocaltunnelProvider } from '../../../electron/gate/tunnel/localtunnel-provider.ts';
import { requestOffer } from '../../../electron/gate/tunnel/localtunnel-offer.ts';
import { TunnelError } from '../../../electron/gate/tunnel/tunnel-problem.ts';
import type { TunnelReason } from '../../../shared/contract/tunnel-problems.ts';
import { en } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';

const isPrivate = (address: string): boolean => address === '127.0.0.2';
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

async function listenOn(server: Server, host: string): Promise<number> {
  server.on('connection', (socket: Socket) => sockets.add(socket));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, host, resolve);
  await promise;
  open.push(server);
  return (server.address() as AddressInfo).port;
}

async function serve(listener: RequestListener, host = '127.0.0.1'): Promise<string> {
  return `http://${host}:${await listenOn(createHttpServer(listener), host)}`;
}

async function reasonOf(attempt: Promise<unknown>): Promise<TunnelReason> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof TunnelError) return error.problem.reason;
    throw error;
  }
  throw new Error('It was taken.');
}

function offering(offer: object): RequestListener {
  return (_request, response) =>
    response.end(JSON.stringify({ id: 'abcd', port: 9_000, max_conn_count: 2, ...offer }));
}

const { signal } = new AbortController();

test.each([
  ['https://abcd.tunnel.example', 'https://abcd.tunnel.example'],
  ['https://abcd.tunnel.example/', 'https://abcd.tunnel.example'],
  ['https://abcd.tunnel.example:8443/a/b/?key=1#top', 'https://abcd.tunnel.example:8443'],
  ['https://who:secret@abcd.tunnel.example/postback', 'https://abcd.tunnel.example'],
  ['http://abcd.tunnel.example:80//', 'http://abcd.tunnel.example'],
])('of an offered address %s only its origin is taken', async (url, origin) => {
  const server = await serve(offering({ url }));
  expect((await requestOffer(server, null, signal, isPrivate)).url).toBe(origin);
});

test.each([
  [{ url: 'http://127.0.0.2:21420' }, '127.0.0.2:21420'],
  [{ url: 'http://localhost:21420' }, 'localhost:21420'],
  [{ url: 'https://router.local' }, 'router.local'],
  [{ url: 'https://10.0.0.1' }, '10.0.0.1'],
  [{ url: 'https://0x0a000001' }, '10.0.0.1'],
  [{ url: 'https://[::ffff:10.0.0.1]' }, '[::ffff:a00:1]'],
  [{ url: 'https://abcd.tunnel.example', ip: '127.0.0.2', port: 22 }, '127.0.0.2, port 22'],
])(
  'a server on the public internet that offers %j is not followed, and it is said',
  async (offer, address) => {
    const server = await serve(offering(offer));
    const reason = await reasonOf(requestOffer(server, null, signal, isPrivate));
    expect(reason).toEqual({ code: 'offer_leads_inside', server, address });
    expect(messageFor(en.tunnel.problems, reason).message).toContain(address);
  },
);

test('a server of one’s own in the private network may offer what is there', async () => {
  const server = await serve(offering({ url: 'http://127.0.0.2:21420', ip: '127.0.0.2' }), '127.0.0.2');
  expect(await requestOffer(server, null, signal, isPrivate)).toMatchObject({ ip: '127.0.0.2' });
});

test('a redirect into the private network is not followed: nothing arrives there', async () => {
  let count = 0;
  const inside = await serve((_request, response) => {
    count += 1;
    response.end();
  }, '127.0.0.2');
  const server = await serve((_request, response) => response.writeHead(302, { location: inside }).end());
  const reason = await reasonOf(requestOffer(server, null, signal, isPrivate));
  expect(reason).toEqual({ code: 'server_leads_inside', server });
  expect(count).toBe(0);
});

test('a redirect to another public host is followed, as localtunnel.me does', async () => {
  const other = await serve(offering({ url: 'https://abcd.tunnel.example' }));
  const server = await serve((request, response) =>
    response.writeHead(301, { location: `${other}${request.url ?? ''}` }).end(),
  );
  expect(await requestOffer(server, 'mybuyer', signal, isPrivate)).toMatchObject({ name: 'abcd' });
});

test('a name that leads inside when the sockets are made carries no byte', async () => {
  const received: Buffer[] = [];
  const carrier = createServer((socket) => {
    socket.on('data', (bytes) => received.push(bytes));
    socket.on('error', () => undefined);
    socket.write('GET /postback HTTP/1.1\r\nHost: x\r\n\r\n');
  });
  const port = await listenOn(carrier, '127.0.0.1');
  const requests: string[] = [];
  const receiver = createHttpServer((request, response) => {
    requests.push(request.url ?? '');
    response.end();
  });
  const targetPort = await listenOn(receiver, '127.0.0.1');
  const server = await serve(offering({ url: 'https://abcd.tunnel.example', port }));
  // The name is public while it is asked, and private from then on.
  let asked = 0;
  const provider = createLocaltunnelProvider({
    isPrivate: (address) => {
      if (address === '127.0.0.1') asked += 1;
      return asked > 1;
    },
  });
  const attempt = provider.open({
    targetPort,
    server,
    name: null,
    address: null,
    remotePort: null,
    isNameRequired: false,
    signal,
  });
  expect(await reasonOf(attempt)).toMatchObject({ code: 'offer_leads_inside' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([requests, received]).toEqual([[], []]);
});

test.each<[string, RequestListener]>([
  ['a name with a line break', offering({ id: 'a\nb', url: 'https://abcd.tunnel.example' })],
  ['a name with a slash', offering({ id: '../x', url: 'https://abcd.tunnel.example' })],
  ['an address of another kind', offering({ url: 'file:///etc/passwd' })],
  ['an address that is none', offering({ url: 'https://' })],
  ['a port that is none', offering({ url: 'https://abcd.tunnel.example', port: 70_000 })],
  [
    'an answer without an end',
    (_request, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    },
  ],
  ['a list of lists', (_request, response) => response.end('['.repeat(16_000))],
])('%s is no offer', async (_what, listener) => {
  const server = await serve(listener);
  expect(await reasonOf(requestOffer(server, null, signal, isPrivate))).toMatchObject({
    code: 'not_a_tunnel_server',
  });
});

test('what a server says is one short line of printable characters', async () => {
  const message = `No\u001B[31m\u202Esuch\u0000 \n name ${'x'.repeat(9_000)}`;
  const server = await serve((_request, response) =>
    response.writeHead(403).end(JSON.stringify({ message })),
  );
  const reason = await reasonOf(requestOffer(server, null, signal, isPrivate));
  expect(reason).toMatchObject({
    code: 'server_refused',
    said: expect.stringMatching(/^No \[31m such name x+$/) as string,
  });
});
