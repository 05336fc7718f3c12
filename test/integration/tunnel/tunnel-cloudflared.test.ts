/** The provider that runs `cloudflared`, with real programs that behave well and badly. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { request as httpRequest } from 'undici';
import { afterEach, expect, test } from 'vitest';
import { createCloudflaredProvider } from '../../../electron/gate/tunnel/cloudflared-provider.ts';
import type { OpenRequest } from '../../../electron/gate/tunnel/provider.ts';
import { en } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import { TunnelError } from '../../../electron/gate/tunnel/tunnel-problem.ts';
import type { TunnelProblem } from '../../../shared/contract/tunnel-problems.ts';
import { StandIn, untilGone } from '../../fixtures/stand-in-program.ts';
import { TunnelDesk } from '../../fixtures/tunnel-desk.ts';

const TOKEN = 'eyJhIjoi-a-token-that-nobody-may-see';
const QUICK = "say('Requesting new quick Tunnel'); say('|  https://quick-words.trycloudflare.com  |');";
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

function standIn(main: string): StandIn {
  const program = new StandIn(main);
  cleanups.push(() => {
    program.remove();
  });
  return program;
}

function provider(program: StandIn | null, token: string | null = null, openTimeoutMs = 8_000) {
  return createCloudflaredProvider({ find: () => program?.path ?? null, token: () => token, openTimeoutMs });
}

const options: OpenRequest = {
  targetPort: 9,
  server: '',
  name: null,
  address: null,
  remotePort: null,
  isNameRequired: false,
  signal: new AbortController().signal,
};

function inWords({ reason }: TunnelProblem) {
  return messageFor(en.tunnel.problems, reason);
}

async function problemOf(opening: Promise<unknown>): Promise<TunnelProblem> {
  try {
    await opening;
  } catch (error) {
    if (error instanceof TunnelError) return error.problem;
    throw error;
  }
  throw new Error('It opened.');
}

test.skipIf(process.platform === 'win32')(
  'the address is found late, in colours, beside others; requests arrive; close ends the program',
  async () => {
    const program = standIn(`
      say('failed to reach https://api.trycloudflare.com/tunnel, trying again');
      say('see https://developers.cloudflare.com/cloudflare-one');
      setTimeout(() => say('\\u001b[1m INF |  https://late-words.trycloudflare.com\\u001b[0m |'), 300);
    `);
    const desk = await TunnelDesk.open({ server: '' });
    cleanups.push(() => desk.close());
    const session = await provider(program).open({ ...options, targetPort: desk.receiverPort });
    expect(session.url).toBe('https://late-words.trycloudflare.com');
    const { pid, port, args } = await program.state();
    expect(args).toContain('--no-autoupdate');
    const response = await httpRequest(`http://127.0.0.1:${port}/postback/KEY?clickid=a%20b`);
    expect(await response.body.text()).toBe('OK');
    expect(desk.received.map(({ target }) => target)).toEqual(['/postback/KEY?clickid=a%20b']);
    await session.close();
    expect(await untilGone(pid)).toBe(true);
  },
);

test.skipIf(process.platform === 'win32')(
  'a program that ignores SIGTERM is ended all the same',
  async () => {
    const program = standIn(`process.on('SIGTERM', () => say('no')); ${QUICK}`);
    const session = await provider(program).open(options);
    const { pid } = await program.state();
    const startedAt = performance.now();
    await session.close();
    expect(await untilGone(pid, 500)).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(2_500);
  },
);

test.skipIf(process.platform === 'win32')(
  'a program that says no address is given up after a time and ended',
  async () => {
    const program = standIn("say('https://www.cloudflare.com/terms');");
    const problem = await problemOf(provider(program, null, 1_500).open(options));
    expect(problem.code).toBe('timed_out');
    expect(await untilGone((await program.state()).pid)).toBe(true);
  },
);

test.skipIf(process.platform === 'win32')(
  'a program that dies says so with its last words, and never with the token',
  async () => {
    const program = standIn(`say('cannot use ' + process.env.TUNNEL_TOKEN); process.exit(1);`);
    const named = { ...options, address: 'https://postback.example.com' };
    const problem = await problemOf(provider(program, TOKEN).open(named));
    expect(inWords(problem).message).toContain('cannot use …');
    expect(JSON.stringify(problem)).not.toContain(TOKEN);
    const { args, token } = await program.state();
    expect(token).toBe(TOKEN);
    expect(args.join(' ')).not.toContain(TOKEN);
  },
);

test.skipIf(process.platform === 'win32')('an address that changes in an open tunnel is a loss', async () => {
  const program = standIn(`${QUICK} setTimeout(() => say('https://other.trycloudflare.com'), 200);`);
  const session = await provider(program).open(options);
  const { promise, resolve } = Promise.withResolvers<TunnelProblem>();
  session.onLost(resolve);
  expect(inWords(await promise).message).toContain('https://other.trycloudflare.com');
  await session.close();
});

test.skipIf(process.platform === 'win32')(
  'a named tunnel comes up after a probe, goes down when its program dies, and heals by itself',
  async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const address = free.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    free.close();
    const program = standIn("say('INF Registered tunnel connection connIndex=0');");
    const desk = await TunnelDesk.open({
      server: '',
      way: { provider: 'cloudflared', address: `http://127.0.0.1:${port}` },
      others: [provider(program, TOKEN)],
    });
    cleanups.push(() => desk.close());
    process.env['STAND_IN_PORT'] = String(port);
    process.env['STAND_IN_TARGET'] = String(desk.receiverPort);
    cleanups.push(() => {
      delete process.env['STAND_IN_PORT'];
      delete process.env['STAND_IN_TARGET'];
    });
    desk.start();
    await desk.until((view) => view.state === 'up');
    const { pid } = await program.state();
    process.kill(pid, 'SIGKILL');
    const down = await desk.until((view) => view.state === 'down');
    expect(down.problem?.message).toContain('cloudflared stopped');
    await desk.until((view) => view.state === 'up');
    const again = await program.state();
    expect(again.pid).not.toBe(pid);
    await desk.supervisor.stop();
    expect(await untilGone(again.pid)).toBe(true);
  },
);

test.skipIf(process.platform === 'win32')(
  'no program outlives an engine that is killed with SIGKILL',
  async () => {
    const program = standIn(`process.on('SIGTERM', () => undefined); ${QUICK}`);
    const child = join(import.meta.dirname, '../../fixtures/guarded-child.ts');
    const engine = spawn(process.execPath, [child, program.path], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(engine.stdout, 'data');
    const { pid } = await program.state();
    engine.kill('SIGKILL');
    expect(await untilGone(pid)).toBe(true);
  },
);

test('without the program the person is told how to get it, and nothing is fetched', async () => {
  const problem = await problemOf(provider(null).open(options));
  expect(inWords(problem).message).toContain('not installed');
  expect(inWords(problem).fix).toContain('brew install cloudflared');
});

test('an aborted opening leaves no program behind', async () => {
  const program = standIn("say('nothing yet');");
  const abort = new AbortController();
  const opening = provider(program).open({ ...options, signal: abort.signal });
  const { pid } = await program.state();
  abort.abort(new Error('stopped'));
  await expect(opening).rejects.toThrow('stopped');
  expect(await untilGone(pid)).toBe(true);
});
