/** Dates are read as people of the language write them, and nonsense is no date. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatsOf } from '../../../renderer/ui/formats.ts';
import { dateInFigures, typedDate, typedDateTime } from '../../../shared/domain/time/typed-date.ts';

const LOCALES = ['en', 'ru', 'uk', 'es-419', 'pt-BR'];
const days = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

test.each(LOCALES)('each day is read as the window writes it in %s, in figures, and as ISO', (locale) => {
  const { calendarDate, longCalendarDay } = formatsOf(locale);
  fc.assert(
    fc.property(days, (day) => {
      expect(typedDate(calendarDate(day), locale)).toBe(day);
      expect(typedDate(dateInFigures(day, locale), locale)).toBe(day);
      expect(typedDate(day, locale)).toBe(day);
      // Without its year it is no date.
      expect(typedDate(longCalendarDay(day), locale)).toBeNull();
    }),
  );
});

test.each([
  ['en', '11/5/2026'],
  ['en', ' november 5 2026 '],
  ['en', '5 Nov 26'],
  ['ru', '5.11.26'],
  ['ru', '5 ноября 2026'],
  ['ru', '05-11-2026'],
  ['uk', '5 листопада 2026'],
  ['es-419', '5/11/2026'],
  ['es-419', '5 de noviembre de 2026'],
  ['pt-BR', '5 nov 2026'],
  ['pt-BR', '05/11/2026'],
])('%s takes “%s” for the fifth of November', (locale, text) => {
  expect(typedDate(text, locale)).toBe('2026-11-05');
});

test.each([
  '',
  'tomorrow',
  '2026',
  '31.02.2026',
  '02/30/2026',
  '13/13/2026',
  '1/2',
  '1/2/3/4',
  '0.0.2026',
  'Nov Nov 2026',
  '5 nov nov 2026',
  '1/1/1999',
  '5/11/20266',
  '9'.repeat(1_000),
])('“%s” is no date in any language', (text) => {
  for (const locale of LOCALES) {
    expect(typedDate(text, locale)).toBeNull();
    expect(typedDateTime(`${text}, 12:00`, locale)).toBeNull();
  }
});

test.each(LOCALES)('a day with its time is read as the window writes it in %s', (locale) => {
  const { dateTime } = formatsOf(locale);
  expect(typedDateTime(dateTime('2026-11-05T18:07'), locale)).toBe('2026-11-05T18:07');
  expect(typedDateTime('2026-11-05T18:07', locale)).toBe('2026-11-05T18:07');
  expect(typedDateTime('2026-11-05 8:07', locale)).toBe('2026-11-05T08:07');
  for (const text of ['2026-11-05', '18:07', '2026-11-05 24:00', '2026-11-05 12:60', 'soon 12:00'])
    expect(typedDateTime(text, locale)).toBeNull();
});
