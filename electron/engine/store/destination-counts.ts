/**
 * Table `destination_counts`: deliveries of each destination by state, kept by triggers of the schema. Those that ended
 * are counted by the beginning of their postback's id, about a minute each: ids are in the order of commits.
 */
import type { ReadableDb } from '../../platform/database.ts';

/** Of an id: as the triggers cut it. */
export const BUCKET_DIGITS = 8;

export interface CountedState {
  readonly destination_id: string;
  readonly state: string;
  readonly count: number;
}

export type DestinationCountReads = ReturnType<typeof createDestinationCountReads>;

export function createDestinationCountReads(db: ReadableDb) {
  const selectOpen = db.query<[], CountedState>(
    'destinationCounts.open',
    `SELECT destination_id, state, count FROM destination_counts WHERE bucket = ''`,
  );
  const selectEnded = db.query<[string], CountedState>(
    'destinationCounts.ended',
    `SELECT destination_id, state, sum(count) AS count FROM destination_counts WHERE bucket > ?
     GROUP BY destination_id, state`,
  );
  // The plus keeps SQLite from the index of states, by which it would read all that was ever delivered.
  const selectEndedOfBucket = db.query<[string, string], CountedState>(
    'destinationCounts.endedOfBucket',
    `SELECT destination_id, state, count(*) AS count FROM deliveries
     WHERE +state IN ('delivered', 'dead', 'unknown') AND postback_id > ? AND postback_id < ?
     GROUP BY destination_id, state`,
  );

  return {
    /** What has not ended, and what was skipped. */
    open: (): readonly CountedState[] => selectOpen.all(),
    /** Delivered, dead and unknown ones of postbacks after one. @param postbackId empty for all */
    endedAfter: (postbackId: string): readonly CountedState[] => {
      const bucket = postbackId.slice(0, BUCKET_DIGITS);
      const whole = selectEnded.all(bucket);
      // Every character of an id sorts before the tilde.
      return bucket === '' ? whole : [...whole, ...selectEndedOfBucket.all(postbackId, `${bucket}~`)];
    },
  };
}
