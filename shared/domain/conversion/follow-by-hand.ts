/**
 * What an entry by hand, or taking one back, does to the deliveries of a conversion. Destinations that hear of later
 * changes hear of it like of one that the network told; all others get no second event from it. Pure.
 */
import { REPLANNED_REASONS } from '../forward/planning.ts';
import type { Conversion } from './conversion.ts';
import { byRule, followOnce, followVoid, joined, planNew, restoreAll } from './decide-deliveries.ts';
import {
  type DeliveryDecision,
  type KnownDelivery,
  NO_DELIVERIES,
  type PlanningContext,
  type PlanningDestination,
  WAITING,
} from './delivery-decision.ts';
import { followVersion, isHeard } from './follow-version.ts';

/** What an entry by hand had stopped, and what any later rating can let go. */
const RESTORED: ReadonlySet<string> = new Set([...REPLANNED_REASONS, 'voided_by_hand', 'superseded']);

export function followByHand(
  before: Conversion,
  after: Conversion,
  known: readonly KnownDelivery[],
  context: PlanningContext,
): DeliveryDecision {
  if (before.version === after.version) return NO_DELIVERIES;
  if (after.voidedAtMs !== null) {
    return before.voidedAtMs === null
      ? followVoid(before, after, known, context, 'voided_by_hand')
      : NO_DELIVERIES;
  }
  const { hearing, once } = byRule(known, context);
  const ownOf = ({ id }: PlanningDestination): readonly KnownDelivery[] =>
    known.filter(({ destinationId }) => destinationId === id);
  return joined(after, known, [
    ...once.destinations.map((each) =>
      tellOnce(before, after, ownOf(each), { ...context, destinations: [each] }),
    ),
    ...hearing.map((each) => followVersion(before, after, each, ownOf(each), context.nowMs, context)),
  ]);
}

/** @param context with this one destination */
function tellOnce(
  before: Conversion,
  after: Conversion,
  own: readonly KnownDelivery[],
  context: PlanningContext,
): DeliveryDecision {
  const isRevived = before.voidedAtMs !== null;
  if (!isRevived && before.event === after.event)
    return followOnce(before, after, own, after.createdAtMs, context);
  const isOtherEvent = before.event !== after.event;
  const ofEvent = own.filter(({ event }) => event === after.event);
  const withdraw = own
    .filter((each) => isOtherEvent && each.event !== after.event && mayStillGo(each))
    .map(({ id }) => ({ id, reason: 'superseded' as const }));
  // It was told one event of this conversion, and a corrected one would count as another.
  const isTold = own.some((each) => isHeard(each) && each.event !== after.event);
  if (isTold) return { ...NO_DELIVERIES, withdraw };
  const plan = ofEvent.length > 0 || !isOtherEvent ? [] : planNew(after, own, after.createdAtMs, context);
  return { ...NO_DELIVERIES, withdraw, plan, restore: restoreAll(after, ofEvent, RESTORED, context) };
}

/** It waits, or would wait again after another rating. */
function mayStillGo({ state, reason }: KnownDelivery): boolean {
  return WAITING.has(state) || (state === 'skipped' && REPLANNED_REASONS.has(reason ?? ''));
}
