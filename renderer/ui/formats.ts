/**
 * How moments, numbers and money are written in a language. One set for each, made when it is asked for first:
 * making a format of `Intl` takes longer than a row of the list may.
 */
import { percentOf } from '../../shared/domain/language/percent.ts';
import { type DateFormats, dateFormats } from './date-formats.ts';
import { type MoneyFormats, moneyFormats } from './money-formats.ts';

export interface Formats extends DateFormats, MoneyFormats {
  readonly locale: string;
  /** Whole numbers: `12,345`. */
  readonly count: (value: number) => string;
  /** An exchange rate: `1.0921`. @param decimal as the API says it: `1.0921` in every language */
  readonly rate: (decimal: string) => string;
  /** `4.2%`. @param share 0 to 1 */
  readonly percent: (share: number) => string;
  /** `4%` */
  readonly wholePercent: (share: number) => string;
  /** Of bytes, with one digit behind the point, rounded up. */
  readonly megabytes: (bytes: number) => string;
  /** The same with its unit: `12.3 MB`. */
  readonly fileSize: (bytes: number) => string;
  /** `US Dollar`; the code itself where it has no name: coins. */
  readonly currencyName: (code: string) => string;
  /** `Germany`; the code itself where it is none of a country. */
  readonly countryName: (code: string) => string;
}

const MEGABYTE = 1_048_576;
/** As many as the API may give. */
const RATE_DIGITS = 12;
const known = new Map<string, Formats>();

/** @param locale of a catalogue: `Text['locale']` */
export function formatsOf(locale: string): Formats {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const formats = makeFormats(locale);
  known.set(locale, formats);
  return formats;
}

function makeFormats(locale: string): Formats {
  const count = new Intl.NumberFormat(locale);
  const rate = new Intl.NumberFormat(locale, { maximumFractionDigits: RATE_DIGITS });
  const fileSize = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte' });
  const currencies = new Intl.DisplayNames(locale, { type: 'currency' });
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  return {
    locale,
    count: (value) => count.format(value),
    rate: (decimal) => rate.format(Number(decimal)),
    percent: percentOf(locale, 1),
    wholePercent: percentOf(locale),
    fileSize: (bytes) => fileSize.format(Math.ceil((10 * bytes) / MEGABYTE) / 10),
    megabytes: (bytes) => count.format(Math.ceil((10 * bytes) / MEGABYTE) / 10),
    currencyName: (code) => (code.length === 3 ? (currencies.of(code) ?? code) : code),
    countryName: (code) => countries.of(code) ?? code,
    ...dateFormats(locale),
    ...moneyFormats(locale),
  };
}
