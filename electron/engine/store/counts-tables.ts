/** Tables `postback_counts` and `delivery_counts`: kept by triggers of the schema, in the transaction of each change. */
import { z } from 'zod';
import { DELIVERY_STATES, type DeliveryState } from '../../../shared/domain/forward/delivery-state.ts';
import type { ReadableDb } from '../../platform/database.ts';

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
        Object.fromEntries(selectDeliveries.all().map(({ state, count }) => [state, count])),
      ),
  };
}
