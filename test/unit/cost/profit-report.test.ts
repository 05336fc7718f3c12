import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addProfitFigures,
  costPerMicros,
  NO_PROFIT_FIGURES,
  roi,
} from '../../../shared/domain/cost/profit.ts';
import { matchCosts, profitBy } from '../../../shared/domain/cost/profit-report.ts';

const micros = fc.integer({ min: 0, max: 1e12 });
const few = fc.integer({ min: 0, max: 5 });
const day = fc.integer({ min: 20_000, max: 20_004 });
/** Costs of one day and key. */
const costs = fc.array(
  fc.record({ day, comparedKey: fc.constantFrom('a', 'b', 'c', 'nothing'), micros, withoutRate: few }),
);
const figures = fc.record({
  earnedMicros: micros,
  onHoldMicros: micros,
  registrations: few,
  firstDeposits: few,
  withoutRate: few,
});
/** Of conversions, each with a day and a key. */
const conversions = fc.array(fc.tuple(day, fc.constantFrom('a', 'link-b', ''), figures));
const sum = (all: Iterable<typeof NO_PROFIT_FIGURES>) => [...all].reduce(addProfitFigures, NO_PROFIT_FIGURES);

test('by day and by key add up to the same total, and every cost is in it or parked', () => {
  fc.assert(
    fc.property(costs, conversions, (spent, earned) => {
      const { matched, parked } = matchCosts(
        spent.map((each) => ({
          ...each,
          key: each.comparedKey,
          firstDay: each.day,
          lastDay: each.day,
          isSeen: each.comparedKey === 'a',
        })),
        new Map([['b', 'link-b']]),
      );
      const names = new Set(parked.map(({ comparedKey }) => comparedKey));
      const byKey = profitBy(
        matched,
        earned.map(([, key, came]) => [key, came] as const),
      );
      const byDay = profitBy(
        spent.flatMap((each) => (names.has(each.comparedKey) ? [] : [[each.day, each] as const])),
        earned.map(([on, , came]) => [on, came] as const),
      );
      expect(names).toEqual(
        new Set(
          spent.map(({ comparedKey }) => comparedKey).filter((key) => key === 'c' || key === 'nothing'),
        ),
      );
      const total = sum(byKey.values());
      expect(sum(byDay.values())).toEqual(total);
      const all = spent.reduce((before, each) => before + each.micros, 0);
      expect(total.costMicros + parked.reduce((before, each) => before + each.micros, 0)).toBe(all);
      expect(total.earnedMicros).toBe(earned.reduce((before, [, , came]) => before + came.earnedMicros, 0));
    }),
  );
});

test('without costs there is no ROI, and without deposits no cost of one', () => {
  const spent = { ...NO_PROFIT_FIGURES, costMicros: 20_000_000, earnedMicros: 30_000_000 };
  expect(roi(spent)).toBe(0.5);
  expect(roi(NO_PROFIT_FIGURES)).toBeNull();
  expect(costPerMicros(spent, 3)).toBe(6_666_667);
  expect(costPerMicros(spent, 0)).toBeNull();
});
