/** A database that was put back is filled again from the spool, and nothing goes out a second time. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReadOnly } from '../../electron/platform/database.ts';
import { breakPages, leavesOf } from '../fixtures/damage/pages-of.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { endForwardingProgram, startForwardingProgram } from '../fixtures/forwarding-program.ts';
import { Program } from '../fixtures/program.ts';
import { backUp, restore } from '../fixtures/restoring.ts';
import type { SinkServer } from '../fixtures/sink-server.ts';

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

async function send(ids: readonly string[]): Promise<void> {
  for (const id of ids)
    expect((await api.receive(`/postback/${key}?clickid=${id}&event=reg`)).status).toBe(200);
}

async function delivered(count: number): Promise<void> {
  await eventually(async () => {
    const { postbacks, deliveries } = await api.ledger();
    return postbacks.waiting === 0 && deliveries.delivered === count;
  }, 20_000);
}

function clickIds(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index}-0123456789`);
}

test('what came after a backup is there again after it was restored, as delivered, and goes out once', async () => {
  await send(clickIds('before', 5));
  await delivered(5);
  const file = await backUp(api);
  await send(clickIds('after', 20));
  await delivered(25);
  await restore(api, file);

  await eventually(async () => {
    const ledger = await api.ledger().catch(() => null);
    return ledger !== null && ledger.postbacks.waiting === 0 && ledger.postbacks.total === 25;
  }, 30_000);
  const rows = await api.postbacks();
  expect(new Set(rows.map(({ clickId }) => clickId)).size).toBe(25);
  await send(clickIds('later', 3));
  await eventually(() => Promise.resolve(sink.requests.length >= 28), 10_000);
  expect(sink.requests).toHaveLength(28);
  const { deliveries, isBalanced } = await eventually(async () => {
    const ledger = await api.ledger();
    return ledger.deliveries.pending === 0 ? ledger : null;
  });
  expect(isBalanced).toBe(true);
  expect(deliveries).toMatchObject({ planned: 28, delivered: 28, unknown: 0 });
}, 60_000);

test('what a damaged database lost is there again out of the spool, and goes out once', async () => {
  const ids = clickIds('damaged', 400);
  await send(ids);
  await delivered(400);
  program.signal('SIGTERM');
  await program.end();
  const path = join(folder, 'data', 'postback-desk.db');
  for (const table of ['postbacks', 'conversions', 'deliveries'])
    breakPages(path, leavesOf(path, table).slice(1, 4));

  program = Program.start(join(folder, 'data'));
  api = await program.ready();
  await eventually(async () => {
    const { postbacks, deliveries } = await api.ledger();
    return postbacks.waiting === 0 && deliveries.pending === 0 && postbacks.total >= 400;
  }, 30_000);
  const { notices } = await api.json<{ notices: { code: string }[] }>('GET', '/info');
  expect(notices.map(({ code }) => code)).toContain('database_damaged');
  const db = openReadOnly(path);
  const heads = db.query<[], { head: Buffer }>('test.heads', 'SELECT head FROM postbacks').all();
  db.close();
  const stored = heads.map(({ head }) => head.toString('latin1')).join(' ');
  expect(ids.filter((id) => !stored.includes(`clickid=${id}&`))).toEqual([]);
  expect(sink.requests).toHaveLength(400);
}, 90_000);
