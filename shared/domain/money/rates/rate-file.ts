/** What a bank's file of rates says, or why it is not taken. */
import type { Rate } from './rate.ts';
import type { RateSource } from './rate-source.ts';

export interface RatesOfDay {
  /** Days since 1970. */
  readonly day: number;
  /** What one unit of each currency is in the source's own. */
  readonly rates: ReadonlyMap<string, Rate>;
}

export interface RateFile {
  readonly source: RateSource;
  /** At least one. */
  readonly days: readonly RatesOfDay[];
}

/** Of a file, in bytes: the whole history of the European Central Bank since 1999 takes about eight millions. */
export const MAX_RATE_FILE_BYTES = 16 * 1_024 * 1_024;
const MAX_DAYS = 20_000;
export const MAX_CURRENCIES = 400;

export type RateFileProblem =
  | { readonly code: 'rate_file_too_large'; readonly maxBytes: number }
  /** None of the shapes that are known. */
  | { readonly code: 'rate_file_unknown' }
  /** It breaks off, or its XML or JSON cannot be read. */
  | { readonly code: 'rate_file_broken' }
  /** Of the right shape, and without a rate. */
  | { readonly code: 'rate_file_empty' }
  | { readonly code: 'rate_file_bad_day'; readonly value: string }
  | { readonly code: 'rate_file_bad_rate'; readonly currency: string; readonly value: string }
  | { readonly code: 'rate_file_twice'; readonly currency: string };

/** Thrown inside the readers and told by `readRateFile`. */
export class RateFileError extends Error {
  readonly problem: RateFileProblem;

  constructor(problem: RateFileProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

const CODE = /^[A-Z]{3}$/;
const MAX_SHOWN = 40;

/** Collects rates by day, and refuses what contradicts itself. */
export class RateCollector {
  readonly #days = new Map<number, Map<string, Rate>>();
  readonly #latestDay: number;

  /** @param latestDay a file that names a later day is refused: banks tell tomorrow, not next month */
  constructor(latestDay: number) {
    this.#latestDay = latestDay;
  }

  /** @param written as it is in the file, for the message */
  dayOf(day: number | null, written: string): number {
    if (day === null || day < 0 || day > this.#latestDay)
      throw new RateFileError({ code: 'rate_file_bad_day', value: written.slice(0, MAX_SHOWN) });
    return day;
  }

  add(day: number, currency: string, rate: Rate | null, written: string): void {
    if (!CODE.test(currency) || rate === null) {
      const shown = { currency: currency.slice(0, MAX_SHOWN), value: written.slice(0, MAX_SHOWN) };
      throw new RateFileError({ code: 'rate_file_bad_rate', ...shown });
    }
    const known = this.#days.get(day) ?? new Map<string, Rate>();
    this.#days.set(day, known);
    if (known.has(currency)) throw new RateFileError({ code: 'rate_file_twice', currency });
    known.set(currency, rate);
    if (this.#days.size > MAX_DAYS || known.size > MAX_CURRENCIES)
      throw new RateFileError({ code: 'rate_file_unknown' });
  }

  /** Oldest first. */
  end(source: RateSource): RateFile {
    const days = [...this.#days].map(([day, rates]) => ({ day, rates }));
    if (days.length === 0) throw new RateFileError({ code: 'rate_file_empty' });
    return { source, days: days.toSorted((one, other) => one.day - other.day) };
  }
}
