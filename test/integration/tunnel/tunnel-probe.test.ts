import { createServer, type RequestListener } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createProbe } from '../../../electron/gate/tunnel/probe.ts';
import { PROBE_PATH } from '../../../electron/platform/probe-way.ts';
import { en } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import { problemOfProbe } from '../../../electron/gate/tunnel/probe-reply.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.toReversed()) await each.close();
  open.length = 0;
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  open.push({
    close: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => {
        closed.resolve();
      });
      server.closeAllConnections();
      await closed.promise;
    },
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

function queryOf(target: string | undefined): URLSearchParams {
  return new URL(target ?? '/', 'http://receiver').searchParams;
}

test('a probe that comes back to us is ok, whatever stands in its query', async () => {
  const probe = createProbe();
  const seen: unknown[] = [];
  const url = await serve((request, response) => {
    seen.push([request.method, request.url?.split('?')[0], request.headers['bypass-tunnel-reminder']]);
    response.end(probe.answer(queryOf(request.url)));
  });
  const result = await probe.check(url, 2_000);
  expect(result.outcome).toEqual({ kind: 'ok' });
  expect(problemOfProbe(result.outcome)).toBeNull();
  expect(seen).toEqual([['GET', PROBE_PATH, '1']]);
});

test('another Postback Desk on our name is told from us', async () => {
  const [ours, theirs] = [createProbe(), createProbe()];
  const url = await serve((request, response) => response.end(theirs.answer(queryOf(request.url))));
  const { outcome } = await ours.check(url, 2_000);
  expect(outcome).toEqual({ kind: 'other_machine' });
  expect(problemOfProbe(outcome)?.code).toBe('other_machine');
});

test('an old answer played back is not taken for a new one', async () => {
  const probe = createProbe();
  let first: string | null = null;
  const url = await serve((request, response) => {
    first ??= probe.answer(queryOf(request.url));
    response.end(first);
  });
  expect((await probe.check(url, 2_000)).outcome).toEqual({ kind: 'ok' });
  expect((await probe.check(url, 2_000)).outcome).toEqual({ kind: 'other_machine' });
});

test('a proxy that decodes the query twice is noticed', async () => {
  const probe = createProbe();
  const url = await serve((request, response) => {
    const query = queryOf(request.url);
    query.set('x', (query.get('x') ?? '').replaceAll('+', ' '));
    response.end(probe.answer(query));
  });
  const { outcome } = await probe.check(url, 2_000);
  expect(outcome.kind).toBe('changed_query');
  expect(problemOfProbe(outcome)?.reason).toMatchObject({
    code: 'probe_changed_query',
    arrived: expect.stringContaining('a b c') as string,
  });
});

test('a proxy that changes the query and passes the sender on as it came names no sender', async () => {
  const probe = createProbe();
  const url = await serve((request, response) => {
    const query = queryOf(request.url);
    query.set('x', 'changed');
    response.end(probe.answer(query, request.headers));
  });
  const { outcome, headersTold } = await probe.check(url, 2_000);
  expect(outcome.kind).toBe('changed_query');
  expect(headersTold).toEqual([]);
});

test.each<[string, RequestListener, string]>([
  [
    'a web page',
    (_request, response) => response.setHeader('content-type', 'text/html').end('<h1>Sign in</h1>'),
    'interstitial',
  ],
  [
    'a sign-in that the network forces',
    (_request, response) => response.writeHead(302, { location: 'https://wifi.example/login' }).end(),
    'redirected',
  ],
  [
    'a tunnel server without a way to us',
    (_request, response) => response.writeHead(502).end(),
    'server_error',
  ],
  [
    'a server that does not know the name',
    (_request, response) => response.writeHead(404).end('404'),
    'not_found',
  ],
  ['some other site', (_request, response) => response.end('hello'), 'not_found'],
  ['a connection that is cut', (request) => request.socket.destroy(), 'unreachable'],
  ['silence', () => undefined, 'timed_out'],
  [
    'an answer that never ends',
    (_request, response) => {
      response.write('x');
    },
    'timed_out',
  ],
])('%s is not taken for us and has words', async (_what, listener, kind) => {
  const url = await serve(listener);
  const { outcome } = await createProbe().check(url, 300);
  expect(outcome.kind).toBe(kind);
  const problem = problemOfProbe(outcome);
  if (problem === null) throw new Error('It was taken for us.');
  const words = messageFor(en.tunnel.problems, problem.reason);
  expect(words.message).not.toBe('');
  expect(words.fix).not.toBe('');
});

