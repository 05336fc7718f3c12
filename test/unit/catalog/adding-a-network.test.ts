/** `docs/adding-a-network.md` is what strangers work from: it must name all that there is, and nothing else. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CATALOG_FOLDERS } from '../../../build/catalog-index.ts';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/adding-a-network.md'), 'utf8');

/** The fields that the tables of the fourth step explain. */
function explainedFields(): readonly string[] {
  const [, step = ''] = /^## 4\.([\s\S]*?)^## 5\./m.exec(page) ?? [];
  return [...step.matchAll(/^\| `(\w+)`/gm)].map(([, field = '']) => field);
}

/** The fields that an entry may have, as its type writes them. */
function fieldsOfAnEntry(): readonly string[] {
  const source = readFileSync(join(root, 'shared/catalog/parts/network-preset.ts'), 'utf8');
  const [, type = ''] = /interface NetworkDescription ([\s\S]*?)\n\}/.exec(source) ?? [];
  const own = [...type.matchAll(/^ {2}readonly (\w+)\??:/gm)];
  const picked = [...type.matchAll(/\| '(\w+)'/g)];
  return [...own, ...picked].map(([, field = '']) => field);
}

test('the page explains each field of an entry once, and no field that is not there', () => {
  const fields = fieldsOfAnEntry();
  expect(fields.length).toBeGreaterThan(15);
  expect(explainedFields().toSorted()).toEqual(fields.toSorted());
});

test('the page names every event and status', () => {
  expect([...EVENTS, ...STATUSES].filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
});

test('every file that the page says to copy or to look into is there', () => {
  const bases = ['', 'shared/catalog', ...CATALOG_FOLDERS.map(({ folder }) => `shared/catalog/${folder}`)];
  const named = [...page.matchAll(/`([\w/-]+\.ts)`/g)].map(([, file = '']) => file);
  // The file of the example is the one that the reader makes.
  const missing = named.filter(
    (file) => file !== 'best-offers.ts' && !bases.some((base) => existsSync(join(root, base, file))),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});
