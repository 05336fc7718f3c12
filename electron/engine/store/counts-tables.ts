/**
 * Tables that count others: kept by triggers of the schema, in the transaction of each change. Read here are
 * `postback_counts` and `delivery_counts`.
 */
import { z } from 'zod';
import {
  DELIVERY_STATES,
  type DeliveryState,
  type Standing,
  STANDINGS,
} from '../../../shared/domain/forward/delivery-state.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import { RECOUNT_SUMS } from './insight-sums.ts';
import { BUCKET_DIGITS } from './destination-counts.ts';

/** Told by other rows: whoever copies a database row by row leaves them out and counts anew. */
export const COUNTS_TABLES: ReadonlySet<string> = new Set([
  'postback_counts',
  'delivery_counts',
  'conversion_sums',
  'insight_marks',
  'insight_hours',
  'insight_days',
  'origin_changes',
  'insight_kinds',
  'destination_counts',
]);

const postbackCountsSchema = z.object({
  total: z.number(),
  understood: z.number(),
  held: z.number(),
  duplicates: z.number(),
  test: z.number(),
});
type PostbackCounts = z.infer<typeof postbackCountsSchema>;

const deliveryCountsSchema = z.record(z.enum([...DELIVERY_STATES, 'planned']), z.number());
/** `planned` are all of them, counted apart from their states. */
type DeliveryCounts = Readonly<Record<DeliveryState | 'planned', number>>;

const TOLD = 'told_';
const toldCountsSchema = z.record(z.enum(STANDINGS), z.number());
/** What is delivered or unknown, by what has become of it. */
export type ToldCounts = Readonly<Record<Standing, number>>;

export type CountReads = ReturnType<typeof createCountReads>;

export function createCountReads(db: ReadableDb) {
  const selectPostbacks = db.query<[], unknown>(
    'counts.postbacks',
    'SELECT total, understood, held, duplicates, test FROM postback_counts',
  );
  const selectDeliveries = db.query<[], { state: string; count: number }>(
    'counts.deliveries',
    'SELECT state, count FROM delivery_counts',
  );
  return {
    postbacks: (): PostbackCounts => postbackCountsSchema.parse(selectPostbacks.get()),
    deliveries: (): DeliveryCounts =>
      deliveryCountsSchema.parse(
        Object.fromEntries(
          selectDeliveries
            .all()
            .flatMap(({ state, count }) => (state.startsWith(TOLD) ? [] : [[state, count] as const])),
        ),
      ),
    told: (): ToldCounts =>
      toldCountsSchema.parse(
        Object.fromEntries(
          selectDeliveries
            .all()
            .flatMap(({ state, count }) =>
              state.startsWith(TOLD) ? [[state.slice(TOLD.length), count] as const] : [],
            ),
        ),
      ),
  };
}

/** Counts everything anew, which takes seconds for millions of rows. */
export function recount(db: WritableDb): void {
  const standings = STANDINGS.map((standing) => `${TOLD}${standing}`);
  const states = [...DELIVERY_STATES, 'planned', ...standings].map((state) => `('${state}', 0)`).join(', ');
  db.transaction(() => {
    db.exec(`
      DELETE FROM postback_counts;
      INSERT INTO postback_counts
      SELECT 1, count(*), count(understood_at_ms),
        count(*) FILTER (WHERE is_held = 1 AND understood_at_ms IS NOT NULL),
        count(duplicate_of), count(*) FILTER (WHERE test = 1)
      FROM postbacks WHERE by_hand IS NULL;
      DELETE FROM delivery_counts;
      INSERT INTO delivery_counts VALUES ${states};
      UPDATE delivery_counts SET count = counted.count
      FROM (
        SELECT state, count(*) AS count FROM deliveries GROUP BY state
        UNION ALL SELECT 'planned', count(*) FROM deliveries
        UNION ALL SELECT '${TOLD}' || standing, count(*) FROM deliveries
          WHERE state IN ('delivered', 'unknown') GROUP BY standing
      ) AS counted
      WHERE counted.state = delivery_counts.state;
      ${RECOUNT_SUMS}
      DELETE FROM destination_counts;
      INSERT INTO destination_counts
      SELECT iif(state IN ('delivered', 'dead', 'unknown'), substr(postback_id, 1, ${BUCKET_DIGITS}), ''),
        destination_id, state, count(*)
      FROM deliveries GROUP BY 1, 2, 3;
    `);
  });
}
