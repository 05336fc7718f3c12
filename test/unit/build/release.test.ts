import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licensesText, WINDOW_PACKAGES } from '../../../build/licenses.ts';
import { packagedProgram } from '../../../build/package/packaged-program.ts';
import { releaseNotes } from '../../../build/release/release-notes.ts';

const root = join(import.meta.dirname, '../../..');
const CHANGELOG =
  '# C\n\n## [Unreleased]\n\n- soon\n\n## [0.2.0] - 2026-11-27\n\n- new\n- newer\n\n## [0.1.0]\n\n- first\n';

test('a release says what its section of the change log says', () => {
  expect(releaseNotes(CHANGELOG, '0.2.0')).toBe('- new\n- newer');
  expect(releaseNotes(CHANGELOG, '0.1.0')).toBe('- first');
  expect(releaseNotes(CHANGELOG, '9.9.9')).toBe('- soon');
  expect(releaseNotes('', '1.0.0')).toBe('');
});

test('the program is where electron-builder puts it', () => {
  expect(packagedProgram('dist', 'linux', 'x64')).toBe(join('dist', 'linux-unpacked', 'postback-desk'));
  expect(packagedProgram('dist', 'win32', 'x64')).toBe(join('dist', 'win-unpacked', 'Postback Desk.exe'));
  expect(packagedProgram('dist', 'darwin', 'arm64')).toContain(join('mac-arm64', 'Postback Desk.app'));
});

test('the licences of all that the program and its window bring are there', () => {
  const text = licensesText(root);
  for (const name of [
    'express',
    'zod',
    'better-sqlite3',
    '@resvg/resvg-wasm',
    'scheduler',
    ...WINDOW_PACKAGES,
  ])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(text).not.toMatch(/^vitest \d/m);
  expect(text.length).toBeGreaterThan(100_000);
});

test('every package that the window imports is among them', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({
    devDependencies: Object.fromEntries(WINDOW_PACKAGES.map((name) => [name, expect.any(String)])),
  });
});