test('an address where nobody listens, or that is none, is unreachable and nothing throws', async () => {
  const probe = createProbe();
  expect((await probe.check('http://127.0.0.1:1', 2_000)).outcome.kind).toBe('unreachable');
  expect((await probe.check('nonsense', 2_000)).outcome.kind).toBe('unreachable');
});

test('a stranger gets nothing, as from a path that does not exist, whatever he makes up', () => {
  const probe = createProbe();
  const nonce = 'A'.repeat(22);
  for (const query of [
    '',
    'n=short&s=x',
    `n=${nonce}`,
    `n=${nonce}&s=${'B'.repeat(43)}&k=${'C'.repeat(43)}&x=y`,
  ]) {
    expect(probe.answer(new URLSearchParams(query)), query).toBeNull();
  }
});

test.each(['program', 'browser', 'forger'] as const)(
  'what goes over the way as a %s, and comes back, names no program',
  async (guise) => {
    const [ours, theirs] = [createProbe(), createProbe()];
    const seen: string[] = [];
    const url = await serve((request, response) => {
      const replies = [ours, theirs].map((probe) => probe.answer(queryOf(request.url), request.headers));
      seen.push(String(request.url), JSON.stringify(request.rawHeaders), ...replies.map(String));
      response.end(replies[0]);
    });
    expect((await ours.check(url, 2_000, { guise })).outcome).toEqual({ kind: 'ok' });
    expect(seen.join(' ')).not.toMatch(/desk|postback|null/i);
  },
);

test('as a browser it calls without the header that skips the reminder page, and says what it gets', async () => {
  const probe = createProbe();
  const url = await serve((request, response) => {
    const isBrowser = String(request.headers['user-agent']).startsWith('Mozilla/');
    const isPage = isBrowser && request.headers['bypass-tunnel-reminder'] === undefined;
    if (isPage) response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Click to continue</h1>');
    else response.end(probe.answer(queryOf(request.url)));
  });
  expect((await probe.check(url, 2_000)).outcome).toEqual({ kind: 'ok' });
  expect((await probe.check(url, 2_000, { guise: 'browser' })).outcome.kind).toBe('interstitial');
});

const WAYS = [
  [
    'that writes the sender after what came',
    (came: string) => `${came}, 203.0.113.9:4711`,
    ['x-forwarded-for'],
  ],
  ['that writes the sender over what came', () => '203.0.113.9', ['x-forwarded-for']],
  ['that passes on what came', (came: string) => came, []],
  ['that adds a port to what came', (came: string) => `[${came.toUpperCase()}]:4711`, []],
  ['that takes the header away', () => undefined, []],
  ['that writes a word that is no address', () => 'unknown', []],
] as const;

test.each(WAYS)('on a way %s it is known who names the sender', async (_what, written, told) => {
  const probe = createProbe();
  const url = await serve((request, response) => {
    const { 'x-forwarded-for': came, ...headers } = request.headers;
    const word = written(String(came));
    response.end(
      probe.answer(queryOf(request.url), {
        ...headers,
        ...(word === undefined ? {} : { 'x-forwarded-for': word }),
      }),
    );
  });
  expect((await probe.check(url, 2_000)).headersTold).toEqual(told);
});

const FORGED = [
  ['that names it once more behind all', (came: string[]) => [...came, '203.0.113.9'], '203.0.113.9', 2],
  [
    'that writes behind the first of several',
    (came: string[]) => [`${came[0]}, 203.0.113.9`, ...came.slice(1)],
    '203.0.113.9',
    1,
  ],
  ['that names it before what came', (came: string[]) => ['203.0.113.9', ...came], '203.0.113.9', 1],
  [
    'that fills in what is missing and passes on what came',
    (came: string[]) => [...came, '203.0.113.9'],
    null,
    1,
  ],
] as const;

test.each(FORGED)(
  'a sender that forges each header is found out on a way %s',
  async (_what, forwardedFor, connectingIp, toldCount) => {
    const probe = createProbe();
    const url = await serve((request, response) => {
      const { headers } = request;
      const came = request.headersDistinct['x-forwarded-for'] ?? [];
      const cloudflare = connectingIp ?? String(headers['cf-connecting-ip'] ?? '203.0.113.9');
      response.end(
        probe.answer(queryOf(request.url), {
          'x-forwarded-for': forwardedFor(came).join(', '),
          'cf-connecting-ip': cloudflare,
        }),
      );
    });
    const result = await probe.check(url, 2_000, { guise: 'forger' });
    expect(result.outcome).toEqual({ kind: 'ok' });
    expect(result.headersTold).toHaveLength(toldCount);
  },
);
