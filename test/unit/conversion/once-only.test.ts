/** What happens once for a click is one conversion, whatever transaction ids its postbacks have. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { isIdPerMessage } from '../../../shared/domain/conversion/once-only.ts';
import { reversedIds } from '../../../shared/domain/conversion/reversed-id.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { DecidedDesk, destination, postbackId } from '../../fixtures/decided-desk.ts';

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
  origins: { transactionId: { name: 'txid', source: 'query' } },
  problems: [],
  isHeld: false,
};

/** `first_deposit pending 1`: event, status and transaction id; `-` for none. */
function telling(line: string): ParsedPostback {
  const [event = '', status = '-', transactionId = '-', payout = '-'] = line.split(' ');
  return {
    ...EMPTY,
    event: event as PostbackEvent,
    eventWord: event,
    status: status === '-' ? null : (status as ParsedPostback['status']),
    transactionId: transactionId === '-' ? null : transactionId,
    payoutMicros: payout === '-' ? null : Number(payout) * 1_000_000,
  };
}

const DESTINATIONS = [destination('app', ['registration', 'first_deposit', 'lead', 'sale'])];

function deskAfter(lines: readonly string[], repeats = defaultMapping.repeats): DecidedDesk {
  const desk = new DecidedDesk(DESTINATIONS, repeats);
  for (const [position, line] of lines.entries())
    desk.take(postbackId(position), START_MS + position * 60_000, telling(line));
  return desk;
}

function alive(desk: DecidedDesk) {
  return [...desk.conversions.values()].filter((each) => each.voidedAtMs === null);
}

function held(desk: DecidedDesk): number {
  return [...desk.postbacks.values()].filter(({ conversionId }) => conversionId === null).length;
}

test.each([
  [['first_deposit - -', 'first_deposit - 1']],
  [['first_deposit - 1', 'first_deposit - -']],
  [['first_deposit pending -', 'first_deposit approved 7', 'first_deposit approved 7']],
  [['registration - -', 'registration - 1', 'registration - -', 'registration - 1']],
  [['registration - 1', 'registration - -', 'registration approved 1']],
  [['install - -', 'install - 9']],
  [['lead pending -', 'lead approved 5']],
  [['lead - - 5', 'sale - 1 20']],
  [['lead - 1 5', 'sale - 1 20', 'sale - - 20']],
  [['lead - 1 5', 'sale - - 20']],
  [['lead - -', 'sale - 1', 'lead - -', 'sale approved 1']],
  [['sale - 1', 'lead - -']],
  [['sale - -', 'sale - 3']],
  [['lead - -', 'lead - 4', 'sale - 4', 'sale rejected 4']],
])('%j are one conversion', (lines) => {
  const desk = deskAfter(lines);
  expect(alive(desk)).toHaveLength(1);
  expect(alive(desk)[0]?.postbackCount).toBe(lines.length);
  expect(held(desk)).toBe(0);
});

test.each([
  [['first_deposit pending 1', 'first_deposit approved 2']],
  [['registration - 1', 'registration - 2']],
  [['install - a', 'install - b']],
  [['lead pending 1', 'lead pending 2']],
  [['lead pending 1', 'sale approved 2']],
  [['sale - 1', 'lead - 2']],
  [['first_deposit - -', 'first_deposit - 1', 'first_deposit - 2']],
  [['first_deposit - 1', 'first_deposit - -', 'first_deposit - 2']],
  [['lead - -', 'sale - 1', 'lead - 2']],
])('the last of %j is held as a second one, with both ids shown', (lines) => {
  const desk = deskAfter(lines.slice(0, -1));
  const last = telling(lines.at(-1) ?? '');
  const { parsed, place } = desk.take(postbackId(99), START_MS + 9_999_999, last);
  expect(place.conversionId).toBeNull();
  expect(parsed).toMatchObject({ isHeld: true });
  const before = lines.map((line) => line.split(' ')[2]).find((id) => id !== '-');
  expect(parsed.problems).toMatchObject([
    {
      code: 'second_once_only_event',
      severity: 'fatal',
      field: 'txid',
      value: last.transactionId,
      hint: before,
    },
  ]);
  expect(alive(desk)).toHaveLength(1);
});

test.each([
  [['deposit - 1', 'deposit - 2', 'deposit - 3'], 3],
  [['sale - 1', 'sale - 2'], 2],
  [['lead - 1', 'sale - 1', 'sale - 2'], 2],
  [['lead - -', 'sale - 1', 'sale - 2', 'sale - 2'], 2],
  [['rebill - 1', 'rebill - 2'], 2],
  [['registration - 1', 'first_deposit - 2', 'deposit - 3'], 3],
  [['custom - 1', 'custom - 2'], 2],
])('%j are %d conversions, and none is held', (lines, count) => {
  const desk = deskAfter(lines);
  expect(alive(desk)).toHaveLength(count);
  expect(held(desk)).toBe(0);
});

test('a network that sends several per click may, each with an id of its own', () => {
  const repeats = { ...defaultMapping.repeats, severalWithIds: ['lead' as const, 'sale' as const] };
  const desk = deskAfter(['lead - 1', 'lead - 2', 'sale - 2', 'lead - 1', 'registration - 1'], repeats);
  expect(alive(desk).map(({ event, postbackCount }) => [event, postbackCount])).toEqual([
    ['lead', 2],
    ['sale', 2],
    ['registration', 1],
  ]);
  const second = desk.take(postbackId(50), START_MS, telling('registration - 2'));
  expect(second.parsed.isHeld).toBe(true);
});

