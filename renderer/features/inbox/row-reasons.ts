/** What the last column of a row says: where the postback went, or the reason why it did not. Pure. */
import type { ByHandView } from '../../../shared/contract/by-hand.ts';
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { DeliveryMark } from '../../../shared/contract/deliveries.ts';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { DeliveryState } from '../../../shared/domain/forward/delivery-state.ts';
import type { Text } from '../../../shared/text/en.ts';
import { problemMessage } from '../../../shared/text/problem-message.ts';
import { deliveryMessage, skipMessage, type Tone, toneOf } from './delivery-message.ts';
import { entryMessage } from './hand/hand-messages.ts';
import { heldMessage } from './held-reason.ts';
import { relationMessages } from './relation-messages.ts';

export type ReasonIcon = DeliveryState | 'by_hand' | 'held' | 'copy' | 'change' | 'warning' | 'on_hold';

export interface RowReason {
  readonly key: string;
  readonly icon: ReasonIcon;
  readonly tone: Tone;
  readonly words: string;
  /** In full, for the pointer and for readers. */
  readonly hint: string;
}

/** What the rules of a destination say before anything is written down about a postback. */
export interface RowDestination extends Pick<Destination, 'id' | 'name' | 'test' | 'enabled' | 'createdAt'> {
  readonly events: readonly string[];
  readonly networkIds: readonly string[];
}

export function toRowDestination(destination: Destination): RowDestination {
  const { id, name, test, enabled, createdAt, events, rules } = destination;
  return {
    id,
    name,
    test,
    enabled,
    createdAt,
    events: Object.keys(events),
    networkIds: rules.conditions.networkIds,
  };
}

/** @param destinations null while they are not known */
export function rowReasons(
  postback: Postback,
  destinations: readonly RowDestination[] | null,
  text: Text,
): readonly RowReason[] {
  if (postback.isHeld) return [heldReason(postback, text)];
  if (postback.byHand?.isUndone === true) return [handReason(postback.byHand, text)];
  const { relation } = postback;
  const told = relation === null ? null : relationMessages(relation, text);
  if (told?.isRepeat === true)
    return [{ key: 'repeat', icon: 'copy', tone: 'quiet', words: told.message, hint: told.hint }];
  const reasons: RowReason[] = postback.byHand === null ? [] : [handReason(postback.byHand, text)];
  if (told !== null && postback.byHand === null)
    reasons.push({ key: 'change', icon: 'change', tone: 'quiet', words: told.message, hint: told.hint });
  const outcomes = [
    ...postback.deliveries.toSorted(worstFirst).map((mark) => outcomeOf(mark, postback, text)),
    ...(relation?.kind === 'first' ? unwrittenOutcomes(postback, destinations, text) : []),
  ];
  reasons.push(...together(outcomes).map((outcome) => reasonOf(outcome, text)));
  if (relation?.kind === 'first' && outcomes.length === 0 && hadNoDestination(postback, destinations))
    reasons.push(noDestination(text));
  const warning = postback.problems.find((each) => each.severity !== 'note');
  if (warning !== undefined) {
    const { message } = problemMessage(text, warning);
    reasons.push({ key: 'warning', icon: 'warning', tone: 'wait', words: message, hint: message });
  }
  return reasons;
}

function handReason(byHand: ByHandView, text: Text): RowReason {
  const words = entryMessage(byHand, text);
  return { key: 'by_hand', icon: 'by_hand', tone: 'quiet', words, hint: words };
}

function heldReason(postback: Postback, text: Text): RowReason {
  const words = heldMessage(postback.problems, text);
  return { key: 'held', icon: 'held', tone: 'wait', words, hint: words };
}

interface Outcome {
  readonly key: string;
  readonly icon: ReasonIcon;
  readonly tone: Tone;
  /** Of the destinations that it is the same for. */
  readonly names: readonly string[];
  readonly what: string;
}

function outcomeOf(mark: DeliveryMark, { event }: Postback, text: Text): Outcome {
  return {
    key: mark.id,
    icon: mark.state === 'skipped' && mark.reason === 'on_hold' ? 'on_hold' : mark.state,
    tone: toneOf(mark),
    names: [mark.destinationName],
    what: deliveryMessage(mark, event, text),
  };
}

/** Nothing is written down for what a destination never takes, so its rules are asked. */
function unwrittenOutcomes(
  { deliveries, event, networkId, test, receivedAt }: Postback,
  destinations: readonly RowDestination[] | null,
  text: Text,
): readonly Outcome[] {
  if (destinations === null || event === null) return [];
  return destinations.flatMap((destination) => {
    const { id, name, events, networkIds, enabled, createdAt } = destination;
    const isAsked = enabled && destination.test === test && createdAt <= receivedAt;
    if (!isAsked || deliveries.some((mark) => mark.destinationId === id)) return [];
    const isOtherNetwork = networkIds.length > 0 && networkId !== null && !networkIds.includes(networkId);
    const reason = !events.includes(event) ? 'event_not_sent_here' : isOtherNetwork ? 'other_network' : null;
    if (reason === null) return [];
    const what = skipMessage(reason, event, text);
    return [{ key: id, icon: 'skipped' as const, tone: 'quiet' as const, names: [name], what }];
  });
}

/** Destinations that say the same share one reason; those that got it are named each, with a tick. */
function together(outcomes: readonly Outcome[]): readonly Outcome[] {
  const merged: Outcome[] = [];
  for (const outcome of outcomes) {
    const at =
      outcome.icon === 'delivered'
        ? -1
        : merged.findIndex((each) => each.icon === outcome.icon && each.what === outcome.what);
    const same = merged[at];
    if (same === undefined) merged.push(outcome);
    else merged[at] = { ...same, names: [...same.names, ...outcome.names] };
  }
  return merged;
}

function reasonOf({ key, icon, tone, names, what }: Outcome, text: Text): RowReason {
  const name = names.join(', ');
  const hint = text.outcomes.of(name, what);
  // A tick and a name say it all.
  return { key, icon, tone, words: icon === 'delivered' ? name : hint, hint };
}

/** None of its kind, test or real, was there when it came. */
function hadNoDestination(
  { test, receivedAt }: Postback,
  destinations: readonly RowDestination[] | null,
): boolean {
  if (destinations === null) return false;
  return !destinations.some((each) => each.test === test && each.createdAt <= receivedAt);
}

function noDestination(text: Text): RowReason {
  const words = text.outcomes.noDestination;
  return { key: 'none', icon: 'skipped', tone: 'quiet', words, hint: words };
}

const ORDER: readonly DeliveryState[] = [
  'dead',
  'unknown',
  'parked',
  'retrying',
  'sending',
  'pending',
  'delivered',
  'skipped',
];

export function worstFirst(a: Pick<DeliveryMark, 'state'>, b: Pick<DeliveryMark, 'state'>): number {
  return ORDER.indexOf(a.state) - ORDER.indexOf(b.state);
}
