/** Which conversions go to which destination. */
import type { LinkId, NetworkId } from '../ids.ts';
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import type { ComparedMoney } from '../money/rates/worth.ts';
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
  /** Its amount in the currency that the person counts in. */
  readonly comparedMoney: () => ComparedMoney;
  /** These are only asked for where a destination cares. */
  readonly country: () => string | null;
  /** The saved link that it came through, as far as can be told. */
  readonly linkId: () => LinkId | null;
  /** Where its click stands for the destination, from 0 to 100; see `click-share.ts`. */
  readonly clickPercentile: () => number;
  /** Whether the destination was told this event of another conversion of the click; see `first-of-click.ts`. */
  readonly isPlaceTaken: () => boolean;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const MICROS_PER_UNIT = 1_000_000;

/** Facebook refuses older events (developers.facebook.com, Conversions API, server event). */
export const MAX_EVENT_AGE_MS = 7 * 86_400_000;

export interface PlannedDestination extends HearingDestination {
  readonly enabled: boolean;
  readonly test: boolean;
  readonly rules: HearingDestination['rules'] &
    Pick<
      DestinationRules,
      'ratings' | 'conditions' | 'maxAgeHours' | 'firstOfClick' | 'sharePercent' | 'delayMinutes'
    >;
}

/** What says how old one may be. */
type AgeRules = Pick<DestinationRules, 'maxAgeHours' | 'delayMinutes'>;

/** Why a conversion does not go to a destination. */
export const SKIP_REASONS = [
  'event_not_sent_here',
  'status_rejected',
  'status_not_sent_here',
  'on_hold',
  'other_network',
  'other_link',
  'other_country',
  'not_in_share',
  'payout_too_low',
  'payout_without_rate',
  'not_first_of_click',
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
  'payout_without_rate',
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
  'not_in_share',
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
    conditionReason(conversion, destination.rules) ??
    ratingReason(conversion, destination) ??
    payoutReason(conversion, conditions) ??
    (destination.rules.firstOfClick && conversion.isPlaceTaken() ? 'not_first_of_click' : null) ??
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

/**
 * How much longer one waits by the destination's own rule, in milliseconds; 0 where it is due.
 * @param ageMs since it was told
 */
export function delayLeftMs(ageMs: number, { delayMinutes }: Pick<AgeRules, 'delayMinutes'>): number {
  return Math.max(0, delayMinutes * MINUTE_MS - ageMs);
}

/** The wait that the destination asks for is no age. @param ageMs since it was told */
export function isTooOld(ageMs: number, { maxAgeHours, delayMinutes }: AgeRules): boolean {
  return isPast(ageMs - delayMinutes * MINUTE_MS, maxAgeHours);
}

/** How old one may become, in milliseconds since it was told; null for any age. */
export function longestAgeMs({ maxAgeHours, delayMinutes }: AgeRules): number | null {
  return maxAgeHours === null ? null : maxAgeHours * HOUR_MS + delayMinutes * MINUTE_MS;
}

/** Whether a moment that would be sent is past the destination's limit, however lately it was told. */
export function isMomentTooOld(agoMs: number, { maxAgeHours }: Pick<AgeRules, 'maxAgeHours'>): boolean {
  return isPast(agoMs, maxAgeHours);
}

/** The same of the time of the event, where the request sends it. */
export function isTimeTooOld(
  happenedAgoMs: () => number | null,
  {
    rules,
    request,
  }: Pick<PlannedDestination, 'request'> & { readonly rules: Pick<DestinationRules, 'maxAgeHours'> },
): boolean {
  if (rules.maxAgeHours === null) return false;
  const agoMs = happenedAgoMs();
  return agoMs !== null && isMomentTooOld(agoMs, rules) && sendsTime(request);
}

function isPast(ageMs: number, maxAgeHours: number | null): boolean {
  return maxAgeHours !== null && ageMs > maxAgeHours * HOUR_MS;
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
  { conditions, sharePercent }: PlannedDestination['rules'],
): SkipReason | null {
  const { networkIds, linkIds, countries } = conditions;
  if (networkIds.length > 0 && !networkIds.includes(conversion.networkId)) return 'other_network';
  if (countries.length > 0 && !countries.includes(conversion.country() ?? '')) return 'other_country';
  const linkId = linkIds.length === 0 ? null : conversion.linkId();
  if (linkIds.length > 0 && (linkId === null || !linkIds.includes(linkId))) return 'other_link';
  return sharePercent < 100 && conversion.clickPercentile() >= sharePercent ? 'not_in_share' : null;
}

function payoutReason(
  { comparedMoney }: PlannedConversion,
  { payoutFrom }: DestinationRules['conditions'],
): SkipReason | null {
  if (payoutFrom === null) return null;
  const money = comparedMoney();
  if (money.kind === 'no_rate') return 'payout_without_rate';
  const isEnough = money.kind === 'known' && money.micros >= payoutFrom * MICROS_PER_UNIT;
  return isEnough ? null : 'payout_too_low';
}
