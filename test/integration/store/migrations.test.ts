import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import {
  conversionIdSchema,
  deliveryIdSchema,
  networkIdSchema,
  postbackIdSchema,
} from '../../../shared/domain/ids.ts';
import { toldBy } from '../../../electron/engine/store/told-by.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

/** What the first schema held: a network, a postback, its conversion, a delivery and an attempt. */
const FIRST_ROWS = `
  INSERT INTO networks VALUES ('n1', 'Old', 'default', 'k1', 0, 'OK',
    '{"fields":{"clickId":["clickid"],"event":["event"],"status":[],"payout":[],"currency":[],"transactionId":[]},"events":{"reg":"registration"},"statuses":{}}',
    0, 1, NULL, NULL, 1);
  INSERT INTO postbacks VALUES ('p1', 5, 'n1', NULL, 'GET', 'whole', NULL, 0, 6, 'c1', NULL, '00123',
    'registration', 'reg', NULL, NULL, NULL, NULL, NULL, '{}',
    '[{"code":"currency_missing","severity":"note","field":null,"value":null}]', 0,
    CAST('GET /postback/k1?clickid=00123&event=reg HTTP/1.1' AS BLOB), x'');
  INSERT INTO conversions VALUES ('c1', 'n1', '00123', 'registration', 'once', NULL, NULL, NULL, 'p1', 'p1', 5, 5, 0);
  INSERT INTO destinations VALUES ('d1', 'App', 'any-url', 1, '{"method":"GET","url":"http://x","headers":{},"body":null}', '{}', 0, 1000, 0, 1, NULL);
  INSERT INTO deliveries VALUES ('v1', 'c1', 'd1', 'p1', 'delivered', NULL, 1, NULL, NULL, 5, 6);
  INSERT INTO attempts VALUES ('a1', 'v1', 6, '{"method":"GET","url":"http://x","headers":{},"body":null}',
    '{"kind":"no_answer","mayHaveArrived":false,"code":"X","message":"x","durationMs":1}');
`;

