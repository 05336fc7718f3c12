/** Numbers, money and days as a person reads them. Pure. */

import { percentOf } from '../language/percent.ts';
import { currencyDisplayOf, withoutCode } from '../money/currency-display.ts';
import type { Counted } from './digest-words.ts';

const MICROS_PER_UNIT = 1_000_000;
const CURRENCY_CODE = /^[A-Z]{3}$/u;
const DAY_MS = 86_400_000;

export interface DigestFormat {
  readonly count: (value: number) => string;
  /** At most one place behind the point. */
  readonly mean: (value: number) => string;
  /** `–` where there is none. */
  readonly percent: (rate: number | null) => string;
  /** With the currency’s sign and its code, since several share a sign. */
  readonly money: (micros: number, currency: string | null) => string;
  /** `Fri, 27 Nov` */
  readonly day: (day: string) => string;
}

export function createDigestFormat(locale: string): DigestFormat {
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const mean = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return {
    count: (value) => count.format(value),
    mean: (value) => mean.format(value),
    percent: percentOf(locale, 1),
    money: (micros, currency) => {
      const units = micros / MICROS_PER_UNIT;
      if (currency === null) return plain.format(units);
      // Codes of crypto currencies have four letters, which Intl refuses.
      if (!CURRENCY_CODE.test(currency)) return `${plain.format(units)} ${currency}`;
      const format = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: currencyDisplayOf(locale),
      });
      return `${withoutCode(format.formatToParts(units), currency)} ${currency}`;
    },
    day: (text) => day.format(Date.parse(`${text}T00:00:00Z`)),
  };
}

/** For sentences that differ for one and for many. */
export function countedOf(format: Pick<DigestFormat, 'count'>, value: number): Counted {
  return { value, text: format.count(value) };
}

/** How many days lie from one to before another. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
