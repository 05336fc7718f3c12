/** What an entry by hand would send: it is made, looked at, and taken back. */
import type { HandDelivery } from '../../../shared/contract/conversions.ts';
import { isHeard } from '../../../shared/domain/conversion/follow-version.ts';
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import { hearsChanges } from '../../../shared/domain/forward/later-changes.ts';
import type { ConversionId } from '../../../shared/domain/ids.ts';
import type { ApplyDeps } from '../parse/apply-deps.ts';
import type { Entered } from '../parse/by-hand.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import { notForwarded } from './not-forwarded.ts';
import { renderDelivery, type RenderDeps } from './render-delivery.ts';
import { shownRequest } from './shown-request.ts';

export interface HandPreviewDeps {
  readonly applying: ApplyDeps;
  readonly rendering: RenderDeps;
}

export interface PreviewedEntry {
  readonly conversion: Conversion | null;
  readonly deliveries: readonly HandDelivery[];
}

/**
 * @param id the conversion that it is about; null for one that is added
 * @param enter what would be done
 */
export function previewByHand(
  deps: HandPreviewDeps,
  id: ConversionId | null,
  enter: () => Entered,
): PreviewedEntry {
  const { applying } = deps;
  const { store } = applying;
  return store.undone(() => {
    const before = new Map(
      (id === null ? [] : store.deliveries.ofConversion(id)).map((row) => [row.id, row] as const),
    );
    const entered = enter();
    const after = store.deliveries.ofConversion(entered.conversionId);
    const deliveries = applying.destinations().flatMap((destination) => {
      const own = after.filter(({ destinationId }) => destinationId === destination.id);
      return heardOf(deps, destination, own, (row) => before.get(row.id) ?? null) ?? [];
    });
    const named = new Set(deliveries.map(({ destinationId }) => destinationId));
    const others = notForwarded(applying, entered.entryId).filter(
      ({ destinationId }) => !named.has(destinationId),
    );
    return {
      conversion: store.conversions.get(entered.conversionId),
      deliveries: [
        ...deliveries,
        ...others.map(({ destinationId, destinationName, reason }) => ({
          destinationId,
          destinationName,
          outcome: 'nothing' as const,
          reason,
          request: null,
        })),
      ],
    };
  });
}

/** Null where its rules of today say it all. */
function heardOf(
  deps: HandPreviewDeps,
  destination: DestinationRow,
  own: readonly DeliveryRow[],
  beforeOf: (row: DeliveryRow) => DeliveryRow | null,
): readonly HandDelivery[] | null {
  const base = { destinationId: destination.id, destinationName: destination.name };
  const moved = own.filter((row) => {
    const before = beforeOf(row);
    return before === null || before.state !== row.state || before.version !== row.version;
  });
  const sent = moved.filter(({ state }) => state === 'pending');
  if (sent.length > 0) {
    return sent.map((row) => {
      const request = renderDelivery(deps.rendering, row, destination);
      return {
        ...base,
        outcome: 'sent',
        reason: null,
        request: request && shownRequest(request),
      };
    });
  }
  const withdrawn = moved.find((row) => beforeOf(row) !== null);
  if (withdrawn !== undefined)
    return [{ ...base, outcome: 'withdrawn', reason: withdrawn.reason, request: null }];
  const skipped = moved.at(-1);
  if (skipped !== undefined) return [{ ...base, outcome: 'nothing', reason: skipped.reason, request: null }];
  if (!own.some(isHeard)) return null;
  const reason = hearsChanges(destination) ? 'change_not_in_request' : 'change_not_sent_here';
  return [{ ...base, outcome: 'nothing', reason, request: null }];
}
