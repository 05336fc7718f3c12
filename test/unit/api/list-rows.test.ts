/** Rows of lists and live changes stay small, whatever a stranger sent. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_ROW_BYTES, withListMessages } from '../../../electron/engine/api/messages/with-list-messages.ts';
import type { CodedPostback } from '../../../shared/contract/coded-views.ts';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import { networkIdSchema, postbackIdSchema } from '../../../shared/domain/ids.ts';
import {
  countProblems,
  PROBLEM_CODES,
  problem,
  SEVERITIES,
} from '../../../shared/domain/postback/problem.ts';
import { jsonBytes, shorten } from '../../../shared/domain/shorten.ts';
import { MAX_NOTE_LENGTH, TAG_LIMITS } from '../../../shared/domain/postback/tag.ts';
import { VALUE_LIMITS } from '../../../shared/domain/postback/value-limits.ts';
import { en } from '../../../shared/text/en.ts';

const ID = postbackIdSchema.parse('019a0000-0000-7000-8000-000000000000');

/** What takes much room in JSON: escapes, surrogates, lone ones, letters of three bytes. */
const hostile = (maxLength: number) =>
  fc
    .string({ unit: fc.constantFrom('a', '"', '\u0000', '\u{1f600}', '\ud800', 'ж', '中'), maxLength })
    .map((text) => (text === '' ? 'x' : text.repeat(Math.ceil(maxLength / text.length)).slice(0, maxLength)));

const anyProblem = fc
  .tuple(
    fc.constantFrom(...PROBLEM_CODES),
    fc.constantFrom(...SEVERITIES),
    hostile(200),
    hostile(200),
    hostile(200),
  )
  .map(([code, severity, field, value, hint]) => problem(code, severity, field, value, hint));

const anyPostback = fc
  .record({
    clickId: hostile(VALUE_LIMITS.clickId),
    transactionId: hostile(VALUE_LIMITS.transactionId),
    eventWord: hostile(VALUE_LIMITS.event),
    statusWord: hostile(VALUE_LIMITS.status),
    networkName: fc.string({ unit: fc.constantFrom('a', '中'), maxLength: 100 }),
    problems: fc.array(anyProblem, { maxLength: 60 }),
  })
  .map((texts): CodedPostback => ({
    ...texts,
    problems: countProblems(texts.problems),
    id: ID,
    receivedAt: '2026-11-20T12:00:00.000Z',
    networkId: networkIdSchema.parse(ID),
    method: 'POST',
    event: EVENTS[0],
    status: STATUSES[0],
    payout: 123_456_789.123_456,
    currency: 'USD',
    occurredAt: '2026-11-20T12:00:00.000Z',
    isHeld: true,
    duplicateOf: ID,
    relation: {
      kind: 'change',
      afterMs: 1_000_000,
      event: { from: EVENTS[0], to: EVENTS[1] },
      status: { from: null, to: STATUSES[0] },
      payout: { from: { micros: null, currency: null }, to: { micros: 9_999_999_999, currency: 'USD' } },
    },
    requestId: postbackIdSchema.parse('01980000-0000-7000-8000-000000000000'),
    index: 1,
    count: 1,
    isReleased: false,
    test: false,
    resent: null,
    // As long as a person may make it.
    marks: {
      isPinned: true,
      note: 'щ'.repeat(MAX_NOTE_LENGTH),
      tags: Array.from({ length: TAG_LIMITS.perPostback }, () => 'щ'.repeat(TAG_LIMITS.length)),
    },
    byHand: { kind: 'corrected', says: ['event', 'status', 'payout'], why: 'щ'.repeat(200), isUndone: false },
    deliveries: [],
  }));

test('a row of a list takes at most 2 KB, and shows the gravest problem', () => {
  fc.assert(
    fc.property(anyPostback, (coded) => {
      const row = withListMessages(en, coded);
      expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThanOrEqual(MAX_ROW_BYTES);
      const gravest = SEVERITIES.find((severity) =>
        coded.problems.some((each) => each.severity === severity),
      );
      expect(row.problems.some(({ severity }) => severity === gravest)).toBe(gravest !== undefined);
    }),
    { numRuns: 300 },
  );
});

test('what is short already is left as it is', () => {
  const [coded] = fc.sample(anyPostback, 1);
  if (coded === undefined) throw new Error('no sample');
  const short = { ...coded, clickId: 'abc', transactionId: null, eventWord: 'ftd', statusWord: null };
  const row = withListMessages(en, {
    ...short,
    problems: [problem('event_unknown', 'fatal', 'event', 'ftdx')],
  });
  expect(row).toMatchObject({ clickId: 'abc', eventWord: 'ftd', problems: [{ value: 'ftdx', count: 1 }] });
});

test('a text is cut between characters, to its size in JSON', () => {
  fc.assert(
    fc.property(hostile(500), fc.integer({ min: 3, max: 300 }), (text, maxBytes) => {
      const short = shorten(text, maxBytes);
      expect(jsonBytes(short)).toBeLessThanOrEqual(maxBytes);
      if (short !== text) expect(text.startsWith(short.slice(0, -1)) && short.endsWith('…')).toBe(true);
      else expect(jsonBytes(text)).toBeLessThanOrEqual(maxBytes);
    }),
  );
});

test('a thousand problems of one code are three with their number, the gravest of them', () => {
  const many = Array.from({ length: 1_000 }, (_, index) => problem('bad_encoding', 'note', `f${index}`));
  const counted = countProblems([
    ...many,
    problem('bad_encoding', 'fatal', 'last'),
    problem('no_key', 'fatal'),
  ]);
  expect(counted.map(({ field, count }) => [field, count])).toEqual([
    ['f0', 1_001],
    ['f1', 1_001],
    ['last', 1_001],
    [null, 1],
  ]);
  expect(countProblems(counted)).toEqual(counted);
});
