/** What a replay of one postback would do, destination by destination. Reads only. */
import type { ReplayWish } from '../../../shared/contract/replays.ts';
import { planDelivery } from '../../../shared/domain/forward/planning.ts';
import type { ConversionId } from '../../../shared/domain/ids.ts';
import type { ConversionRow } from '../store/conversions-table.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ApplyParts } from '../parse/apply-postback.ts';
import { plannedOf } from '../parse/plan-deliveries.ts';

export type ReplayStep =
  /** A delivery that is there goes out again, or for the first time. */
  | { readonly kind: 'again'; readonly delivery: DeliveryRow; readonly destination: DestinationRow }
  /** The destination did not exist, or did not take it, when the postback came. */
  | { readonly kind: 'new'; readonly conversion: ConversionRow; readonly destination: DestinationRow }
  | { readonly kind: 'left_out' }
  | { readonly kind: 'not_sendable' };

export type ReplayParts = Pick<ApplyParts, 'store' | 'networkOf' | 'linkOf' | 'destinations' | 'now'>;

/** @param seen conversions that were dealt with: many postbacks may be about one */
export function replaySteps(
  parts: ReplayParts,
  postback: PostbackRow,
  wish: ReplayWish,
  seen: Set<ConversionId>,
): readonly ReplayStep[] {
  const conversion =
    postback.conversionId === null ? null : parts.store.conversions.get(postback.conversionId);
  if (conversion === null || conversion.voidedAtMs !== null) return [{ kind: 'not_sendable' }];
  if (seen.has(conversion.id)) return [];
  seen.add(conversion.id);
  const deliveries = parts.store.deliveries.ofConversion(conversion.id);
  return parts.destinations().flatMap((destination) => {
    if (wish.destinationId !== null && destination.id !== wish.destinationId) return [];
    return stepsFor(parts, conversion, destination, deliveries, wish);
  });
}

function stepsFor(
  parts: ReplayParts,
  conversion: ConversionRow,
  destination: DestinationRow,
  deliveries: readonly DeliveryRow[],
  wish: ReplayWish,
): readonly ReplayStep[] {
  const own = deliveries.filter((each) => each.destinationId === destination.id);
  const planned = plannedOf(
    parts,
    conversion,
    conversion.lastPostbackId,
    parts.now() - conversion.createdAtMs,
  );
  const isTaken = (event: DeliveryRow['event']): boolean =>
    planDelivery({ ...planned, event }, destination).kind === 'send';
  const steps = own.map((delivery) => stepOf(delivery, destination, isTaken(delivery.event), wish));
  if (own.some((each) => each.event === conversion.event)) return steps;
  const plan = planDelivery(planned, destination);
  if (plan.kind === 'none') return steps;
  return [
    ...steps,
    plan.kind === 'send' ? { kind: 'new', conversion, destination } : { kind: 'not_sendable' },
  ];
}

function stepOf(
  delivery: DeliveryRow,
  destination: DestinationRow,
  isTaken: boolean,
  wish: ReplayWish,
): ReplayStep {
  if (delivery.state === 'sending' || !isTaken) return { kind: 'not_sendable' };
  if (delivery.state === 'delivered' && !wish.includesDelivered) return { kind: 'left_out' };
  return { kind: 'again', delivery, destination };
}
