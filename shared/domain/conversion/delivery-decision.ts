/** What is decided about deliveries, and the decision on one. Pure. */
import type { ToldMoney } from '../forward/amount.ts';
import { clickPercentile } from '../forward/click-share.ts';
import type { DeliveryState, Standing } from '../forward/delivery-state.ts';
import { type Plan, type PlannedDestination, planDelivery } from '../forward/planning.ts';
import type { ComparedMoney } from '../money/rates/worth.ts';
import type { DeliveryId, DestinationId, LinkId, PostbackId } from '../ids.ts';
import type { Conversion } from './conversion.ts';
import type { ConversionStatus, PostbackEvent } from './event.ts';

/** A destination as far as planning asks. */
export interface PlanningDestination extends PlannedDestination {
  readonly id: DestinationId;
}

/** What a delivery tells of its version of the conversion, beside the event. */
export interface Told extends ToldMoney {
  readonly status: ConversionStatus | null;
  /** The same in all that a destination is told of one conversion. */
  readonly transactionId: string | null;
}

/** A delivery that a conversion has already. */
export interface KnownDelivery {
  readonly id: DeliveryId;
  readonly destinationId: DestinationId;
  readonly event: PostbackEvent;
  /** The one that began it, or the newest when it was planned. */
  readonly postbackId: PostbackId;
  readonly version: number;
  readonly told: Told;
  readonly state: DeliveryState;
  readonly reason: string | null;
  /** An attempt got no answer and may have arrived all the same. */
  readonly mayHaveArrived: boolean;
  readonly standing: Standing;
  /** UTC milliseconds; null for one that does not wait. */
  readonly nextAttemptAtMs: number | null;
}

/** What else a postback says, for destinations that have a condition on it: read only for those. */
export interface PostbackFacts {
  readonly country: string | null;
  /** The saved link that it came through, as far as can be told. */
  readonly linkId: LinkId | null;
  /** When it happened by the network's clock, UTC milliseconds. */
  readonly occurredAtMs: number | null;
  readonly transactionId: string | null;
}

/** What planning needs beside the conversion. */
export interface PlanningContext {
  readonly destinations: readonly PlanningDestination[];
  /** Asked only where a destination has such a condition. */
  readonly factsOf: (id: PostbackId) => PostbackFacts;
  /**
   * Whether the destination was told this event of another conversion of the click. Asked only where it takes the
   * first one alone.
   */
  readonly isPlaceTaken: (conversion: Conversion, event: PostbackEvent, id: DestinationId) => boolean;
  /** What its amount is in the currency that conditions are in. Asked only where a destination has such a condition. */
  readonly comparedMoney: (conversion: Conversion) => ComparedMoney;
  /** UTC milliseconds. */
  readonly nowMs: number;
}

export interface PlannedDelivery {
  readonly destinationId: DestinationId;
  readonly event: PostbackEvent;
  readonly postbackId: PostbackId;
  readonly plan: Exclude<Plan, { readonly kind: 'none' }>;
  /** How long it waits by the destination's own rule, in milliseconds; 0 where it goes out at once. */
  readonly waitMs: number;
  readonly told: Told;
}

/** What has not gone out yet does not go out any more. */
export interface Withdrawal {
  readonly id: DeliveryId;
  readonly reason: 'status_rejected' | 'no_longer_understood' | 'superseded' | 'voided_by_hand';
}

/** What had been skipped is planned as it would be now, with what there is to tell now. */
export interface Restoration {
  readonly id: DeliveryId;
  readonly plan: PlannedDelivery['plan'];
  readonly waitMs: number;
  readonly told: Told;
}

/** What is told by it is true no more, or again. */
export interface ChangedStanding {
  readonly id: DeliveryId;
  readonly standing: Standing;
}

export interface DeliveryDecision {
  readonly plan: readonly PlannedDelivery[];
  readonly withdraw: readonly Withdrawal[];
  readonly restore: readonly Restoration[];
  readonly standings: readonly ChangedStanding[];
}

export const NO_DELIVERIES: DeliveryDecision = { plan: [], withdraw: [], restore: [], standings: [] };

export const WAITING: ReadonlySet<DeliveryState> = new Set(['pending', 'retrying', 'parked']);

/** Why one is pending that is not due yet: its destination asks for a wait. */
export const DELAYED = 'delayed';

/** How much longer a delivery waits because its destination asks for it, in milliseconds; 0 for all others. */
export function remainingDelayMs(
  { reason, nextAttemptAtMs }: Pick<KnownDelivery, 'reason' | 'nextAttemptAtMs'>,
  nowMs: number,
): number {
  return reason === DELAYED && nextAttemptAtMs !== null ? Math.max(0, nextAttemptAtMs - nowMs) : 0;
}

/**
 * Whether one event of a conversion goes to one destination: the decision that planning, replays and dry
 * runs share.
 * @param toldAtMs when that event was told
 */
export function decideDelivery(
  conversion: Conversion,
  event: PostbackEvent,
  destination: PlanningDestination,
  toldAtMs: number,
  context: Pick<PlanningContext, 'factsOf' | 'isPlaceTaken' | 'comparedMoney' | 'nowMs'>,
): Plan {
  const facts = (): PostbackFacts => context.factsOf(conversion.lastPostbackId);
  const ageMs = context.nowMs - toldAtMs;
  const happenedAgoMs = (): number | null => {
    const { occurredAtMs } = facts();
    return occurredAtMs === null ? null : context.nowMs - occurredAtMs;
  };
  const asked = {
    country: () => facts().country,
    linkId: () => facts().linkId,
    happenedAgoMs,
    clickPercentile: () => clickPercentile(destination.id, conversion.clickId),
    isPlaceTaken: () => context.isPlaceTaken(conversion, event, destination.id),
    comparedMoney: () => context.comparedMoney(conversion),
  };
  return planDelivery({ ...conversion, event, ageMs, ...asked }, destination);
}
