/** A data folder that copying, unpacking or a person has left in disorder: the start says what is in the way. */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { startErrorReason } from '../../../electron/platform/start-error.ts';
import { startErrorReasonSchema } from '../../../shared/contract/start-errors.ts';
import { en } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

const NOBODY = 65_534;
const OPENING_CHILD = join(import.meta.dirname, '../../fixtures/opening-child.ts');
const migrations = readMigrations(findMigrationsDir());
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function refusalOf(dataDir: string): { readonly code: string; readonly message: string } {
  try {
    openStore(dataDir, migrations, 0).close();
  } catch (error) {
    const reason = startErrorReason(error);
    return { code: reason.code, message: messageFor(en.startErrors, reason) };
  }
  throw new Error('It started.');
}

test.for([
  'lock.db',
  'lock.db-journal',
  'postback-desk.db',
  'postback-desk.db-wal',
  'postback-desk.db-shm',
  'desk-token',
  'secret-key',
])('a folder called %s', (name) => {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'somebody’s'), 'thing');
  const { code, message } = refusalOf(folder);
  expect(code).toBe('folder_in_place_of_file');
  expect(message).toContain(`${join(folder, name)} is a folder`);
  expect(message).toMatch(/move the folder.*start again/);
  expect(existsSync(join(folder, name, 'somebody’s'))).toBe(true);
});

test('a link into nowhere in place of a file', () => {
  symlinkSync(join(folder, 'gone', 'away'), join(folder, 'lock.db'));
  expect(refusalOf(folder)).toMatchObject({
    code: 'file_closed',
    message: expect.stringMatching(/lock\.db cannot be read and written.*start again/),
  });
});

test.skipIf(process.getuid?.() !== 0)('files of another user (needs the right to become one)', () => {
  const dataDir = join(folder, 'data');
  openStore(dataDir, migrations, 0).close();
  // The folder is theirs; what is in it was made by the administrator, who alone may open it.
  for (const path of [folder, dataDir]) chownSync(path, NOBODY, NOBODY);
  const said = execFileSync(process.execPath, [OPENING_CHILD, dataDir], {
    uid: NOBODY,
    gid: NOBODY,
    encoding: 'utf8',
  });
  const reason = startErrorReasonSchema.parse(JSON.parse(said));
  expect(reason.code).toBe('file_closed');
  expect(messageFor(en.startErrors, reason)).toMatch(
    /postback-desk\.db cannot be read and written \(EACCES.*started as another user/,
  );
});

test('a data folder that is a file, or a link into nowhere', () => {
  writeFileSync(join(folder, 'file'), '');
  symlinkSync(join(folder, 'gone', 'away'), join(folder, 'link'));
  for (const name of ['file', 'link', 'file/below'])
    expect(refusalOf(join(folder, name))).toMatchObject({
      code: 'data_dir_not_writable',
      message: expect.stringMatching(/is not writable.*choose another folder with --data DIR/),
    });
});
