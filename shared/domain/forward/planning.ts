/** Which conversions go to which destination. */
import type { LinkId, NetworkId } from '../ids.ts';
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import { type HearingDestination, LATER_SKIP_REASONS } from './later-changes.ts';
import type { DestinationRules, SentRating } from './rules.ts';
import { sendsTime } from './template.ts';

export interface PlannedConversion {
  readonly event: PostbackEvent;
  readonly status: ConversionStatus | null;
  /** The network holds it back for now; its status is pending then. */
  readonly isOnHold: boolean;
  readonly test: boolean;
  /** How long ago it was told, in milliseconds. */
  readonly ageMs: number;
  /** How long ago it happened by the network's own clock, in milliseconds; null where it did not say. */
  readonly happenedAgoMs: () => number | null;
  readonly networkId: NetworkId;
  readonly payoutMicros: number | null;
  /** These are only asked for where a destination cares. */
  readonly country: () => string | null;
  /** The saved link that it came through, as far as can be told. */
  readonly linkId: () => LinkId | null;
}

const HOUR_MS = 3_600_000;
const MICROS_PER_UNIT = 1_000_000;

/** Facebook refuses older events (developers.facebook.com, Conversions API, server event). */
export const MAX_EVENT_AGE_MS = 7 * 86_400_000;

export interface PlannedDestination extends HearingDestination {
  readonly enabled: boolean;
  readonly test: boolean;
  readonly rules: HearingDestination['rules'] &
    Pick<DestinationRules, 'ratings' | 'conditions' | 'maxAgeHours'>;
}

/** Why a conversion does not go to a destination. */
export const SKIP_REASONS = [
  'event_not_sent_here',
  'status_rejected',
  'status_not_sent_here',
  'on_hold',
  'other_network',
  'other_link',
  'other_country',
  'payout_too_low',
  'destination_off',
  'too_old',
  ...LATER_SKIP_REASONS,
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Skipped for what a later postback can change: how it is rated and paid. It goes out then, once. */
export const REPLANNED_REASONS: ReadonlySet<string> = new Set<SkipReason>([
  'status_rejected',
  'status_not_sent_here',
  'on_hold',
  'payout_too_low',
]);

/**
 * What no later change of the conversion turns. Nothing is written down for these, because each destination that is
 * set up would cost a row for each postback; asked why, the rules tell it again.
 */
export const UNWRITTEN_REASONS: ReadonlySet<string> = new Set<SkipReason>([
  'event_not_sent_here',
  'other_network',
  'other_link',
  'other_country',
  'change_not_sent_here',
  'change_not_in_request',
]);

export type Plan =
  | { readonly kind: 'send' }
  | { readonly kind: 'skip'; readonly reason: SkipReason }
  /** Test conversions and real destinations never meet: not even a skipped delivery is noted. */
  | { readonly kind: 'none' };

/** Decides for what a destination was not told of yet: an event of a conversion. */
export function planDelivery(conversion: PlannedConversion, destination: PlannedDestination): Plan {
  if (conversion.test !== destination.test) return { kind: 'none' };
  if (!destination.enabled) return { kind: 'skip', reason: 'destination_off' };
  if (destination.events[conversion.event] === undefined)
    return { kind: 'skip', reason: 'event_not_sent_here' };
  const { conditions } = destination.rules;
  // What lasts comes first: of a conversion that never goes there, no rating has to be followed.
  const reason =
    conditionReason(conversion, conditions) ??
    ratingReason(conversion, destination) ??
    payoutReason(conversion, conditions) ??
    (isTooOld(conversion.ageMs, destination.rules) || isTimeTooOld(conversion.happenedAgoMs, destination)
      ? 'too_old'
      : null);
  return reason === null ? { kind: 'send' } : { kind: 'skip', reason };
}

/**
 * Decides for a change of what a destination was told of. That it is a conversion for it was decided then: a later
 * rating or amount that it would not take as new is just what it has to hear.
 * @param ageMs since the change was told
 */
export function planChange(
  conversion: Pick<PlannedConversion, 'test' | 'networkId' | 'event' | 'ageMs'>,
  { enabled, test, events, rules }: PlannedDestination,
): Plan {
  if (conversion.test !== test) return { kind: 'none' };
  if (!enabled) return { kind: 'skip', reason: 'destination_off' };
  if (events[conversion.event] === undefined) return { kind: 'skip', reason: 'event_not_sent_here' };
  const { networkIds } = rules.conditions;
  if (networkIds.length > 0 && !networkIds.includes(conversion.networkId))
    return { kind: 'skip', reason: 'other_network' };
  return isTooOld(conversion.ageMs, rules) ? { kind: 'skip', reason: 'too_old' } : { kind: 'send' };
}

export function isTooOld(ageMs: number, rules: Pick<DestinationRules, 'maxAgeHours'>): boolean {
  return rules.maxAgeHours !== null && ageMs > rules.maxAgeHours * HOUR_MS;
}

/** Whether the time that would be sent is past the destination's limit, however lately it was told. */
export function isTimeTooOld(
  happenedAgoMs: () => number | null,
  {
    rules,
    request,
  }: Pick<PlannedDestination, 'request'> & { readonly rules: Pick<DestinationRules, 'maxAgeHours'> },
): boolean {
  if (rules.maxAgeHours === null) return false;
  const agoMs = happenedAgoMs();
  return agoMs !== null && isTooOld(agoMs, rules) && sendsTime(request);
}

function ratingReason(conversion: PlannedConversion, { rules }: PlannedDestination): SkipReason | null {
  // A rejected lead sent as a conversion teaches Facebook to buy more of the wrong traffic.
  if (conversion.status === 'rejected') return 'status_rejected';
  const rating = ratingOf(conversion.status, conversion.isOnHold);
  if (rules.ratings.includes(rating)) return null;
  return rating === 'on_hold' ? 'on_hold' : 'status_not_sent_here';
}

function ratingOf(status: 'pending' | 'approved' | null, isOnHold: boolean): SentRating {
  if (status === null) return 'unrated';
  return status === 'pending' && isOnHold ? 'on_hold' : status;
}

function conditionReason(
  conversion: PlannedConversion,
  conditions: DestinationRules['conditions'],
): SkipReason | null {
  const { networkIds, linkIds, countries } = conditions;
  if (networkIds.length > 0 && !networkIds.includes(conversion.networkId)) return 'other_network';
  if (countries.length > 0 && !countries.includes(conversion.country() ?? '')) return 'other_country';
  if (linkIds.length === 0) return null;
  const linkId = conversion.linkId();
  return linkId !== null && linkIds.includes(linkId) ? null : 'other_link';
}

function payoutReason(
  { payoutMicros }: PlannedConversion,
  { payoutFrom }: DestinationRules['conditions'],
): SkipReason | null {
  const isEnough =
    payoutFrom === null || (payoutMicros !== null && payoutMicros >= payoutFrom * MICROS_PER_UNIT);
  return isEnough ? null : 'payout_too_low';
}
