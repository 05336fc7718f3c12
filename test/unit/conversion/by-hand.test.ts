import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Conversion, ToldPostback } from '../../../shared/domain/conversion/conversion.ts';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import { HAND_PARTS } from '../../../shared/domain/conversion/hand-entry.ts';
import { continueStory, tellStory } from '../../../shared/domain/conversion/tell-story.ts';
import { conversionIdSchema, networkIdSchema, postbackIdSchema } from '../../../shared/domain/ids.ts';

const START_MS = Date.UTC(2026, 10, 20);
const USD_20 = { payoutMicros: 20_000_000, currency: 'USD' };
const EUR_35 = { payoutMicros: 35_000_000, currency: 'EUR' };

const SUBJECT: Conversion = {
  id: conversionIdSchema.parse('c1'),
  networkId: networkIdSchema.parse('n1'),
  clickId: 'click',
  event: 'lead',
  identity: 'order|once',
  status: null,
  isOnHold: false,
  payoutMicros: null,
  currency: null,
  firstPostbackId: postbackIdSchema.parse('0'),
  lastPostbackId: postbackIdSchema.parse('0'),
  createdAtMs: START_MS,
  updatedAtMs: START_MS,
  test: false,
  postbackCount: 0,
  version: 1,
  voidedAtMs: null,
  corrections: null,
};

/** As it comes the nth. */
type Entry = (position: number) => ToldPostback;

function entry(position: number, part: Partial<ToldPostback>): ToldPostback {
  return {
    id: postbackIdSchema.parse(String(position).padStart(4, '0')),
    receivedAtMs: START_MS + position * 60_000,
    event: 'lead',
    status: null,
    statusWord: null,
    payoutMicros: null,
    currency: null,
    transactionId: null,
    isTakenBack: false,
    byHand: null,
    ...part,
  };
}

const network =
  (part: Partial<ToldPostback>): Entry =>
  (position) =>
    entry(position, part);

const person =
  (part: Partial<ToldPostback>, isVoid: boolean | null = null): Entry =>
  (position) =>
    entry(position, {
      ...part,
      byHand: {
        isAdded: false,
        isVoid,
        says: [
          ...(part.event === undefined ? [] : (['event'] as const)),
          ...(part.status === undefined ? [] : (['status'] as const)),
          ...(part.payoutMicros === undefined ? [] : (['payout'] as const)),
        ],
      },
    });

function tell(first: Entry, ...others: readonly Entry[]) {
  return tellStory(SUBJECT, [first(0), ...others.map((each, index) => each(index + 1))], ['hold']);
}

test('what a person corrected stays while the network repeats what it said before, and its other news counts', () => {
  const { conversion, relations } = tell(
    network({ status: 'pending', ...USD_20 }),
    person(EUR_35),
    network({ status: 'pending', ...USD_20 }),
    network({ status: 'approved', ...USD_20 }),
  );
  expect(conversion).toMatchObject({ status: 'approved', ...EUR_35, postbackCount: 3 });
  expect([...relations.values()]).toMatchObject([
    { kind: 'first' },
    { kind: 'change', payout: { from: { micros: 20_000_000 }, to: { micros: 35_000_000 } } },
    { kind: 'repeat', keptCorrections: ['payout'] },
    { kind: 'change', payout: null, keptCorrections: ['payout'] },
  ]);
});

test('what the network says for the first time after a correction counts, is marked, and ends the correction', () => {
  const { conversion, relations } = tell(
    network({ status: 'pending', ...USD_20 }),
    person(EUR_35),
    network({ payoutMicros: 40_000_000, currency: 'USD' }),
    network(USD_20),
  );
  expect(conversion).toMatchObject({ ...USD_20, corrections: null });
  expect([...relations.values()][2]).toMatchObject({ kind: 'change', endedCorrections: ['payout'] });
});

test('a status and an event that were corrected stay against copies; a refund of all that was paid takes all back', () => {
  const corrected = [
    network({ event: 'lead', status: 'rejected', ...USD_20 }),
    person({ event: 'registration', status: 'approved', ...EUR_35 }),
  ] as const;
  const copied = tell(...corrected, network({ event: 'lead', status: 'rejected', ...USD_20 }));
  expect(copied.conversion).toMatchObject({ event: 'registration', status: 'approved', ...EUR_35 });
  const refunded = tell(
    ...corrected,
    network({ isTakenBack: true, payoutMicros: -20_000_000, currency: 'USD' }),
  );
  expect(refunded.conversion.status).toBe('rejected');
});

test('one that was voided stays void whatever comes, with a story that goes on, until the person takes that back', () => {
  const voided = [
    network({ status: 'pending', ...USD_20 }),
    person({}, true),
    network({ status: 'approved' }),
  ] as const;
  const { conversion } = tell(...voided);
  expect(conversion.voidedAtMs).not.toBeNull();
  expect(conversion).toMatchObject({ status: 'approved', postbackCount: 2 });
  const restored = tell(...voided, person({}, false)).conversion;
  expect(restored).toMatchObject({ voidedAtMs: null, status: 'approved', corrections: null });
});

test('a second correction of the same part still knows what the network had said', () => {
  const { conversion } = tell(
    network(USD_20),
    person(EUR_35),
    person({ payoutMicros: 0, currency: 'EUR' }),
    network(USD_20),
  );
  expect(conversion).toMatchObject({ payoutMicros: 0, currency: 'EUR' });
});

const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    event: fc.constantFrom(...EVENTS),
    status: fc.constantFrom(null, ...STATUSES),
    payoutMicros: fc.constantFrom(null, 0, 5_000_000, 7_500_000),
    currency: fc.constantFrom(null, 'USD', 'EUR'),
    byHand: fc.option(
      fc.record({
        isAdded: fc.boolean(),
        says: fc.subarray([...HAND_PARTS]),
        isVoid: fc.constantFrom(null, true, false),
      }),
    ),
  })
  .map((part) => (position) => entry(position, part));

test('told in one go or entry by entry as it comes, a story with corrections is the same', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 12 }), (entries) => {
      const [first, ...others] = [network({ status: 'pending', ...USD_20 }), ...entries].map((each, index) =>
        each(index),
      );
      if (first === undefined) return;
      const whole = tellStory(SUBJECT, [first, ...others], []).conversion;
      let told = tellStory(SUBJECT, [first], []).conversion;
      for (const each of others) told = continueStory(told, each, []).conversion;
      expect(told).toEqual(whole);
      // Only what a person said can be void or corrected.
      const isByHand = others.some(({ byHand }) => byHand !== null);
      if (!isByHand) expect(whole).toMatchObject({ corrections: null, voidedAtMs: null });
    }),
    { numRuns: 2_000 },
  );
});
