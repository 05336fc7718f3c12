/** `npm start` as a real process, on the real build. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../fixtures/desk.ts';

const root = join(import.meta.dirname, '../../..');
const STOP_LIMIT_MS = 3_000;
/** The first start may have to build. */
const START_LIMIT_MS = 60_000;

const readySchema = z.object({
  ready: z.literal(true),
  receiver: z.url(),
  desk: z.url(),
  api: z.url(),
  token: z.string().min(20),
});

let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = temporaryFolder();
  children = [];
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly firstLine: Promise<string>;
  /** All of stdout and stderr, once everything that could write to them is gone. */
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, LC_ALL: 'C.UTF-8', npm_lifecycle_event: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const first = Promise.withResolvers<string>();
  const ended = Promise.withResolvers<{ code: number | null; out: string; err: string }>();
  createInterface(child.stdout).once('line', first.resolve);
  child.once('close', (code) => {
    first.reject(new Error(`It ended without a line (${String(code)}): ${err}`));
    ended.resolve({ code, out, err });
  });
  return { child, firstLine: first.promise, ended: ended.promise };
}

function quietFlags(): readonly string[] {
  return ['--data', folder, '--receiver-port', '0', '--desk-port', '0', '--no-open', '--no-tunnel'];
}

function start(args: readonly string[], env?: NodeJS.ProcessEnv): Started {
  const started = run(process.execPath, ['build/start.mjs', ...args], env);
  // A program that is meant to end at once has no first line.
  started.firstLine.catch(() => undefined);
  return started;
}

async function isListening(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'it prints one line, serves the API, and %s ends all of it within 3 s',
  { timeout: START_LIMIT_MS },
  async (signal) => {
    const { child, firstLine, ended } = start(['--headless', ...quietFlags()]);
    const line = await firstLine;
    const ready = readySchema.parse(JSON.parse(line));
    const headers = { authorization: `Bearer ${ready.token}` };
    expect((await fetch(`${ready.api}/networks`, { headers })).status).toBe(200);
    expect(ready.desk).toContain(`${new URL(ready.api).origin}/?code=`);

    const askedAt = performance.now();
    child.kill(signal);
    const { code, out } = await ended;
    expect(performance.now() - askedAt).toBeLessThan(STOP_LIMIT_MS);
    expect(code).toBe(0);
    expect(out).toBe(`${line}\n`);
    expect(await isListening(ready.receiver)).toBe(false);
    expect(await isListening(ready.api)).toBe(false);
  },
);

test.skipIf(process.platform === 'win32')(
  'it stops when the shell that npm put before it is ended',
  { timeout: START_LIMIT_MS },
  async () => {
    const words = [process.execPath, 'build/start.mjs', '--headless', ...quietFlags()];
    // The last command keeps the shell from making way for the first.
    const script = `${words.map((word) => `'${word}'`).join(' ')}; true`;
    const { child, firstLine, ended } = run('sh', ['-c', script], { npm_lifecycle_event: 'start' });
    const ready = readySchema.parse(JSON.parse(await firstLine));
    const askedAt = performance.now();
    child.kill('SIGTERM');
    await ended;
    expect(performance.now() - askedAt).toBeLessThan(STOP_LIMIT_MS);
    expect(await isListening(ready.receiver)).toBe(false);
  },
);

test.skipIf(process.platform !== 'linux')(
  'without a display it says so and serves the window to a browser',
  { timeout: START_LIMIT_MS },
  async () => {
    const env = { DISPLAY: '', WAYLAND_DISPLAY: '' };
    const { child, firstLine, ended } = start(quietFlags(), env);
    const ready = readySchema.parse(JSON.parse(await firstLine));
    const page = await fetch(new URL('/', ready.desk), {
      headers: { authorization: `Bearer ${ready.token}` },
    });
    expect(page.headers.get('content-type')).toContain('text/html');
    child.kill('SIGTERM');
    expect((await ended).err).toContain('There is no display');
  },
);

test('help names the flags on stdout and starts nothing', async () => {
  const { code, out } = await start(['--help']).ended;
  expect(code).toBe(0);
  expect(out).toContain('--receiver-port N');
});

test.each([
  [['--hedless'], '--hedless'],
  [['--desk-port', '80000'], '80000'],
  [['--data'], '--data'],
])('%j ends with code 2 and one sentence', async (args, named) => {
  const { code, out, err } = await start(args).ended;
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).toContain(named);
});
