/** Updates: what is asked before anything happens, and that nothing is interrupted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ShellMemory } from '../../../electron/main/shell-memory.ts';
import { type Updater, Updates } from '../../../electron/main/updates.ts';
import { plainNotes } from '../../../shared/domain/update/plain-notes.ts';
import { en } from '../../../shared/text/en.ts';
import { ManualClock } from '../../fixtures/manual-clock.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

let dir: string;
let clock: ManualClock;
let memory: ShellMemory;
let steps: string[];
/** Which button each box gets, in turn. */
let responses: number[];
let sending: number;
let version: string | null;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'postback-desk-updates-'));
  clock = new ManualClock();
  memory = new ShellMemory(join(dir, 'shell.json'));
  steps = [];
  responses = [];
  sending = 0;
  version = '0.3.0';
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

function newUpdates(isPlaced = true): Updates {
  const updater = {
    autoDownload: true,
    autoInstallOnAppQuit: true,
    allowDowngrade: true,
    allowPrerelease: false,
    checkForUpdates: () => {
      steps.push(updater.allowPrerelease ? 'look for beta' : 'look');
      const updateInfo = { version: version ?? '0.2.0', releaseNotes: '<p>Better &amp; faster</p>' };
      return Promise.resolve({ isUpdateAvailable: version !== null, updateInfo });
    },
    downloadUpdate: () => {
      steps.push(updater.autoInstallOnAppQuit ? 'download, install on quit' : 'download');
      return Promise.resolve([]);
    },
    quitAndInstall: () => {
      steps.push('install');
    },
  };
  return new Updates({
    // Only what the type picks out is used of it.
    loadUpdater: () => Promise.resolve(isPlaced ? (updater as unknown as Updater) : null),
    text: () => en,
    ask: ({ message }) => {
      steps.push(message);
      return Promise.resolve(responses.shift() ?? 0);
    },
    memory,
    clock,
    version: '0.2.0',
    countSending: () => Promise.resolve(sending),
    onFound: (found) => {
      steps.push(`tell of ${found}`);
    },
    quitInto: (end) => {
      steps.push('quit');
      end();
      return Promise.resolve();
    },
  });
}

const found = en.updates.found('0.3.0', '0.2.0', '').message;
const ready = en.updates.ready('0.3.0').message;

test('nothing is looked for until the person wants it, then once a day', async () => {
  const updates = newUpdates();
  updates.start();
  clock.advance(3 * DAY_MS);
  expect(clock.waiting).toBe(0);
  version = null;
  updates.lookDaily(true);
  clock.advance(DAY_MS / 2);
  await vi.waitFor(() => expect(steps).toEqual(['look']));
  clock.advance(DAY_MS);
  await vi.waitFor(() => expect(steps).toEqual(['look', 'look']));
  updates.lookDaily(false);
  clock.advance(3 * DAY_MS);
  expect(steps).toHaveLength(2);
});

test('nothing is downloaded without a yes, and a version that is skipped is not offered again by itself', async () => {
  const updates = newUpdates();
  await updates.check();
  expect(steps).toEqual(['look', found]);
  responses = [2];
  await updates.check();
  expect(memory.get().skippedVersion).toBe('0.3.0');
  steps = [];
  updates.lookDaily(true);
  clock.advance(DAY_MS / 2);
  await vi.waitFor(() => expect(steps).toEqual(['look']));
});

test('one that was found by itself is told elsewhere too; who asks has the answer here', async () => {
  const updates = newUpdates();
  await updates.check();
  expect(steps).toEqual(['look', found]);
  steps = [];
  updates.lookDaily(true);
  clock.advance(DAY_MS / 2);
  await vi.waitFor(() => expect(steps).toEqual(['look', 'tell of 0.3.0', found]));
});

test('after a yes it is downloaded, and installed when the person quits, not before', async () => {
  responses = [1, 0];
  await newUpdates().check();
  expect(steps).toEqual(['look', found, 'download, install on quit', ready]);
});

test('a restart waits until no delivery is on its way', async () => {
  responses = [1, 1];
  sending = 2;
  const checked = newUpdates().check();
  await vi.waitFor(() => expect(clock.waiting).toBe(1));
  expect(steps).not.toContain('quit');
  sending = 0;
  clock.advance(1_000);
  await checked;
  expect(steps.slice(-2)).toEqual(['quit', 'install']);
});

test('where there is no end of sending nothing is interrupted, and that is told', async () => {
  responses = [1, 1];
  sending = 1;
  let isDone = false;
  const checked = newUpdates()
    .check()
    .finally(() => {
      isDone = true;
    });
  await vi.waitFor(
    () => {
      clock.advance(1_000);
      expect(isDone).toBe(true);
    },
    { interval: 1, timeout: 10_000 },
  );
  await checked;
  expect(steps.at(-1)).toBe(en.updates.stillSending.message);
  expect(steps).not.toContain('quit');
});

test('a copy that was made at home says that it has no place to look', async () => {
  await newUpdates(false).check();
  expect(steps).toEqual([en.updates.noPlace.message]);
});

test('beta versions are looked for only where the person wants them', async () => {
  version = null;
  const updates = newUpdates();
  updates.takeBeta(true);
  await updates.check();
  expect(steps[0]).toBe('look for beta');
});

test('notes are plain text that leaves room for the buttons', () => {
  expect(plainNotes('<ul><li>One &lt;b&gt;</li>\n<li>Two</li></ul>')).toBe('– One <b>\n– Two');
  expect(plainNotes([{ note: 'a' }, { note: null }, { note: 'b' }])).toBe('a\nb');
  expect(plainNotes('x'.repeat(1_000_000)).length).toBe(1_200);
  expect(plainNotes('safe\u202etext\u0000')).toBe('safetext');
  expect(plainNotes(null)).toBe('');
});
