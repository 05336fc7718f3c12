/** Shows the groups of a page: each postback with the conversion that it stands for. */
import type { CodedGroup } from '../../../shared/contract/coded-views.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { deliveryMark, type RowViewDeps } from '../views/views.ts';
import { pageViews } from './page-views.ts';

export function groupViews(deps: RowViewDeps, rows: readonly PostbackRow[]): CodedGroup[] {
  const { store } = deps;
  const ids = rows.flatMap(({ conversionId }) => conversionId ?? []);
  const deliveries = store.pageDeliveries.ofConversions(ids);
  const counts = store.grouped.counts(ids);
  const views = pageViews(deps, rows);
  const conversionOf = ({ conversionId }: PostbackRow): CodedGroup['conversion'] => {
    const row = conversionId === null ? null : store.conversions.get(conversionId);
    if (row === null) return null;
    return {
      id: row.id,
      event: row.event,
      status: row.status,
      payout: row.payoutMicros === null ? null : microsToUnits(row.payoutMicros),
      currency: row.currency,
      isVoid: row.voidedAtMs !== null,
      postbackCount: counts.get(row.id) ?? 0,
      deliveries: newestOfEach(deliveries.get(row.id) ?? []).map((each) => deliveryMark(deps, each)),
    };
  };
  return rows.flatMap((row, at) => {
    const newest = views[at];
    return newest === undefined ? [] : [{ newest, conversion: conversionOf(row) }];
  });
}

/** The newest version that each destination is told. @param deliveries by version */
function newestOfEach(deliveries: readonly DeliveryRow[]): readonly DeliveryRow[] {
  return [...new Map(deliveries.map((each) => [each.destinationId, each])).values()];
}
