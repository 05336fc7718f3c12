/** What a person and their destinations see of a database that was damaged and rescued. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../electron/platform/database.ts';
import { breakPages, indexesOf, leavesOf, pagesOf } from '../fixtures/damage/pages-of.ts';
import { buildRealisticDatabase } from '../fixtures/damage/realistic-database.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { Desk, temporaryFolder } from '../fixtures/desk.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { type SmallCore, startSmallCore } from '../fixtures/small-core.ts';

const SENT = 60;

let folder: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'data', 'postback-desk.db');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function clicks(prefix: string): readonly string[] {
  return Array.from({ length: SENT }, (_, index) => `${prefix}${index}`);
}

async function receiveAll(core: SmallCore, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const response = await fetch(`${core.url}/postback/${core.key}?clickid=${id}&event=registration`);
    expect(response.status).toBe(200);
  }
}

function arrived(sink: SinkServer): readonly string[] {
  return sink.requests.map(({ url }) => new URL(url, sink.url).searchParams.get('id') ?? '').toSorted();
}

/** Sends, stops, damages, starts again, and sends the same ones and others again. */
async function sendAround(damage: () => void): Promise<readonly string[]> {
  const sink = await SinkServer.start();
  const options = { dataDir: join(folder, 'data'), sinkUrl: sink.url };
  try {
    const before = await startSmallCore(options);
    await receiveAll(before, clicks('old-'));
    await sink.waitForCount(SENT, 20_000);
    await eventually(() => Promise.resolve(before.store.counts.deliveries().delivered === SENT));
    await before.stop();
    damage();
    const after = await startSmallCore(options);
    await receiveAll(after, clicks('old-'));
    await receiveAll(after, clicks('new-'));
    await sink.waitForCount(SENT * 2, 20_000);
    await eventually(
      () => Promise.resolve(after.waitingInSpool() === 0 && after.store.countWaiting() === 0),
      20_000,
    );
    await eventually(() => Promise.resolve(after.store.counts.deliveries().pending === 0));
    await after.stop();
    return arrived(sink);
  } finally {
    await sink.close();
  }
}

const eachOnce = [...clicks('old-'), ...clicks('new-')].toSorted();

test('conversions whose page is lost are not sent again when their postbacks come again', async () => {
  expect(
    await sendAround(() => {
      breakPages(path, leavesOf(path, 'conversions'));
    }),
  ).toEqual(eachOnce);
});

test('nor where their indexes, their deliveries or their postbacks are lost with them', async () => {
  expect(
    await sendAround(() => {
      const conversions = ['conversions', ...indexesOf(path, 'conversions')];
      breakPages(path, [
        ...conversions.flatMap((name) => pagesOf(path, name)),
        ...leavesOf(path, 'deliveries').slice(0, 1),
      ]);
    }),
  ).toEqual(eachOnce);
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  expect(
    await sendAround(() => {
      breakPages(path, [...leavesOf(path, 'postbacks').slice(0, 2), ...leavesOf(path, 'conversions')]);
    }),
  ).toEqual(eachOnce);
});

test('what was parsed in commits that are lost is asked about before it is sent again', async () => {
  const sink = await SinkServer.start();
  const options = { dataDir: join(folder, 'data'), sinkUrl: sink.url };
  try {
    const before = await startSmallCore(options);
    await receiveAll(before, clicks('old-'));
    await sink.waitForCount(SENT, 20_000);
    await before.stop();
    // As it was before they were parsed and sent: only the requests are stored.
    const db = openDatabase(path);
    db.exec(`DELETE FROM attempts; DELETE FROM deliveries; DELETE FROM conversions;
      UPDATE postbacks SET understood_at_ms = NULL, conversion_id = NULL, problems = NULL, relation = NULL`);
    const askUntilId = db
      .query<[], { id: string }>('test.last', 'SELECT max(id) AS id FROM postbacks')
      .get()?.id;
    const report = {
      atMs: 0,
      keptAs: '',
      saved: {},
      fromBackup: {},
      lost: {},
      isMoreLost: true,
      heldDeliveries: 0,
      backup: null,
      askUntilId,
    };
    db.exec(`INSERT INTO settings VALUES ('rescue', '${JSON.stringify(report)}')`);
    db.close();
    const after = await startSmallCore(options);
    await receiveAll(after, clicks('new-'));
    await sink.waitForCount(SENT * 2, 20_000);
    await eventually(
      () => Promise.resolve(after.waitingInSpool() === 0 && after.store.countWaiting() === 0),
      20_000,
    );
    const held = after.store.deliveries.inState('unknown');
    expect(held.length).toBe(SENT);
    expect(new Set(held.map(({ reason }) => reason))).toEqual(new Set(['database_damaged']));
    await after.stop();
    expect(arrived(sink)).toEqual(eachOnce);
  } finally {
    await sink.close();
  }
});

test('every postback of a rescued database can be looked at, those whose content is lost too', async () => {
  const whole = await buildRealisticDatabase(join(folder, 'whole'), 200);
  mkdirSync(join(folder, 'data'));
  copyFileSync(whole, path);
  const leaves = leavesOf(path, 'postbacks');
  breakPages(path, leaves.slice(2, 6));
  const desk = await Desk.start({ folder });
  try {
    const postbacks = await desk.postbacks();
    const lost = postbacks.filter(({ problems }) => problems.some(({ code }) => code === 'content_lost'));
    expect(lost.length).toBeGreaterThan(0);
    for (const { id } of postbacks) expect((await desk.postback(id)).id).toBe(id);
    expect((await desk.deliveries()).length).toBeGreaterThan(200);
    const { planned, ...states } = (await desk.ledger()).deliveries;
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(planned);
  } finally {
    await desk.stop();
  }
});
