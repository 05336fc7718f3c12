/** What holds for each entry of the catalog, whatever it describes. A wrong one is named with its file. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATALOG_FOLDERS, indexPath, printIndex, readEntryIds } from '../../../build/catalog-index.ts';
import { apps } from '../../../shared/catalog/generated/apps.ts';
import { destinations } from '../../../shared/catalog/generated/destinations.ts';
import { networks } from '../../../shared/catalog/generated/networks.ts';
import { sources } from '../../../shared/catalog/generated/sources.ts';
import type { LocalText, PresetSource } from '../../../shared/domain/network/network-preset.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly traps: readonly LocalText[];
  readonly sources: readonly PresetSource[];
  /** Facts that have a source of their own. */
  readonly onFailure?: { readonly source: PresetSource };
  readonly parameterLimits?: readonly { readonly source: PresetSource }[];
}

/** In the order of their files, as the indexes have them. */
const LISTS: Readonly<Record<string, readonly Entry[]>> = { networks, sources, apps, destinations };

describe.each(CATALOG_FOLDERS.map((each) => [each.folder, each] as const))('%s', (name, folder) => {
  const entries = LISTS[name] ?? [];

  function faults(rule: (entry: Entry) => readonly string[]): readonly string[] {
    return entries.flatMap((entry) =>
      rule(entry).map((fault) => `shared/catalog/${name}/${entry.id}.ts: ${fault}`),
    );
  }

  test('has the index that `npm run catalog` writes: run it after adding or removing a file', () => {
    expect(readFileSync(indexPath(folder), 'utf8')).toBe(printIndex(folder, readEntryIds(folder)));
  });

  test('has entries whose id is the name of their file', () => {
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.map((entry) => `${entry.id}.ts`)).toEqual(readEntryIds(folder).map((id) => `${id}.ts`));
  });

  test('has no two entries that a person could not tell apart by name', () => {
    const names = entries.map((entry) => entry.name.toLowerCase());
    expect(names.filter((each, index) => names.indexOf(each) !== index)).toEqual([]);
  });

  test('says where each fact was read, and when', () => {
    const wrong = faults((entry) =>
      sourcesOf(entry).flatMap(({ grade, url, checked }) => {
        const found = /^20\d\d-(0[1-9]|1[0-2])$/.test(checked) ? [] : [`"${checked}" is no month`];
        if (grade === 'unsourced' && url !== null) found.push(`${url} is named, but said to be no source`);
        if (grade !== 'unsourced' && !isWebUrl(url)) found.push(`${String(url)} is no address of a page`);
        return found;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('warns in whole sentences, and of each trap once', () => {
    const wrong = faults(({ traps }) => [
      ...traps
        .filter(({ en }) => !/^\S.{15,}[^.\s]\.$/.test(en))
        .map(({ en }) => `"${en}" is no sentence that ends in a full stop`),
      ...(new Set(traps.map(({ en }) => en)).size < traps.length ? ['has the same trap twice'] : []),
    ]);
    expect(wrong).toEqual([]);
  });
});

function sourcesOf({ sources: own, onFailure, parameterLimits = [] }: Entry): readonly PresetSource[] {
  const others = [...parameterLimits, ...(onFailure === undefined ? [] : [onFailure])];
  return [...own, ...others.map((each) => each.source)];
}

function isWebUrl(url: string | null): boolean {
  return url !== null && URL.canParse(url) && /^https?:\/\/[^/]+\.[a-z]{2,}/.test(url);
}
