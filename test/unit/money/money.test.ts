import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCurrency } from '../../../shared/domain/money/currency.ts';
import { microsToText, microsToUnits, parseAmountMicros } from '../../../shared/domain/money/money.ts';

test('plain decimals become millionths and nothing else does', () => {
  expect(parseAmountMicros('60')).toBe(60_000_000);
  expect(parseAmountMicros(' 60.50 ')).toBe(60_500_000);
  expect(parseAmountMicros('0.000001')).toBe(1);
  expect(parseAmountMicros('-3.25')).toBe(-3_250_000);
  expect(parseAmountMicros('1.0000000')).toBe(1_000_000);
  for (const text of [
    '',
    'abc',
    '1e5',
    '1,5',
    '$5',
    'NaN',
    '{payout}',
    '0.0000001',
    '1.2.3',
    '99999999999',
  ]) {
    expect(parseAmountMicros(text)).toBeNull();
  }
});

test('every amount survives being written and read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (micros) => {
      expect(parseAmountMicros(microsToText(micros))).toBe(micros === 0 ? 0 : micros);
      expect(Math.round(microsToUnits(micros) * 1_000_000)).toBe(micros === 0 ? 0 : micros);
    }),
  );
});

test('currencies are ISO codes in any case, and nothing is guessed', () => {
  expect(parseCurrency('usd')).toBe('USD');
  expect(parseCurrency(' EUR ')).toBe('EUR');
  expect(parseCurrency('dollars')).toBeNull();
  expect(parseCurrency('{currency}')).toBeNull();
});
