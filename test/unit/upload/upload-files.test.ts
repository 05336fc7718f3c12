import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conversionIdSchema } from '../../../shared/domain/ids.ts';
import { googleIdsOf } from '../../../shared/domain/upload/google-ids.ts';
import {
  UPLOAD_FORMATS,
  type UploadConversion,
  type UploadFormat,
} from '../../../shared/domain/upload/upload.ts';
import { UPLOAD_FORMS } from '../../../shared/domain/upload/upload-forms.ts';
import { UploadFiles } from '../../../shared/domain/upload/upload-files.ts';

const NOW = Date.UTC(2026, 10, 27, 12);
const DAY = 86_400_000;
const NO_IDS = { gclid: null, gbraid: null, wbraid: null };

const idOf = (index: number) =>
  conversionIdSchema.parse(`01990000-0000-7000-8000-${String(index).padStart(12, '0')}`);

function conversion(index: number, more: Partial<UploadConversion> = {}): UploadConversion {
  return {
    id: idOf(index),
    clickId: `click${index}`,
    event: 'first_deposit',
    status: 'approved',
    payoutMicros: 60_500_000,
    currency: 'USD',
    transactionId: null,
    atMs: NOW - DAY,
    isTest: false,
    isVoid: false,
    isRepeated: false,
    googleIds: NO_IDS,
    ...more,
  };
}

function made(format: UploadFormat, all: readonly (UploadConversion | null)[]) {
  const files = new UploadFiles({ format, conversionName: 'Deposit', nowMs: NOW });
  const texts: string[] = [];
  for (let at = 0; at < all.length; at += 7) {
    for (const { file, text } of files.add(all.slice(at, at + 7)))
      texts[file - 1] = (texts[file - 1] ?? '') + text;
  }
  return { texts, counts: files.counts() };
}

test('Keitaro gets subid, payout, tid and its own words for the status', () => {
  const { texts } = made('keitaro', [
    conversion(1, { transactionId: 'T-7' }),
    conversion(2, { event: 'registration', status: null, payoutMicros: null, currency: null }),
    conversion(3, { status: 'pending' }),
    conversion(4, { event: 'deposit' }),
    conversion(5, { event: 'sale', status: null }),
  ]);
  expect(texts).toEqual([
    'click1,60.5,T-7,sale\nclick2,,,lead\nclick3,60.5,,lead\nclick4,60.5,,rebill\nclick5,60.5,,sale\n',
  ]);
});

test('Keitaro takes 10,000 lines at once, so the 10,001st begins a second file', () => {
  const { texts, counts } = made(
    'keitaro',
    Array.from({ length: 10_001 }, (_, index) => conversion(index)),
  );
  expect(texts.map((text) => text.split('\n').length - 1)).toEqual([10_000, 1]);
  expect(counts).toMatchObject({ postbacks: 10_001, lines: 10_001, files: 2, leftOut: {} });
});

test('Voluum gets click id and payout, once for each click', () => {
  const { texts, counts } = made('voluum', [
    conversion(1),
    conversion(2, { clickId: 'click1' }),
    conversion(3, { payoutMicros: null, currency: null }),
  ]);
  expect(texts).toEqual(['click1,60.5\n']);
  expect(counts.leftOut).toEqual({ same_click: 1, no_amount: 1 });
});

test('Binom gets names in its second version and places in its first', () => {
  const rows = [conversion(1), conversion(2, { status: null, payoutMicros: null, currency: null })];
  expect(made('binom', rows).texts).toEqual([
    'click1:payout=60.5:cnv_status=first_deposit:cnv_status2=approved:cnv_currency=USD\nclick2:cnv_status=first_deposit\n',
  ]);
  expect(made('binom_1', rows).texts).toEqual(['click1:60.5:first_deposit\nclick2::first_deposit\n']);
});

test('Google Ads gets one of its ids, the time with its zone, and the parameters row first', () => {
  const { texts, counts } = made('google_ads', [
    conversion(1, { googleIds: { gclid: 'Cj0K-1', gbraid: 'both', wbraid: null } }),
    conversion(2, {
      googleIds: { gclid: null, gbraid: null, wbraid: 'W1' },
      payoutMicros: null,
      currency: null,
    }),
    conversion(3),
    conversion(4, { googleIds: { ...NO_IDS, gclid: 'old' }, atMs: NOW - 91 * DAY }),
    conversion(5, { googleIds: { ...NO_IDS, gclid: 'unknown' }, currency: null }),
  ]);
  expect(texts).toEqual([
    [
      'Parameters:TimeZone=+0000',
      'Google Click ID,GBRAID,WBRAID,Conversion Name,Conversion Time,Conversion Value,Conversion Currency',
      'Cj0K-1,,,"Deposit",2026-11-26 12:00:00+0000,60.5,USD',
      ',,W1,"Deposit",2026-11-26 12:00:00+0000,,',
      '',
    ].join('\n'),
  ]);
  expect(counts).toMatchObject({
    lines: 2,
    leftOut: { no_google_id: 1, too_old: 1, no_currency: 1 },
    withoutAmount: 1,
  });
});

test('tests, rejected and withdrawn conversions and postbacks without one are left out and counted', () => {
  const { texts, counts } = made('binom', [
    null,
    conversion(1, { isTest: true }),
    conversion(2, { isVoid: true }),
    conversion(3, { status: 'rejected' }),
    conversion(4, { isRepeated: true }),
    conversion(4, { isRepeated: true }),
  ]);
  expect(texts.join('').split('\n')).toHaveLength(2);
  expect(counts.leftOut).toEqual({ no_conversion: 1, test: 1, withdrawn: 1, rejected: 1, repeat: 1 });
});

test('whatever a stranger sent as a click id, a line is one line with the places that it should have', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', 'a,b', 'a:b', '"', 'a\nb')), {
        maxLength: 20,
      }),
      fc.constantFrom(...UPLOAD_FORMATS),
      (ids, format) => {
        const { texts, counts } = made(
          format,
          ids.map((clickId, index) =>
            conversion(index, { clickId, transactionId: clickId, googleIds: { ...NO_IDS, gclid: clickId } }),
          ),
        );
        const left = Object.values(counts.leftOut).reduce((sum, each) => sum + each, 0);
        expect(counts.lines + left).toBe(ids.length);
        const lines = texts.join('').slice(counts.lines > 0 ? UPLOAD_FORMS[format].head.length : 0);
        expect(lines.split('\n')).toHaveLength(counts.lines + 1);
        expect(lines).not.toMatch(/^[=+@-]/m);
        const separator = format.startsWith('binom') ? ':' : ',';
        const places = { keitaro: 4, voluum: 2, binom: 5, binom_1: 3, google_ads: 7 }[format];
        for (const line of lines.split('\n').slice(0, -1)) expect(line.split(separator)).toHaveLength(places);
      },
    ),
  );
});

test('the ids of Google are found by their names, in any case and inside a body, or under a name of the person', () => {
  const parameters = [
    { name: 'data.GCLID', value: 'G1' },
    { name: 'sub3', value: 'S1' },
    { name: 'wbraid', value: '' },
  ];
  expect(googleIdsOf(parameters, 'sub3')).toEqual({ gclid: 'G1', gbraid: null, wbraid: null });
  expect(googleIdsOf(parameters.slice(1), ' SUB3 ').gclid).toBe('S1');
  expect(googleIdsOf(parameters.slice(1), '').gclid).toBeNull();
});
