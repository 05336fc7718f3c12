/** Whoever is away is told of once by each way, and that they are back once by the ways that told it. */
import { expect, test } from 'vitest';
import {
  type AbsenceState,
  deskCalled,
  newsTold,
  NOTHING_TOLD,
  owedNews,
} from '../../../shared/domain/mailbox/desk-absence.ts';

const AFTER = 100;

test('away is told once by each way, back by those that told it', () => {
  let state: AbsenceState = NOTHING_TOLD;
  expect(owedNews(state, 'url', 99, AFTER)).toBeNull();
  expect(owedNews(state, 'url', 100, AFTER)).toEqual({ kind: 'away', ms: 100 });
  state = newsTold(state, 'url', 'away');
  expect(owedNews(state, 'url', 500, AFTER)).toBeNull();
  // The other way could not be reached yet.
  expect(owedNews(state, 'telegram', 500, AFTER)).toEqual({ kind: 'away', ms: 500 });
  state = deskCalled(state, 600);
  expect(owedNews(state, 'url', 1, AFTER)).toEqual({ kind: 'back', ms: 600 });
  expect(owedNews(state, 'telegram', 1, AFTER)).toBeNull();
  expect(deskCalled(state, 20)).toBe(state);
  state = newsTold(state, 'url', 'back');
  expect(state).toEqual(NOTHING_TOLD);
});

test('a desk that was back for a moment and is away again is told as away, not as back', () => {
  const back = deskCalled(newsTold(NOTHING_TOLD, 'url', 'away'), 300);
  expect(owedNews(back, 'url', 100, AFTER)).toEqual({ kind: 'away', ms: 100 });
  const away = newsTold(back, 'url', 'away');
  expect(away).toEqual({ away: ['url'], back: null });
});

test('a short absence owes nothing', () => {
  expect(deskCalled(NOTHING_TOLD, 99)).toBe(NOTHING_TOLD);
});
