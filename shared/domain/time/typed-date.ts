/**
 * Dates as people type them: in the order of their language (`11/22/2026`, `22.11.2026`), with the name of the month
 * (`Nov 22, 2026`), or as `2026-11-22`. Pure.
 */
import { twoDigits } from './two-digits.ts';

const MOST_LETTERS = 60;
const MONTHS = 12;
const CENTURY = 2_000;
const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/;
const TIME = /[\s,T](?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?$/;

type Part = 'year' | 'month' | 'day';

interface Language {
  /** Of figures alone. */
  readonly order: readonly Part[];
  /** By its name and its short name, in lower case. */
  readonly months: ReadonlyMap<string, number>;
  /** Words of the language inside a date: `de`, `г`. */
  readonly fillers: ReadonlySet<string>;
}

const known = new Map<string, Language>();

/**
 * @param locale of a catalogue
 * @returns `2026-11-22`; null for what is no date
 */
export function typedDate(text: string, locale: string): string | null {
  if (text.length > MOST_LETTERS) return null;
  const typed = text.trim();
  const { groups } = ISO.exec(typed) ?? {};
  if (groups !== undefined) return dateOf(groups['year'], groups['month'], groups['day']);
  const language = languageOf(locale);
  const words = wordsOf(typed).filter((word) => !language.fillers.has(word));
  if (words.length !== language.order.length) return null;
  const named = words.flatMap((word) => language.months.get(word) ?? []);
  const figures = words.filter((word) => /^\d+$/.test(word));
  const [month, ...others] = named;
  if (month === undefined) {
    const at = (part: Part): string | undefined => figures[language.order.indexOf(part)];
    return figures.length === language.order.length ? dateOf(at('year'), at('month'), at('day')) : null;
  }
  if (others.length > 0 || figures.length !== language.order.length - 1) return null;
  // The year is the longer one, or the last.
  const [first, last] = figures;
  return first?.length === 4 ? dateOf(first, String(month), last) : dateOf(last, String(month), first);
}

/** @returns `2026-11-22T18:05`; null for what is no date with a time of 24 hours */
export function typedDateTime(text: string, locale: string): string | null {
  if (text.length > MOST_LETTERS) return null;
  const typed = text.trim();
  const time = TIME.exec(typed);
  if (time === null) return null;
  const date = typed.slice(0, time.index).trimEnd();
  const day = typedDate(date.endsWith(',') ? date.slice(0, -1) : date, locale);
  const [hour, minute] = [Number(time.groups?.['hour']), Number(time.groups?.['minute'])];
  return day === null || hour > 23 || minute > 59 ? null : `${day}T${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** How a date is typed with figures alone: `11/22/2026`. @param day `2026-11-22` */
export function dateInFigures(day: string, locale: string): string {
  return figuresFormat(locale).format(new Date(`${day}T00:00:00Z`));
}

function dateOf(year = '', month = '', day = ''): string | null {
  if (!/^(?:\d{2}|\d{4})$/.test(year) || month.length > 2 || day.length > 2) return null;
  const full = year.length === 2 ? CENTURY + Number(year) : Number(year);
  const at = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  const isInCalendar =
    at.getUTCFullYear() === full && at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return isInCalendar && full >= CENTURY
    ? `${full}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`
    : null;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
}

function figuresFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  });
}

function languageOf(locale: string): Language {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const language = readLanguage(locale);
  known.set(locale, language);
  return language;
}

function readLanguage(locale: string): Language {
  const order = figuresFormat(locale)
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? [type] : []));
  const months = new Map<string, number>();
  const fillers = new Set<string>();
  // Beside a day and alone a month may have another ending.
  const formats = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locale, { month, day: 'numeric', year: 'numeric', timeZone: 'UTC' }),
  ]);
  for (const format of formats) {
    for (let month = 0; month < MONTHS; month += 1) {
      for (const { type, value } of format.formatToParts(Date.UTC(CENTURY, month, 1))) {
        if (type === 'month') for (const word of wordsOf(value)) months.set(word, month + 1);
        if (type === 'literal') for (const word of wordsOf(value)) fillers.add(word);
      }
    }
  }
  return { order, months, fillers };
}
