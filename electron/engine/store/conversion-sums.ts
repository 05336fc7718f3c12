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

export type ConversionSumReads = ReturnType<typeof createConversionSumReads>;

export function createConversionSumReads(db: ReadableDb) {
  const select = db.query<[number, number], CurrencySums>(
    'conversionSums.between',
    `SELECT nullif(currency, '') AS currency, sum(micros) AS micros, sum(pending_micros) AS pendingMicros,
       coalesce(sum(count) FILTER (WHERE event <> 'registration' AND currency = ''), 0) AS withoutAmount,
       coalesce(sum(count) FILTER (WHERE event <> 'registration' AND currency = '' AND has_amount = 1), 0)
         AS withoutCurrency,
       coalesce(sum(count) FILTER (WHERE event = 'registration'), 0) AS registrations,
       coalesce(sum(count) FILTER (WHERE event = 'first_deposit'), 0) AS firstDeposits,
       coalesce(sum(count) FILTER (WHERE event = 'deposit'), 0) AS deposits
     FROM conversion_sums WHERE slot >= ? AND slot < ? AND is_rejected = 0 GROUP BY currency`,
  );

  return {
    /**
     * Real, not rejected ones that began in a time, a row for each currency: sums never mix currencies.
     * @param fromMs UTC milliseconds, as is the end: both at the border of a quarter of an hour
     */
    between: (fromMs: number, untilMs: number): readonly CurrencySums[] =>
      select.all(slotOf(fromMs), slotOf(untilMs)),
  };
}
