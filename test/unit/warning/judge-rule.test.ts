import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  judgeRule,
  levelOf,
  spansOf,
  type Told,
  type WarningLevel,
} from '../../../shared/domain/warning/judge-rule.ts';
import { warningRuleSchema } from '../../../shared/domain/warning/warning-rule.ts';

const all = { networkId: null, linkId: null };
const cap = warningRuleSchema.parse({
  ...all,
  kind: 'cap',
  event: 'first_deposit',
  period: 'day',
  most: 10,
  timeZone: 'Asia/Tokyo',
});

test('each threshold is told once in a period, whatever the figures do, and in the next one again', () => {
  const level = fc.constantFrom<WarningLevel>(0, 80, 100);
  fc.assert(
    fc.property(fc.array(fc.record({ period: fc.constantFrom('a', 'b'), level })), (looks) => {
      const ordered = looks.toSorted((one, other) => one.period.localeCompare(other.period));
      const told: string[] = [];
      let before: Told | null = null;
      for (const look of ordered) {
        const judged = judgeRule(before, look.period, look.level);
        if (judged.isNew) told.push(`${look.period} ${look.level}`);
        before = judged.told;
      }
      expect(new Set(told).size).toBe(told.length);
      for (const period of ['a', 'b']) {
        const highest = Math.max(
          0,
          ...ordered.filter((each) => each.period === period).map((each) => each.level),
        );
        expect(told.includes(`${period} ${highest}`)).toBe(highest > 0);
      }
    }),
  );
});

test('a cap warns at 80 and 100 %, in the day of the offer', () => {
  const levelAt = (now: number) => levelOf(cap, { now, before: null }, 0);
  expect([levelAt(7), levelAt(8), levelAt(9), levelAt(10), levelAt(11)]).toEqual([0, 80, 80, 100, 100]);
  // 27 November, 16:00 UTC: the 28th has begun in Tokyo.
  const { period, now } = spansOf(cap, Date.UTC(2026, 10, 27, 16));
  expect([period, now.fromMs]).toEqual(['2026-11-28', Date.UTC(2026, 10, 27, 15)]);
});

test('falling approval, another payout, too few: each by what was set, and nothing where too little is known', () => {
  const approval = warningRuleSchema.parse({ ...all, kind: 'approval', points: 20 });
  expect(levelOf(approval, { now: 0.5, before: 0.7 }, 0)).toBe(100);
  expect(levelOf(approval, { now: 0.6, before: 0.7 }, 0)).toBe(0);
  expect(levelOf(approval, { now: null, before: 0.7 }, 0)).toBe(0);
  const payout = warningRuleSchema.parse({ ...all, kind: 'payout', event: 'sale', percent: 25 });
  expect(levelOf(payout, { now: 30e6, before: 40e6 }, 0)).toBe(100);
  expect(levelOf(payout, { now: 35e6, before: 40e6 }, 0)).toBe(0);
  const few = warningRuleSchema.parse({
    ...all,
    kind: 'count',
    event: 'sale',
    direction: 'fewer',
    count: 5,
    hours: 6,
  });
  expect(levelOf(few, { now: 4, before: null }, 5 * 3_600_000)).toBe(0);
  expect(levelOf(few, { now: 4, before: null }, 6 * 3_600_000)).toBe(100);
});
