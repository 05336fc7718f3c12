import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectBalanced, isSettled, storedLines } from '../fixtures/account.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { Program } from '../fixtures/program.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { canMount, mountSmallDisk } from '../fixtures/small-disk.ts';
import { type SmallCore, startSmallCore } from '../fixtures/small-core.ts';

let folder: string;
let dataDir: string;
let sink: SinkServer;
let core: SmallCore | null;
let answered: Set<string>;

beforeEach(async () => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
  sink = await SinkServer.start();
  core = null;
  answered = new Set();
});

afterEach(async () => {
  await core?.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

/** @returns the status, and notes the id where it was 200 */
async function send(to: SmallCore, id: string, body = ''): Promise<number> {
  const response = await fetch(`${to.url}/postback/${to.key}?clickid=${id}&event=reg`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body,
  });
  await response.text();
  if (response.status === 200) answered.add(id);
  else expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  return response.status;
}

async function settle(of: SmallCore): Promise<void> {
  await eventually(() => Promise.resolve(isSettled(of)), 20_000);
}

test('while the database cannot grow everything is answered, waits in the spool, and comes through when there is room', async () => {
  core = await startSmallCore({ dataDir, sinkUrl: sink.url });
  const current = core;
  const pages = Number(core.db.pragma('page_count'));
  // SQLite says the same of a file that may not grow as of a disk that is full.
  core.db.pragma(`max_page_count = ${pages + 60}`);
  for (let index = 0; index < 100; index += 1)
    expect(await send(core, `full-${index}`, 'x'.repeat(3_000))).toBe(200);
  await eventually(() => Promise.resolve(storedLines(current).length > 10));
  expect(core.waitingInSpool()).toBeGreaterThan(10);
  core.db.pragma('max_page_count = 1000000');
  expect(await send(core, 'after')).toBe(200);
  await settle(core);
  expectBalanced(core, answered, sink);
});

test.skipIf(!canMount)(
  'a real disk of 4 MB that fills up loses nothing that was answered (needs the right to mount)',
  async () => {
    mkdirSync(dataDir);
    mountSmallDisk(dataDir, '4m');
    try {
      core = await startSmallCore({ dataDir, sinkUrl: sink.url });
      let refused = 0;
      for (let index = 0; refused < 20; index += 1) {
        if ((await send(core, `tmpfs-${index}`, 'x'.repeat(8_000))) === 503) refused += 1;
      }
      expect(answered.size).toBeGreaterThan(10);
      // No try leaves a file behind.
      expect(readdirSync(join(dataDir, 'gate', 'requests')).length).toBeLessThan(4);
      execFileSync('mount', ['-o', 'remount,size=64m', dataDir]);
      expect(await send(core, 'after')).toBe(200);
      await settle(core);
      expectBalanced(core, answered, sink);
      await core.stop();
      core = null;
    } finally {
      execFileSync('umount', [dataDir]);
    }
  },
  60_000,
);

test('while another program holds the database, senders wait or are told to come again, and nothing is lost', async () => {
  core = await startSmallCore({ dataDir, sinkUrl: sink.url });
  const lock = spawn(process.execPath, [
    join(import.meta.dirname, '../fixtures/database-lock-child.ts'),
    join(dataDir, 'postback-desk.db'),
    '1200',
  ]);
  await once(lock.stdout, 'data');
  const current = core;
  const statuses = await Promise.all(
    Array.from({ length: 30 }, (_, index) => send(current, `locked-${index}`)),
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(await send(core, 'after')).toBe(200);
  await settle(core);
  expectBalanced(core, answered, sink);
});

test('a folder that can only be read is said in words, and nothing is left behind', async ({ skip }) => {
  mkdirSync(dataDir);
  const isRoot = process.getuid?.() === 0;
  if (isRoot && !canMount) skip('root may write everywhere, and may not mount here');
  if (isRoot) execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', dataDir]);
  else chmodSync(dataDir, 0o500);
  try {
    const ended = await Program.start(dataDir).end();
    expect(ended.code).not.toBe(0);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toContain(dataDir);
    expect(ended.stderr).not.toMatch(/\n[^\S\n]+at /);
  } finally {
    if (isRoot) execFileSync('umount', [dataDir]);
    else chmodSync(dataDir, 0o700);
  }
});
