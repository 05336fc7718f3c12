import Database from 'better-sqlite3';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { Program } from '../../fixtures/program.ts';

let folder: string;
let dataDir: string;
const running: Program[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.kill()));
  rmSync(folder, { recursive: true, force: true });
});

function start(more: readonly string[] = []): Program {
  const program = Program.start(dataDir, more);
  running.push(program);
  return program;
}

/** One sentence for a person: no stack, no object. */
function expectSentence(stderr: string): void {
  expect(stderr).not.toMatch(/\n[^\S\n]+at /);
  expect(stderr.trim().split('\n')).toHaveLength(1);
}

test('stdout is the ready line alone, and neither token nor code are in a log file', async () => {
  const program = start();
  const api = await program.ready();
  expect(program.stdout.trim()).toBe(JSON.stringify({ ready: true, ...api.addresses }));
  const desk = new URL(api.addresses.desk);
  expect(desk.origin).toBe(new URL(api.addresses.api).origin);
  expect(desk.href).not.toContain(api.addresses.token);
  program.signal('SIGTERM');
  const ended = await program.end();
  expect(ended.code).toBe(0);
  const log = readFileSync(join(dataDir, 'logs/postback-desk.log'), 'utf8');
  expect(log).not.toContain(api.addresses.token);
  expect(log).not.toContain(desk.searchParams.get('code'));
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s stops it within 3 s, even while a window watches',
  async (signal) => {
    const program = start();
    const api = await program.ready();
    const live = await api.call('GET', '/live');
    expect(live.headers.get('content-type')).toContain('text/event-stream');
    const askedAt = performance.now();
    program.signal(signal);
    expect((await program.end()).code).toBe(0);
    expect(performance.now() - askedAt).toBeLessThan(3_000);
    await live.body?.cancel().catch(() => undefined);
  },
);

test('--help says the flags, a wrong flag or port says so in one sentence', async () => {
  const help = await Program.run(['--help']).end();
  expect(help).toMatchObject({ code: 0, stderr: '' });
  for (const flag of [
    '--data',
    '--receiver-port',
    '--desk-port',
    '--no-open',
    '--no-tunnel',
    '--demo',
    '--headless',
  ]) {
    expect(help.stdout).toContain(flag);
  }
  const unknown = await Program.run(['--nope']).end();
  expect(unknown.code).toBe(2);
  expectSentence(unknown.stderr);
  const badPort = await Program.run(['--desk-port', '70000']).end();
  expect(badPort.code).toBe(2);
  expect(badPort.stderr).toContain('70000');
});

test('an old Node is told so in one sentence', async () => {
  const script = `
    Object.defineProperty(process.versions, 'node', { value: '20.20.2' });
    Object.defineProperty(process, 'version', { value: 'v20.20.2' });
    await import(${JSON.stringify(join(import.meta.dirname, '../../../electron/headless.ts'))});`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^[^\n]*Node 22\.18 or newer[^\n]*v20\.20\.2[^\n]*\n$/),
  });
});

test('a port in use is said with the flag that changes it', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await eventually(() => Promise.resolve(other.listening));
  const address: AddressInfo | string | null = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  for (const flag of ['--receiver-port', '--desk-port']) {
    const ended = await start([flag, String(port)]).end();
    expect(ended.code).toBe(1);
    expectSentence(ended.stderr);
    expect(ended.stderr).toContain(`${flag} N`);
  }
  other.close();
});

test('a data folder that cannot be written is said with the way out', async () => {
  writeFileSync(join(folder, 'file'), 'not a folder');
  const ended = await Program.start(join(folder, 'file')).end();
  expect(ended.code).toBe(1);
  expectSentence(ended.stderr);
  expect(ended.stderr).toContain('--data DIR');
});

test('a second program on the same folder says so and leaves the first alone', async () => {
  const first = start();
  const api = await first.ready();
  const second = await start().end();
  expect(second.code).toBe(1);
  expectSentence(second.stderr);
  expect(second.stderr).toContain('already running');
  expect((await api.call('GET', '/ledger')).status).toBe(200);
});

test('a newer database is refused and left as it was', async () => {
  mkdirSync(dataDir);
  const path = join(dataDir, 'postback-desk.db');
  const db = new Database(path);
  db.pragma('user_version = 9999');
  db.close();
  const ended = await start().end();
  expect(ended.code).toBe(1);
  expectSentence(ended.stderr);
  expect(ended.stderr).toContain('newer');
  const after = new Database(path, { readonly: true });
  expect(after.pragma('user_version', { simple: true })).toBe(9999);
  after.close();
});

test('a file that is no database is kept under another name, and receiving goes on', async () => {
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'postback-desk.db'), 'this was a database once'.repeat(500));
  const program = start();
  const api = await program.ready();
  const info = await api.json<{ notices: { code: string; message: string }[] }>('GET', '/info');
  expect(info.notices.map((notice) => notice.code)).toEqual(['database_damaged']);
  const kept = readdirSync(dataDir).find((name) => name.includes('damaged') && name.endsWith('.db'));
  expect(readFileSync(join(dataDir, kept ?? ''), 'utf8')).toContain('this was a database once');
  const network = await api.createNetwork();
  expect((await api.receive(`/postback/${network.key}?clickid=1&event=reg`)).status).toBe(200);
});

test('a database with a damaged page keeps its networks, so that their keys still work', async () => {
  const first = start();
  const before = await first.ready();
  const network = await before.createNetwork({ name: 'Survivor' });
  for (let index = 0; index < 300; index += 1) {
    await before.receive(`/postback/${network.key}?clickid=${index}&event=reg&filler=${'x'.repeat(400)}`);
  }
  first.signal('SIGTERM');
  await first.end();

  const path = join(dataDir, 'postback-desk.db');
  const bytes = readFileSync(path);
  // The last pages hold postbacks; the first ones the schema and the networks.
  bytes.fill(0xa5, statSync(path).size - 5 * 4_096);
  writeFileSync(path, bytes);
  rmSync(`${path}-wal`, { force: true });

  const second = start();
  const after = await second.ready();
  expect((await after.receive(`/postback/${network.key}?clickid=new&event=reg`)).status).toBe(200);
  const info = await after.json<{ notices: { code: string }[] }>('GET', '/info');
  expect(info.notices.map((notice) => notice.code)).toEqual(['database_damaged']);
  expect((await after.ledger()).postbacks.total).toBeGreaterThan(100);
  expect(existsSync(path)).toBe(true);
});
