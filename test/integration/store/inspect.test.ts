import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectDatabase } from '../../../electron/engine/store/inspect-database.ts';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';

const newest = readMigrations(findMigrationsDir()).length;
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a database of this program is usable, one of a newer program is newer, any other file is unusable', () => {
  openTestStore(folder).close();
  const path = join(folder, 'postback-desk.db');
  expect(inspectDatabase(path, newest)).toEqual({
    kind: 'usable',
    version: newest,
    content: {
      networks: 0,
      destinations: 0,
      links: 0,
      postbacks: 0,
      conversions: 0,
      deliveries: 0,
      newestAtMs: null,
    },
  });
  expect(inspectDatabase(path, newest - 1)).toEqual({ kind: 'newer', version: newest });
  writeFileSync(join(folder, 'letter.txt'), 'Dear reader');
  expect(inspectDatabase(join(folder, 'letter.txt'), newest).kind).toBe('unusable');
  writeFileSync(join(folder, 'empty.db'), '');
  expect(inspectDatabase(join(folder, 'empty.db'), newest).kind).toBe('unusable');
  expect(inspectDatabase(join(folder, 'nowhere.db'), newest).kind).toBe('unusable');
});
