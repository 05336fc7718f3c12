/** Refunds, chargebacks and reversals: which conversion they take back, and how much of it. Pure. */
import type { Conversion } from './conversion.ts';
import type { PostbackEvent } from './event.ts';
import { conversionFamily } from './identity.ts';
import type { ToldConversion } from './once-only.ts';

export interface TakenBackQuestion {
  readonly kind: 'taken_back';
  readonly clickId: string;
  /** Null where it does not say what is taken back. */
  readonly event: PostbackEvent | null;
  readonly eventWord: string | null;
  readonly transactionId: string | null;
  /** Below zero: so much is taken back. Above: so much is left. Millionths; 0 and null take all back. */
  readonly payoutMicros: number | null;
  readonly currency: string | null;
}

/** Why no conversion can be told to be the one. */
export const UNMATCHED_REASONS = ['none', 'several', 'other_currency'] as const;
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number];

export type TakenBackAnswer =
  | { readonly kind: 'about'; readonly conversion: Conversion }
  | { readonly kind: 'unmatched'; readonly why: UnmatchedReason };

/**
 * The click's conversion that a postback takes back: that of its transaction id, else the only one that it can mean.
 * @param ofClick the click's conversions that are not void
 * @param ownId the conversion that it was put to when it was read before; null for none
 */
export function answerTakenBack(
  question: TakenBackQuestion,
  ofClick: readonly ToldConversion[],
  ownId: Conversion['id'] | null,
): TakenBackAnswer {
  const own = ofClick.find(({ conversion }) => conversion.id === ownId);
  const meant = own === undefined ? meantBy(question, ofClick) : [own];
  const [only, ...others] = meant.length > 1 ? ofAmount(question, meant) : meant;
  if (only === undefined) return { kind: 'unmatched', why: 'none' };
  if (others.length > 0) return { kind: 'unmatched', why: 'several' };
  return isComparable(question, only.conversion)
    ? { kind: 'about', conversion: only.conversion }
    : { kind: 'unmatched', why: 'other_currency' };
}

function meantBy(
  { event, eventWord, transactionId }: TakenBackQuestion,
  ofClick: readonly ToldConversion[],
): readonly ToldConversion[] {
  const ofId = ofClick.filter((each) => transactionId !== null && hasId(each, transactionId));
  if (ofId.length > 0) return ofId;
  // One with another id is another one; where a side has none, nobody can tell them apart.
  const open =
    transactionId === null ? ofClick : ofClick.filter((each) => each.transactionIds().length === 0);
  if (event === null) {
    const paid = open.filter(({ conversion }) => (conversion.payoutMicros ?? 0) > 0);
    return paid.length > 0 ? paid : open;
  }
  const family = conversionFamily(event, eventWord);
  return open.filter(({ conversion }) => conversion.identity.startsWith(`${family}|`));
}

/** Of several the one of just this amount. */
function ofAmount(
  { payoutMicros }: TakenBackQuestion,
  meant: readonly ToldConversion[],
): readonly ToldConversion[] {
  const micros = Math.abs(payoutMicros ?? 0);
  const alike = meant.filter(({ conversion }) => micros !== 0 && conversion.payoutMicros === micros);
  return alike.length > 0 ? alike : meant;
}

function hasId({ conversion, transactionIds }: ToldConversion, id: string): boolean {
  return conversion.identity.endsWith(`|tx:${id}`) || transactionIds().includes(id);
}

/** A part of 20 USD cannot be told in EUR. */
function isComparable({ payoutMicros, currency }: TakenBackQuestion, conversion: Conversion): boolean {
  const isAll = payoutMicros === null || payoutMicros === 0 || conversion.payoutMicros === null;
  return isAll || currency === null || conversion.currency === null || currency === conversion.currency;
}

/** @returns what is left of a sum in millionths; null where nothing is */
export function leftOf(sumMicros: number | null, toldMicros: number | null): number | null {
  if (sumMicros === null || toldMicros === null || toldMicros === 0) return null;
  const left = toldMicros < 0 ? sumMicros + toldMicros : toldMicros;
  // The whole sum, said of a refund, is what was refunded.
  return left > 0 && left < sumMicros ? left : null;
}
