import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AmountFormat,
  microsToText,
  parseCurrency,
  readAmount,
} from '../../../shared/domain/money/money.ts';

const read = (text: string, format: AmountFormat = 'auto'): number | string | null => {
  const amount = readAmount(text, format);
  return amount.kind === 'amount' ? amount.micros / 1_000_000 : amount.kind;
};

test.each([
  ['60', 60],
  ['60.5', 60.5],
  ['12,50', 12.5],
  ['1 234,56', 1234.56],
  ['1\u00A0234,56', 1234.56],
  ['1,234.56', 1234.56],
  ['1.234,56', 1234.56],
  ["1'234.50", 1234.5],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['0,125', 0.125],
  ['$12.5', 12.5],
  ['12,50 €', 12.5],
  ['USD 12.50', 12.5],
  ['12.50usd', 12.5],
  ['-3.25', -3.25],
  ['-$3', -3],
  [' 7 ', 7],
  ['0', 0],
])('%j is an amount with one meaning', (text, units) => {
  expect(read(text)).toBe(units);
});

test('1,234 has two meanings, so it stays unknown until the person says which', () => {
  expect(read('1,234')).toBe('ambiguous');
  expect(read('1,234', 'dot_decimals')).toBe(1234);
  expect(read('1,234', 'comma_decimals')).toBe(1.234);
  expect(read('1.234', 'comma_decimals')).toBe(1234);
});

test('cents are hundredths, and parts of a cent below a millionth are refused', () => {
  expect(read('1250', 'cents')).toBe(12.5);
  expect(read('1,250', 'cents')).toBe(12.5);
  expect(read('0.00001', 'cents')).toBe('not_a_number');
});

test.each([
  '',
  'sixty',
  '{payout}',
  '12.5,0',
  '1,23,456',
  '1.2.3',
  '12 apples',
  '$5 €',
  '1e3',
  '0x10',
  '١٢',
  '--5',
])('%j is no amount', (text) => {
  expect(read(text)).toBe('not_a_number');
});

test('an amount names its currency only where that is beyond doubt', () => {
  const currencyOf = (text: string): string | null => {
    const amount = readAmount(text, 'auto');
    return amount.kind === 'amount' ? amount.currency : null;
  };
  expect(currencyOf('€12')).toBe('EUR');
  expect(currencyOf('12 RUB')).toBe('RUB');
  expect(currencyOf('$12')).toBeNull();
  expect(currencyOf('12')).toBeNull();
});

test('currencies are read in any case and by usual signs, and nothing else is one', () => {
  expect(['usd', ' EUR ', 'rur', 'usdt', '€'].map(parseCurrency)).toEqual([
    'USD',
    'EUR',
    'RUB',
    'USDT',
    'EUR',
  ]);
  expect(['dollars', 'US', '', '$', 'constructor'].map(parseCurrency)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('every amount of millionths is read back exactly, however its groups are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (micros) => {
      const plain = microsToText(micros);
      expect(readAmount(plain, 'auto')).toEqual({ kind: 'amount', micros, currency: null });
      const [whole = '', fraction = ''] = plain.split('.');
      const grouped = Number(whole).toLocaleString('en').replaceAll(',', ' ');
      const european = fraction === '' ? grouped : `${grouped},${fraction}`;
      expect(readAmount(european, 'comma_decimals')).toMatchObject({ kind: 'amount', micros });
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('auto', 'cents', 'comma_decimals'),
      (text, format) => {
        expect(['amount', 'ambiguous', 'not_a_number']).toContain(readAmount(text, format).kind);
      },
    ),
  );
});
