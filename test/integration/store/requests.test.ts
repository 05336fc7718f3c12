import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { carryOutcomesInto } from '../../../electron/engine/store/carry-outcomes.ts';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { furtherPostbackId } from '../../../electron/engine/store/requests.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { waitingPostback } from '../../../electron/engine/parse/waiting-postback.ts';
import { openDatabase, type WritableDb } from '../../../electron/platform/database.ts';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { networkIdSchema, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { breakPages, leavesOf } from '../../fixtures/damage/pages-of.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

const migrations = readMigrations(findMigrationsDir());
const BEFORE_REQUESTS = 10;
const REQUEST = postbackIdSchema.parse('019a0000-0000-7000-8000-000000000001');
const LATER = postbackIdSchema.parse('019a0000-0001-7000-8000-000000000001');
const SECOND = furtherPostbackId(REQUEST, 2);
const THIRD = furtherPostbackId(REQUEST, 3);
const NETWORK = networkIdSchema.parse('019a0000-0000-7000-8000-0000000000aa');
const BODY = '[{"clickid":"a"},{"clickid":"b"},{"clickid":"c"}]';
const HEAD = 'POST /postback/k1 HTTP/1.1\r\n\r\n';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A network and two requests, of any schema that has signatures. */
function fill(db: WritableDb): void {
  db.exec(`INSERT INTO networks (id, name, preset, key, accepts_keyless, answer_body, mapping, test, created_at_ms)
    VALUES ('${NETWORK}', 'N', 'default', 'k1', 0, 'OK', '${JSON.stringify(defaultMapping)}', 0, 1)`);
  const insert = db.write<[string, string, Buffer, Buffer]>(
    'test.insert',
    `INSERT INTO postbacks (id, received_at_ms, steady_ms, network_id, method, head, body, body_state, remote_address,
       test, signed_bytes, signature)
     VALUES (?, 5, 5, ?, 'POST', ?, ?, 'cut', '203.0.113.5', 0, 'body', 'ZGlnZXN0')`,
  );
  for (const id of [REQUEST, LATER]) insert.run(id, NETWORK, Buffer.from(HEAD), Buffer.from(BODY));
}

const idsIn = (db: WritableDb): readonly string[] =>
  db
    .query<[], { id: string }>('test.ids', 'SELECT id FROM postbacks ORDER BY id')
    .all()
    .map(({ id }) => id);
const parse = (db: WritableDb, ...ids: string[]): void => {
  for (const id of ids)
    db.exec(`UPDATE postbacks SET understood_at_ms = 9, problems = '[]', origins = '{}' WHERE id = '${id}'`);
};

test('further postbacks have all of their request but a copy of its bytes, and sort behind it', () => {
  const opened = openStore(folder, migrations, 0);
  fill(opened.db);
  const store = createStore(opened.db);
  expect(store.transaction(() => store.requests.split(REQUEST, 3))).toBe(2);
  expect(idsIn(opened.db)).toEqual([REQUEST, SECOND, THIRD, LATER]);
  expect(store.postbacks.get(SECOND)).toMatchObject({
    requestId: REQUEST,
    place: { index: 2, count: 3 },
    head: Buffer.from(HEAD),
    body: Buffer.from(BODY),
    bodyState: 'cut',
    networkId: NETWORK,
    remoteAddress: '203.0.113.5',
    signature: { bytes: 'body', digest: 'ZGlnZXN0' },
    parsedAtMs: null,
  });
  const [{ bytes } = { bytes: -1 }] = opened.db
    .query<[], { bytes: number }>(
      'test.bytes',
      `SELECT sum(length(body)) AS bytes FROM postbacks WHERE request_id IS NOT NULL`,
    )
    .all();
  expect(bytes).toBe(0);
  // Rows that are read together share the bytes.
  const [first, second, third] = store.postbacks.waiting(10);
  expect(first?.place).toEqual({ index: 1, count: 3 });
  expect(third?.body).toBe(second?.body);
  expect(store.ledger().postbacks).toMatchObject({ total: 4, waiting: 4 });
  // The signature of one request is no second one.
  expect(store.postbacks.firstSignedAtMs(NETWORK, 'ZGlnZXN0', REQUEST)).toBeNull();
  expect(store.postbacks.firstSignedAtMs(NETWORK, 'ZGlnZXN0', LATER)).toBe(5);
  // Whatever is tried twice changes nothing.
  expect(store.transaction(() => store.requests.split(REQUEST, 3))).toBe(0);
  expect(store.newestId()).toBe(LATER);
  opened.close();
});

test('what an older program stored is one postback for each request, byte for byte', () => {
  const data = join(folder, 'data');
  const before = openStore(data, migrations.slice(0, BEFORE_REQUESTS), 0);
  fill(before.db);
  parse(before.db, REQUEST);
  before.close();
  const opened = openStore(data, migrations, 0);
  const store = createStore(opened.db);
  for (const id of [REQUEST, LATER]) {
    expect(store.postbacks.get(id)).toMatchObject({
      requestId: id,
      place: { index: 1, count: 1 },
      body: Buffer.from(BODY),
    });
  }
  expect(store.postbacks.get(REQUEST)?.isAgain).toBe(true);
  expect(store.postbacks.get(LATER)?.isAgain).toBe(false);
  opened.close();
});

test('a backup from before a request was taken apart gets all of its postbacks', () => {
  const path = join(folder, 'postback-desk.db');
  const opened = openStore(folder, migrations, 0);
  fill(opened.db);
  const store = createStore(opened.db);
  opened.db.pragma('wal_checkpoint(TRUNCATE)');
  const backup = join(folder, 'backup.db');
  copyFileSync(path, backup);
  store.transaction(() => store.requests.split(REQUEST, 3));
  parse(opened.db, REQUEST, SECOND);
  opened.close();
  expect(carryOutcomesInto(backup, path, migrations)).toBe(0);
  const db = openDatabase(backup);
  const carried = createStore(db);
  expect(idsIn(db)).toEqual([REQUEST, SECOND, THIRD, LATER]);
  expect(carried.postbacks.get(REQUEST)?.place).toEqual({ index: 1, count: 3 });
  expect(carried.postbacks.waitingBetween('', '~')).toEqual([THIRD, LATER]);
  expect(carried.ledger().postbacks).toMatchObject({ total: 4, understood: 2, waiting: 2 });
  db.close();
});

test('a rescue makes a lost one again from its request, and what it would send is asked', () => {
  const opened = openStore(folder, migrations, 0);
  fill(opened.db);
  const store = createStore(opened.db);
  store.transaction(() => store.requests.split(REQUEST, 3));
  parse(opened.db, REQUEST, SECOND, THIRD, LATER);
  opened.db.exec(`DELETE FROM postbacks WHERE id = '${SECOND}';
    INSERT INTO refused SELECT 'r' || value, 1, 'GET', '/', NULL, 'no_key', 404 FROM json_each('[1,2,3]')`);
  opened.db.pragma('wal_checkpoint(TRUNCATE)');
  opened.close();
  const path = join(folder, 'postback-desk.db');
  breakPages(path, leavesOf(path, 'refused').slice(0, 1));
  const rescued = openStore(folder, migrations, 10);
  const after = createStore(rescued.db);
  expect(rescued.notices.map(({ code }) => code)).toContain('database_damaged');
  expect(idsIn(rescued.db)).toEqual([REQUEST, SECOND, THIRD, LATER]);
  expect(after.postbacks.get(SECOND)).toMatchObject({ parsedAtMs: null, place: { index: 2, count: 3 } });
  expect(after.postbacks.get(THIRD)?.parsedAtMs).toBe(9);
  expect(after.settings.rescue()?.askUntilId).toBe(SECOND);
  expect(after.ledger().postbacks).toMatchObject({ total: 4, waiting: 1 });
  rescued.close();
});

test('a rescue without the row that has the bytes keeps what was read of the others, and makes none anew', () => {
  const opened = openStore(folder, migrations, 0);
  fill(opened.db);
  const store = createStore(opened.db);
  store.transaction(() => store.requests.split(REQUEST, 3));
  parse(opened.db, REQUEST, SECOND, LATER);
  opened.db.exec(`UPDATE postbacks SET click_id = 'b', event = 'registration' WHERE id = '${SECOND}';
    DELETE FROM postbacks WHERE id = '${REQUEST}';
    INSERT INTO refused SELECT 'r' || value, 1, 'GET', '/', NULL, 'no_key', 404 FROM json_each('[1,2,3]')`);
  opened.db.pragma('wal_checkpoint(TRUNCATE)');
  opened.close();
  const path = join(folder, 'postback-desk.db');
  breakPages(path, leavesOf(path, 'refused').slice(0, 1));
  const rescued = openStore(folder, migrations, 10);
  const after = createStore(rescued.db);
  expect(idsIn(rescued.db)).toEqual([SECOND, THIRD, LATER]);
  expect(after.postbacks.get(SECOND)).toMatchObject({
    clickId: 'b',
    event: 'registration',
    parsedAtMs: 9,
    place: { index: 2, count: 3 },
    head: Buffer.alloc(0),
  });
  expect(after.postbacks.get(THIRD)?.parsedAtMs).toBeNull();
  expect(after.ledger().postbacks).toMatchObject({ total: 3, waiting: 1 });
  rescued.close();
});

test('what was just stored is known as reading it would tell', () => {
  const opened = openStore(folder, migrations, 0);
  fill(opened.db);
  const { postbacks } = createStore(opened.db);
  const request = {
    id: postbackIdSchema.parse('019a0000-0002-7000-8000-000000000001'),
    receivedAtMs: 5,
    steadyMs: 6,
    networkId: NETWORK,
    method: 'POST',
    head: Buffer.from(HEAD),
    body: Buffer.from(BODY),
    bodyState: 'whole',
    remoteAddress: '203.0.113.5',
    test: true,
    source: 'a spool',
    sequence: 7,
    signature: { bytes: 'body', digest: 'ZGlnZXN0' },
    signatureState: null,
    isNetworkLost: false,
    resent: { ofId: REQUEST, testName: 'Fire' },
  } as const;
  postbacks.insert(request);
  expect(waitingPostback(request)).toEqual(postbacks.get(request.id));
  opened.close();
});
