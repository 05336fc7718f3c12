/** How many postbacks the usual views have, counted along an index alone. At most so many. */
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import type { ReadableDb } from '../../platform/database.ts';

export type ViewFigureReads = ReturnType<typeof createViewFigureReads>;

export function createViewFigureReads(db: ReadableDb) {
  const ofEvents = db.query<[string, number], { count: number }>(
    'viewFigures.ofEvents',
    `SELECT count(*) AS count FROM (SELECT 1 FROM json_each(?) e CROSS JOIN postbacks p INDEXED BY postbacks_event
       ON p.event = e.value AND p.event IS NOT NULL LIMIT ?)`,
  );
  const failed = db.query<[number], { count: number }>(
    'viewFigures.failed',
    `SELECT count(*) AS count FROM (SELECT DISTINCT postback_id FROM deliveries INDEXED BY deliveries_trouble
       WHERE state IN ('dead', 'unknown')
         -- Word for word as the index has it.
         AND state IN ('dead', 'unknown', 'retrying', 'parked') LIMIT ?)`,
  );
  return {
    /** Those that are read as one of the events. */
    ofEvents: (events: readonly PostbackEvent[], most: number): number =>
      ofEvents.get(JSON.stringify(events), most)?.count ?? 0,
    /** Those of which a delivery failed. */
    failed: (most: number): number => failed.get(most)?.count ?? 0,
  };
}