test('where first deposits are told apart by amount, their ids tell them apart too', () => {
  const oncePerClick = defaultMapping.repeats.oncePerClick.filter((each) => each !== 'first_deposit');
  const desk = deskAfter(['first_deposit - 1', 'first_deposit - 2'], {
    ...defaultMapping.repeats,
    oncePerClick,
  });
  expect(alive(desk)).toHaveLength(2);
});

test('read again after the first one turned out to be something else, the second one is the first', () => {
  const desk = deskAfter(['first_deposit - 1', 'first_deposit - 2']);
  const again = desk.take(postbackId(0), START_MS, telling('deposit - 1'));
  expect(again.mayFreeSecond).toBe(true);
  desk.take(postbackId(1), START_MS + 60_000, telling('first_deposit - 2'));
  expect(
    alive(desk)
      .map(({ event }) => event)
      .toSorted(),
  ).toEqual(['deposit', 'first_deposit']);
  expect(held(desk)).toBe(0);
});

test('read again without the id that is another one for each message, all of it is one conversion', () => {
  const lines = ['first_deposit pending 1 20', 'first_deposit approved 2 25', 'first_deposit approved 3 25'];
  const desk = deskAfter(lines);
  expect(held(desk)).toBe(2);
  for (const [position, line] of lines.entries()) {
    const parsed = { ...telling(line), transactionId: null };
    desk.take(postbackId(position), START_MS + position * 60_000, parsed);
  }
  expect(alive(desk)).toMatchObject([{ status: 'approved', payoutMicros: 25_000_000, postbackCount: 3 }]);
  expect(held(desk)).toBe(0);
});

test('two that were kept before the rule become one, or the newer is held, when they are read again', () => {
  const repeats = { ...defaultMapping.repeats, severalWithIds: ['registration' as const] };
  const both = ['registration - 1', 'registration - 2'];
  const desk = deskAfter(both, repeats);
  expect(alive(desk)).toHaveLength(2);
  desk.repeats = defaultMapping.repeats;
  for (const [position, line] of both.entries())
    desk.take(postbackId(position), START_MS + position * 60_000, telling(line));
  expect(alive(desk)).toMatchObject([{ identity: 'registration|tx:1', postbackCount: 1 }]);
  expect(held(desk)).toBe(1);
});

test('copies with the id and without it, in any number and order, are one conversion and one delivery', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('registration', 'first_deposit', 'install', 'lead'),
      fc.array(fc.constantFrom('-', '1'), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(7), { maxLength: 6 }),
      (event, ids, again) => {
        const lines = ids.map((id) => `${event} approved ${id} 5`);
        const desk = deskAfter(lines);
        for (const back of again) {
          const line = lines[back];
          if (line !== undefined) desk.take(postbackId(back), START_MS + back * 60_000, telling(line));
        }
        expect(alive(desk)).toHaveLength(1);
        expect(desk.conversions.size).toBe(1);
        expect(alive(desk)[0]?.postbackCount).toBe(lines.length);
        expect(desk.deliveries).toHaveLength(event === 'install' ? 0 : 1);
      },
    ),
    { numRuns: 500 },
  );
});

test('a lead and its sale are one in any order, and their money is never summed twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('lead - - 5', 'sale - 1 20', 'sale - - 20', 'lead - 1 5'), {
        minLength: 1,
        maxLength: 8,
      }),
      (lines) => {
        const desk = deskAfter(lines);
        const isSale = lines.some((line) => line.startsWith('sale'));
        expect(alive(desk)).toMatchObject([{ event: isSale ? 'sale' : 'lead', postbackCount: lines.length }]);
      },
    ),
    { numRuns: 300 },
  );
});

test('of once-only events a click never has two conversions, whatever ids come, and each id that came is kept', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom('registration', 'first_deposit', 'lead'),
          fc.constantFrom('-', '1', '2', '3'),
        ),
        { minLength: 1, maxLength: 12 },
      ),
      (told) => {
        const desk = deskAfter(told.map(([event, id]) => `${event} - ${id}`));
        const events = alive(desk).map(({ event }) => event);
        expect(events).toHaveLength(new Set(events).size);
        expect(new Set(events)).toEqual(new Set(told.map(([event]) => event)));
        expect(desk.postbacks.size).toBe(told.length);
      },
    ),
    { numRuns: 500 },
  );
});

test('an id is one for each message when it never repeats while facts do', () => {
  expect(isIdPerMessage({ messages: 10, ids: 10, facts: 6 })).toBe(true);
  // Each fact was told once: nothing to learn from that.
  expect(isIdPerMessage({ messages: 10, ids: 10, facts: 10 })).toBe(false);
  expect(isIdPerMessage({ messages: 10, ids: 10, facts: 9 })).toBe(false);
  // Pending and approved under one id, as it should be.
  expect(isIdPerMessage({ messages: 10, ids: 7, facts: 7 })).toBe(false);
});

test.each([
  ['r-123', ['123']],
  ['R-123', ['123']],
  ['r_123', ['123']],
  ['rev:123', ['123']],
  ['refund-a-b', ['a-b']],
  ['chargeback.9f', ['9f']],
  ['cb#77', ['77']],
  ['-123', ['123']],
  ['123-R', ['123']],
  ['a-b_refund', ['a-b']],
  ['123/reversal', ['123']],
  ['storno 123', ['123']],
  ['123', []],
  ['r123', []],
  ['abc-123', []],
  ['r-', []],
  ['', []],
])('%j may take back %j', (id, ids) => {
  expect(reversedIds(id)).toEqual(ids);
});
