/** Which deliveries a conversion gets, and what becomes of those it has when it changes. Pure. */
import { hearsChanges } from '../forward/later-changes.ts';
import { delayLeftMs, REPLANNED_REASONS, UNWRITTEN_REASONS } from '../forward/planning.ts';
import type { Conversion } from './conversion.ts';
import {
  decideDelivery,
  DELAYED,
  type DeliveryDecision,
  type KnownDelivery,
  NO_DELIVERIES,
  type PlannedDelivery,
  type PlanningContext,
  remainingDelayMs,
  type Restoration,
  type Told,
  WAITING,
  type Withdrawal,
} from './delivery-decision.ts';
import { followVersion } from './follow-version.ts';
import { changedStandings } from './standing.ts';

const NO_LONGER_PARSED: ReadonlySet<string> = new Set(['no_longer_understood']);

/** What a change of rating or payout decides anew: also for one that still waits by its destination's rule. */
const DECIDED_ANEW: ReadonlySet<string> = new Set([...REPLANNED_REASONS, DELAYED]);

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
    const { transactionId } = context.factsOf(lastPostbackId);
    const told = toldOf(conversion, transactionId);
    const waitMs = delayLeftMs(context.nowMs - toldAtMs, destination.rules);
    return [{ destinationId: destination.id, event, postbackId: lastPostbackId, plan, waitMs, told }];
  });
}

function toldOf({ status, payoutMicros, currency }: Conversion, transactionId: string | null): Told {
  return { status, payoutMicros, currency, transactionId };
}

/** What a change does to the deliveries: by the rule of each destination, it hears of it or not. */
export function followChange(
  before: Conversion,
  after: Conversion,
  known: readonly KnownDelivery[],
  toldAtMs: number,
  context: PlanningContext,
): DeliveryDecision {
  // What comes of one that is void is kept in its story; destinations were told that it is void.
  if (after.voidedAtMs !== null) {
    return before.voidedAtMs === null ? followVoid(before, after, known, context) : NO_DELIVERIES;
  }
  const { hearing, once, ofOnce } = byRule(known, context);
  return joined(after, known, [
    followOnce(before, after, ofOnce, toldAtMs, once),
    ...hearing.map((destination) => {
      const own = known.filter((each) => each.destinationId === destination.id);
      return followVersion(before, after, destination, own, toldAtMs, context);
    }),
  ]);
}

/** Nothing is left that is about the conversion, or the person voided it. */
export function followVoid(
  before: Conversion,
  after: Conversion,
  known: readonly KnownDelivery[],
  context: PlanningContext,
  reason: 'no_longer_understood' | 'voided_by_hand' = 'no_longer_understood',
): DeliveryDecision {
  const { hearing, ofOnce } = byRule(known, context);
  return joined(after, known, [
    { ...NO_DELIVERIES, withdraw: withdrawAll(ofOnce, reason) },
    ...hearing.map((destination) => {
      const own = known.filter((each) => each.destinationId === destination.id);
      return own.length === 0
        ? NO_DELIVERIES
        : followVersion(before, after, destination, own, context.nowMs, context);
    }),
  ]);
}

/** Destinations that hear of changes, and those that are told each event once, with what those have already. */
export function byRule(known: readonly KnownDelivery[], context: PlanningContext) {
  const hearing = context.destinations.filter(hearsChanges);
  const ids = new Set(hearing.map(({ id }) => id));
  return {
    hearing,
    once: { ...context, destinations: context.destinations.filter(({ id }) => !ids.has(id)) },
    ofOnce: known.filter(({ destinationId }) => !ids.has(destinationId)),
  };
}

/** The decisions on each destination as one. */
export function joined(
  after: Conversion,
  known: readonly KnownDelivery[],
  decisions: readonly DeliveryDecision[],
): DeliveryDecision {
  return {
    plan: decisions.flatMap(({ plan }) => plan),
    withdraw: decisions.flatMap(({ withdraw }) => withdraw),
    restore: decisions.flatMap(({ restore }) => restore),
    standings: changedStandings(after, known),
  };
}

/**
 * For destinations that are told each event once. A further stage (a lead became a sale) goes out like a new event.
 * A change of rating or payout sends nothing again: it only stops what is still waiting, or lets go what it had
 * stopped. What waits for its time by the destination's rule tells then how the conversion stands.
 */
export function followOnce(
  before: Conversion,
  after: Conversion,
  known: readonly KnownDelivery[],
  toldAtMs: number,
  context: PlanningContext,
): DeliveryDecision {
  const plan = after.event === before.event ? [] : planNew(after, known, toldAtMs, context);
  if (after.status === 'rejected') {
    const withdraw = before.status === 'rejected' ? [] : withdrawAll(known, 'status_rejected');
    return { ...NO_DELIVERIES, plan, withdraw };
  }
  const restore = isRatedAlike(before, after) ? [] : restoreAll(after, known, DECIDED_ANEW, context);
  return { ...NO_DELIVERIES, plan, restore };
}

/** What of a conversion decides whether its event may go out. */
const RATED = ['status', 'isOnHold', 'payoutMicros'] as const;

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
  const { once, ofOnce } = byRule(known, context);
  return restoreAll(conversion, ofOnce, NO_LONGER_PARSED, once);
}

/** What was skipped for one of these reasons is planned as it would be now. */
export function restoreAll(
  conversion: Conversion,
  known: readonly KnownDelivery[],
  reasons: ReadonlySet<string>,
  context: PlanningContext,
): readonly Restoration[] {
  const destinations = new Map(context.destinations.map((each) => [each.id, each]));
  return known.flatMap((delivery) => {
    const { id, event, reason, told } = delivery;
    const destination = destinations.get(delivery.destinationId);
    if (destination === undefined || !reasons.has(reason ?? '')) return [];
    // A lead that waits still says what it was when the sale came.
    if (reason === DELAYED && event !== conversion.event) return [];
    const plan = decideDelivery(conversion, event, destination, conversion.createdAtMs, context);
    if (plan.kind === 'none') return [];
    const waitMs =
      reason === DELAYED
        ? remainingDelayMs(delivery, context.nowMs)
        : delayLeftMs(context.nowMs - conversion.createdAtMs, destination.rules);
    return [{ id, plan, waitMs, told: toldOf(conversion, told.transactionId) }];
  });
}
