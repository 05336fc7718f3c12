import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DatedRate,
  findRate,
  type Pin,
  type RateBook,
} from '../../../../shared/domain/money/rates/find-rate.ts';
import { inverse, parseRate, type Rate, rateText } from '../../../../shared/domain/money/rates/rate.ts';
import { RATE_SOURCES, type RateSource } from '../../../../shared/domain/money/rates/rate-source.ts';

const rate = (text: string): Rate => {
  const parsed = parseRate(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};

/** @param quoted `ecb USD 10 0.8`: source, currency, day, rate */
function bookOf(
  quoted: readonly string[],
  pins: readonly (Pin & { readonly currency: string })[] = [],
): RateBook {
  const all = quoted.map((line) => {
    const [source, currency, day, text = ''] = line.split(' ');
    return { source, currency, day: Number(day), rate: rate(text) };
  });
  const newestOf = <T>(items: readonly T[], dayOf: (item: T) => number): T | null =>
    items.toSorted((one, other) => dayOf(other) - dayOf(one))[0] ?? null;
  return {
    newest: (source: RateSource, currency: string, untilDay: number): DatedRate | null =>
      newestOf(
        all.filter((each) => each.source === source && each.currency === currency && each.day <= untilDay),
        ({ day }) => day,
      ),
    pinOf: (currency, day) =>
      newestOf(
        pins.filter((each) => each.currency === currency && each.fromDay <= day),
        ({ fromDay }) => fromDay,
      ),
  };
}

/** `0.8 ecb 10` */
function told(
  book: RateBook,
  from: string,
  into: string,
  day: number,
  sources: readonly RateSource[] = RATE_SOURCES,
) {
  const found = findRate(book, sources, from, into, day);
  if (found === null) return null;
  const parts = [
    rateText(found.rate),
    found.source,
    found.day,
    found.pinnedDay === null ? null : `pin ${found.pinnedDay}`,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

test('a rate is one of its own day, across the base of one file, or the nearest earlier one', () => {
  const book = bookOf(['ecb USD 10 0.8', 'ecb USD 12 0.5', 'cbr USD 10 80', 'cbr KZT 10 0.16']);
  expect(told(book, 'USD', 'EUR', 10)).toBe('0.8 ecb 10');
  expect(told(book, 'EUR', 'USD', 10)).toBe('1.25 ecb 10');
  expect(told(book, 'USD', 'EUR', 11)).toBe('0.8 ecb 10');
  expect(told(book, 'USD', 'EUR', 12)).toBe('0.5 ecb 12');
  expect(told(book, 'KZT', 'USD', 11)).toBe('0.002 cbr 10');
  expect(told(book, 'USD', 'USD', 1)).toBe('1');
  // No later one is taken, and none across two files.
  expect(told(book, 'USD', 'EUR', 9)).toBeNull();
  expect(told(book, 'KZT', 'EUR', 12)).toBeNull();
});

test('both rates of a cross are of one day', () => {
  const book = bookOf(['ecb USD 10 0.8', 'ecb USD 12 0.5', 'ecb GBP 10 2', 'ecb GBP 11 4']);
  expect(told(book, 'USD', 'GBP', 12)).toBe('0.4 ecb 10');
});

test('the preferred source goes first, unless it stopped quoting', () => {
  const book = bookOf(['ecb RUB 10 0.01', 'ecb USD 10 0.8', 'cbr USD 40 100']);
  expect(told(book, 'RUB', 'USD', 12, ['cbr', 'ecb'])).toBe('0.0125 ecb 10');
  expect(told(book, 'RUB', 'USD', 41, ['ecb', 'cbr'])).toBe('0.01 cbr 40');
  expect(told(book, 'RUB', 'USD', 41, ['ecb'])).toBe('0.0125 ecb 10');
});

test('pins stand in for tokens, from their day on, also as what is counted in', () => {
  const pins = [
    { currency: 'USDT', into: 'USD', rate: rate('1'), fromDay: 5 },
    { currency: 'USDT', into: 'USD', rate: rate('0.5'), fromDay: 20 },
  ];
  const book = bookOf(['cbr USD 10 80'], pins);
  expect(told(book, 'USDT', 'USD', 10)).toBe('1 pin 5');
  expect(told(book, 'USDT', 'RUB', 10)).toBe('80 cbr 10 pin 5');
  expect(told(book, 'USDT', 'RUB', 21)).toBe('40 cbr 10 pin 20');
  expect(told(book, 'RUB', 'USDT', 21)).toBe('0.025 cbr 10 pin 20');
  expect(told(book, 'USDT', 'RUB', 4)).toBeNull();
});

test('there and back is where one was, whatever the rates', () => {
  const digits = fc.integer({ min: 1, max: 999_999_999 }).map((value) => parseRate(`${value}`) ?? rate('1'));
  fc.assert(
    fc.property(digits, digits, fc.integer({ min: 1, max: 30 }), (one, other, day) => {
      const book: RateBook = {
        newest: (_, currency) => ({ day: 1, rate: currency === 'USD' ? one : other }),
        pinOf: () => null,
      };
      const there = findRate(book, ['ecb'], 'USD', 'GBP', day);
      const back = findRate(book, ['ecb'], 'GBP', 'USD', day);
      expect(there?.rate).toEqual(back && inverse(back.rate));
    }),
  );
});
