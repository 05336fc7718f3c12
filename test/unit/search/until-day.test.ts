import { expect, test } from 'vitest';
import { parseSearch } from '../../../shared/domain/search/parse-search.ts';
import type { SearchQuery } from '../../../shared/domain/search/query.ts';
import { dayOfEnd, untilDay } from '../../../shared/domain/search/until-day.ts';

function read(text: string): SearchQuery {
  const parsed = parseSearch(text);
  if (parsed.kind !== 'query') throw new Error(text);
  return parsed.query;
}

test('a day on the rail ends the search, in the place of any other time in it', () => {
  expect(untilDay(read(''), '2026-11-05')).toBe('received:..2026-11-05');
  expect(untilDay(read('event:ftd received:today payout>5'), '2026-11-05')).toBe(
    'event:ftd payout>5 received:..2026-11-05',
  );
  expect(untilDay(read('event:ftd received:..2026-11-05'), null)).toBe('event:ftd');
  expect(untilDay(read('received:..2026-11-05'), null)).toBe('');
});

test('the day that a search ends with is told, and no other time is taken for one', () => {
  expect(dayOfEnd(read(untilDay(read('event:ftd'), '2026-11-05')))).toBe('2026-11-05');
  for (const text of ['', 'received:today', 'received:2026-11-05', 'received:..2026-11-05T12:00'])
    expect(dayOfEnd(read(text))).toBeNull();
});
