/** Rates out of figures. Null where there is nothing to divide by. Pure. */
import type { DepositTimesView, InsightFiguresView } from '../../../shared/contract/insights.ts';

/** Of those that the network has decided on. */
export function approvalRate({ approved, rejected }: InsightFiguresView): number | null {
  return ratio(approved, approved + rejected);
}

/** Of those who registered in a period, the ones who made their first deposit in it too: never more than all. */
export function depositRate(
  { registrations }: InsightFiguresView,
  { registeredWithin }: DepositTimesView,
): number | null {
  return ratio(registeredWithin, registrations);
}

/** Of what is earned: what is on hold may still be rejected. */
export function averagePayout({ earned, paid }: InsightFiguresView): number | null {
  return ratio(earned, paid);
}

/** More than so many times as much is no trend: there was next to nothing before. */
const MOST_CHANGE = 10;
/** Less is shown as 0 %: then nothing moved. */
const LEAST_CHANGE = 0.0005;

/** How much more than before, as a part of before; null where that is nothing. */
export function change(now: number, before: number): number | null {
  const part = ratio(now - before, before);
  return part === null || part > MOST_CHANGE || Math.abs(part) < LEAST_CHANGE ? null : part;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
