/** What newcomers read first stays short, whole and true. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { DOCS_PICTURES } from '../../screens/docs-scenes.ts';

const root = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const inFolder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...inFolder('docs'),
  ...inFolder('docs/decisions'),
];

test('the README is at most 6 KB and keeps the two commands', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(6 * 1024);
  expect(read('README.md')).toMatch(/^npm ci && npm start/m);
  expect(read('README.md')).toMatch(/^npm ci && npm test/m);
});

test.each(PAGES)('%s links only to what is there', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
  expect(links.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
});

test('decisions are numbered without gaps, each with status, date and alternatives', () => {
  const pages = inFolder('docs/decisions').filter((page) => !page.endsWith('README.md'));
  expect(pages.map((page) => Number(/(\d{4})-/.exec(page)?.[1]))).toEqual(pages.map((_, index) => index + 1));
  for (const page of pages) {
    expect(read(page), page).toMatch(/^Status: .+ · Date: \d{4}-\d{2}-\d{2}$/m);
    expect(read(page), page).toContain('## Alternatives');
    expect(read('docs/decisions/README.md'), page).toContain(page.split('/').at(-1));
  }
});

test('every npm script that a page names is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = PAGES.flatMap((page) =>
    [...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script),
  );
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

test('the pictures of the pages are those that `npm run docs:pictures` makes', () => {
  const made = DOCS_PICTURES.map(({ file }) => file);
  expect(readdirSync(join(root, 'docs/images')).toSorted()).toEqual(made.toSorted());
  const shown = PAGES.flatMap((page) =>
    [...read(page).matchAll(/!\[[^\]]+\]\((?:docs\/)?images\/([^)]+)\)/g)].map(([, file = '']) => file),
  );
  expect([...new Set(shown)].toSorted()).toEqual(made.toSorted());
});
