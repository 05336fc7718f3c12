/** Times from registration to first deposit: medians and quarters of each group, and what a period is told of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DelayGroups } from '../../../shared/domain/insights/group-delays.ts';
import {
  type DelayRow,
  packDelays,
  readDelays,
  writeDelays,
} from '../../../shared/domain/insights/packed-delays.ts';
import { KindNumbers } from '../../../shared/domain/insights/packed-hour.ts';

const HOUR_MS = 3_600_000;
const HOUR = 490_000;
const HOURS = 3;

const row = fc.record({
  hour: fc.nat(HOURS - 1),
  atMs: fc.nat(HOUR_MS - 1),
  delayMs: fc.integer({ min: -HOUR_MS, max: 2 * HOURS * HOUR_MS }),
  networkId: fc.constantFrom('one', 'two'),
  originId: fc.nat(3),
});

function found(rows: readonly (DelayRow & { readonly hour: number })[], most: number) {
  const kinds = new KindNumbers();
  const hours = Array.from({ length: HOURS }, (_, hour) =>
    readDelays(
      writeDelays(
        packDelays(
          rows.filter((each) => each.hour === hour),
          kinds,
        ),
      ),
    ),
  );
  const groups = new DelayGroups({
    by: ['network', 'param.sub2'],
    conditions: [{ dimension: 'param.sub2', keys: ['creo3'], isNot: true }],
    spans: [{ fromMs: HOUR * HOUR_MS, untilMs: (HOUR + HOURS) * HOUR_MS, offsetMs: 0 }],
    kinds: kinds.kinds,
    originKey: (_dimension, origin) => `creo${origin}`,
  });
  for (const [hour, columns] of hours.entries()) groups.add(HOUR + hour, columns);
  return groups.groups(most);
}

/** Of those that were measured, the first that so many are not longer than. */
function quantile(times: readonly number[], part: number): number | null {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted.find((time) => sorted.filter((each) => each <= time).length >= part * sorted.length) ?? null;
}

test('each group has the median and the quarters of its own times, and the total those of all', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const deposits = rows.map((each) => ({
        ...each,
        event: 'first_deposit',
        status: '',
        currency: '',
        worthCurrency: '',
        hasAmount: 0 as const,
      }));
      const asked = deposits.filter(({ originId }) => originId !== 3);
      const expected = (of: typeof asked) => {
        const times = of.map(({ delayMs }) => delayMs).filter((delay) => delay >= 0);
        return {
          registered: of.length,
          registeredWithin: of.filter(({ hour, atMs, delayMs }) => {
            const registered = hour * HOUR_MS + atMs - delayMs;
            return registered >= 0 && registered < HOURS * HOUR_MS;
          }).length,
          timed: times.length,
          quickMs: quantile(times, 0.25),
          medianMs: quantile(times, 0.5),
          slowMs: quantile(times, 0.75),
        };
      };
      const all = found(deposits, 100);
      expect(all.total).toEqual(expected(asked));
      for (const { keys, ...figures } of all.groups)
        expect(figures).toEqual(
          expected(asked.filter((each) => `${each.networkId} creo${each.originId}` === keys.join(' '))),
        );
      const few = found(deposits, 2);
      expect(few.total).toEqual(all.total);
      const listed = new Set(few.groups.map(({ keys }) => keys.join(' ')));
      const left = asked.filter((each) => !listed.has(`${each.networkId} creo${each.originId}`));
      if (few.others === null) expect(left).toEqual([]);
      else expect(few.others).toEqual({ groups: all.groups.length - 2, ...expected(left) });
    }),
  );
});
