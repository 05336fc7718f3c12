import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUILD_INPUTS, stampOf } from '../../../build/start/source-stamp.ts';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'postback-desk-stamp-'));
  for (const file of [
    'electron/main/main.ts',
    'renderer/app/main.tsx',
    'shared/domain/words.ts',
    'build/bundle/short.ts',
    'build/electron.vite.config.ts',
    'build/licenses.ts',
    'package.json',
    'package-lock.json',
  ]) {
    write(file, file);
  }
});

afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

test('the same sources have the same stamp, whenever they were written', () => {
  const before = stampOf(project);
  write('shared/domain/words.ts', 'shared/domain/words.ts');
  expect(stampOf(project)).toBe(before);
});

test.each([
  ['electron/main/main.ts'],
  ['renderer/app/main.tsx'],
  ['shared/domain/words.ts'],
  ['build/bundle/short.ts'],
  ['build/electron.vite.config.ts'],
  ['build/licenses.ts'],
  ['package.json'],
  ['package-lock.json'],
])('a change in %s changes it', (file) => {
  const before = stampOf(project);
  write(file, 'changed');
  expect(stampOf(project)).not.toBe(before);
});

test('whatever the build imports of this folder is part of it', () => {
  const root = join(import.meta.dirname, '../../..');
  const files = [
    'electron.vite.config.ts',
    ...readdirSync(join(root, 'build/bundle')).map((file) => `bundle/${file}`),
  ];
  const imported = files.flatMap((file) =>
    [...readFileSync(join(root, 'build', file), 'utf8').matchAll(/from '(\.[^']+)'/g)].map((match) =>
      posix.join('build', posix.dirname(file), match[1] ?? ''),
    ),
  );
  expect(imported).toContain('build/licenses.ts');
  expect(
    imported.filter((file) => !BUILD_INPUTS.some((input) => `${file}/`.startsWith(`${input}/`))),
  ).toEqual([]);
});

test('a new, a renamed and a removed source change it', () => {
  const stamps = [stampOf(project)];
  write('electron/engine/store/migrations/0002_next.sql', 'select 1;');
  stamps.push(stampOf(project));
  renameSync(join(project, 'electron/main/main.ts'), join(project, 'electron/main/other.ts'));
  stamps.push(stampOf(project));
  rmSync(join(project, 'electron/main/other.ts'));
  stamps.push(stampOf(project));
  expect(new Set(stamps).size).toBe(4);
});

test('text that moves from one file to the next changes it', () => {
  write('shared/a.ts', 'xy');
  write('shared/b.ts', 'z');
  const before = stampOf(project);
  write('shared/a.ts', 'x');
  write('shared/b.ts', 'yz');
  expect(stampOf(project)).not.toBe(before);
});

test('tests, documents and what was built before change nothing about it', () => {
  const before = stampOf(project);
  write('test/unit/words.test.ts', 'test');
  write('README.md', 'read');
  write('out/main/index.js', 'built');
  write('build/test/run-tests.ts', 'script');
  expect(stampOf(project)).toBe(before);
});
