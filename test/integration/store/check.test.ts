import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  CHECK_START,
  type CheckedSlice,
  type CheckPosition,
  createCheck,
} from '../../../electron/engine/store/check/check-slice.ts';
import { openDatabase, openReader } from '../../../electron/platform/database.ts';
import { type WholeDatabase, wholeDatabase } from '../../fixtures/damage/damage-case.ts';
import { breakPages, copyPages, indexesOf, leavesOf, pagesOf } from '../../fixtures/damage/pages-of.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

const folder = temporaryFolder();
let whole: WholeDatabase;
let path: string;

beforeAll(async () => {
  whole = await wholeDatabase(folder, 200);
}, 60_000);

beforeEach(() => {
  mkdirSync(join(folder, 'case'));
  path = join(folder, 'case', 'postback-desk.db');
  copyFileSync(whole.path, path);
});

afterEach(() => {
  rmSync(join(folder, 'case'), { recursive: true, force: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Piece by piece to the end, or to the first damage. */
function checkAll(): CheckedSlice & { readonly pieces: number } {
  const db = openReader(path);
  try {
    const check = createCheck(db);
    let pieces = 0;
    for (let from: CheckPosition = CHECK_START; ;) {
      const slice = check(from);
      pieces += 1;
      if (slice.kind === 'damaged' || slice.next === null) return { ...slice, pieces };
      from = slice.next;
    }
  } finally {
    db.close();
  }
}

test('a sound database is checked in pieces and found sound', () => {
  const checked = checkAll();
  expect(checked).toMatchObject({ kind: 'sound', next: null });
  expect(checked.pieces).toBeGreaterThan(whole.columns.size);
});

test('any page of any table and index that is broken is found', () => {
  const tables = [...whole.columns.keys()];
  const names = tables.flatMap((table) => [table, ...indexesOf(path, table)]);
  const unseen: string[] = [];
  for (const name of names) {
    for (const page of pagesOf(whole.path, name).slice(-1)) {
      copyFileSync(whole.path, path);
      breakPages(path, [page]);
      if (checkAll().kind !== 'damaged') unseen.push(`${name}, page ${page}`);
    }
  }
  expect(unseen).toEqual([]);
});

test.each(['refused', 'sqlite_autoindex_refused_1'])(
  'an older page of %s among newer ones is found: a row without its entry, an entry without its row',
  (name) => {
    const db = openDatabase(path);
    db.exec('DELETE FROM refused WHERE rowid = 5');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    copyPages(whole.path, path, leavesOf(whole.path, name));
    expect(checkAll()).toMatchObject({ kind: 'damaged', detail: expect.stringContaining('refused') });
  },
);
