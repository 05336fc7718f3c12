/** What a destination hears of a conversion after it was told of it. Planning and sending decide alike. Pure. */
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import { toldMoney, type ToldMoney } from './amount.ts';
import type { DestinationRules } from './rules.ts';
import { eventWord, says, statusWord, type WordRules } from './status-words.ts';
import type { RequestTemplate } from './template.ts';

/** What a version of a conversion says to a destination. Amounts as they came, in millionths. */
export interface ToldVersion extends ToldMoney {
  readonly event: PostbackEvent;
  readonly status: ConversionStatus | null;
}

/** What it was told before. */
export interface ToldBefore extends ToldVersion {
  /** False for one that may have arrived although no answer came, and that would be sent again: told, and perhaps not. */
  readonly isSure: boolean;
}

export interface HearingDestination extends WordRules {
  readonly rules: Pick<
    DestinationRules,
    'laterChanges' | 'statusWords' | 'changeRequest' | 'amount' | 'currency'
  >;
  readonly request: Omit<RequestTemplate, 'method'>;
}

/** Why a later change is not told. */
export const LATER_SKIP_REASONS = [
  'change_not_sent_here',
  'change_not_in_request',
  'never_told',
  'already_told',
] as const;
export type LaterSkipReason = (typeof LATER_SKIP_REASONS)[number];

export type Telling =
  /** A new event to the destination: the conversion's first one, or a further stage of it. */
  | { readonly kind: 'new' }
  | { readonly kind: 'change' }
  | { readonly kind: 'skip'; readonly reason: LaterSkipReason };

export function hearsChanges({ rules }: { readonly rules: Pick<DestinationRules, 'laterChanges'> }): boolean {
  return rules.laterChanges !== 'never';
}

/** @param before what it was told last of this conversion; null for nothing */
export function decideTelling(
  now: ToldVersion,
  before: ToldBefore | null,
  destination: HearingDestination,
): Telling {
  const isRejected = now.status === 'rejected';
  // What was never told is not taken back.
  if (before === null) return isRejected ? skip('never_told') : { kind: 'new' };
  if (before.event !== now.event && !isRejected) return { kind: 'new' };
  if (!hearsChanges(destination)) return skip('change_not_sent_here');
  const isRated = before.status !== now.status;
  const isPaid = before.payoutMicros !== now.payoutMicros || before.currency !== now.currency;
  // Of what is rejected no amount counts.
  if (!isRated && (!isPaid || isRejected)) return before.isSure ? skip('already_told') : { kind: 'new' };
  if (!isRated && destination.rules.laterChanges === 'status') return skip('change_not_sent_here');
  return isInRequest(now, before, destination) ? { kind: 'change' } : skip('change_not_in_request');
}

/** Sent as it stands it must not look like the same event once more: that would count twice. */
function isInRequest(now: ToldVersion, before: ToldVersion, destination: HearingDestination): boolean {
  const { request, rules } = destination;
  // A request of its own says what it means, also without a macro.
  if (rules.changeRequest !== null) return true;
  if (says(request, ['version', 'previousStatus', 'previousPayout', 'payoutDelta'])) return true;
  if (
    says(request, ['status']) &&
    statusWord(now.status, destination) !== statusWord(before.status, destination)
  )
    return true;
  const wordOf = ({ event, status }: ToldVersion): string => eventWord(event, status, destination, request);
  if (says(request, ['event']) && wordOf(now) !== wordOf(before)) return true;
  // A rejection that only says another amount would be taken for a paid one.
  if (now.status === 'rejected') return false;
  const [money, moneyBefore] = [toldMoney(now, rules), toldMoney(before, rules)];
  return (
    (says(request, ['payout']) && money.payoutMicros !== moneyBefore.payoutMicros) ||
    (says(request, ['currency']) && money.currency !== moneyBefore.currency)
  );
}

/**
 * How much more it pays than was told, in millionths, after the destination's own amount rule; a rejected one pays
 * nothing. Null where two amounts cannot be compared.
 */
export function payoutDelta(
  now: ToldVersion,
  before: ToldVersion | null,
  rules: Pick<DestinationRules, 'amount' | 'currency'>,
): number | null {
  const told = toldMoney(now, rules);
  const [paid, paidBefore] = [paidOf(now, rules), before === null ? 0 : paidOf(before, rules)];
  const isComparable =
    before === null || paidBefore === 0 || toldMoney(before, rules).currency === told.currency;
  return paid === null || paidBefore === null || !isComparable ? null : paid - paidBefore;
}

function paidOf(told: ToldVersion, rules: Pick<DestinationRules, 'amount' | 'currency'>): number | null {
  return told.status === 'rejected' ? 0 : toldMoney(told, rules).payoutMicros;
}

function skip(reason: LaterSkipReason): Telling {
  return { kind: 'skip', reason };
}
