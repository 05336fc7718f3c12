import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createIdSource } from '../../electron/engine/store/ids.ts';
import { findMigrationsDir, readMigrations } from '../../electron/engine/store/migrate.ts';
import { type OpenedStore, openStore } from '../../electron/engine/store/open-store.ts';
import { createStore, type Store } from '../../electron/engine/store/store.ts';
import { createCore, type Core } from '../../electron/engine/core.ts';
import { postbackIdSchema } from '../../shared/domain/ids.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { quietLog } from '../fixtures/quiet-log.ts';

const DAY_MS = 86_400_000;
let folder: string;
let opened: OpenedStore;
let store: Store;
let core: Core;
let nowMs = Date.UTC(2026, 10, 20, 12);
const now = (): number => nowMs;
const newId = createIdSource(now);

beforeEach(() => {
  folder = temporaryFolder();
  opened = openStore(join(folder, 'data'), readMigrations(findMigrationsDir()), nowMs);
  store = createStore(opened.db);
  core = createCore({
    store,
    newId,
    now,
    log: quietLog,
    userAgent: 'test',
    baseUrl: () => ({ url: 'http://127.0.0.1', isPublic: false }),
  });
});

afterEach(async () => {
  core.understander.stop();
  await core.outbox.stop(0);
  await core.sender.close();
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Records one postback and gives the codes of what was found in it. */
async function codesOf(key: string, networkId: ReturnType<Core['networks']['create']>['id'], query: string) {
  const id = postbackIdSchema.parse(newId());
  await core.recorder.record({
    id,
    receivedAtMs: nowMs,
    networkId,
    pathEvent: null,
    method: 'GET',
    head: Buffer.from(`GET /postback/${key}?${query} HTTP/1.1\r\n\r\n`, 'latin1'),
    body: Buffer.alloc(0),
    bodyState: 'whole',
    remoteAddress: null,
    test: false,
  });
  const row = await eventually(() => {
    const found = store.postbacks.get(id);
    return Promise.resolve(found?.understoodAtMs === null ? null : found);
  });
  return row.problems.map((problem) => `${problem.code} ${problem.field ?? ''}`);
}

test('a parameter that came every day and is missing today, and one that never came, are pointed out', async () => {
  const network = core.networks.create({ name: 'Steady' });
  const send = (query: string) => codesOf(network.key, network.id, query);
  for (let count = 0; count < 6; count += 1)
    expect(await send(`clickid=a1b2c3d4e5f${count}&event=ftd&payout=5&currency=USD`)).toEqual([]);
  // On the same day nothing is a habit yet.
  expect(await send('clickid=a1b2c3d4e5f7&event=ftd&currency=USD')).toEqual(['payout_missing payout']);
  nowMs += DAY_MS;
  const today = await send('clickid=a1b2c3d4e5f8&event=ftd&currency=USD&geo=PL');
  expect(today).toContain('field_new geo');
  expect(await send('clickid=a1b2c3d4e5f9&event=ftd&payout=5')).toEqual([
    'currency_missing ',
    'field_gone currency',
  ]);
  // Another event has habits of its own.
  expect(await send('clickid=a1b2c3d4e5f9&event=reg&geo=PL')).toEqual([]);
});
