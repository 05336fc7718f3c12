/** How a later postback moves a conversion. Pure. */
import type { ConversionStatus, PostbackEvent } from './event.ts';
import { leftOf } from './taken-back.ts';

/** What a conversion stands at. Ids of postbacks sort by the time at which they came. */
export interface ConversionState {
  readonly event: PostbackEvent;
  readonly status: ConversionStatus | null;
  /** Told together with the status. */
  readonly isOnHold: boolean;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly lastPostbackId: string;
}

/** What one postback says of its conversion. */
export interface ConversionNews {
  readonly postbackId: string;
  readonly event: PostbackEvent;
  readonly status: ConversionStatus | null;
  readonly isOnHold: boolean;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  /** It takes the conversion back, or a part of it. */
  readonly isTakenBack: boolean;
}

export interface Money {
  readonly micros: number | null;
  readonly currency: string | null;
}

/** How a conversion was moved; null for what stayed. */
export interface ConversionChange {
  readonly event: { readonly from: PostbackEvent; readonly to: PostbackEvent } | null;
  readonly status: { readonly from: ConversionStatus | null; readonly to: ConversionStatus } | null;
  readonly payout: { readonly from: Money; readonly to: Money } | null;
}

export interface Advanced {
  readonly state: ConversionState;
  /** Null where the postback only repeats what was known. */
  readonly change: ConversionChange | null;
}

/**
 * Moves a conversion by a further postback. What the postback leaves out stays as it was; one that is
 * older than the newest known (released late, say) only fills what nobody said yet.
 * @param zeroTakesBack whether an amount of 0 after money takes all of it back
 */
export function advanceConversion(
  state: ConversionState,
  told: ConversionNews,
  zeroTakesBack = true,
): Advanced {
  // What takes back is about what it takes back, whichever came first.
  const isLate = told.postbackId < state.lastPostbackId && !told.isTakenBack;
  const news = whatIsLeft(state, told, zeroTakesBack && !isLate);
  const event = news.isTakenBack ? state.event : laterStage(state.event, news.event);
  const status = pickNewer(state.status, news.status, isLate);
  const money = newerMoney(state, news, isLate);
  const change: ConversionChange = {
    event: event === state.event ? null : { from: state.event, to: event },
    status: status === state.status || status === null ? null : { from: state.status, to: status },
    payout: isSameMoney(state, money)
      ? null
      : {
          from: { micros: state.payoutMicros, currency: state.currency },
          to: { micros: money.payoutMicros, currency: money.currency },
        },
  };
  const isMoved = change.event !== null || change.status !== null || change.payout !== null;
  return {
    state: {
      event,
      status,
      isOnHold: isStatusTold(state, news, isLate) ? news.isOnHold : state.isOnHold,
      ...money,
      lastPostbackId: isLate ? state.lastPostbackId : news.postbackId,
    },
    change: isMoved ? change : null,
  };
}

/** What takes money back says it as a new sum, or as a rejection: the amount of what is rejected stays, and counts no more. */
function whatIsLeft(state: ConversionState, told: ConversionNews, zeroTakesBack: boolean): ConversionNews {
  const { payoutMicros, status, isTakenBack } = told;
  const isZero = zeroTakesBack && payoutMicros === 0 && (state.payoutMicros ?? 0) > 0 && status !== 'pending';
  if (!isTakenBack && !isZero) return told;
  const left = leftOf(state.payoutMicros, payoutMicros);
  const isAll = left === null || status === 'rejected';
  return {
    ...told,
    isTakenBack: true,
    status: isAll ? 'rejected' : null,
    isOnHold: false,
    payoutMicros: isAll ? null : left,
    currency: state.payoutMicros === null ? told.currency : state.currency,
  };
}

/** A lead becomes a sale and never a lead again. */
function laterStage(known: PostbackEvent, told: PostbackEvent): PostbackEvent {
  return known === 'lead' && told === 'sale' ? 'sale' : known;
}

/** Whether the news decides the status. */
function isStatusTold(state: ConversionState, news: ConversionNews, isLate: boolean): boolean {
  return news.status !== null && (!isLate || state.status === null);
}

function pickNewer<T>(known: T | null, told: T | null, isLate: boolean): T | null {
  return isLate ? (known ?? told) : (told ?? known);
}

type MoneyState = Pick<ConversionState, 'payoutMicros' | 'currency'>;

/** An amount and its currency move together: 5 USD after 400 RUB must not become 5 RUB. */
function newerMoney(known: MoneyState, told: MoneyState, isLate: boolean): MoneyState {
  if (told.payoutMicros === null)
    return { payoutMicros: known.payoutMicros, currency: known.currency ?? told.currency };
  if (known.payoutMicros === null || !isLate)
    return { payoutMicros: told.payoutMicros, currency: told.currency ?? known.currency };
  return { payoutMicros: known.payoutMicros, currency: known.currency };
}

function isSameMoney(one: MoneyState, other: MoneyState): boolean {
  return one.payoutMicros === other.payoutMicros && one.currency === other.currency;
}
