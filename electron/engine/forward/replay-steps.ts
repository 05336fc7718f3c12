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

export type ReplayStep =
  /** A delivery that is there goes out again, or for the first time. */
  | { readonly kind: 'again'; readonly delivery: DeliveryRow; readonly destination: DestinationRow }
  /** The destination did not exist, or did not take it, when the postback came. */
  | {
      readonly kind: 'new';
      readonly conversion: Conversion;
      readonly destination: DestinationRow;
      /** The one that the destination knows it by. */
      readonly transactionId: string | null;
    }
  | { readonly kind: 'left_out' }
  | { readonly kind: 'not_sendable' };

export type ReplayDeps = Pick<ApplyDeps, 'store' | 'networkOf' | 'linkOf' | 'destinations' | 'now'>;

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
  if (seen.has(conversion.id)) return [];
  seen.add(conversion.id);
  const deliveries = deps.store.deliveries.ofConversion(conversion.id);
  const context = contextOf(deps);
  return deps.destinations().flatMap((destination) => {
    if (input.destinationId !== null && destination.id !== input.destinationId) return [];
    const own = deliveries.filter((each) => each.destinationId === destination.id);
    return hearsChanges(destination)
      ? stepsForNewest(deps, context, conversion, destination, own, input)
      : stepsFor(context, conversion, destination, own, input);
  });
}

type Context = Parameters<typeof decideDelivery>[4];

/** For one conversion: all its destinations ask for the facts of the same postback, which is read once. */
function contextOf(deps: ReplayDeps): Context {
  let facts: PostbackFacts | undefined;
  return {
    factsOf: (id) => (facts ??= factsOfStored(deps, id)),
    isPlaceTaken: (conversion, event, id) => isPlaceTaken(deps.store, conversion, event, id),
    nowMs: deps.now(),
  };
}

function stepsFor(
  context: Context,
  conversion: Conversion,
  destination: DestinationRow,
  own: readonly DeliveryRow[],
  input: ReplayInput,
): readonly ReplayStep[] {
  const planOf = (event: PostbackEvent) =>
    decideDelivery(conversion, event, destination, conversion.createdAtMs, context);
  const steps = own.map((delivery) => {
    return stepOf(delivery, destination, planOf(delivery.event).kind === 'send', input);
  });
  if (own.some((each) => each.event === conversion.event)) return steps;
  const plan = planOf(conversion.event);
  if (plan.kind === 'none') return steps;
  return [
    ...steps,
    plan.kind === 'send' ? newStep(context, conversion, destination) : { kind: 'not_sendable' },
  ];
}

/** A destination that hears of changes is told how the conversion stands now: older versions say what is over. */
function stepsForNewest(
  { store }: ReplayDeps,
  context: Context,
  conversion: Conversion,
  destination: DestinationRow,
  own: readonly DeliveryRow[],
  input: ReplayInput,
): readonly ReplayStep[] {
  const newest = own.toSorted((one, other) => one.version - other.version).at(-1);
  if (newest === undefined) return stepsFor(context, conversion, destination, own, input);
  const event = destination.events[conversion.event] === undefined ? newest.event : conversion.event;
  const isHeardOf = own.some(isHeard);
  const plan = isHeardOf
    ? planChange({ ...conversion, event, ageMs: 0 }, destination)
    : decideDelivery(conversion, event, destination, conversion.createdAtMs, context);
  if (plan.kind === 'none') return [];
  if (newest.version === conversion.version || plan.kind !== 'send') {
    const isKnown = newest.reason === 'already_told' && !input.includesDelivered;
    return [isKnown ? { kind: 'left_out' } : stepOf(newest, destination, plan.kind === 'send', input)];
  }
  const { transactionId } = toldBy(store, newest);
  return [{ kind: 'new', conversion: { ...conversion, event }, destination, transactionId }];
}

function newStep(context: Context, conversion: Conversion, destination: DestinationRow): ReplayStep {
  const { transactionId } = context.factsOf(conversion.lastPostbackId);
  return { kind: 'new', conversion, destination, transactionId };
}

function stepOf(
  delivery: DeliveryRow,
  destination: DestinationRow,
  isTaken: boolean,
  input: ReplayInput,
): ReplayStep {
  if (delivery.state === 'sending' || !isTaken) return { kind: 'not_sendable' };
  if (delivery.state === 'delivered' && !input.includesDelivered) return { kind: 'left_out' };
  return { kind: 'again', delivery, destination };
}
