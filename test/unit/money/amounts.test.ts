import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currenciesMeant, parseCurrency } from '../../../shared/domain/money/currency.ts';
import { microsToText } from '../../../shared/domain/money/money.ts';
import { type AmountFormat, readAmount } from '../../../shared/domain/money/read-amount.ts';

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
  ['.5', 0.5],
  [',75', 0.75],
  ['$.50', 0.5],
  ['1,23,456.00', 123_456],
  ['12,34,567', 1_234_567],
  ['Rs. 1,23,456.50', 123_456.5],
  ['12.50 руб.', 12.5],
  ['12,5р.', 12.5],
  ['500 грн', 500],
  ['US$12.50', 12.5],
  ['$12.50 USD', 12.5],
  ['USD $12.50', 12.5],
  ['R$ 1.234,56', 1234.56],
  ['12 EURO', 12],
  ['12.50 (EUR)', 12.5],
  ['12.5 USDT_TRC20', 12.5],
  ['US $12.50', 12.5],
  ['12.50 dollars', 12.5],
  ['"12.50"', 12.5],
  ["'$12.50'", 12.5],
  ['1 234,56 ₽', 1234.56],
  ['Kč 1 200', 1200],
  ['12.-', 12],
  ['12,- €', 12],
  ['CHF 12.–', 12],
  ['(12.50)', -12.5],
  ['($5.00)', -5],
  ['12.50-', -12.5],
  ['−5', -5],
  ['$ -5', -5],
  ['1.0000000000', 1],
  ['1.25E3', 1250],
  ['1.2345678E7', 12_345_678],
  ['-1.5e1', -15],
  ['5e-1', 0.5],
  ['2.5E-2', 0.025],
  ['1e+06', 1_000_000],
  ['１２.５０', 12.5],
  ['￥１，２３４，５６７', 1_234_567],
  ['12.50 долларов', 12.5],
  ['25 rupees', 25],
  ['$USD 12.50', 12.5],
  ['12,50 (€ EUR)', 12.5],
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

test.each([
  ['150.000', 'VND'],
  ['1.500', 'IDR'],
  ['1.500', 'JPY'],
  ['12.000', 'KRW'],
  ['25.000', 'CLP'],
  ['99.900', 'COP'],
  ['1,500', 'JPY'],
  ['150.000 VND', null],
  ['₫150.000', null],
  ['Rp 1.500', null],
  ['150.000 đ', null],
])('%s of %s has two meanings', (text, currency) => {
  expect(readAmount(text, 'auto', currency).kind).toBe('ambiguous');
});

test.each([
  ['1.500', 'USD', 1.5],
  ['12.345', 'EUR', 12.345],
  ['150.00', 'VND', 150],
  ['150000', 'VND', 150_000],
  ['1.500.000', 'IDR', 1_500_000],
  ['1.500,00', 'IDR', 1500],
  ['0.125', 'JPY', 0.125],
  ['1500.000', 'JPY', 1500],
])('%s of %s is %d', (text, currency, units) => {
  expect(readAmount(text, 'auto', currency)).toMatchObject({ kind: 'amount', micros: units * 1_000_000 });
});

test.each([
  ['33.333333333333336', 33.333333],
  ['0.30000000000000004', 0.3],
  ['19.999999999999996', 20],
  ['66.66666666666667', 66.666667],
  ['1.0000005', 1.000001],
  ['1.0000004999', 1],
  ['-7.1000000000000005', -7.1],
  ['33,333333333333336', 33.333333],
  ['$0.1000000000000000055', 0.1],
  ['1 234.5678901', 1234.56789],
  ['0.00000050 BTC', 0.000001],
])('%s is rounded to %d, and says so', (text, units) => {
  expect(readAmount(text, 'auto')).toMatchObject({ micros: Math.round(units * 1_000_000), isRounded: true });
});

test('cents are hundredths, and parts of a cent below a millionth are refused', () => {
  expect(read('1250', 'cents')).toBe(12.5);
  expect(read('1,250', 'cents')).toBe(12.5);
  expect(read('5', 'cents')).toBe(0.05);
  expect(read('.5', 'cents')).toBe(0.005);
  expect(readAmount('3333.3333333333335', 'cents')).toMatchObject({ micros: 33_333_333, isRounded: true });
  expect(read('0.00001', 'cents')).toBe('not_a_number');
});

