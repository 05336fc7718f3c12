/** Nothing is in the catalogue that nobody shows: it would be translated in vain. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { englishLeaves } from '../../../fixtures/catalogues.ts';

const root = join(import.meta.dirname, '../../../..');
const FOLDERS = ['shared', 'renderer', 'electron', 'build'];

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Words of the program’s own text, wherever they stand: a key that is a code stands in a schema. */
function wordsOf(files: readonly string[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => readFileSync(file, 'utf8').match(/[\w$-]+/g) ?? []));
}

/** Keys that are put together, such as `${field}Hint`: what stands before the end is a word of its own. */
function withoutEnds(key: string): readonly string[] {
  return key.endsWith('Hint') ? [key.slice(0, -'Hint'.length)] : [];
}

test('every key of the catalogue stands somewhere outside of it, or is read inside of it', () => {
  const all = FOLDERS.flatMap((folder) => sourcesIn(join(root, folder)));
  const catalogues = join(root, 'shared/text/');
  const words = wordsOf(all.filter((file) => !file.startsWith(catalogues)));
  const inside = all
    .filter((file) => file.startsWith(catalogues))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const unused = englishLeaves.filter(({ path }) => {
    const key = path.split('.').at(-1) ?? '';
    // A place in a list, or a key that is no word: what reads it reads all of them.
    if (/^\d+$/.test(key) || !/^[\w$-]+$/.test(key)) return false;
    return ![key, ...withoutEnds(key)].some((each) => words.has(each)) && !inside.includes(`.${key}`);
  });
  expect(unused.map(({ path }) => path)).toEqual([]);
});
