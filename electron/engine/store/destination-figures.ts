/**
 * What became of each destination's deliveries: delivered and failed of the last 24 hours, and what waits now. One
 * place for every number of this kind, in one snapshot with the ledger, so that they agree. From counts that are
 * kept: it takes no longer with the number of deliveries.
 */
import type { DestinationFigures } from '../../../shared/contract/destination-figures.ts';
import { destinationIdSchema } from '../../../shared/domain/ids.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { ReadableDb } from '../../platform/database.ts';
import type { CountReads } from './counts-tables.ts';
import type { CountedState, DestinationCountReads } from './destination-counts.ts';
import { readLedger } from './ledger.ts';
import { NEWEST_BEFORE } from './newest-before.ts';

const DAY_MS = 86_400_000;

type Figures = DestinationFigures['items'][number];

export function createDestinationFigures(
  db: ReadableDb,
  counts: CountReads,
  ofDestinations: DestinationCountReads,
): (nowMs: number) => DestinationFigures {
  // The same border as the search `since:24h`: each number leads to a list that is as long.
  const selectBorder = db.query<[number, number], { id: string }>(
    'destinationFigures.border',
    `SELECT ${NEWEST_BEFORE} AS id`,
  );
  const selectDelayed = db.query<[number], CountedState>(
    'destinationFigures.delayed',
    // Left to itself SQLite walks all that wait.
    `SELECT destination_id, 'delayed' AS state, count(*) AS count FROM deliveries INDEXED BY deliveries_delayed
     WHERE state = 'pending' AND reason = 'delayed' AND next_attempt_at_ms > ? GROUP BY destination_id`,
  );
  return (nowMs) =>
    db.snapshot(() => {
      const sinceMs = nowMs - DAY_MS;
      const border = selectBorder.get(sinceMs, sinceMs)?.id ?? '';
      const rows = [
        ...ofDestinations.endedAfter(border),
        ...ofDestinations.open(),
        ...selectDelayed.all(nowMs),
      ].filter(({ count, state }) => count > 0 && state !== 'skipped');
      const { deliveries, told, isBalanced } = readLedger(counts);
      return { since: toIso(sinceMs), deliveries, told, isBalanced, items: figuresOf(rows) };
    });
}

function figuresOf(rows: readonly CountedState[]): Figures[] {
  return [...Map.groupBy(rows, (row) => row.destination_id)].map(([id, ofOne]) => {
    const countOf = (...states: readonly string[]): number =>
      ofOne.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row.count, 0);
    return {
      destinationId: destinationIdSchema.parse(id),
      delivered: countOf('delivered'),
      failed: countOf('dead', 'unknown'),
      waiting: countOf('pending', 'sending', 'retrying', 'parked'),
      parked: countOf('parked'),
      delayed: countOf('delayed'),
    };
  });
}
