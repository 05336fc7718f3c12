/**
 * What a person says of a conversion themselves: an entry of its story like a postback, in the order of commits.
 * What it corrects stays as corrected while the network repeats what it had said before; what the network says
 * for the first time afterwards counts again. Pure.
 */
import type { ConversionChange, ConversionNews, Money } from './advance-conversion.ts';
import type { ConversionStatus, PostbackEvent } from './event.ts';
import type { ByHand, Corrections, HandPart } from './hand-entry.ts';

/** What a conversion stands at, as far as it can be corrected. */
export interface Correctable {
  readonly event: PostbackEvent;
  readonly status: ConversionStatus | null;
  readonly isOnHold: boolean;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly voidedAtMs: number | null;
  readonly corrections: Corrections | null;
}

/** The values of an entry by hand. */
export interface SaidByHand {
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly receivedAtMs: number;
}

export interface Corrected {
  readonly state: Correctable;
  /** Null where it says nothing new. */
  readonly change: ConversionChange | null;
  readonly isVoidChanged: boolean;
}

const NOTHING_CORRECTED: Corrections = { event: null, status: null, payout: null, isVoid: false };

export function correctConversion(before: Correctable, said: SaidByHand, entry: ByHand): Corrected {
  const known = before.corrections ?? NOTHING_CORRECTED;
  const says = new Set(entry.says);
  const event = says.has('event') ? (said.event ?? before.event) : before.event;
  const isRated = says.has('status') && said.status !== null;
  const status = isRated ? said.status : before.status;
  const money = says.has('payout') ? { micros: said.payoutMicros, currency: said.currency } : moneyOf(before);
  const isVoid = entry.isVoid ?? known.isVoid;
  const corrections: Corrections = {
    event: says.has('event') ? (known.event ?? before.event) : known.event,
    status: isRated ? (known.status ?? { status: before.status, isOnHold: before.isOnHold }) : known.status,
    payout: says.has('payout') ? (known.payout ?? moneyOf(before)) : known.payout,
    isVoid,
  };
  const change: ConversionChange = {
    event: event === before.event ? null : { from: before.event, to: event },
    status: status === before.status || status === null ? null : { from: before.status, to: status },
    payout: isSameMoney(money, moneyOf(before)) ? null : { from: moneyOf(before), to: money },
  };
  const isVoidChanged = isVoid !== (before.voidedAtMs !== null);
  const isMoved = change.event !== null || change.status !== null || change.payout !== null || isVoidChanged;
  return {
    state: {
      event,
      status,
      isOnHold: isRated ? false : before.isOnHold,
      payoutMicros: money.micros,
      currency: money.currency,
      voidedAtMs: isVoid ? (before.voidedAtMs ?? said.receivedAtMs) : null,
      corrections: correctionsOrNone(corrections),
    },
    change: isMoved ? change : null,
    isVoidChanged,
  };
}

/** A postback of the network about a corrected conversion. */
export interface AgainstCorrections {
  /** Without what only repeats what the network had said before it was corrected. */
  readonly news: ConversionNews;
  /** Without what the network has said something new of. */
  readonly corrections: Corrections | null;
  /** What it says otherwise than the person, and had said before. */
  readonly kept: readonly HandPart[];
}

/** @param told what the postback says; a part that it leaves out moves nothing anyway */
export function weighCorrections(before: Correctable, told: ConversionNews): AgainstCorrections {
  const { corrections } = before;
  if (corrections === null) return { news: told, corrections, kept: [] };
  const event = weighEvent(before, corrections, told);
  const status = weighStatus(before, corrections, told);
  const payout = weighPayout(before, corrections, told);
  return {
    news: { ...told, ...event.news, ...status.news, ...payout.news },
    corrections: correctionsOrNone({
      ...corrections,
      event: event.isOver === true ? null : corrections.event,
      status: status.isOver === true ? null : corrections.status,
      payout: payout.isOver === true ? null : corrections.payout,
    }),
    kept: [event, status, payout].flatMap(({ kept }) => kept ?? []),
  };
}

interface Weighed {
  readonly news?: Partial<ConversionNews>;
  readonly kept?: HandPart;
  readonly isOver?: boolean;
}

const NOT_CONCERNED: Weighed = {};

function weighEvent(before: Correctable, { event: had }: Corrections, told: ConversionNews): Weighed {
  if (had === null) return NOT_CONCERNED;
  if (told.event !== had) return NOT_CONCERNED;
  return told.event === before.event ? NOT_CONCERNED : { news: { event: before.event }, kept: 'event' };
}

function weighStatus(before: Correctable, { status: had }: Corrections, told: ConversionNews): Weighed {
  if (had === null || told.status === null) return NOT_CONCERNED;
  // What takes back is news whatever was said before.
  if (told.isTakenBack) return { isOver: told.status === 'rejected' };
  if (told.status !== had.status || told.isOnHold !== had.isOnHold) return { isOver: true };
  return told.status === before.status
    ? { news: { status: null } }
    : { news: { status: null }, kept: 'status' };
}

function weighPayout(before: Correctable, { payout: had }: Corrections, told: ConversionNews): Weighed {
  if (had === null || told.payoutMicros === null) return NOT_CONCERNED;
  const isAlike = had.currency === null || told.currency === null || had.currency === told.currency;
  if (told.isTakenBack) {
    // All that the network had paid is taken back, and so all that the person made of it.
    const isAll = isAlike && had.micros !== null && Math.abs(told.payoutMicros) === had.micros;
    return isAll ? { news: { payoutMicros: null }, isOver: true } : { isOver: true };
  }
  if (told.payoutMicros !== had.micros || !isAlike) return { isOver: true };
  const isSame = told.payoutMicros === before.payoutMicros && had.currency === before.currency;
  const news = { payoutMicros: null, currency: null };
  return isSame ? { news } : { news, kept: 'payout' };
}

function moneyOf({ payoutMicros, currency }: Pick<Correctable, 'payoutMicros' | 'currency'>): Money {
  return { micros: payoutMicros, currency };
}

function isSameMoney(one: Money, other: Money): boolean {
  return one.micros === other.micros && one.currency === other.currency;
}

/** Null where nothing is corrected any more. */
export function correctionsOrNone(corrections: Corrections | null): Corrections | null {
  if (corrections === null) return null;
  const { event, status, payout, isVoid } = corrections;
  return event === null && status === null && payout === null && !isVoid ? null : corrections;
}
