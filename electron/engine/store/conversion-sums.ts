/**
 * Table `conversion_sums`: conversions of each quarter of an hour, kept by triggers of the schema. A sum over a day
 * reads some hundred rows, however many conversions there were.
 */
import { slotOf } from '../../../shared/domain/cadence/slots.ts';
import type { ReadableDb } from '../../platform/database.ts';

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

const NO_WORTH: WorthSums = { micros: 0, pendingMicros: 0, withoutRate: 0 };

export type ConversionSumReads = ReturnType<typeof createConversionSumReads>;

export function createConversionSumReads(db: ReadableDb) {
  const select = db.query<[number, number], CurrencySums>(
    'conversionSums.between',
    `SELECT nullif(currency, '') AS currency, sum(micros) AS micros, 
       coalesce(sum(micros) FILTER (WHERE status = 'pending'), 0) AS pendingMicros,
       coalesce(sum(count) FILTER (WHERE event <> 'registration' AND currency = ''), 0) AS withoutAmount,
       coalesce(sum(count) FILTER (WHERE event <> 'registration' AND currency = '' AND has_amount = 1), 0)
         AS withoutCurrency,
       coalesce(sum(count) FILTER (WHERE event = 'registration'), 0) AS registrations,
       coalesce(sum(count) FILTER (WHERE event = 'first_deposit'), 0) AS firstDeposits,
       coalesce(sum(count) FILTER (WHERE event = 'deposit'), 0) AS deposits
     FROM conversion_sums WHERE slot >= ? AND slot < ? AND status <> 'rejected' GROUP BY currency`,
  );

  const selectWorth = db.query<[string, string, string, number, number], WorthSums>(
    'conversionSums.worth',
    `SELECT coalesce(sum(worth_micros) FILTER (WHERE worth_currency = ?), 0) AS micros,
       coalesce(sum(worth_micros) FILTER (WHERE worth_currency = ? AND status = 'pending'), 0) AS pendingMicros,
       coalesce(sum(count) FILTER (WHERE currency <> '' AND worth_currency <> ?), 0) AS withoutRate
     FROM conversion_sums WHERE slot >= ? AND slot < ? AND status <> 'rejected'`,
  );

  const selectRejected = db.query<[number, number], { currency: string; micros: number }>(
    'conversionSums.rejected',
    `SELECT currency, sum(micros) AS micros FROM conversion_sums
     WHERE slot >= ? AND slot < ? AND status = 'rejected' AND currency <> '' GROUP BY currency HAVING sum(micros) <> 0`,
  );

  return {
    /** What was rejected of those that began in a time. */
    rejectedBetween: (fromMs: number, untilMs: number) => selectRejected.all(slotOf(fromMs), slotOf(untilMs)),
    /** The same in one currency: what is worth something in another one is counted as without a rate. */
    worthBetween: (currency: string, fromMs: number, untilMs: number): WorthSums =>
      selectWorth.get(currency, currency, currency, slotOf(fromMs), slotOf(untilMs)) ?? NO_WORTH,
    /**
     * Real, not rejected ones that began in a time, a row for each currency: sums never mix currencies.
     * @param fromMs UTC milliseconds, as is the end: both at the border of a quarter of an hour
     */
    between: (fromMs: number, untilMs: number): readonly CurrencySums[] =>
      select.all(slotOf(fromMs), slotOf(untilMs)),
  };
}
