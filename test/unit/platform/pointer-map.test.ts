import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/platform/database.ts';
import { PageFile } from '../../../electron/platform/sqlite-file/page-file.ts';
import { PageMap } from '../../../electron/platform/sqlite-file/page-map.ts';
import { claimPointerMap } from '../../../electron/platform/sqlite-file/pointer-map.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

test('pages of the pointer map are exactly those that SQLite has for nothing else', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'mapped.db');
  const db = openDatabase(path);
  db.exec(`CREATE TABLE filler (id INTEGER PRIMARY KEY, bytes BLOB);
    WITH RECURSIVE numbers (one) AS (SELECT 1 UNION ALL SELECT one + 1 FROM numbers LIMIT 2500)
    INSERT INTO filler (bytes) SELECT zeroblob(3900) FROM numbers;`);
  const used = db
    .query<[], { page: number }>('test.pages', 'SELECT pageno AS page FROM dbstat ORDER BY 1')
    .all();
  db.close();
  const file = new PageFile(path);
  const map = new PageMap(file.pageCount);
  claimPointerMap(file, map);
  const pages = Array.from({ length: file.pageCount }, (_, index) => index + 1);
  const claimed = pages.filter((page) => map.has(page));
  expect(claimed.length).toBeGreaterThan(2);
  const others = new Set(used.map(({ page }) => page));
  expect(claimed).toEqual(pages.filter((page) => !others.has(page)));
  file.close();
  rmSync(folder, { recursive: true, force: true });
});
