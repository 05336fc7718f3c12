/** Searches of the inbox that find what a figure counts: the postbacks that began those conversions. Pure. */
import { type InsightDimension, NO_KEY } from '../../../shared/domain/insights/insight.ts';
import { NONE_WORD } from '../../../shared/domain/insights/read-conditions.ts';
import type { ZoneDays } from '../../../shared/domain/report/zone-days.ts';
import { writtenValue } from '../../../shared/domain/search/complete.ts';
import { daysWithin, type Span } from './period.ts';

/** What the figures on the page are of. */
export interface Shown {
  readonly span: Span;
  /** IANA name; what the search takes for granted is the computer’s own. */
  readonly timeZone: string;
  readonly isOwnZone: boolean;
  readonly zone: ZoneDays;
}

export interface KeyOf {
  readonly dimension: InsightDimension;
  readonly key: string;
}

const MINUTE_MS = 60_000;
const WEEK_DAYS = 7;

/** @param conditions further parts, such as `-began.status:rejected` */
export function searchOf(shown: Shown, keys: readonly KeyOf[], conditions = ''): string {
  const span = keys.reduce((within, key) => spanOfKey(shown, within, key), shown.span);
  const parts = keys.flatMap((each) => {
    const part = partOf(shown, each);
    return part === null ? [] : [part];
  });
  const said = [...parts, conditions].filter((part) => part !== '');
  return [receivedIn(span), ...(said.length === 0 ? ['is:conversion'] : said)].join(' ');
}

function spanOfKey({ zone }: Shown, span: Span, { dimension, key }: KeyOf): Span {
  if (dimension === 'day') return daysWithin(span, key, 1, zone);
  return dimension === 'week' ? daysWithin(span, key, WEEK_DAYS, zone) : span;
}

/** Null for what the time says. */
function partOf({ timeZone, isOwnZone }: Shown, { dimension, key }: KeyOf): string | null {
  if (dimension === 'day' || dimension === 'week') return null;
  if (dimension === 'hour' || dimension === 'weekday')
    return `began.${dimension}:${isOwnZone ? key : `${key}@${timeZone}`}`;
  return `began.${dimension}:${key === NO_KEY ? NONE_WORD : writtenValue(key)}`;
}

/** By the computer’s own calendar and clock, as the search reads it. */
function receivedIn({ from, to }: Span): string {
  const [start, end] = [new Date(from), new Date(Date.parse(to) - MINUTE_MS)];
  const areDays = clock(start) === '00:00' && clock(end) === '23:59';
  const [first, last] = areDays
    ? [date(start), date(end)]
    : [`${date(start)}T${clock(start)}`, `${date(end)}T${clock(end)}`];
  return first === last ? `received:${first}` : `received:${first}..${last}`;
}

function date(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function clock(at: Date): string {
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
