import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { carryOutcomesInto } from '../../../electron/engine/store/carry-outcomes.ts';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { createStore, type Store } from '../../../electron/engine/store/store.ts';
import { openDatabase } from '../../../electron/platform/database.ts';
import { postbackIdSchema } from '../../../shared/domain/ids.ts';
import { TAG_LIMITS } from '../../../shared/domain/postback/tag.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';

const ID = postbackIdSchema.parse('019a0000-0000-7000-8000-000000000001');
const BY = { atMs: 5, batch: null };
let folder: string;
let opened: OpenedStore;
let store: Store;

beforeEach(() => {
  folder = temporaryFolder();
  opened = openTestStore(folder);
  store = createStore(opened.db);
  opened.db.exec(`INSERT INTO postbacks (id, received_at_ms, steady_ms, method, head, body, body_state, test)
    VALUES ('${ID}', 5, 5, 'GET', x'', x'', 'whole', 0)`);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a postback that goes takes its pin, its note and its tags with it', () => {
  store.marks.pin(ID, BY);
  store.marks.setNote(ID, 'Ask Anna', 5);
  store.marks.tag(ID, 'dispute', BY);
  expect(store.marks.of(ID)).toEqual({ isPinned: true, note: 'Ask Anna', tags: ['dispute'] });
  opened.db.exec(`DELETE FROM postbacks WHERE id = '${ID}'`);
  expect(store.marks.of(ID)).toEqual({ isPinned: false, note: null, tags: [] });
  expect(store.marks.tagNames()).toEqual([]);
  opened.close();
});

test('what was sent without a key and is pinned stays when the rest goes', () => {
  opened.db.exec(`INSERT INTO postbacks (id, received_at_ms, steady_ms, method, head, body, body_state, test)
    SELECT id || '-2', received_at_ms, steady_ms, method, head, body, body_state, test FROM postbacks;
    UPDATE postbacks SET understood_at_ms = 9, problems = '[]', origins = '{}'`);
  store.marks.pin(ID, BY);
  expect(store.keyless.remove('~', 100)).toBe(1);
  expect(store.postbacks.isThere(ID)).toBe(true);
  opened.close();
});

test('what one action on many set goes as a whole, and nothing of what was there before', () => {
  store.marks.tag(ID, 'old', BY);
  store.marks.tag(ID, 'new', { atMs: 6, batch: 'b1' });
  store.marks.pin(ID, { atMs: 6, batch: 'b1' });
  // It was there: this one did not set it.
  store.marks.tag(ID, 'old', { atMs: 6, batch: 'b1' });
  expect(store.marks.takeBack('b1', 100)).toBe(2);
  expect(store.marks.of(ID)).toEqual({ isPinned: false, note: null, tags: ['old'] });
  opened.close();
});

test('a postback that has as many tags as it may have gets no further one', () => {
  for (let n = 0; n < TAG_LIMITS.perPostback; n += 1) expect(store.marks.tag(ID, `t${n}`, BY)).toBe(true);
  expect(store.marks.tag(ID, 'more', BY)).toBe(false);
  expect(store.marks.of(ID).tags).toHaveLength(TAG_LIMITS.perPostback);
  opened.close();
});

test('an older backup that takes over what was parsed since takes its marks over, and who sent it', () => {
  const path = opened.db.path;
  opened.db.pragma('wal_checkpoint(TRUNCATE)');
  const backup = join(folder, 'backup.db');
  copyFileSync(path, backup);
  opened.db.exec(`UPDATE postbacks SET understood_at_ms = 9, problems = '[]', origins = '{}',
    resent = '{"ofId":null,"testName":"FTD"}' WHERE id = '${ID}'`);
  store.marks.tag(ID, 'dispute', BY);
  opened.close();
  carryOutcomesInto(backup, path, readMigrations(findMigrationsDir()));
  const restored = openDatabase(backup);
  const after = createStore(restored);
  expect(after.marks.of(ID).tags).toEqual(['dispute']);
  expect(after.postbacks.get(ID)?.resent).toEqual({ ofId: null, testName: 'FTD' });
  expect(restored.pragma('foreign_key_check')).toBeUndefined();
  restored.close();
});
