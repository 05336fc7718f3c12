/** Of the table `deliveries` those of a whole page of postbacks. */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { ReadableDb } from '../../platform/database.ts';
import { type DeliveryRow, readDelivery, type StoredDelivery } from './deliveries-table.ts';

/** By their postback, as many as it has. */
export type PageDeliveries = (ids: readonly PostbackId[]) => ReadonlyMap<string, DeliveryRow[]>;

export function createPageDeliveries(db: ReadableDb): PageDeliveries {
  const select = db.query<[string], StoredDelivery>(
    'deliveries.ofPage',
    `SELECT d.* FROM json_each(?) c CROSS JOIN deliveries d INDEXED BY deliveries_postback
     ON d.postback_id = c.value ORDER BY d.id`,
  );
  return (ids) => {
    const rows = select.all(JSON.stringify(ids)).map(readDelivery);
    return Map.groupBy(rows, ({ postbackId }) => postbackId);
  };
}
