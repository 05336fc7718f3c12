/** Which deliveries a conversion gets, and what becomes of those it has when it changes. Pure. */
import {
  type Plan,
  type PlannedDestination,
  planDelivery,
  REPLANNED_REASONS,
  UNWRITTEN_REASONS,
} from '../forward/planning.ts';
import type { DeliveryState } from '../forward/delivery-state.ts';
import type { DeliveryId, DestinationId, LinkId, PostbackId } from '../ids.ts';
import type { Conversion } from './conversion.ts';
import type { PostbackEvent } from './event.ts';

/** A destination as far as planning asks. */
export interface PlanningDestination extends PlannedDestination {
  readonly id: DestinationId;
}

/** A delivery that a conversion has already. */
export interface KnownDelivery {
  readonly id: DeliveryId;
  readonly destinationId: DestinationId;
  readonly event: PostbackEvent;
  readonly state: DeliveryState;
  readonly reason: string | null;
}

/** What else a postback says, for destinations that have a condition on it: read only for those. */
export interface PostbackFacts {
  readonly country: string | null;
  /** The saved link that it came through, as far as can be told. */
  readonly linkId: LinkId | null;
  /** When it happened by the network's clock, UTC milliseconds. */
  readonly occurredAtMs: number | null;
}

/** What planning needs beside the conversion. */
export interface PlanningContext {
  readonly destinations: readonly PlanningDestination[];
  /** Asked only where a destination has such a condition. */
  readonly factsOf: (id: PostbackId) => PostbackFacts;
  /** UTC milliseconds. */
  readonly nowMs: number;
}

export interface PlannedDelivery {
  readonly destinationId: DestinationId;
  readonly event: PostbackEvent;
  readonly postbackId: PostbackId;
  readonly plan: Exclude<Plan, { readonly kind: 'none' }>;
}

/** What has not gone out yet does not go out any more. */
export interface Withdrawal {
  readonly id: DeliveryId;
  readonly reason: 'status_rejected' | 'no_longer_understood';
}

/** What had been skipped is planned as it would be now. */
export interface Restoration {
  readonly id: DeliveryId;
  readonly plan: PlannedDelivery['plan'];
}

export interface DeliveryDecision {
  readonly plan: readonly PlannedDelivery[];
  readonly withdraw: readonly Withdrawal[];
  readonly restore: readonly Restoration[];
}

export const NO_DELIVERIES: DeliveryDecision = { plan: [], withdraw: [], restore: [] };

const WAITING: ReadonlySet<DeliveryState> = new Set(['pending', 'retrying', 'parked']);
const NO_LONGER_PARSED: ReadonlySet<string> = new Set(['no_longer_understood']);

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
  context: Pick<PlanningContext, 'factsOf' | 'nowMs'>,
): Plan {
  const facts = (): PostbackFacts => context.factsOf(conversion.lastPostbackId);
  const ageMs = context.nowMs - toldAtMs;
  const happenedAgoMs = (): number | null => {
    const { occurredAtMs } = facts();
    return occurredAtMs === null ? null : context.nowMs - occurredAtMs;
  };
  const asked = { country: () => facts().country, linkId: () => facts().linkId, happenedAgoMs };
  return planDelivery({ ...conversion, event, ageMs, ...asked }, destination);
}

/** One for each destination that may ever take it, for the event that the conversion stands at, where it has none yet. */
export function planNew(
  conversion: Conversion,
  known: readonly KnownDelivery[],
  toldAtMs: number,
  context: PlanningContext,
): readonly PlannedDelivery[] {
  const { event, lastPostbackId } = conversion;
  return context.destinations.flatMap((destination) => {
    const hasOne = known.some((each) => each.destinationId === destination.id && each.event === event);
    if (hasOne) return [];
    const plan = decideDelivery(conversion, event, destination, toldAtMs, context);
    if (plan.kind === 'none' || (plan.kind === 'skip' && UNWRITTEN_REASONS.has(plan.reason))) return [];
    return [{ destinationId: destination.id, event, postbackId: lastPostbackId, plan }];
  });
}

/**
 * A further stage (a lead became a sale) goes out like a new event. A change of rating or payout sends nothing
 * again: it only stops what is still waiting, or lets go what it had stopped.
 */
export function followChange(
  before: Conversion,
  after: Conversion,
  known: readonly KnownDelivery[],
  toldAtMs: number,
  context: PlanningContext,
): DeliveryDecision {
  const plan = after.event === before.event ? [] : planNew(after, known, toldAtMs, context);
  if (after.status === 'rejected') {
    const withdraw = before.status === 'rejected' ? [] : withdrawAll(known, 'status_rejected');
    return { plan, withdraw, restore: [] };
  }
  const restore = isRatedAlike(before, after) ? [] : restoreAll(after, known, REPLANNED_REASONS, context);
  return { plan, withdraw: [], restore };
}

/** What of a conversion decides whether its event may go out. */
const RATED = ['status', 'isOnHold', 'payoutMicros'] as const;

/** Whether a change leaves all deliveries as they are. */
export function isSameForDeliveries(before: Conversion, after: Conversion): boolean {
  return before.event === after.event && isRatedAlike(before, after);
}

function isRatedAlike(before: Conversion, after: Conversion): boolean {
  return RATED.every((part) => before[part] === after[part]);
}

/** The postbacks about it are about something else now. */
export function withdrawAll(
  known: readonly KnownDelivery[],
  reason: Withdrawal['reason'],
): readonly Withdrawal[] {
  return known.filter(({ state }) => WAITING.has(state)).map(({ id }) => ({ id, reason }));
}

/** A conversion that was void, or stood at another event, is back: so is what had not gone out for that. */
export function restoreParsed(
  conversion: Conversion,
  known: readonly KnownDelivery[],
  context: PlanningContext,
): readonly Restoration[] {
  return restoreAll(conversion, known, NO_LONGER_PARSED, context);
}

function restoreAll(
  conversion: Conversion,
  known: readonly KnownDelivery[],
  reasons: ReadonlySet<string>,
  context: PlanningContext,
): readonly Restoration[] {
  const destinations = new Map(context.destinations.map((each) => [each.id, each]));
  return known.flatMap(({ id, destinationId, event, reason }) => {
    const destination = destinations.get(destinationId);
    if (destination === undefined || !reasons.has(reason ?? '')) return [];
    const plan = decideDelivery(conversion, event, destination, conversion.createdAtMs, context);
    return plan.kind === 'none' ? [] : [{ id, plan }];
  });
}