test('a database of the first schema keeps everything, and its old mapping still reads the path first', () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const migrations = readMigrations(findMigrationsDir());
  try {
    const before = openStore(data, migrations.slice(0, 1), 0);
    before.db.exec(FIRST_ROWS);
    before.close();

    const opened = openStore(data, migrations, 0);
    const store = createStore(opened.db);
    const [network] = store.networks.all();
    expect(network?.mapping.fields.event).toEqual(['path.1', 'event']);
    expect(network?.mapping.repeats).toEqual(defaultMapping.repeats);
    expect(network?.confirmedAtMs).toBeNull();
    const postback = store.postbacks.get(postbackIdSchema.parse('p1'));
    expect(postback).toMatchObject({
      clickId: '00123',
      problems: [{ code: 'currency_missing', hint: null }],
    });
    const [delivery] = store.deliveries.ofConversion(conversionIdSchema.parse('c1'));
    expect(delivery).toMatchObject({ id: 'v1', event: 'registration', state: 'delivered' });
    // An attempt from before there were codes keeps its sentence.
    expect(delivery && store.attempts.of(delivery.id)).toMatchObject([
      { answer: { kind: 'no_answer', code: 'X', failure: { code: 'told_before', message: 'x' } } },
    ]);
    expect(
      store.conversions.findExact(networkIdSchema.parse('n1'), '00123', 'registration|once'),
    ).toMatchObject({ id: 'c1', postbackCount: 1 });
    expect(opened.db.pragma('foreign_key_check')).toBeUndefined();
    opened.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('postbacks and links from before outages were known tell when a network was heard and what was pasted', () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const migrations = readMigrations(findMigrationsDir());
  const beforeOutages = migrations.findIndex((each) => each.sql.includes('CREATE TABLE outages'));
  try {
    const first = openStore(data, migrations.slice(0, 1), 0);
    first.db.exec(FIRST_ROWS);
    first.close();
    const before = openStore(data, migrations.slice(0, beforeOutages), 0);
    before.db.exec(`INSERT INTO links VALUES ('l1', 'A', '[]', '', '{"networkId":"n1"}',
      'https://old.example/postback/k1', 77, NULL, 5)`);
    before.close();

    const opened = openStore(data, migrations, 0);
    const store = createStore(opened.db);
    expect(store.receivedSlots.of(networkIdSchema.parse('n1'), 0, 1)).toEqual([
      { networkId: 'n1', slot: 0, count: 1 },
    ]);
    expect(store.addresses.uses()).toEqual([
      {
        networkId: 'n1',
        address: 'https://old.example',
        pastedAtMs: 77,
        pastedUrls: null,
        lastHitAtMs: null,
        hitCount: 0,
        firstHitAtMs: null,
      },
    ]);
    opened.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('deliveries from before there were versions get the stages of their conversion as versions', () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const migrations = readMigrations(findMigrationsDir());
  const beforeVersions = migrations.findIndex((each) => each.sql.includes('ADD COLUMN version'));
  try {
    const first = openStore(data, migrations.slice(0, 1), 0);
    first.db.exec(FIRST_ROWS);
    first.close();
    const before = openStore(data, migrations.slice(0, beforeVersions), 0);
    before.db.exec(`
      UPDATE postbacks SET status = 'pending', payout_micros = 20, currency = 'USD', conversion_id = 'c2',
        transaction_id = 't1' WHERE id = 'p1';
      INSERT INTO conversions (id, network_id, click_id, event, identity, status, payout_micros, currency,
          first_postback_id, last_postback_id, created_at_ms, updated_at_ms, test)
        VALUES ('c2', 'n1', 'x', 'sale', 'order|once', 'approved', 35, 'EUR', 'p1', 'p1', 5, 5, 0);
      INSERT INTO deliveries (id, conversion_id, destination_id, event, postback_id, state, click_key, created_at_ms,
          updated_at_ms)
        VALUES ('v2', 'c2', 'd1', 'lead', 'p1', 'delivered', 'n1 x', 5, 5),
          ('v3', 'c2', 'd1', 'sale', 'p1', 'delivered', 'n1 x', 6, 6);
    `);
    before.close();

    const opened = openStore(data, migrations, 0);
    const store = createStore(opened.db);
    const id = conversionIdSchema.parse('c2');
    expect(store.conversions.get(id)).toMatchObject({ version: 2 });
    const deliveries = store.deliveries.ofConversion(id);
    expect(deliveries).toMatchObject([
      { id: 'v2', version: 1, told: null, standing: 'replaced' },
      { id: 'v3', version: 2, told: null, standing: 'outdated' },
    ]);
    // What its postback said is what was told.
    expect(deliveries[1] && toldBy(store, deliveries[1])).toMatchObject({
      status: 'pending',
      payoutMicros: 20,
      transactionId: 't1',
    });
    expect(store.attempts.of(deliveryIdSchema.parse('v1'))).toHaveLength(1);
    expect(store.ledger()).toMatchObject({
      isBalanced: true,
      told: { stillTrue: 0, outdated: 2, replaced: 1 },
    });
    expect(opened.db.pragma('foreign_key_check')).toBeUndefined();
    expect(opened.db.pragma('foreign_keys')).toBe(1);
    opened.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a mailbox from before it was known when one receives has received since it was paired, as far as that was seen', () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const migrations = readMigrations(findMigrationsDir());
  const beforeCovers = migrations.findIndex((each) => each.sql.includes('CREATE TABLE mailbox_covers'));
  try {
    const first = openStore(data, migrations.slice(0, 1), 0);
    first.db.exec(FIRST_ROWS);
    first.close();
    const before = openStore(data, migrations.slice(0, beforeCovers), 0);
    before.db.exec(`
      INSERT INTO mailboxes VALUES ('m1', 'https://mailbox.example', 'name', 'key', 50, 90,
        '{"requests":[],"keyless":[]}', NULL, NULL), ('m2', 'https://new.example', 'name', 'key', 60, NULL,
        '{"requests":[],"keyless":[]}', NULL, NULL);
      INSERT INTO network_addresses (network_id, address, last_hit_at_ms, hit_count)
        VALUES ('n1', 'https://mailbox.example', 70, 3);
    `);
    before.close();
    const opened = openStore(data, migrations, 0);
    const store = createStore(opened.db);
    expect(store.mailboxCovers.all()).toMatchObject([
      { id: 'm1', address: 'https://mailbox.example', beganAtMs: 50, knownUntilMs: 90, endedAtMs: null },
      { id: 'm2', beganAtMs: 60, knownUntilMs: 60, pauses: [], unreachable: [] },
    ]);
    expect(store.addresses.uses()).toMatchObject([{ firstHitAtMs: 70, lastHitAtMs: 70 }]);
    opened.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
