/** What a replay of one postback would do, destination by destination. Reads only. */
import type { ReplayInput } from '../../../shared/contract/replays.ts';
import { decideDelivery, type PostbackFacts } from '../../../shared/domain/conversion/delivery-decision.ts';
import { isHeard } from '../../../shared/domain/conversion/follow-version.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { hearsChanges } from '../../../shared/domain/forward/later-changes.ts';
import { planChange } from '../../../shared/domain/forward/planning.ts';
import type { ConversionId } from '../../../shared/domain/ids.ts';
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { isPlaceTaken } from '../store/place-of-click.ts';
import { toldBy } from '../store/told-by.ts';
import type { ApplyDeps } from '../parse/apply-deps.ts';
import { factsOfStored } from '../parse/decide.ts';
import { isChangedSince } from './as-it-is-now.ts';

/** What goes out, beside what went out before. */
export interface ChangeOfStep {
  /** It was sent before, and the conversion has changed since. */
  readonly isChanged: boolean;
  /** It tells a rejection. */
  readonly isRejected: boolean;
}

export type ReplayStep =
  /** A delivery that is there goes out again, or for the first time. */
  | ({
      readonly kind: 'again';
      readonly delivery: DeliveryRow;
      readonly destination: DestinationRow;
    } & ChangeOfStep)
  /** The destination did not exist, or did not take it, when the postback came. */
  | ({
      readonly kind: 'new';
      readonly conversion: Conversion;
      readonly destination: DestinationRow;
      /** The one that the destination knows it by. */
      readonly transactionId: string | null;
    } & ChangeOfStep)
  | { readonly kind: 'left_out' }
  | { readonly kind: 'not_sendable' };

export type ReplayDeps = Pick<
  ApplyDeps,
  'store' | 'networkOf' | 'linkOf' | 'destinations' | 'now' | 'valuer'
>;

/** @param seen conversions that were dealt with: many postbacks may be about one */
export function replaySteps(
  deps: ReplayDeps,
  postback: PostbackRow,
  input: ReplayInput,
  seen: Set<ConversionId>,
): readonly ReplayStep[] {
  const conversion =
    postback.conversionId === null ? null : deps.store.conversions.get(postback.conversionId);
  if (conversion === null || conversion.voidedAtMs !== null) return [{ kind: 'not_sendable' }];
  if (postback.importedFrom !== null) return [{ kind: 'not_sendable' }];
  // Its request was removed by age: most of what a destination is told would be empty.
  if (postback.byHand === null && postback.head.length === 0) return [{ kind: 'not_sendable' }];
  if (seen.has(conversion.id)) return [];
  seen.add(conversion.id);
  const deliveries = deps.store.deliveries.ofConversion(conversion.id);
  const context = contextOf(deps);
  return deps.destinations().flatMap((destination) => {
    if (input.destinationId !== null && destination.id !== input.destinationId) return [];
    const own = deliveries.filter((each) => each.destinationId === destination.id);
    return hearsChanges(destination)
      ? stepsForNewest(deps, context, conversion, destination, own, input)
      : stepsFor(deps, context, conversion, destination, own, input);
  });
}

type Context = Parameters<typeof decideDelivery>[4];

/** For one conversion: all its destinations ask for the facts of the same postback, which is read once. */
function contextOf(deps: ReplayDeps): Context {
  let facts: PostbackFacts | undefined;
  return {
    factsOf: (id) => (facts ??= factsOfStored(deps, id)),
    isPlaceTaken: (conversion, event, id) => isPlaceTaken(deps.store, conversion, event, id),
    comparedMoney: (about) => deps.valuer.compared(about),
    nowMs: deps.now(),
  };
}

function stepsFor(
  deps: ReplayDeps,
  context: Context,
  conversion: Conversion,
  destination: DestinationRow,
  own: readonly DeliveryRow[],
  input: ReplayInput,
): readonly ReplayStep[] {
  const planOf = (event: PostbackEvent) =>
    decideDelivery(conversion, event, destination, conversion.createdAtMs, context);
  const steps = own.map((delivery) => {
    return stepOf(deps, conversion, delivery, destination, planOf(delivery.event).kind === 'send', input);
  });
  if (own.some((each) => each.event === conversion.event)) return steps;
  // It was told this conversion as another event, before that was corrected: it is no second one.
  const isCorrected = conversion.corrections !== null && conversion.corrections.event !== null;
  if (isCorrected && own.some(isHeard)) return steps;
  const plan = planOf(conversion.event);
  if (plan.kind === 'none') return steps;
  return [
    ...steps,
    plan.kind === 'send' ? newStep(context, conversion, destination) : { kind: 'not_sendable' },
  ];
}

/** A destination that hears of changes is told how the conversion stands now: older versions say what is over. */
function stepsForNewest(
  deps: ReplayDeps,
  context: Context,
  conversion: Conversion,
  destination: DestinationRow,
  own: readonly DeliveryRow[],
  input: ReplayInput,
): readonly ReplayStep[] {
  const byVersion = own.toSorted((one, other) => one.version - other.version);
  const newest = byVersion.at(-1);
  if (newest === undefined) return stepsFor(deps, context, conversion, destination, own, input);
  const event = destination.events[conversion.event] === undefined ? newest.event : conversion.event;
  const isHeardOf = own.some(isHeard);
  const plan = isHeardOf
    ? planChange({ ...conversion, event, ageMs: 0 }, destination)
    : decideDelivery(conversion, event, destination, conversion.createdAtMs, context);
  if (plan.kind === 'none') return [];
  const sent = input.as === 'then' ? byVersion.findLast(isHeard) : undefined;
  if (sent !== undefined) return [stepOf(deps, conversion, sent, destination, plan.kind === 'send', input)];
  if (newest.version === conversion.version || plan.kind !== 'send') {
    const isKnown = newest.reason === 'already_told' && !input.includesDelivered;
    return [
      isKnown
        ? { kind: 'left_out' }
        : stepOf(deps, conversion, newest, destination, plan.kind === 'send', input),
    ];
  }
  const { transactionId } = toldBy(deps.store, newest);
  const isRejected = conversion.status === 'rejected';
  const change = { isChanged: isHeardOf, isRejected };
  return [{ kind: 'new', conversion: { ...conversion, event }, destination, transactionId, ...change }];
}

function newStep(context: Context, conversion: Conversion, destination: DestinationRow): ReplayStep {
  const { transactionId } = context.factsOf(conversion.lastPostbackId);
  return { kind: 'new', conversion, destination, transactionId, isChanged: false, isRejected: false };
}

function stepOf(
  { store }: ReplayDeps,
  conversion: Conversion,
  delivery: DeliveryRow,
  destination: DestinationRow,
  isTaken: boolean,
  input: ReplayInput,
): ReplayStep {
  if (delivery.state === 'sending' || !isTaken) return { kind: 'not_sendable' };
  if (delivery.state === 'delivered' && !input.includesDelivered) return { kind: 'left_out' };
  const isChanged = isChangedSince(store, conversion, delivery, destination);
  const { status } = input.as === 'now' && isChanged ? conversion : toldBy(store, delivery);
  return { kind: 'again', delivery, destination, isChanged, isRejected: status === 'rejected' };
}
