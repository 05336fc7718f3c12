/** Why a postback does not go to a destination that has no delivery of it. Reads only. */
import type { NotForwarded } from '../../../shared/contract/deliveries.ts';
import { decideDelivery, type PlanningContext } from '../../../shared/domain/conversion/delivery-decision.ts';
import { isHeard, toldBefore } from '../../../shared/domain/conversion/follow-version.ts';
import type { Relation } from '../../../shared/domain/conversion/relation.ts';
import { decideTelling, hearsChanges } from '../../../shared/domain/forward/later-changes.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { factsOfStored } from '../parse/decide.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import { isPlaceTaken } from '../store/place-of-click.ts';
import { toldBy } from '../store/told-by.ts';
import type { ReplayDeps } from './replay-steps.ts';

/** Told by the rules of today, because nothing is written down for what they never let through. */
export function notForwarded(deps: ReplayDeps, id: PostbackId): readonly NotForwarded[] {
  const { store, now } = deps;
  const postback = store.postbacks.get(id);
  const conversionId = postback?.conversionId ?? null;
  const conversion = conversionId === null ? null : store.conversions.get(conversionId);
  const isOwn = postback?.importedFrom === null;
  if (!isOwn || conversion === null || conversion.voidedAtMs !== null) return [];
  const event = postback.event ?? conversion.event;
  const all = store.deliveries.ofConversion(conversion.id);
  const context: Pick<PlanningContext, 'factsOf' | 'isPlaceTaken' | 'comparedMoney' | 'nowMs'> = {
    factsOf: (of) => factsOfStored(deps, of),
    isPlaceTaken: (about, of, to) => isPlaceTaken(store, about, of, to),
    comparedMoney: (about) => deps.valuer.compared(about),
    nowMs: now(),
  };
  return deps.destinations().flatMap((destination) => {
    const own = all.filter((each) => each.destinationId === destination.id);
    const known = own.filter((each) => each.event === event);
    const base = { destinationId: destination.id, destinationName: destination.name, event };
    if (own.some((each) => each.postbackId === id)) return [];
    // It was told of the conversion and hears of no change, what a person corrects included.
    const isCorrection = postback.byHand !== null && !postback.byHand.isAdded;
    if (isCorrection && !hearsChanges(destination) && own.some(isHeard))
      return [{ ...base, reason: 'change_not_sent_here' }];
    if (known.length > 0) {
      const reason =
        postback.relation === null ? null : reasonNotTold(deps, postback.relation, own, destination);
      return reason === null ? [] : [{ ...base, reason }];
    }
    const plan = decideDelivery(conversion, event, destination, conversion.createdAtMs, context);
    if (plan.kind === 'none') return [];
    return [{ ...base, reason: plan.kind === 'send' ? 'not_taken_then' : plan.reason }];
  });
}

/** Why a destination that was told of the conversion heard nothing of this change; null where it did. */
function reasonNotTold(
  { store }: ReplayDeps,
  relation: Relation,
  own: readonly DeliveryRow[],
  destination: DestinationRow,
): NotForwarded['reason'] | null {
  if (relation.kind !== 'change' || (relation.status === null && relation.payout === null)) return null;
  const { status, payout } = relation;
  const heard = own.filter(isHeard);
  const isTold = own.some((each) => {
    const told = toldBy(store, each);
    return (
      (status === null || told.status === status.to) &&
      (payout === null || (told.payoutMicros === payout.to.micros && told.currency === payout.to.currency))
    );
  });
  const last = heard.at(-1);
  if (last === undefined || isTold) return null;
  const told = toldBy(store, last);
  const now = {
    event: last.event,
    status: status?.to ?? told.status,
    payoutMicros: payout === null ? told.payoutMicros : payout.to.micros,
    currency: payout === null ? told.currency : payout.to.currency,
  };
  const telling = decideTelling(now, toldBefore({ ...last, told }), destination);
  return telling.kind === 'skip' ? telling.reason : 'not_taken_then';
}
