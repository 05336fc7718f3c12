import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import {
  advanceConversion,
  type ConversionNews,
  type ConversionState,
} from '../../../shared/domain/conversion/advance-conversion.ts';
import { conversionIdentity } from '../../../shared/domain/conversion/identity.ts';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';

const start: ConversionState = {
  event: 'lead',
  status: 'pending',
  isOnHold: false,
  payoutMicros: null,
  currency: null,
  lastPostbackId: 'a',
};
const news = (part: Partial<ConversionNews>): ConversionNews => ({
  postbackId: 'b',
  event: 'lead',
  status: null,
  isOnHold: false,
  payoutMicros: null,
  currency: null,
  isTakenBack: false,
  ...part,
});

test('a lead becomes a sale and is rejected: one conversion that moves, and never goes back to a lead', () => {
  const sale = advanceConversion(
    start,
    news({ event: 'sale', status: 'approved', payoutMicros: 20, currency: 'USD' }),
  );
  expect(sale.change).toEqual({
    event: { from: 'lead', to: 'sale' },
    status: { from: 'pending', to: 'approved' },
    payout: { from: { micros: null, currency: null }, to: { micros: 20, currency: 'USD' } },
  });
  const rejected = advanceConversion(
    sale.state,
    news({ postbackId: 'c', event: 'sale', status: 'rejected' }),
  );
  expect(rejected.state).toMatchObject({ event: 'sale', status: 'rejected', payoutMicros: 20 });
  expect(advanceConversion(rejected.state, news({ postbackId: 'd' })).state.event).toBe('sale');
});

test('an amount moves together with its currency', () => {
  const paid = { ...start, payoutMicros: 400_000_000, currency: 'RUB' };
  const moved = advanceConversion(paid, news({ payoutMicros: 5_000_000, currency: 'USD' }));
  expect(moved.state).toMatchObject({ payoutMicros: 5_000_000, currency: 'USD' });
  expect(advanceConversion(paid, news({ currency: 'USD' })).state).toMatchObject({ currency: 'RUB' });
});

test('a postback that is older than the newest one only fills what nobody said', () => {
  const known = { ...start, status: 'approved' as const, lastPostbackId: 'm' };
  const late = advanceConversion(
    known,
    news({ postbackId: 'c', status: 'pending', payoutMicros: 7, currency: 'EUR' }),
  );
  expect(late.state).toMatchObject({
    status: 'approved',
    payoutMicros: 7,
    currency: 'EUR',
    lastPostbackId: 'm',
  });
});

const identity = fc.record({
  event: fc.constantFrom(...EVENTS),
  eventWord: fc.constantFrom('one', 'two'),
  transactionId: fc.option(fc.constantFrom('t1', 't2')),
  payoutMicros: fc.option(fc.constantFrom(1, 2)),
});

test('repeats give the same conversions in whatever order they arrive', () => {
  const keysOf = (all: readonly Parameters<typeof conversionIdentity>[0][]): readonly string[] =>
    [...new Set(all.map((each) => conversionIdentity(each, defaultMapping.repeats).key))].toSorted();
  fc.assert(
    fc.property(
      fc.array(identity, { maxLength: 8 }),
      fc.array(fc.nat(), { maxLength: 20 }),
      (facts, picks) => {
        const repeats = picks.flatMap((pick) => facts[pick % Math.max(1, facts.length)] ?? []);
        const all = [...facts, ...repeats];
        expect(keysOf(all.toReversed())).toEqual(keysOf(facts));
      },
    ),
  );
});

test('repeats leave the conversion as it is, in whatever order', () => {
  const told = fc.record({
    event: fc.constantFrom('lead' as const, 'sale' as const),
    status: fc.option(fc.constantFrom(...STATUSES)),
    isOnHold: fc.constant(false),
    payoutMicros: fc.option(fc.constantFrom(1, 2)),
    currency: fc.constantFrom('USD', null),
  });
  fc.assert(
    fc.property(told, fc.integer({ min: 2, max: 6 }), (fact, copies) => {
      let state: ConversionState = { ...fact, lastPostbackId: 'p0' };
      for (let copy = 1; copy < copies; copy += 1) {
        const advanced = advanceConversion(state, { ...fact, postbackId: `p${copy}`, isTakenBack: false });
        expect(advanced.change).toBeNull();
        state = advanced.state;
      }
      expect(state).toMatchObject(fact);
    }),
  );
});
