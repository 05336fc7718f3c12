/** Somebody writes into the database file that is open, as `cp backup.db FILE` does. */
import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Info } from '../../shared/contract/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { LosingDesk } from '../fixtures/losing-desk.ts';

let desk: LosingDesk;

beforeEach(async () => {
  desk = await LosingDesk.start();
});

afterEach(async () => {
  await desk.end();
});

/** A process starts up to three times, on a machine that may be busy. */
const SLOW = { timeout: 90_000 };

test(
  'a smaller backup that is copied into the open file is gone on with, and what still reads is kept',
  SLOW,
  async () => {
    const backup = await backupOfFew();
    // Larger than what the log may hold: most of it lies in the file alone.
    await sendLarge();

    const { answered } = await desk.sendThrough(() => {
      copyFileSync(backup, desk.database);
    });
    await desk.settled();
    expect(await desk.noticeCodes()).toContain('database_replaced');
    // What the backup did not have is taken over again from the spool.
    await expectNothingLost([...answered, 'few-0', 'large-0']);
    // What was stored last is in the log, which nobody wrote over; the log may have begun anew since the first of them.
    const saved = desk.savedIds();
    expect(answered.some((id) => saved.has(id))).toBe(true);
  },
);

test(
  'a backup that is copied into the open file while the log is large is gone on with, and nothing answered is lost',
  SLOW,
  async () => {
    const backup = await backupOfFew();
    // Part of the log has gone into the file by now: what is copied over it is another one.
    const before = statSync(desk.database).mtimeMs;
    const sender = desk.startSending();
    await eventually(() => Promise.resolve(statSync(desk.database).mtimeMs !== before), 30_000);
    await sender.stop();
    const { answered } = await desk.sendThrough(() => {
      copyFileSync(backup, desk.database);
    });
    await desk.settled();
    expect(await desk.noticeCodes()).toContain('database_replaced');
    await expectNothingLost(answered);
  },
);

test(
  'a larger backup that is copied slowly into the open file is waited for and gone on with, and nothing answered is lost',
  SLOW,
  async () => {
    const [small, large] = [join(desk.folder, 'small.db'), join(desk.folder, 'large.db')];
    await desk.sendFew(5);
    await desk.restart(() => {
      copyFileSync(desk.database, small);
    });
    await sendLarge();
    await desk.restart(() => {
      copyFileSync(desk.database, large);
      copyFileSync(small, desk.database);
      // Out of the spool the small one would be filled again until it is as large.
      rmSync(join(desk.dataDir, 'gate', 'requests'), { recursive: true, maxRetries: 20, retryDelay: 10 });
    });
    const bytes = readFileSync(large);
    let copying: Promise<void> = Promise.resolve();
    const { answered } = await desk.sendThrough(() => {
      copying = copySlowly(bytes);
    });
    await copying;
    await desk.settled();
    expect(await desk.noticeCodes()).toContain('database_replaced');
    expect((await desk.storedIds()).has('large-0')).toBe(true);
    await expectNothingLost(answered);
  },
);

test(
  'a backup that takes a while to be copied into the open file, as cp does, is waited for and no damage',
  SLOW,
  async () => {
    const backup = await backupOfFew();
    await sendLarge();
    const bytes = readFileSync(backup);
    let copying: Promise<void> = Promise.resolve();
    const { answered } = await desk.sendThrough(() => {
      // It is empty at first, and holds nothing of a database until the first part has come.
      truncateSync(desk.database);
      copying = sleep(700).then(async () => copySlowly(bytes));
    });
    await copying;
    await desk.settled();
    expect(await desk.noticeCodes()).toContain('database_replaced');
    await expectNothingLost([...answered, 'few-0', 'large-0']);
  },
);

test('a database file whose time alone is changed is nobody’s loss', SLOW, async () => {
  await desk.sendFew(5);
  const { startedAt } = await desk.api.json<Info>('GET', '/info');
  utimesSync(desk.database, new Date(), new Date());
  const sender = desk.startSending();
  const since = performance.now();
  await eventually(() => Promise.resolve(performance.now() - since > 3_000), 20_000);
  await sender.stop();
  expect(sender.others).toEqual([]);
  expect((await desk.api.json<Info>('GET', '/info')).startedAt).toBe(startedAt);
});

/** @returns a copy of the database with `few-0` and so on in it, and nothing of what is sent afterwards */
async function backupOfFew(): Promise<string> {
  const backup = join(desk.folder, 'old.db');
  await desk.sendFew(5);
  await desk.restart(() => {
    copyFileSync(desk.database, backup);
  });
  return backup;
}

async function sendLarge(): Promise<void> {
  const body = 'x'.repeat(100_000);
  for (let index = 0; index < 150; index += 1) {
    const path = `/postback/${desk.key}?clickid=large-${index}&event=reg`;
    await desk.api.receive(path, { method: 'POST', body });
  }
  await desk.parsed();
}

/** In eight parts, half a second apart: as `cp` from a slow disk. */
async function copySlowly(bytes: Buffer): Promise<void> {
  const file = openSync(desk.database, 'r+');
  const part = Math.ceil(bytes.length / 8);
  for (let at = 0; at < bytes.length; at += part) {
    writeSync(file, bytes, at, Math.min(part, bytes.length - at), at);
    await sleep(500);
  }
  closeSync(file);
}

/** Each is in the database that is gone on with, or in the one that is kept. */
async function expectNothingLost(answered: readonly string[]): Promise<void> {
  const [inPlace, beside] = [await desk.storedIds(), desk.savedIds()];
  expect(answered.filter((id) => !inPlace.has(id) && !beside.has(id))).toEqual([]);
  expect(inPlace.has('few-0')).toBe(true);
}
