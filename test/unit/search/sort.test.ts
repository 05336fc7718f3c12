import { expect, test } from 'vitest';
import { NEWEST_FIRST, nextSort, SORT_FIELDS } from '../../../shared/domain/search/sort.ts';
import { justBefore } from '../../../shared/domain/search/just-before.ts';

test('pressing a head goes through both orders and back to newest first', () => {
  for (const by of SORT_FIELDS) {
    const first = nextSort({ by: by === 'amount' ? 'network' : 'amount', order: 'asc' }, by);
    const second = nextSort(first, by);
    expect(first.by).toBe(by);
    expect(second).toEqual({ by, order: first.order === 'asc' ? 'desc' : 'asc' });
    expect(nextSort(second, by)).toEqual(NEWEST_FIRST);
  }
  expect(nextSort(NEWEST_FIRST, 'amount')).toEqual({ by: 'amount', order: 'desc' });
  expect(nextSort(NEWEST_FIRST, 'network')).toEqual({ by: 'network', order: 'asc' });
});

test('a text just before an id is behind the id before it', () => {
  const [one, two] = ['0197a3d2-0000-7000-8000-00000000000a', '0197a3d2-0000-7000-8000-00000000000b'];
  expect(justBefore(two) > one && justBefore(two) < two).toBe(true);
  expect(justBefore(`${two}.002`) > two).toBe(true);
  expect(justBefore('')).toBe('');
});
