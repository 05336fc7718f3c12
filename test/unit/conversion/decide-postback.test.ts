import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import { tellStory } from '../../../shared/domain/conversion/tell-story.ts';
import type { ConversionId } from '../../../shared/domain/ids.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { problem } from '../../../shared/domain/postback/problem.ts';
import { DecidedDesk, destination, postbackId } from '../../fixtures/decided-desk.ts';

const MINUTE_MS = 60_000;
const START_MS = Date.UTC(2026, 10, 20);

const EMPTY: ParsedPostback = {
  clickId: 'click',
  event: 'registration',
  eventWord: 'reg',
  status: null,
  statusWord: null,
  payoutMicros: null,
  currency: null,
  transactionId: null,
  isTakenBack: false,
  occurredAtMs: null,
  origins: {},
  problems: [],
  isHeld: false,
};

function telling(part: Partial<ParsedPostback>): ParsedPostback {
  return { ...EMPTY, ...part };
}

/** A status and no event: it is about whatever the click has. */
function rating(status: ParsedPostback['status'], clickId = 'click'): ParsedPostback {
  return telling({
    clickId,
    event: null,
    status,
    problems: [problem('event_missing', 'fatal')],
    isHeld: true,
  });
}

const parsedPostback = fc.oneof(
  fc
    .record({
      clickId: fc.constantFrom('a', 'b'),
      event: fc.constantFrom(...EVENTS),
      eventWord: fc.constantFrom('x', 'y'),
      status: fc.constantFrom(null, ...STATUSES),
      statusWord: fc.constantFrom(null, 'hold', 'ok'),
      payoutMicros: fc.constantFrom(null, 0, 5_000_000, 7_500_000),
      currency: fc.constantFrom(null, 'USD', 'EUR'),
      transactionId: fc.constantFrom(null, null, 't1', 't2'),
      isHeld: fc.constantFrom(false, false, false, true),
    })
    .map(telling),
  fc.tuple(fc.constantFrom(...STATUSES), fc.constantFrom('a', 'b')).map(([status, id]) => rating(status, id)),
);

/** One arrival: a new postback, or an earlier one that is read again and now says this. */
const arrival = fc.record({
  parsed: parsedPostback,
  afterMs: fc.constantFrom(0, MINUTE_MS, 20 * MINUTE_MS),
  /** How many places back, for one that is read again; 0 for a new one. */
  back: fc.constantFrom(0, 0, 0, 1, 3),
});

const DESTINATIONS = [
  destination('app', ['registration', 'first_deposit', 'lead', 'sale']),
  destination('tracker', [...EVENTS]),
];

test('whatever came and was read again, told in its stored order each history gives the stored conversion', () => {
  fc.assert(
    fc.property(fc.array(arrival, { minLength: 1, maxLength: 25 }), (arrivals) => {
      const desk = new DecidedDesk(DESTINATIONS);
      const times: number[] = [];
      let nowMs = START_MS;
      for (const { parsed, afterMs, back } of arrivals) {
        nowMs += afterMs;
        const again = times.length - back;
        const position = back === 0 || again < 0 ? times.push(nowMs) - 1 : again;
        desk.take(postbackId(position), times[position] ?? nowMs, parsed);
      }
      for (const conversion of desk.conversions.values()) {
        const [first, ...others] = desk.historyOf(conversion.id);
        if (first === undefined) {
          expect(conversion).toMatchObject({ postbackCount: 0 });
          expect(conversion.voidedAtMs).not.toBeNull();
          continue;
        }
        const story = tellStory(conversion, [first, ...others], ['hold']);
        expect(story.conversion).toEqual(conversion);
        for (const row of [first, ...others]) expect(row.relation).toEqual(story.relations.get(row.id));
      }
    }),
    { numRuns: 2_000 },
  );
});

