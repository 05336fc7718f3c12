/**
 * What became of each destination's deliveries: delivered and failed of the last 24 hours, and what waits now. One
 * query for every place that shows such a number, in one snapshot with the ledger, so that they agree.
 */
import type { DestinationFigures } from '../../../shared/contract/destination-figures.ts';
import { destinationIdSchema } from '../../../shared/domain/ids.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { ReadableDb } from '../../platform/database.ts';
import type { CountReads } from './counts-tables.ts';
import { readLedger } from './ledger.ts';

const DAY_MS = 86_400_000;

interface CountedState {
  destination_id: string;
  state: string;
  count: number;
}

type Figures = DestinationFigures['items'][number];

export function createDestinationFigures(
  db: ReadableDb,
  counts: CountReads,
): (nowMs: number) => DestinationFigures {
  // The same border as the search `since:24h`: each number leads to a list that is as long.
  // The plus keeps SQLite from the index of states, by which it would read all that was ever delivered.
  const selectEnded = db.query<[number], CountedState>(
    'destinationFigures.ended',
    `SELECT destination_id, state, count(*) AS count FROM deliveries
     WHERE +state IN ('delivered', 'dead', 'unknown') AND postback_id >
       coalesce((SELECT id FROM postbacks WHERE received_at_ms < ? ORDER BY id DESC LIMIT 1), '')
     GROUP BY destination_id, state`,
  );
  const selectWaiting = db.query<[number], CountedState>(
    'destinationFigures.waiting',
    `SELECT destination_id, state, count(*) AS count FROM deliveries
     WHERE state IN ('pending', 'retrying', 'parked') GROUP BY destination_id, state
     UNION ALL
     SELECT destination_id, state, count(*) FROM deliveries WHERE state = 'sending' GROUP BY destination_id
     UNION ALL
     SELECT destination_id, reason, count(*) FROM deliveries
     WHERE state IN ('pending', 'retrying', 'parked') AND state = 'pending' AND next_attempt_at_ms > ?
       AND reason = 'delayed' GROUP BY destination_id`,
  );
  return (nowMs) =>
    db.snapshot(() => {
      const sinceMs = nowMs - DAY_MS;
      const rows = [...selectEnded.all(sinceMs), ...selectWaiting.all(nowMs)];
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
