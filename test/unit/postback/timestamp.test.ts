/** Moments as networks write them; where a text has no certain meaning, it has none. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTimestamp } from '../../../shared/domain/postback/timestamp.ts';
import { en } from '../../../shared/text/en.ts';
import { problemMessage } from '../../../shared/text/problem-message.ts';
import { parseQuery } from '../../fixtures/parse-fields.ts';

const TEN = '2026-11-25T10:00:00.000Z';
const SEVEN = '2026-11-25T07:00:00.000Z';

function read(text: string): string | null {
  const moment = readTimestamp(text);
  return moment === null ? null : `${new Date(moment.atMs).toISOString()}${moment.isExact ? '' : ' or so'}`;
}

test.each([
  ['1795600800', TEN],
  ['1795600800.5', '2026-11-25T10:00:00.500Z'],
  ['1795600800000', TEN],
  ['1795600800000000', TEN],
  ['1795600800000000000', TEN],
  ['2026-11-25T10:00:00Z', TEN],
  ['2026-11-25t10:00:00.000z', TEN],
  ['2026-11-25T10:00:00+03:00', SEVEN],
  // The plus of a query that was not encoded is a blank.
  ['2026-11-25T10:00:00 03:00', SEVEN],
  ['2026-11-25T10:00:00 0300', SEVEN],
  ['2026-11-25T10:00:00.123 03:00', '2026-11-25T07:00:00.123Z'],
  ['2026-11-25 10:00:00 +0300', SEVEN],
  ['2026-11-25T10:00:00+03', SEVEN],
  ['2026-11-25T10:00:00 03', SEVEN],
  ['2026-11-25T04:30:00-0530', TEN],
  ['2026-11-25T10:00:00Z[UTC]', TEN],
  ['2026-11-25T10:00:00+03:00[Europe/Moscow]', SEVEN],
  ['2026-11-25T10:00:00 03:00[Europe/Moscow]', SEVEN],
  ['2026-11-25T10:00:00[UTC]', TEN],
  ['Wed, 25 Nov 2026 10:00:00 GMT', TEN],
  ['Wed, 25 Nov 2026 10:00:00 +0300', SEVEN],
  ['Wed, 25 Nov 2026 10:00:00 0300', SEVEN],
  ['25 Nov 2026 10:00:00 UT', TEN],
  ['Wednesday, 25-Nov-26 10:00:00 GMT', TEN],
  ['25/Nov/2026:10:00:00 +0300', SEVEN],
  ['Wed Nov 25 10:00:00 UTC 2026', TEN],
  ['Wed Nov 25 2026 10:00:00 GMT+0300 (Moscow Standard Time)', SEVEN],
  ['Wed Nov 25 2026 10:00:00 GMT 0300 (Moscow Standard Time)', SEVEN],
  ['2026-11-25 10:00:00.000000001 +0000 UTC', TEN],
  ['2026-11-25 10:00:00 +0300 MSK m=+0.000000001', SEVEN],
  ['2026-11-25 10:00:00 0300 MSK', SEVEN],
  ['2026-11-25 10:00:00 +0300 +03', SEVEN],
  ['2026-11-25 10:00:00 UTC', TEN],
  ['2026-11-25 10:00:00 GMT+3', SEVEN],
  ['2026/11/25 10:00:00 UTC', TEN],
  ['20261125T100000Z', TEN],
  ['/Date(1795600800000)/', TEN],
  ['/Date(1795600800000+0300)/', TEN],
  ['2026-11-25 10:00:00 AM UTC', TEN],
])('%s is one moment', (text, moment) => {
  expect(read(text)).toBe(moment);
});

test.each([
  ['2026/11/25', '2026-11-25T00:00:00.000Z'],
  ['2026-11-25', '2026-11-25T00:00:00.000Z'],
  ['2026.11.25 10:00', TEN],
  ['2026/11/25 10:00:00', TEN],
  ['2026-11-25+10:00:00', TEN],
  ['20261125100000', TEN],
  ['Nov 25, 2026 10:00:00', TEN],
  ['Wed Nov 25 10:00:00 2026', TEN],
  ['2026-11-25 10:00:00 PM', '2026-11-25T22:00:00.000Z'],
  // CST is in America and in China.
  ['2026-11-25 10:00:00 CST', TEN],
  ['2026-11-25T10:00:00[Europe/Moscow]', TEN],
])('%s names no zone for sure, so it may be hours off', (text, moment) => {
  expect(read(text)).toBe(`${moment} or so`);
});

test.each([
  '',
  'yesterday',
  '10:00',
  '25/11/2026',
  '11/12/2026',
  '11-12-26',
  '2026-11/25',
  '2026-02-31',
  '2026-13-01',
  '2026-11-25 25:00',
  '2026-11-25 10:61',
  '2026-11-25 13:00 PM',
  '2026-11-25 10:00:00 99',
  '2026-11-25T10:00:00+25:00',
  '2026-11-25T10:00:0003:00',
  '2026-11-25 10:00:00 and more',
  '31 Foo 2026 10:00:00 GMT',
  '1999-12-31T00:00:00Z',
  '12345678',
  '{timestamp}',
])('%j is no moment that can be read for sure', (text) => {
  expect(read(text)).toBeNull();
});

test('what JavaScript writes is read back, with its plus or with a blank in its place', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2001, 0), max: Date.UTC(2099, 0) }),
      fc.integer({ min: -14, max: 14 }),
      (ms, hours) => {
        const at = Math.floor(ms / 1_000) * 1_000;
        const local = new Date(at + hours * 3_600_000).toISOString().slice(0, 19);
        const zone = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
        for (const text of [
          `${local}${zone}`,
          `${local}${zone}`.replace('+', ' '),
          new Date(at).toUTCString(),
        ])
          expect(readTimestamp(text)).toEqual({ atMs: at, isExact: true });
      },
    ),
  );
});

test('whatever the text, reading it does not throw, and gives a moment of this century or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 140 }), (text) => {
      const moment = readTimestamp(text);
      expect(moment === null || (moment.atMs >= Date.UTC(2000, 0) && moment.atMs < Date.UTC(2100, 0))).toBe(
        true,
      );
    }),
  );
});

test('of a time that cannot be read it is said what is sent in its place', () => {
  const [problem] = parseQuery('clickid=a1b2c3&event=reg&timestamp=yesterday').problems;
  const said = problem === undefined ? null : problemMessage(en, problem);
  expect(said?.message).toContain('time of arrival');
  expect(`${said?.message ?? ''} ${said?.fix ?? ''}`).not.toMatch(/nothing depends/iu);
});
