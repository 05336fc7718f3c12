import { afterEach, beforeEach, expect, test } from 'vitest';
import { addByHand, correctByHand, undoByHand } from '../../../electron/engine/parse/by-hand.ts';
import { recount } from '../../../electron/engine/store/counts-tables.ts';
import { mendReferences } from '../../../electron/engine/store/rescue/mend-references.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { type SmallCore, startSmallCore } from '../../fixtures/small-core.ts';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const NOTHING = {
  event: undefined,
  status: undefined,
  payoutMicros: undefined,
  currency: undefined,
  isVoid: undefined,
  why: null,
};

let folder: string;
let core: SmallCore;

beforeEach(async () => {
  folder = temporaryFolder();
  core = await startSmallCore({ dataDir: join(folder, 'data'), sinkUrl: null });
});

afterEach(async () => {
  await core.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function receive(query: string): Promise<void> {
  await fetch(`${core.url}/postback/${core.key}?${query}`);
  await eventually(() => Promise.resolve(core.waitingInSpool() === 0 && core.store.countWaiting() === 0));
}

/** Conversions by click id, as they are kept. */
function conversions() {
  const network = core.core.networks.list()[0];
  if (network === undefined) throw new Error('no network');
  return ['a', 'b', 'c', 'd'].flatMap((click) => core.store.conversions.ofClick(network.id, click));
}

async function fill(): Promise<void> {
  for (const click of ['a', 'b', 'c'])
    await receive(`clickid=${click}&event=ftd&status=pending&payout=20&currency=USD&txid=1`);
  const [a, b, c] = conversions();
  const { store } = core;
  const deps = core.core.applying;
  const [network] = core.core.networks.list();
  if (a === undefined || b === undefined || c === undefined || network === undefined)
    throw new Error('missing');
  store.transaction(() => {
    correctByHand(deps, a.id, { ...NOTHING, payoutMicros: 35_000_000, currency: 'EUR', why: 'cabinet' });
    correctByHand(deps, b.id, { ...NOTHING, isVoid: true });
    correctByHand(deps, c.id, { ...NOTHING, status: 'rejected' });
    undoByHand(deps, c.id, null);
    addByHand(deps, network, {
      clickId: 'd',
      event: 'sale',
      status: null,
      payoutMicros: 5_000_000,
      currency: 'USD',
      transactionId: null,
      occurredAtMs: null,
      why: null,
    });
  });
}

const ledger = (): unknown => core.store.ledger().postbacks;
const everyConversion = (): readonly Record<string, unknown>[] =>
  core.db
    .query<[], Record<string, unknown>>('test.conversions', 'SELECT * FROM conversions ORDER BY id')
    .all();

test('what was said by hand is in no count of postbacks, as it is written and counted anew', async () => {
  await fill();
  const counted = ledger();
  expect(counted).toMatchObject({ total: 3, understood: 3, waiting: 0 });
  recount(core.db);
  expect(ledger()).toEqual(counted);
  expect(core.core.networks.list()[0]?.postbackCount).toBe(3);
});

test('conversions whose rows are lost are as the person said again, and void stays void', async () => {
  await fill();
  const before = everyConversion();
  core.db.pragma('foreign_keys = OFF');
  core.db.exec('DELETE FROM deliveries; DELETE FROM conversions;');
  mendReferences(core.db, Date.now());
  core.db.pragma('foreign_keys = ON');
  const kept = [
    'id',
    'click_id',
    'event',
    'status',
    'payout_micros',
    'currency',
    'postback_count',
    'corrections',
  ];
  const inShort = (rows: readonly Record<string, unknown>[]): unknown =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => kept.includes(name))));
  expect(inShort(everyConversion())).toEqual(inShort(before));
  expect(conversions().map(({ clickId }) => clickId)).toEqual(['a', 'c', 'd']);
  // The correction still holds against a repeat.
  await receive('clickid=a&event=ftd&status=approved&payout=20&currency=USD&txid=1');
  expect(conversions()[0]).toMatchObject({ status: 'approved', payoutMicros: 35_000_000, currency: 'EUR' });
});
