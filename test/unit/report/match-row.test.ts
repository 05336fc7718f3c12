import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import { conversionIdSchema } from '../../../shared/domain/ids.ts';
import { compareSnapshots } from '../../../shared/domain/report/compare-snapshots.ts';
import { differenceShare, severityOf } from '../../../shared/domain/report/difference.ts';
import { matchRow, type OwnConversion } from '../../../shared/domain/report/match-row.ts';
import type { ReportRow } from '../../../shared/domain/report/report-row.ts';

const own = (id: string, part: Partial<OwnConversion> = {}): OwnConversion => ({
  id: conversionIdSchema.parse(id),
  event: 'first_deposit',
  status: 'approved',
  payoutMicros: 60_000_000,
  currency: 'USD',
  createdAtMs: 1_000,
  transactionIds: () => [],
  ...part,
});
const row = (part: Partial<ReportRow> = {}): ReportRow => ({
  clickId: 'a',
  event: 'first_deposit',
  status: 'approved',
  statusWord: 'approved',
  payoutMicros: 60_000_000,
  currency: 'USD',
  transactionId: null,
  occurredAtMs: 1_000,
  day: '2026-11-27',
  unread: null,
  ...part,
});
const none = (): boolean => false;

test('a row finds the conversion with its transaction id before one that only looks the same', () => {
  const first = own('1', { event: 'deposit', transactionIds: () => ['t1'] });
  const second = own('2', { event: 'deposit', transactionIds: () => ['t2'], payoutMicros: 1 });
  const asked = row({ event: 'deposit', transactionId: 't2' });
  expect(matchRow(asked, [first, second], none)).toMatchObject({
    kind: 'matched',
    own: { id: '2' },
    differences: { payout: true, status: false },
  });
  expect(matchRow(row({ event: 'deposit', transactionId: 't3' }), [first, second], none)).toEqual({
    kind: 'missing',
  });
});

test('a first deposit that stands twice is repeated, a second deposit is missing', () => {
  const taken = (): boolean => true;
  expect(matchRow(row(), [own('1')], taken)).toMatchObject({ kind: 'repeated' });
  const deposit = own('1', { event: 'deposit' });
  expect(matchRow(row({ event: 'deposit' }), [deposit], taken)).toEqual({ kind: 'missing' });
});

test('what the report does not say is no difference, and only a rejection contradicts a conversion without a status', () => {
  const differencesOf = (theirs: Partial<ReportRow>, ours: Partial<OwnConversion>): unknown => {
    const match = matchRow(row(theirs), [own('1', ours)], none);
    return match.kind === 'matched' ? match.differences : match.kind;
  };
  expect(differencesOf({ payoutMicros: null, status: null }, {})).toEqual({ payout: false, status: false });
  expect(differencesOf({ currency: 'EUR' }, {})).toEqual({ payout: true, status: false });
  expect(differencesOf({ currency: null }, {})).toEqual({ payout: false, status: false });
  expect(differencesOf({ status: 'pending' }, { status: null })).toEqual({ payout: false, status: false });
  expect(differencesOf({ status: 'rejected' }, { status: null })).toEqual({ payout: false, status: true });
});

test('no conversion is matched twice, and each row is about one of its own event at most', () => {
  const anOwn = fc.record({
    event: fc.constantFrom(...EVENTS),
    payoutMicros: fc.integer({ min: 0, max: 3 }),
  });
  const aRow = fc.record({
    event: fc.option(fc.constantFrom(...EVENTS)),
    status: fc.option(fc.constantFrom(...STATUSES)),
    payoutMicros: fc.option(fc.integer({ min: 0, max: 3 })),
  });
  fc.assert(
    fc.property(fc.array(anOwn, { maxLength: 6 }), fc.array(aRow, { maxLength: 8 }), (ours, theirs) => {
      const known = ours.map((each, index) => own(String(index + 1), each));
      const taken = new Set<string>();
      for (const each of theirs) {
        const match = matchRow(row(each), known, (id) => taken.has(id));
        if (match.kind !== 'matched') continue;
        expect(taken.has(match.own.id)).toBe(false);
        taken.add(match.own.id);
        if (each.event !== null && each.event !== 'deposit') expect(match.own.event).toBe(each.event);
      }
      expect(taken.size).toBeLessThanOrEqual(Math.min(ours.length, theirs.length));
    }),
  );
});

test('up to five percent is usual, ten and more is red', () => {
  const severity = (missing: number): string =>
    severityOf(differenceShare({ matched: 1_000 - missing, missing, extra: 0, differing: 0 }));
  expect([0, 1, 50, 51, 99, 100].map(severity)).toEqual(['none', 'usual', 'usual', 'look', 'look', 'red']);
  expect(differenceShare({ matched: 0, missing: 0, extra: 0, differing: 0 })).toBe(0);
});

test('between two reports a row is new, changed, set to zero or gone', () => {
  const was = { status: 'approved', payoutMicros: 5, currency: 'USD' } as const;
  expect(compareSnapshots(null, was)).toBe('new');
  expect(compareSnapshots(was, null)).toBe('gone');
  expect(compareSnapshots(was, { ...was, payoutMicros: 0 })).toBe('to_zero');
  expect(compareSnapshots(was, { ...was, status: 'rejected' })).toBe('changed');
  expect(compareSnapshots(was, { ...was })).toBeNull();
});
