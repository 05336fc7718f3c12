/**
 * How long after their registration people made their first deposit, hour by hour: out of `insight_hours`, or counted from
 * the conversions where an hour is not packed.
 */
import {
  type DelayColumns,
  type DelayRow,
  packDelays,
  readDelays,
} from '../../../shared/domain/insights/packed-delays.ts';
import type { KindNumbers } from '../../../shared/domain/insights/packed-hour.ts';
import type { NamedValues, ReadableDb } from '../../platform/database.ts';

const HOUR_MS = 3_600_000;

interface StoredDelays {
  readonly hour: number;
  /** Null where it is not packed, or has changed since. */
  readonly delays: Buffer | null;
}

export interface FoundDelayHour {
  readonly hour: number;
  readonly columns: DelayColumns;
  /** Not counted now. */
  readonly isKept: boolean;
}

const counts = (conversion: string): string =>
  `${conversion}.test = 0 AND ${conversion}.voided_at_ms IS NULL AND ${conversion}.status IS NOT 'rejected'`;

export function createInsightDelayReads(db: ReadableDb) {
  const stored = db.query<[number, number], StoredDelays>(
    'insightHours.delays',
    `SELECT m.hour, h.delays FROM insight_marks m
     LEFT JOIN insight_hours h ON h.hour = m.hour AND h.version = m.version
     WHERE m.hour >= ? AND m.hour < ? ORDER BY m.hour`,
  );
  // One of a click alone: what a network calls a second first deposit is none.
  const count = db.query<[NamedValues], DelayRow>(
    'insightHours.countDelays',
    `SELECT created_at_ms - @from AS atMs, created_at_ms - registered_at_ms AS delayMs, network_id AS networkId,
       coalesce(origin_id, 0) AS originId, event, coalesce(status, '') AS status,
       iif(payout_micros IS NULL, '', coalesce(currency, '')) AS currency, coalesce(worth_currency, '') AS worthCurrency,
       coalesce(payout_micros, 0) <> 0 AS hasAmount
     FROM (SELECT d.*, (
         SELECT min(r.created_at_ms) FROM conversions r
         WHERE r.network_id = d.network_id AND r.click_id = d.click_id AND r.event = 'registration' AND ${counts('r')}
       ) AS registered_at_ms
       FROM conversions d INDEXED BY conversions_created
       WHERE d.created_at_ms >= @from AND d.created_at_ms < @until AND d.event = 'first_deposit' AND ${counts('d')}
         AND NOT EXISTS (
           SELECT 1 FROM conversions e WHERE e.network_id = d.network_id AND e.click_id = d.click_id
             AND e.event = 'first_deposit' AND (e.created_at_ms, e.id) < (d.created_at_ms, d.id) AND ${counts('e')}))
     WHERE registered_at_ms IS NOT NULL
     ORDER BY created_at_ms, id`,
  );
  const counted = (hour: number, kinds: KindNumbers): DelayColumns =>
    packDelays(count.all({ from: hour * HOUR_MS, until: (hour + 1) * HOUR_MS }), kinds);
  return {
    /** By reading its conversions. */
    counted,
    /** In the order of time. @param kinds gets those of hours that are counted now */
    *between(fromHour: number, untilHour: number, kinds: KindNumbers): Generator<FoundDelayHour> {
      for (const { hour, delays } of stored.iterate(fromHour, untilHour)) {
        const isKept = delays !== null;
        yield { hour, isKept, columns: isKept ? readDelays(delays) : counted(hour, kinds) };
      }
    },
  };
}
