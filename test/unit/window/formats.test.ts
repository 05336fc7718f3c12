import { expect, test } from 'vitest';
import { createDigestFormat } from '../../../shared/domain/notify/digest-format.ts';
import { formatsOf } from '../../../renderer/ui/formats.ts';

/** Intl writes blanks that do not break. */
const plain = (words: string): string => words.replaceAll(/[\u00a0\u202f]/g, ' ');
const AFTERNOON = '2026-11-05T14:07:09.000Z';

test.each([
  ['en', '1,234,567', '25.6%', '$1,234.50 USD'],
  ['ru', '1 234 567', '25,6 %', '1 234,50 $ USD'],
  ['uk', '1 234 567', '25,6%', '1 234,50 $ USD'],
  // `$` alone is a peso for most who read it.
  ['es-419', '1,234,567', '25.6%', '1,234.50 USD'],
  ['pt-BR', '1.234.567', '25,6%', '$ 1.234,50 USD'],
])('%s writes numbers and money its own way', (locale, count, percent, money) => {
  const formats = formatsOf(locale);
  expect(plain(formats.count(1_234_567))).toBe(count);
  expect(plain(formats.percent(0.256))).toBe(percent);
  expect(plain(formats.formatMoney(1234.5, 'USD'))).toBe(money);
  expect(plain(createDigestFormat(locale).money(1_234_500_000, 'USD'))).toBe(money);
});

test.each(['en', 'ru', 'uk', 'es-419', 'pt-BR'])('%s has 24 hours wherever there is a time', (locale) => {
  const { clockTime, dateTime, longTime, minuteTime, shortTime, timeOfDay } = formatsOf(locale);
  const at = Date.parse(AFTERNOON);
  const hour = String(new Date(at).getHours()).padStart(2, '0');
  for (const words of [
    clockTime(at),
    dateTime(AFTERNOON),
    longTime(AFTERNOON),
    minuteTime(AFTERNOON),
    shortTime(AFTERNOON, ''),
    timeOfDay(AFTERNOON),
  ]) {
    expect(words).toContain(`${hour}:07`);
    expect(words).not.toMatch(/[ap]\.? ?m/i);
  }
});

test('a day beside a time is written as people of the language do', () => {
  expect(formatsOf('es-419').longTime(AFTERNOON)).toMatch(/^5 nov, /);
  expect(formatsOf('es-419').minuteTime(AFTERNOON)).toMatch(/^5 nov, /);
  expect(plain(formatsOf('pt-BR').longTime(AFTERNOON))).toMatch(/^5 de nov\., /);
  expect(formatsOf('en').longTime(AFTERNOON)).toMatch(/^Nov 5, /);
});

test('days, weekdays, currencies and countries have the names of the language', () => {
  const ru = formatsOf('ru');
  expect(ru.calendarDay('2026-11-05')).toBe('5 нояб.');
  expect(ru.weekday(1)).toBe('понедельник');
  expect(ru.shortWeekday(7)).toBe('вс');
  expect(ru.currencyName('USD')).toBe('доллар США');
  expect(ru.countryName('DE')).toBe('Германия');
  expect(ru.currencyName('USDT')).toBe('USDT');
  expect(formatsOf('en').weekday(1)).toBe('Monday');
});

test.each([
  ['en', '1.0921', '12,345.5', '0.00001234'],
  ['ru', '1,0921', '12 345,5', '0,00001234'],
  ['uk', '1,0921', '12 345,5', '0,00001234'],
  ['es-419', '1.0921', '12,345.5', '0.00001234'],
  ['pt-BR', '1,0921', '12.345,5', '0,00001234'],
])('%s writes an exchange rate its own way, with all of its digits', (locale, one, large, small) => {
  const { rate } = formatsOf(locale);
  expect(plain(rate('1.0921'))).toBe(one);
  expect(plain(rate('12345.5'))).toBe(large);
  expect(plain(rate('0.00001234'))).toBe(small);
});

test('the formats of a language are made once', () => {
  expect(formatsOf('uk')).toBe(formatsOf('uk'));
});

test.each(['en', 'ru', 'uk', 'es-419', 'pt-BR'])(
  'a loss in %s has no blank between its sign and its figure',
  (locale) => {
    const { formatAmount } = formatsOf(locale);
    for (const currency of ['USD', 'CHF', 'USDT', null]) {
      expect(formatAmount(-60, currency)).not.toMatch(/^-\s/u);
      expect(formatAmount(-60, currency)).toMatch(/60[.,]00/u);
    }
  },
);
