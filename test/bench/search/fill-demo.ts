/** Writes demo postbacks with their conversions and deliveries into a data folder. No engine may be running on it. */
import { createIdSource } from '../../../electron/platform/ids.ts';
import type { WritableDb } from '../../../electron/platform/database.ts';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { createCore } from '../../fixtures/create-core.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { createDemoRows, DEMO_NETWORKS, type DemoRow } from './demo-rows.ts';

const PER_TRANSACTION = 20_000;
const DAY_MS = 86_400_000;
const SPREAD_DAYS = 90;

export interface DemoOptions {
  readonly dataDir: string;
  readonly count: number;
  readonly seed: string;
  readonly say: (line: string) => void;
}

export function fillDemo({ dataDir, count, seed, say }: DemoOptions): void {
  const nowMs = Date.now();
  const opened = openTestStore(dataDir, nowMs);
  const store = createStore(opened.db);
  const core = createCore(store, systemClocks, dataDir);
  const networks = DEMO_NETWORKS.map((name) => core.networks.create({ name }));
  const destinations = ['App Craft', 'Keitaro'].map(
    (name) =>
      core.destinations.create({
        name,
        preset: 'custom',
        request: { method: 'GET', url: 'https://destination.example/?c={clickid}', headers: {}, body: null },
        events: { registration: 'reg', first_deposit: 'ftd' },
        enabled: false,
      }).id,
  );
  const rowOf = createDemoRows(seed);
  opened.db.pragma('synchronous = OFF');
  const write = rowWriter(opened.db, networks, destinations);
  const stepMs = (SPREAD_DAYS * DAY_MS) / count;
  let atMs = 0;
  const newId = createIdSource(() => Math.floor(atMs), store.newestId());
  for (let from = 0; from < count; from += PER_TRANSACTION) {
    const until = Math.min(count, from + PER_TRANSACTION);
    opened.db.transaction(() => {
      for (let index = from; index < until; index += 1) {
        atMs = nowMs - (count - index) * stepMs;
        write(rowOf(index), newId, Math.floor(atMs));
      }
    });
    if (until % 100_000 === 0) say(`${until.toLocaleString('en')} written`);
  }
  writeSeen(
    opened.db,
    networks.map(({ id }) => id),
    nowMs,
  );
  opened.db.pragma('wal_checkpoint(TRUNCATE)');
  opened.close();
}

const ORIGINS = JSON.stringify({
  clickId: { name: 'clickid', source: 'query' },
  event: { name: 'event', source: 'query' },
  status: { name: 'status', source: 'query' },
  payout: { name: 'payout', source: 'query' },
  currency: { name: 'currency', source: 'query' },
  transactionId: { name: 'txid', source: 'query' },
});

function rowWriter(
  db: WritableDb,
  networks: readonly { readonly id: string; readonly key: string }[],
  destinations: readonly string[],
): (row: DemoRow, newId: () => string, atMs: number) => void {
  const postback = db.write<unknown[]>(
    'demo.postback',
    `INSERT INTO postbacks
       (id, received_at_ms, steady_ms, network_id, method, body_state, remote_address, test, understood_at_ms,
        conversion_id, click_id, event, event_word, status, status_word, payout_micros, currency, transaction_id,
        origins, problems, is_held, relation, head, body)
     VALUES (?, ?, ?, ?, ?, 'whole', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const conversion = db.write<unknown[]>(
    'demo.conversion',
    `INSERT INTO conversions
       (id, network_id, click_id, event, identity, status, payout_micros, currency, first_postback_id,
        last_postback_id, created_at_ms, updated_at_ms, test)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const delivery = db.write<unknown[]>(
    'demo.delivery',
    `INSERT INTO deliveries
       (id, conversion_id, destination_id, event, postback_id, state, attempt_count, created_at_ms, updated_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)`,
  );
  return (row, newId, atMs) => {
    const network = networks[row.network] ?? networks[0];
    if (network === undefined) return;
    const id = newId();
    const conversionId = row.isHeld ? null : newId();
    const problems = row.problems.map((code) => ({
      code,
      severity: row.isHeld ? 'fatal' : 'warning',
      field: 'clickid',
      value: code.includes('macro') ? '{clickid}' : null,
      hint: null,
      count: 1,
    }));
    const clickId = row.isHeld && row.event !== null ? null : row.clickId;
    const method = row.body === '' ? 'GET' : 'POST';
    const arrival = [id, atMs, atMs, network.id, method, row.address, Number(row.isTest), atMs, conversionId];
    const read = [clickId, row.event, row.eventWord, row.status, row.status, row.payoutMicros, row.currency];
    const rest = [row.transactionId, ORIGINS, JSON.stringify(problems), Number(row.isHeld)];
    const relation = conversionId === null ? null : '{"kind":"first"}';
    const head = Buffer.from(row.head.replace('KEY', network.key));
    postback.run(...arrival, ...read, ...rest, relation, head, Buffer.from(row.body));
    if (conversionId === null || row.event === null) return;
    const identity = `${row.event}|${row.transactionId ?? ''}`;
    const money = [row.status, row.payoutMicros, row.currency];
    const ofConversion = [conversionId, network.id, row.clickId, row.event, identity, ...money, id, id];
    conversion.run(...ofConversion, atMs, atMs, Number(row.isTest));
    const destination = destinations[row.network % destinations.length];
    delivery.run(newId(), conversionId, destination, row.event, id, row.state, atMs, atMs);
  };
}

/** What parsing writes down beside: words of events and names of parameters. */
function writeSeen(db: WritableDb, networkIds: readonly string[], nowMs: number): void {
  const day = Math.floor(nowMs / DAY_MS);
  const word = db.write<unknown[]>(
    'demo.word',
    `INSERT INTO words SELECT network_id, 'event', lower(event_word), count(*), ? FROM postbacks
     WHERE network_id = ? GROUP BY 3`,
  );
  const heard = db.write<[string]>(
    'demo.heard',
    `UPDATE networks SET
       postback_count = (SELECT count(*) FROM postbacks WHERE network_id = networks.id),
       last_heard_at_ms = (SELECT received_at_ms FROM postbacks WHERE network_id = networks.id ORDER BY id DESC LIMIT 1)
     WHERE id = ?`,
  );
  const habit = db.write<unknown[]>('demo.habit', `INSERT INTO habits VALUES (?, '', ?, 'field', ?, 1000)`);
  db.transaction(() => {
    for (const id of networkIds) {
      word.run(nowMs, id);
      heard.run(id);
      for (const name of ['clickid', 'event', 'status', 'payout', 'currency', 'txid', 'sub2', 'sub3'])
        habit.run(id, day, name);
    }
  });
}
