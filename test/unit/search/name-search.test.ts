import { describe, expect, test } from 'vitest';
import { networkPresets } from '../../../shared/catalog/network-presets.ts';
import { nameSearch } from '../../../shared/domain/search/name-search.ts';
import { cpuMs } from '../../fixtures/cpu-time.ts';

const find = nameSearch(networkPresets);
const firstOf = (typed: string): string | undefined => find(typed)[0]?.id;

describe('a network of the catalog is found by what a person types', () => {
  test.each([
    ['1win', '1win'],
    ['1 WIN', '1win'],
    ['pin up', 'pin-up'],
    ['drcash', 'dr-cash'],
    // An alias.
    ['hasoffers', 'tune'],
    ['1xbet', 'betwinner'],
  ])('%s', (typed, id) => {
    expect(firstOf(typed)).toBe(id);
  });

  test.each([
    // Another layout was on.
    ['1цшт', '1win'],
    ['дуфвише', 'leadbit'],
    ['зшт гз', 'pin-up'],
    ['αφφισε', 'affise'],
    ['מםדאנקא', 'mostbet-cpa'],
    ['&win', '1win'],
    ['yezdoo', 'zeydoo'],
    // Cyrillic letters, by sound and by sight.
    ['1вин', '1win'],
    ['лидбит', 'leadbit'],
    ['эверфлоу', 'everflow'],
    ['пин ап', 'pin-up'],
    ['мелбет', 'melbet'],
    ['1хбет', 'betwinner'],
  ])('%s in another script or layout', (typed, id) => {
    expect(firstOf(typed)).toBe(id);
  });

  test.each([
    ['1wni', '1win'],
    ['afisse', 'affise'],
    ['evreflow', 'everflow'],
    ['mosbet', 'mostbet-cpa'],
    ['ledbit', 'leadbit'],
    ['softswis', 'affilka'],
    ['alanbace', 'alanbase'],
  ])('%s with a slip', (typed, id) => {
    expect(firstOf(typed)).toBe(id);
  });
});

test('what is typed narrows the list, and every network is found by its own name', () => {
  expect(find('')).toHaveLength(networkPresets.length);
  expect(find('  ')).toHaveLength(networkPresets.length);
  expect(find('win').length).toBeLessThan(5);
  for (const { id, name } of networkPresets) expect(find(name)[0]?.id).toBe(id);
});

test.each(['zzzz', '$$', 'ادkoo', '🙂', 'nothing like any of them'])('%s finds nothing', (typed) => {
  expect(find(typed)).toEqual([]);
});

test('a name that fits as it was typed keeps guesses away', () => {
  expect(find('tune').map(({ id }) => id)).toEqual(['tune']);
});

test('a pasted page is searched in no time', () => {
  const started = cpuMs();
  find('ж'.repeat(1_000_000));
  find('aabb'.repeat(250_000));
  expect(cpuMs() - started).toBeLessThan(1_000);
});
