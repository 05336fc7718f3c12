/** Of the table `deliveries` those of a whole page of postbacks or conversions. */
import type { ConversionId, PostbackId } from '../../../shared/domain/ids.ts';
import type { ReadableDb } from '../../platform/database.ts';
import { type DeliveryRow, readDelivery, type StoredDelivery } from './deliveries-table.ts';

export interface PageDeliveries {
  /** By their postback, as many as it has. */
  readonly ofPostbacks: (ids: readonly PostbackId[]) => ReadonlyMap<string, DeliveryRow[]>;
  /** By their conversion, those of all its versions. */
  readonly ofConversions: (ids: readonly ConversionId[]) => ReadonlyMap<string, DeliveryRow[]>;
}

export function createPageDeliveries(db: ReadableDb): PageDeliveries {
  const selectOfPostbacks = db.query<[string], StoredDelivery>(
    'deliveries.ofPage',
    `SELECT d.* FROM json_each(?) c CROSS JOIN deliveries d INDEXED BY deliveries_postback
     ON d.postback_id = c.value ORDER BY d.id`,
  );
  const selectOfConversions = db.query<[string], StoredDelivery>(
    'deliveries.ofConversionPage',
    `SELECT d.* FROM json_each(?) c CROSS JOIN deliveries d ON d.conversion_id = c.value
     ORDER BY d.version, d.id`,
  );
  return {
    ofPostbacks: (ids) => {
      const rows = selectOfPostbacks.all(JSON.stringify(ids)).map(readDelivery);
      return Map.groupBy(rows, ({ postbackId }) => postbackId);
    },
    ofConversions: (ids) => {
      const rows = selectOfConversions.all(JSON.stringify(ids)).map(readDelivery);
      return Map.groupBy(rows, ({ conversionId }) => conversionId);
    },
  };
}
