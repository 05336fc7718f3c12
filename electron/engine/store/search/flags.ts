/** What `is:` asks for, on `postbacks p`. */
import type { SearchFlag } from '../../../../shared/domain/search/query.ts';
import { BEGUN } from './began-condition.ts';

const FLAG_CONDITIONS: Readonly<Record<Exclude<SearchFlag, 'hidden'>, string>> = {
  test: 'p.test = 1',
  held: 'p.is_held = 1',
  duplicate: 'p.duplicate_of IS NOT NULL',
  problem: "p.problems <> '[]'",
  'no-currency': 'p.payout_micros IS NOT NULL AND p.currency IS NULL',
  'no-amount': "p.event <> 'registration' AND (p.payout_micros IS NULL OR p.currency IS NULL)",
  'by-hand': 'p.by_hand IS NOT NULL',
  conversion: `EXISTS (${BEGUN})`,
  resent: 'p.resent IS NOT NULL',
};

export function flagOf(text: string): Exclude<SearchFlag, 'hidden'> | null {
  const found = Object.keys(FLAG_CONDITIONS).find((name) => name === text);
  return (found as Exclude<SearchFlag, 'hidden'> | undefined) ?? null;
}

export function flagCondition(text: string): string {
  const flag = flagOf(text);
  return flag === null ? '0' : FLAG_CONDITIONS[flag];
}
