import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { conversionIdSchema, networkIdSchema, postbackIdSchema } from '../../../shared/domain/ids.ts';
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
      },
    ]);
    opened.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
