/** Of the table `conversions` what a report is compared with, many at a time. */
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import { conversionIdSchema, type NetworkId, type ReportId } from '../../../shared/domain/ids.ts';
import type { ReadableDb } from '../../platform/database.ts';
import { readEvent, readStatus, type StoredConversion } from './conversion-columns.ts';

/** Where a walk goes on. */
export interface WalkPlace {
  readonly atMs: number;
  readonly id: string;
}

export interface ComparedNetwork {
  readonly id: NetworkId;
  readonly test: boolean;
}

/** What of a conversion is compared: with all of its columns it takes twice as long. */
export type ComparedConversion = Pick<
  Conversion,
  'id' | 'clickId' | 'event' | 'status' | 'payoutMicros' | 'currency' | 'createdAtMs'
>;

type StoredCompared = Pick<
  StoredConversion,
  'id' | 'click_id' | 'event' | 'status' | 'payout_micros' | 'currency' | 'created_at_ms'
>;

const COMPARED = ['id', 'click_id', 'event', 'status', 'payout_micros', 'currency', 'created_at_ms'];

/** A conversion that a report may be about. */
export interface Candidate {
  readonly conversion: ComparedConversion;
  /** A row that is stored is about it already. */
  readonly isTaken: boolean;
}

type StoredCandidate = StoredCompared & { readonly is_taken: number };

export type OwnConversionReads = ReturnType<typeof createOwnConversionReads>;

export function createOwnConversionReads(db: ReadableDb) {
  // Of one click there may be as many as somebody cares to send: some are enough.
  const selectOfClicks = db.query<[string, string, string, number], StoredCandidate>(
    'ownConversions.ofClicks',
    `SELECT ${COMPARED.map((name) => `c.${name}`).join(', ')}, EXISTS (
         SELECT 1 FROM report_rows r WHERE r.conversion_id = c.id AND r.report_id = ?) AS is_taken
     FROM json_each(?) click CROSS JOIN conversions c ON c.id IN (
       SELECT id FROM conversions WHERE network_id = ? AND click_id = click.value
         AND voided_at_ms IS NULL AND test = ? ORDER BY id LIMIT 20)`,
  );
  const selectEnd = db.query<[number, string, number, number], { created_at_ms: number; id: string }>(
    'ownConversions.end',
    `SELECT created_at_ms, id FROM (
       SELECT created_at_ms, id FROM conversions WHERE (created_at_ms, id) > (?, ?) AND created_at_ms < ?
       ORDER BY created_at_ms, id LIMIT ?)
     ORDER BY created_at_ms DESC, id DESC LIMIT 1`,
  );
  const selectExtras = db.query<
    [number, string, number, string, string, number, string, string],
    StoredCompared
  >(
    'ownConversions.extras',
    // Without the sign SQLite walks all conversions of the network for each stretch.
    `SELECT ${COMPARED.join(', ')} FROM conversions c
     WHERE (created_at_ms, id) > (?, ?) AND (created_at_ms, id) <= (?, ?)
       AND +network_id = ? AND test = ? AND voided_at_ms IS NULL
       AND event IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM report_rows r WHERE r.conversion_id = c.id AND r.report_id = ?)
     ORDER BY created_at_ms, id`,
  );
  return {
    /** Not void ones of the network by their click ids, oldest first, at most 20 of each. */
    ofClicks: (
      network: ComparedNetwork,
      clickIds: readonly string[],
      reportId: ReportId,
    ): ReadonlyMap<string, readonly Candidate[]> => {
      const found = new Map<string, Candidate[]>();
      const asked = JSON.stringify(clickIds);
      for (const row of selectOfClicks.all(reportId, asked, network.id, Number(network.test))) {
        const candidate = { conversion: compared(row), isTaken: row.is_taken === 1 };
        const ofClick = found.get(row.click_id);
        if (ofClick === undefined) found.set(row.click_id, [candidate]);
        else ofClick.push(candidate);
      }
      for (const each of found.values())
        each.sort((one, other) => (one.conversion.id < other.conversion.id ? -1 : 1));
      return found;
    },
    /** The place behind the next so many of all networks, by the time at which they began; null where there are none. */
    placeAfter: (after: WalkPlace, untilMs: number, most: number): WalkPlace | null => {
      const end = selectEnd.get(after.atMs, after.id, untilMs, most);
      return end === undefined ? null : { atMs: end.created_at_ms, id: end.id };
    },
    /** Those of the network between two places that no row of the report is about. @param events only of these */
    extras: (
      network: ComparedNetwork,
      reportId: ReportId,
      [after, until]: readonly [WalkPlace, WalkPlace],
      events: ReadonlySet<string>,
    ): readonly ComparedConversion[] =>
      selectExtras
        .all(
          after.atMs,
          after.id,
          until.atMs,
          until.id,
          network.id,
          Number(network.test),
          JSON.stringify([...events]),
          reportId,
        )
        .map(compared),
  };
}

function compared(row: StoredCompared): ComparedConversion {
  return {
    id: conversionIdSchema.parse(row.id),
    clickId: row.click_id,
    event: readEvent(row.event),
    status: readStatus(row.status),
    payoutMicros: row.payout_micros,
    currency: row.currency,
    createdAtMs: row.created_at_ms,
  };
}
