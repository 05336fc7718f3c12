/** One row of a file of costs: a day, what it was spent for, and how much. Pure. */
import { readAmount } from '../money/read-amount.ts';
import { parseCurrency } from '../money/currency.ts';
import { parseRateDay, rateDayOf } from '../money/rates/rate-day.ts';
import { readReportTime } from '../report/read-report-time.ts';
import { createZoneDays } from '../report/zone-days.ts';
import { MAX_COST_KEY } from './cost-dimension.ts';
import type { CostColumn, CostMapping } from './cost-mapping.ts';

export interface CostRow {
  /** Since 1970, as the source names it: an ad account's day has no time zone here. */
  readonly day: number;
  readonly key: string;
  /** Of the currency; never below zero. */
  readonly micros: number;
  readonly currency: string;
}

/** Why a row brings nothing. The rest of the file goes on. */
export const COST_FAULTS = [
  'no_day',
  'no_key',
  'key_too_long',
  'no_amount',
  'ambiguous_amount',
  'negative_amount',
  'no_currency',
] as const;
export type CostFault = (typeof COST_FAULTS)[number];

export type ReadCostRow =
  | { readonly kind: 'row'; readonly row: CostRow }
  | { readonly kind: 'fault'; readonly fault: CostFault };

/** Days are those that the file names: they are read as days of UTC and never moved. */
const utc = createZoneDays('UTC');

export function readCostRow(
  cells: readonly string[],
  places: Readonly<Record<CostColumn, number>>,
  mapping: Pick<CostMapping, 'dateOrder' | 'amounts' | 'currency'>,
): ReadCostRow {
  const day = readCostDay(cells[places.day] ?? '', mapping.dateOrder);
  if (day === null) return fault('no_day');
  const key = (cells[places.key] ?? '').trim();
  if (key === '') return fault('no_key');
  if (key.length > MAX_COST_KEY) return fault('key_too_long');
  const own = parseCurrency((cells[places.currency] ?? '').trim().slice(0, 20)) ?? mapping.currency;
  const amount = readAmount((cells[places.amount] ?? '').trim(), mapping.amounts, own);
  if (amount.kind === 'ambiguous') return fault('ambiguous_amount');
  if (amount.kind !== 'amount') return fault('no_amount');
  if (amount.micros < 0) return fault('negative_amount');
  const [beside] = amount.currencies.length === 1 ? amount.currencies : [];
  const currency = beside ?? own;
  if (currency === null) return fault('no_currency');
  return { kind: 'row', row: { day, key, micros: amount.micros, currency } };
}

/** @returns days since 1970; null for what is no day of 2000 to 2099 */
function readCostDay(text: string, order: CostMapping['dateOrder']): number | null {
  const trimmed = text.trim();
  const plain = parseRateDay(trimmed);
  if (plain !== null) return isSensible(plain) ? plain : null;
  const atMs = readReportTime(trimmed, order, utc);
  const day = atMs === null ? null : rateDayOf(atMs);
  return day !== null && isSensible(day) ? day : null;
}

/** 2000-01-01 and 2100-01-01, in days since 1970. */
const [FIRST, LAST] = [10_957, 47_482];

function isSensible(day: number): boolean {
  return day >= FIRST && day < LAST;
}

function fault(code: CostFault): ReadCostRow {
  return { kind: 'fault', fault: code };
}