test('identical copies may come in any number and order: one conversion, one delivery for each destination', () => {
  const fact = fc.record({
    event: fc.constantFrom('registration' as const, 'first_deposit' as const, 'lead' as const),
    status: fc.constantFrom(null, 'pending' as const, 'approved' as const, 'rejected' as const),
    payoutMicros: fc.constantFrom(null, 5_000_000),
    transactionId: fc.constantFrom(null, 't1'),
    copies: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(
      fc.array(fact, { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.nat(1_000)),
      (facts, order) => {
        const all = facts.flatMap(({ copies, ...part }, index) =>
          Array.from({ length: copies }, () => telling({ ...part, clickId: `click${index}` })),
        );
        const shuffled = all
          .map((parsed) => ({ parsed, at: order.next().value ?? 0 }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ parsed }) => parsed);
        const outcome = (list: readonly ParsedPostback[]) => {
          const desk = new DecidedDesk(DESTINATIONS);
          for (const [position, parsed] of list.entries()) desk.take(postbackId(position), START_MS, parsed);
          const clickOf = (id: ConversionId) => desk.conversions.get(id)?.clickId ?? '';
          return {
            conversions: [...desk.conversions.values()]
              .map(({ clickId, event, status, payoutMicros }) => ({ clickId, event, status, payoutMicros }))
              .toSorted((one, other) => one.clickId.localeCompare(other.clickId)),
            deliveries: desk.deliveries
              .map(
                (each) =>
                  `${clickOf(each.conversionId)} ${each.destinationId} ${each.event} ${each.state} ${each.reason}`,
              )
              .toSorted(),
            counted: [...desk.conversions.values()].reduce((sum, each) => sum + each.postbackCount, 0),
          };
        };
        const once = outcome(
          facts.map(({ event, status, payoutMicros, transactionId }, index) =>
            telling({ event, status, payoutMicros, transactionId, clickId: `click${index}` }),
          ),
        );
        const many = outcome(shuffled);
        expect(many.conversions).toEqual(once.conversions);
        expect(many.deliveries).toEqual(once.deliveries);
        expect(many.counted).toBe(all.length);
      },
    ),
    { numRuns: 500 },
  );
});

test('a postback that is released late takes its place in the story, not its end', () => {
  const desk = new DecidedDesk();
  desk.take(postbackId(2), START_MS + MINUTE_MS, telling({ status: 'approved', payoutMicros: 5_000_000 }));
  desk.take(postbackId(1), START_MS, telling({ status: 'pending' }));
  const [conversion] = desk.conversions.values();
  expect(conversion).toMatchObject({ status: 'approved', firstPostbackId: postbackId(1), postbackCount: 2 });
  expect(desk.postbacks.get(postbackId(2))?.relation).toMatchObject({
    kind: 'change',
    status: { from: 'pending', to: 'approved' },
  });
});

test('read anew as nothing and then as before, a conversion is void and comes back with what it had not sent', () => {
  const desk = new DecidedDesk([destination('app', ['registration'])]);
  const told = telling({ payoutMicros: 5_000_000 });
  desk.take(postbackId(0), START_MS, told);
  desk.take(
    postbackId(0),
    START_MS,
    telling({ event: null, isHeld: true, problems: [problem('event_unknown', 'fatal')] }),
  );
  const [voided] = desk.conversions.values();
  expect(voided?.voidedAtMs).not.toBeNull();
  expect(desk.deliveries[0]).toMatchObject({ state: 'skipped', reason: 'no_longer_understood' });
  desk.take(postbackId(0), START_MS, told);
  expect([...desk.conversions.values()]).toMatchObject([{ voidedAtMs: null, postbackCount: 1 }]);
  expect(desk.deliveries).toMatchObject([{ state: 'pending', reason: null }]);
});

test('an event read wrongly and then rightly again is sent: what was withdrawn for it is back', () => {
  const desk = new DecidedDesk([destination('app', ['registration', 'deposit'])]);
  for (const event of ['registration', 'deposit', 'registration'] as const) {
    desk.take(postbackId(0), START_MS, telling({ event }));
  }
  expect(desk.deliveries.map(({ event, state }) => [event, state])).toEqual([
    ['registration', 'pending'],
    ['deposit', 'skipped'],
  ]);
});

test('a rating that comes before its conversion is decided when the conversion is there', () => {
  const desk = new DecidedDesk();
  expect(desk.take(postbackId(0), START_MS, rating('rejected')).place.conversionId).toBeNull();
  expect(desk.take(postbackId(1), START_MS, telling({ status: 'pending' })).mayFreeHeld).toBe(true);
  const { parsed, place } = desk.take(postbackId(0), START_MS, rating('rejected'));
  expect(parsed).toMatchObject({ event: 'registration', isHeld: false });
  expect(place.conversionId).not.toBeNull();
});
