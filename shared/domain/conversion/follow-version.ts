/**
 * What a change of a conversion does to the deliveries of one destination that hears of later changes: the new
 * version is planned, and what it overtakes while that still waits goes out no more. Pure.
 */
import { decideTelling, type ToldBefore, type ToldVersion } from '../forward/later-changes.ts';
import { delayLeftMs, type Plan, planChange, UNWRITTEN_REASONS } from '../forward/planning.ts';
import type { Conversion } from './conversion.ts';
import {
  decideDelivery,
  type DeliveryDecision,
  type KnownDelivery,
  NO_DELIVERIES,
  type PlanningContext,
  type PlanningDestination,
  remainingDelayMs,
  WAITING,
} from './delivery-decision.ts';
import type { PostbackEvent } from './event.ts';

/**
 * @param own what the destination has of this conversion
 * @param toldAtMs when the change was told
 */
export function followVersion(
  before: Conversion,
  after: Conversion,
  destination: PlanningDestination,
  own: readonly KnownDelivery[],
  toldAtMs: number,
  context: PlanningContext,
): DeliveryDecision {
  if (before.version === after.version) return NO_DELIVERIES;
  const event = eventFor(after.event, destination, own);
  const now = tellableOf(after, event);
  const last = lastHeard(own);
  const overtaken = own.filter(
    (each) => WAITING.has(each.state) && (now.status === 'rejected' || each.event === event),
  );
  const isOnlyPaid = last !== null || overtaken.length > 0 ? isMoneyAlone(before, after) : false;
  if (isOnlyPaid && destination.rules.laterChanges === 'status') return NO_DELIVERIES;
  const conversion = { ...after, ...now };
  const plan =
    last === null
      ? planUntold(conversion, event, destination, own, newest(overtaken), toldAtMs, context)
      : planTold(conversion, last, destination, overtaken.length > 0, toldAtMs, context);
  if (plan.kind === 'none') return NO_DELIVERIES;
  // What it overtakes must not go out, so it is written down then why it does not go out itself.
  const isUnwritten = plan.kind === 'skip' && UNWRITTEN_REASONS.has(plan.reason);
  if (isUnwritten && overtaken.length === 0) return NO_DELIVERIES;
  const { id: destinationId } = destination;
  return {
    plan: [
      {
        destinationId,
        event,
        postbackId: after.lastPostbackId,
        plan,
        waitMs: waitFor(overtaken, context.nowMs - toldAtMs, destination, context.nowMs),
        told: { ...now, transactionId: transactionIdFor(after, last, own, context) },
      },
    ],
    withdraw: overtaken.map(({ id }) => ({ id, reason: 'superseded' })),
    restore: [],
    standings: [],
  };
}

/** What takes the place of others goes out when the first of them would have, or a row of changes would never go. */
function waitFor(
  overtaken: readonly KnownDelivery[],
  ageMs: number,
  { rules }: PlanningDestination,
  nowMs: number,
): number {
  return overtaken.length === 0
    ? delayLeftMs(ageMs, rules)
    : Math.min(...overtaken.map((each) => remainingDelayMs(each, nowMs)));
}

/** What it stands at, as a destination is told it: one that is void was taken back. */
function tellableOf(
  { status, payoutMicros, currency, voidedAtMs }: Conversion,
  event: PostbackEvent,
): ToldVersion {
  return { event, status: voidedAtMs === null ? status : 'rejected', payoutMicros, currency };
}

/** A stage that the destination does not take still changes the one that it was told. */
function eventFor(
  event: PostbackEvent,
  { events }: PlanningDestination,
  own: readonly KnownDelivery[],
): PostbackEvent {
  if (events[event] !== undefined) return event;
  return newest(own.filter((each) => events[each.event] !== undefined))?.event ?? event;
}

/** Delivered, perhaps delivered, or on its way: what a change is a change of. */
export function isHeard({ state, mayHaveArrived }: Pick<KnownDelivery, 'state' | 'mayHaveArrived'>): boolean {
  return state === 'delivered' || state === 'unknown' || state === 'sending' || mayHaveArrived;
}

export function toldBefore({
  told,
  event,
  state,
}: Pick<KnownDelivery, 'told' | 'event' | 'state'>): ToldBefore {
  return { ...told, event, isSure: state === 'delivered' || state === 'unknown' };
}

/** An older version that a person sent again is what it knows now: the newer one is replaced by it. */
function lastHeard(own: readonly KnownDelivery[]): KnownDelivery | null {
  const heard = own.filter(isHeard);
  return newest(heard.filter(({ standing }) => standing !== 'replaced')) ?? newest(heard);
}

function newest(deliveries: readonly KnownDelivery[]): KnownDelivery | null {
  return deliveries.reduce<KnownDelivery | null>(
    (last, each) => (last === null || each.version >= last.version ? each : last),
    null,
  );
}

function isMoneyAlone(before: Conversion, after: Conversion): boolean {
  return (
    before.event === after.event &&
    before.status === after.status &&
    before.isOnHold === after.isOnHold &&
    (before.voidedAtMs === null) === (after.voidedAtMs === null)
  );
}

function planUntold(
  conversion: Conversion,
  event: PostbackEvent,
  destination: PlanningDestination,
  own: readonly KnownDelivery[],
  overtaken: KnownDelivery | null,
  toldAtMs: number,
  context: PlanningContext,
): Plan {
  if (conversion.status === 'rejected' && own.length > 0) {
    const isOfTest = conversion.test !== destination.test;
    return isOfTest ? { kind: 'none' } : { kind: 'skip', reason: 'never_told' };
  }
  // What only rates names no country: the one that waited did, and was let through.
  const asked = overtaken === null ? conversion : { ...conversion, lastPostbackId: overtaken.postbackId };
  const plan = decideDelivery(asked, event, destination, toldAtMs, context);
  // It stands in for one that waits until the destination is switched on.
  const isOff = plan.kind === 'skip' && plan.reason === 'destination_off';
  return isOff && overtaken !== null ? { kind: 'send' } : plan;
}

function planTold(
  conversion: Conversion & ToldVersion,
  last: KnownDelivery,
  destination: PlanningDestination,
  takesPlace: boolean,
  toldAtMs: number,
  context: PlanningContext,
): Plan {
  const plan = planChange({ ...conversion, ageMs: context.nowMs - toldAtMs }, destination);
  const isOff = plan.kind === 'skip' && plan.reason === 'destination_off' && takesPlace;
  if (plan.kind !== 'send' && !isOff) return plan;
  // Whether one that is on its way was told is known when it ends: the outbox decides then.
  if (last.state === 'sending') return { kind: 'send' };
  const telling = decideTelling(conversion, toldBefore(last), destination);
  return telling.kind === 'skip' ? telling : { kind: 'send' };
}

/** The one that it was told by: a tracker finds its row by it. */
function transactionIdFor(
  conversion: Conversion,
  last: KnownDelivery | null,
  own: readonly KnownDelivery[],
  { factsOf }: PlanningContext,
): string | null {
  if (last !== null) return last.told.transactionId;
  const known = newest(own.filter(({ told }) => told.transactionId !== null));
  return known?.told.transactionId ?? factsOf(conversion.lastPostbackId).transactionId;
}
