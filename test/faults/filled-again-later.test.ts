/** What a database that was put back reads only later, or once more, does not go out a second time either. */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Delivery } from '../../shared/contract/deliveries.ts';
import { FIRST_PAGE } from '../../electron/engine/forward/replay-pages.ts';
import { noCounts } from '../../electron/engine/forward/replay-counts.ts';
import { createStore } from '../../electron/engine/store/store.ts';
import { openDatabase } from '../../electron/platform/database.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { endForwardingProgram, startForwardingProgram } from '../fixtures/forwarding-program.ts';
import { Program } from '../fixtures/program.ts';
import { backUp, restore } from '../fixtures/restoring.ts';
import type { SinkServer } from '../fixtures/sink-server.ts';

const SOON_MS = 20_000;

let folder: string;
let sink: SinkServer;
let program: Program;
let api: DeskApi;
let key: string;

beforeEach(async () => {
  ({ folder, sink, program, api, key } = await startForwardingProgram());
});
afterEach(async () => {
  await endForwardingProgram({ folder, sink, program });
});

/** Copies a backup over the database while the program is stopped. */
async function putInPlace(file: string): Promise<void> {
  program.signal('SIGTERM');
  await program.end();
  const path = join(folder, 'data', 'postback-desk.db');
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  copyFileSync(backupPath(file), path);
  program = Program.start(join(folder, 'data'));
  api = await program.ready();
}

function backupPath(file: string): string {
  return join(folder, 'data', 'backups', file);
}

async function isStored(count: number): Promise<void> {
  await eventually(async () => {
    const { postbacks } = await api.ledger();
    return postbacks.waiting === 0 && postbacks.total === count;
  }, SOON_MS);
}

/** Nothing waits to be sent. */
async function ended(): Promise<readonly Delivery[]> {
  return eventually(async () => {
    const { postbacks, deliveries } = await api.ledger();
    return postbacks.waiting + deliveries.pending === 0 ? api.deliveries() : null;
  }, SOON_MS);
}

async function release(clickId: string): Promise<void> {
  const held = (await api.postbacks()).find((each) => each.clickId === clickId);
  await api.json('POST', `/postbacks/${held?.id ?? ''}/release`, { event: 'registration' });
}

test.each([
  ['it came before the backup', 'before'],
  ['it came after it and is filled in again', 'after'],
])('what was released before a restore and is released again goes out once: %s', async (_when, when) => {
  const send = async (): Promise<void> => {
    const { status } = await api.receive(`/postback/${key}?clickid=held-0123456789&event=odd`);
    expect(status).toBe(200);
    await isStored(1);
  };
  if (when === 'before') await send();
  const file = await backUp(api);
  if (when === 'after') await send();
  await release('held-0123456789');
  await eventually(() => Promise.resolve(sink.requests.length === 1), SOON_MS);
  await ended();

  await restore(api, file);
  await isStored(1);
  expect(await ended()).toEqual([]);
  await release('held-0123456789');
  await eventually(async () => (await api.deliveries()).length === 1, SOON_MS);
  expect(await ended()).toMatchObject([{ state: 'delivered', reason: 'filled_again' }]);
  expect(sink.requests).toHaveLength(1);
});

test('a list of conversions that is filled in again goes out once', async () => {
  const file = await backUp(api);
  const list = Array.from({ length: 5 }, (_, index) => ({
    clickid: `list-${index}-0123456789`,
    event: 'reg',
  }));
  const response = await api.receive(`/postback/${key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(list),
  });
  expect(response.status).toBe(200);
  await eventually(() => Promise.resolve(sink.requests.length === 5), SOON_MS);
  await ended();

  await restore(api, file);
  await isStored(5);
  expect((await ended()).map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'delivered'));
  expect(sink.requests).toHaveLength(5);
});

test('what a network sent that a backup does not have is asked about when another one takes it', async () => {
  const file = await backUp(api);
  const lost = await api.createNetwork({ name: 'Lost' });
  const { status } = await api.receive(`/postback/${lost.key}?clickid=lost-0123456789&event=reg`);
  expect(status).toBe(200);
  await eventually(() => Promise.resolve(sink.requests.length === 1), SOON_MS);
  await ended();

  await restore(api, file);
  await isStored(1);
  await api.createNetwork({ name: 'Again', acceptsKeyless: true });
  await eventually(async () => (await api.deliveries()).length === 1, SOON_MS);
  expect(await ended()).toMatchObject([{ state: 'unknown', reason: 'database_damaged' }]);
  expect(sink.requests).toHaveLength(1);
  // What comes from now on goes out.
  await api.receive('/postback?clickid=later-0123456789&event=reg');
  await eventually(() => Promise.resolve(sink.requests.length === 2), SOON_MS);
});

test('what waited in a backup that is put in place by hand, and went out since, goes out once', async () => {
  sink.respondAlways({ kind: 'answer', status: 503 });
  await api.receive(`/postback/${key}?clickid=waited-0123456789&event=reg`);
  await eventually(async () => (await api.deliveries()).some(({ state }) => state === 'retrying'), SOON_MS);
  const file = await backUp(api);
  sink.respondAlways({ kind: 'answer', status: 200 });
  const [delivery] = await api.deliveries();
  await api.json('POST', `/deliveries/${delivery?.id ?? ''}/retry`);
  await api.receive(`/postback/${key}?clickid=later-0123456789&event=reg`);
  await eventually(async () => (await api.ledger()).deliveries.delivered === 2, SOON_MS);
  const sent = sink.requests.length;

  await putInPlace(file);
  await isStored(2);
  expect((await ended()).map(({ state, reason }) => [state, reason])).toEqual([
    ['delivered', 'filled_again'],
    ['delivered', 'filled_again'],
  ]);
  expect(sink.requests).toHaveLength(sent);
});

test.each([
  ['restored', async (file: string): Promise<void> => restore(api, file)],
  ['put in place by hand', putInPlace],
])('a replay that was under way when a backup was made does not begin again: %s', async (_how, goOnOver) => {
  await api.receive(`/postback/${key}?clickid=again-0123456789&event=reg`);
  await eventually(async () => (await api.ledger()).deliveries.delivered === 1, SOON_MS);
  const file = await backUp(api);
  const input = { destinationId: null, includesDelivered: true, as: 'now' } as const;
  const db = openDatabase(backupPath(file));
  const start = { input, startedAtMs: Date.now() };
  createStore(db).replay.start(start, { place: FIRST_PAGE, counts: noCounts() });
  db.close();
  await api.json('POST', '/replays', input);
  await eventually(() => Promise.resolve(sink.requests.length === 2), SOON_MS);
  await api.receive(`/postback/${key}?clickid=later-0123456789&event=reg`);
  await eventually(() => Promise.resolve(sink.requests.length === 3), SOON_MS);
  await ended();

  await goOnOver(file);
  await isStored(2);
  await eventually(async () => (await api.ledger()).deliveries.delivered === 2, SOON_MS);
  expect(await api.json('GET', '/replays')).toEqual({ kind: 'none' });
  expect(sink.requests).toHaveLength(3);
});