test.each([
  '',
  'sixty',
  '{payout}',
  '12.5,0',
  '1.2.3',
  '12 apples',
  '$5 €',
  '1e3',
  '12e5',
  '1.5e99',
  '1.2e',
  'e+3',
  '0x10',
  '١٢',
  '--5',
  '-5-',
  '(-5)',
  '12 50',
  '1,2345,678.00',
  '12,345,67',
  '30%',
  '12-840',
  '2026-11-25',
  '10.0.0.1',
  '12 USD per lead',
  '0.0000001',
])('%j is no amount', (text) => {
  expect(read(text)).toBe('not_a_number');
});

test('an amount names its currency only where that is beyond doubt', () => {
  const currencyOf = (text: string): string | null => {
    const amount = readAmount(text, 'auto');
    if (amount.kind !== 'amount') return amount.kind;
    return amount.currencies.length === 1 ? (amount.currencies[0] ?? null) : null;
  };
  expect(currencyOf('€12')).toBe('EUR');
  expect(currencyOf('12.50 руб.')).toBe('RUB');
  expect(currencyOf('US$12.50')).toBe('USD');
  expect(currencyOf('$12.50 USD')).toBe('USD');
  expect(currencyOf('12.50 dollars')).toBeNull();
  expect(currencyOf('$5 €')).toBe('not_a_number');
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
  expect(
    ['840', '978', '643', '810', '036', 'EURO', 'US$', 'руб', 'РУБ.', 'eur.'].map(parseCurrency),
  ).toEqual(['USD', 'EUR', 'RUB', 'RUB', 'AUD', 'EUR', 'USD', 'RUB', 'RUB', 'EUR']);
  expect(
    ['USDT_TRC20', 'usdt-erc20', 'USDTTRC20', 'TRC20-USDT', 'USDT (TRC-20)', 'usdc.sol'].map(parseCurrency),
  ).toEqual(['USDT', 'USDT', 'USDT', 'USDT', 'USDT', 'USDC']);
  expect(['36', '999', '8400', 'kr', '¥', 'USDT_LATER', 'usdtx'].map(parseCurrency)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(
    [
      'USD ($)',
      '$usd',
      'GBP£',
      'Euro €',
      '€ (EUR)',
      'UAH₴',
      '¥ CNY',
      'Ruble',
      'reais',
      'гривна',
      'Bitcoin',
      'Tether',
    ].map(parseCurrency),
  ).toEqual(['USD', 'USD', 'GBP', 'EUR', 'EUR', 'UAH', 'CNY', 'RUB', 'BRL', 'UAH', 'BTC', 'USDT']);
  expect(['€ USD', '$ EUR', 'rupees', 'pounds', 'pesos', '$$', 'USD $ €'].map(parseCurrency)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(currenciesMeant('¥')).toEqual(['JPY', 'CNY']);
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
      expect(readAmount(plain, 'auto')).toEqual({ kind: 'amount', micros, isRounded: false, currencies: [] });
      const [whole = '', fraction = ''] = plain.split('.');
      const grouped = Number(whole).toLocaleString('en').replaceAll(',', ' ');
      const european = fraction === '' ? grouped : `${grouped},${fraction}`;
      expect(readAmount(european, 'comma_decimals')).toMatchObject({ kind: 'amount', micros });
    }),
  );
});

test('an amount is what it says to half a millionth, and says so where it is not exactly that', () => {
  const digits = fc.stringMatching(/^\d{0,18}$/);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_998 }),
      digits,
      fc.constantFrom('.', ','),
      (whole, after, mark) => {
        const amount = readAmount(
          `${whole}${mark}${after}`,
          mark === '.' ? 'dot_decimals' : 'comma_decimals',
        );
        if (amount.kind !== 'amount') throw new Error('it is an amount');
        // In parts of 10^-18, which hold all of it.
        const told = BigInt(`${whole}${after.padEnd(18, '0')}`);
        const off = BigInt(amount.micros) * 10n ** 12n - told;
        expect(amount.isRounded).toBe(off !== 0n);
        expect(off <= 5n * 10n ** 11n && off > -5n * 10n ** 11n).toBe(true);
      },
    ),
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
