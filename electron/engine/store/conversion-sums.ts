/**
 * Table `conversion_sums`: conversions of each quarter of an hour, kept by triggers of the schema. A sum over a day
 * reads some hundred rows, however many conversions there were.
 */
import { MICROS_PER_UNIT } from '../../../shared/domain/money/money.ts';
import { SLOT_MS, slotOf } from '../../../shared/domain/cadence/slots.ts';
import type { CurrencyMoney } from '../../../shared/domain/notify/digest-figures.ts';
import type { NamedValues, ReadableDb } from '../../platform/database.ts';

export interface CurrencySums {
  /** Null where there is no amount, or none is known for it. */
  readonly currency: string | null;
  readonly micros: number;
  /** The part of `micros` that is pending. */
  readonly pendingMicros: number;
  readonly withoutAmount: number;
  readonly withoutCurrency: number;
  readonly registrations: number;
  readonly firstDeposits: number;
  /** Those after the first one. */
  readonly deposits: number;
}

export interface WorthSums {
  readonly micros: number;
  /** The part of `micros` that is pending. */
  readonly pendingMicros: number;
  readonly withoutRate: number;
}

/** Of the whole units and what is left of each amount, as millionths. @param condition of the rows that are added up */
const sumOf = (column: '' | 'worth_', condition?: string): string => {
  const filter = condition === undefined ? '' : ` FILTER (WHERE ${condition})`;
  return `(total(${column}units)${filter} * ${MICROS_PER_UNIT} + total(${column}micros)${filter})`;
};

const NO_MONEY: Omit<CurrencyMoney, 'currency'> = { earned: 0, onHold: 0, rejected: 0 };
const NO_WORTH: WorthSums = { micros: 0, pendingMicros: 0, withoutRate: 0 };

export type ConversionSumReads = ReturnType<typeof createConversionSumReads>;

export function createConversionSumReads(db: ReadableDb) {
  const select = db.query<[number, number], CurrencySums>(
    'conversionSums.between',
    `SELECT nullif(currency, '') AS currency, ${sumOf('')} AS micros,
       ${sumOf('', "status = 'pending'")} AS pendingMicros,
       coalesce(sum(count) FILTER (WHERE event <> 'registration' AND currency = ''), 0) AS withoutAmount,
       coalesce(sum(count) FILTER (WHERE event <> 'registration' AND currency = '' AND has_amount = 1), 0)
         AS withoutCurrency,
       coalesce(sum(count) FILTER (WHERE event = 'registration'), 0) AS registrations,
       coalesce(sum(count) FILTER (WHERE event = 'first_deposit'), 0) AS firstDeposits,
       coalesce(sum(count) FILTER (WHERE event = 'deposit'), 0) AS deposits
     FROM conversion_sums WHERE slot >= ? AND slot < ? AND status <> 'rejected' GROUP BY currency`,
  );

  const selectWorth = db.query<[NamedValues], WorthSums>(
    'conversionSums.worth',
    `SELECT ${sumOf('worth_', 'worth_currency = @currency')} AS micros,
       ${sumOf('worth_', "worth_currency = @currency AND status = 'pending'")} AS pendingMicros,
       coalesce(sum(count) FILTER (WHERE currency <> '' AND worth_currency <> @currency), 0) AS withoutRate
     FROM conversion_sums WHERE slot >= @from AND slot < @until AND status <> 'rejected'`,
  );

  const selectRejected = db.query<[number, number], { currency: string; micros: number }>(
    'conversionSums.rejected',
    `SELECT currency, ${sumOf('')} AS micros FROM conversion_sums
     WHERE slot >= ? AND slot < ? AND status = 'rejected' AND currency <> '' GROUP BY currency HAVING ${sumOf('')} <> 0`,
  );

  const selectWithoutRate = db.query<[NamedValues], CurrencyMoney>(
    'conversionSums.withoutRate',
    `SELECT currency,
       ${sumOf('', "status NOT IN ('pending', 'rejected')")} AS earned,
       ${sumOf('', "status = 'pending'")} AS onHold,
       ${sumOf('', "status = 'rejected'")} AS rejected
     FROM conversion_sums
     WHERE slot >= @from AND slot < @until AND currency <> '' AND (@currency IS NULL OR worth_currency <> @currency)
     GROUP BY currency HAVING earned <> 0 OR onHold <> 0 OR rejected <> 0 ORDER BY earned + onHold DESC, currency`,
  );

  const selectRated = db.query<[NamedValues], Omit<CurrencyMoney, 'currency'>>(
    'conversionSums.rated',
    `SELECT ${sumOf('worth_', "status NOT IN ('pending', 'rejected')")} AS earned,
       ${sumOf('worth_', "status = 'pending'")} AS onHold,
       ${sumOf('worth_', "status = 'rejected'")} AS rejected
     FROM conversion_sums WHERE slot >= @from AND slot < @until AND worth_currency = @currency`,
  );

  const selectFirst = db.query<[], { slot: number }>(
    'conversionSums.first',
    'SELECT slot FROM conversion_sums WHERE count > 0 ORDER BY slot LIMIT 1',
  );

  return {
    /** When the first real conversion began, to a quarter of an hour. UTC milliseconds; null before it. */
    firstAtMs: (): number | null => {
      const first = selectFirst.get();
      return first === undefined ? null : first.slot * SLOT_MS;
    },
    /** What has an amount and is worth nothing in the currency, most first. @param currency null for all of it */
    withoutRateBetween: (
      currency: string | null,
      fromMs: number,
      untilMs: number,
    ): readonly CurrencyMoney[] =>
      selectWithoutRate.all({ currency, from: slotOf(fromMs), until: slotOf(untilMs) }),
    /** What is worth something in the currency, by what became of it. */
    ratedBetween: (currency: string, fromMs: number, untilMs: number): Omit<CurrencyMoney, 'currency'> =>
      selectRated.get({ currency, from: slotOf(fromMs), until: slotOf(untilMs) }) ?? NO_MONEY,
    /** What was rejected of those that began in a time. */
    rejectedBetween: (fromMs: number, untilMs: number) => selectRejected.all(slotOf(fromMs), slotOf(untilMs)),
    /** The same in one currency: what is worth something in another one is counted as without a rate. */
    worthBetween: (currency: string, fromMs: number, untilMs: number): WorthSums =>
      selectWorth.get({ currency, from: slotOf(fromMs), until: slotOf(untilMs) }) ?? NO_WORTH,
    /**
     * Real, not rejected ones that began in a time, a row for each currency: sums never mix currencies.
     * @param fromMs UTC milliseconds, as is the end: both at the border of a quarter of an hour
     */
    between: (fromMs: number, untilMs: number): readonly CurrencySums[] =>
      select.all(slotOf(fromMs), slotOf(untilMs)),
  };
}
