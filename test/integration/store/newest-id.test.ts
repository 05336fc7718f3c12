import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReadOnly } from '../../../electron/platform/database.ts';
import { newestId } from '../../../electron/engine/store/newest-id.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';

let folder: string;
let opened: OpenedStore;

beforeEach(() => {
  folder = temporaryFolder();
  opened = openTestStore(folder);
  opened.db.pragma('foreign_keys = OFF');
});

afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an empty store has none', () => {
  expect(newestId(opened.db)).toBeNull();
});

test('whatever table it stands in, the greatest one is found', () => {
  const { db } = opened;
  const insert = db.write<[string]>(
    'test.link',
    `INSERT INTO links VALUES (?, '', '[]', '', '{}', 0, 0, 0, 0)`,
  );
  insert.run('019a0000-0000-7000-8000-000000000000');
  const request = db.write<[string]>(
    'test.refused',
    `INSERT INTO refused VALUES (?, 0, '', '', NULL, '', 0)`,
  );
  request.run('01ffffff-0000-7000-8000-000000000000');
  request.run('made-by-hand');
  const attempt = db.write<[string]>(
    'test.attempt',
    `INSERT INTO attempts (id, delivery_id, started_at_ms, request, answer) VALUES (?, 'd', 0, '{}', '{}')`,
  );
  attempt.run('01fffffe-0000-7000-8000-000000000000');
  expect(newestId(db)).toBe('01ffffff-0000-7000-8000-000000000000');
  attempt.run('02000000-0000-7000-8000-000000000000');
  expect(newestId(db)).toBe('02000000-0000-7000-8000-000000000000');
});

test('an id that nobody here could have made does not push later ones out of their order', () => {
  const { db } = opened;
  const insert = db.write<[string]>(
    'test.link',
    `INSERT INTO links VALUES (?, '', '[]', '', '{}', 0, 0, 0, 0)`,
  );
  for (const id of ['ffff', 'ffffffff-ffff-7fff-bfff-ffffffffffff', '99999', 'abc', 'zzz']) insert.run(id);
  expect(newestId(db)).toBeNull();
  insert.run('019a0000-0000-7000-8000-000000000000');
  expect(newestId(db)).toBe('019a0000-0000-7000-8000-000000000000');
});

test('a damaged page stops nobody: the other tables tell', () => {
  const { db } = opened;
  db.write<[string]>('test.link', `INSERT INTO links VALUES (?, '', '[]', '', '{}', 0, 0, 0, 0)`).run(
    '019a0000-0000-7000-8000-000000000000',
  );
  const fill = db.write<[string]>('test.refused', `INSERT INTO refused VALUES (?, 0, '', '', NULL, '', 0)`);
  db.transaction(() => {
    for (let index = 0; index < 2_000; index += 1) {
      fill.run(`02000000-0000-7000-8000-${String(index).padStart(12, '0')}`);
    }
  });
  const page = db
    .query<[], { root: number }>(
      'test.root',
      `SELECT rootpage AS root FROM sqlite_schema WHERE name = 'sqlite_autoindex_refused_1'`,
    )
    .get()?.root;
  const size = Number(db.pragma('page_size'));
  const { path } = db;
  opened.close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(size, 0xff), 0, size, ((page ?? 1) - 1) * size);
  closeSync(file);
  const damaged = openReadOnly(path);
  expect(() => damaged.query('test.max', 'SELECT max(id) FROM refused').get()).toThrow('malformed');
  expect(newestId(damaged)).toBe('019a0000-0000-7000-8000-000000000000');
  damaged.close();
  rmSync(folder, { recursive: true, force: true });
  opened = openTestStore(folder);
});
