/** Data of an older version, in real folders: moved as a whole, or left alone. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settleDataFolder } from '../../../electron/supervision/data-folder.ts';

let home: string;
let former: string;
let place: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'postback-desk-home-'));
  former = join(home, 'Roaming', 'postback-desk');
  place = join(home, 'Local', 'postback-desk');
  mkdirSync(join(former, 'gate'), { recursive: true });
  writeFileSync(join(former, 'postback-desk.db'), 'all postbacks');
  writeFileSync(join(former, 'gate', 'spool'), 'the newest');
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

test('it is moved with all that is in it, once', () => {
  expect(settleDataFolder(place, former)).toBe(place);
  expect(existsSync(former)).toBe(false);
  expect(readFileSync(join(place, 'postback-desk.db'), 'utf8')).toBe('all postbacks');
  expect(readFileSync(join(place, 'gate', 'spool'), 'utf8')).toBe('the newest');
  expect(settleDataFolder(place, former)).toBe(place);
});

test('it is moved to a folder that is there and empty', () => {
  mkdirSync(place, { recursive: true });
  expect(settleDataFolder(place, former)).toBe(place);
  expect(existsSync(join(place, 'postback-desk.db'))).toBe(true);
});

test('where it cannot be moved it stays, whole, and is used there', () => {
  writeFileSync(join(home, 'Local'), 'no folder');
  expect(settleDataFolder(place, former)).toBe(former);
  expect(readFileSync(join(former, 'gate', 'spool'), 'utf8')).toBe('the newest');
});

test('it is not moved over newer data', () => {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'postback-desk.db'), 'newer');
  expect(settleDataFolder(place, former)).toBe(place);
  expect(readFileSync(join(place, 'postback-desk.db'), 'utf8')).toBe('newer');
  expect(readFileSync(join(former, 'postback-desk.db'), 'utf8')).toBe('all postbacks');
});
