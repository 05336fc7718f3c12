/**
 * Which conversion of a click a postback is about whose event happens once: the same fact comes without a
 * transaction id and with one, or pending under one id and approved under another. Pure.
 */
import type { PostbackId } from '../ids.ts';
import type { Conversion } from './conversion.ts';
import type { PostbackEvent } from './event.ts';

export interface OnceQuestion {
  readonly kind: 'once';
  readonly clickId: string;
  /** Identities of this family begin with it and `|`. */
  readonly family: string;
  /** What the conversion is called that it would begin. */
  readonly identity: string;
  readonly event: PostbackEvent;
  readonly transactionId: string | null;
  readonly postbackId: PostbackId;
  /** A person let it go although it is a second one, or the network's rule allows several. */
  readonly maySecond: boolean;
}

/** A conversion with the transaction ids that its postbacks told, the asking one apart. */
export interface ToldConversion {
  readonly conversion: Conversion;
  readonly transactionIds: () => readonly string[];
}

export interface OnceFamily {
  /** The one of the asked identity; may be void. */
  readonly own: Conversion | null;
  /** The click's other conversions of the family that are not void, oldest first. */
  readonly others: () => readonly ToldConversion[];
}

export type OnceAnswer =
  /** Null where it begins one. */
  | { readonly kind: 'about'; readonly conversion: Conversion | null }
  /** The click has one already, with another transaction id: only the network knows whether it is the same. */
  | { readonly kind: 'second'; readonly than: ToldConversion };

export function answerOnce(question: OnceQuestion, { own, others }: OnceFamily): OnceAnswer {
  const isAlive = own !== null && own.voidedAtMs === null;
  const isBegun = isAlive && own.firstPostbackId === question.postbackId;
  if (isAlive && (!isBegun || question.maySecond)) return { kind: 'about', conversion: own };
  // Read again, one that began a conversion keeps it unless the click had another before.
  const before = others().filter(({ conversion }) => !isAlive || conversion.id < own.id);
  const [first] = before;
  if (first === undefined) return { kind: 'about', conversion: own };
  const [same, ...alike] = sameFacts(question, before);
  if (same !== undefined && alike.length === 0) return { kind: 'about', conversion: same.conversion };
  const maySecond = question.maySecond || isFurtherSale(question, before);
  return maySecond ? { kind: 'about', conversion: own } : { kind: 'second', than: first };
}

/** Those with its transaction id; else those that cannot be told apart from it, because one side has no id. */
function sameFacts(
  { transactionId }: OnceQuestion,
  before: readonly ToldConversion[],
): readonly ToldConversion[] {
  if (transactionId === null) return before;
  const ofId = before.filter((each) => each.transactionIds().includes(transactionId));
  return ofId.length > 0 ? ofId : before.filter((each) => each.transactionIds().length === 0);
}

/** A click can buy more than once, and each sale has an id then. One that still has a lead is asked about. */
function isFurtherSale(question: OnceQuestion, before: readonly ToldConversion[]): boolean {
  return (
    question.event === 'sale' &&
    question.transactionId !== null &&
    before.every(({ conversion }) => conversion.event === 'sale')
  );
}

/** How many different messages of once-only events a network has sent lately, with how many ids, about how many facts. */
export interface TransactionIdUse {
  /** By click, event, status and transaction id: a copy counts once. */
  readonly messages: number;
  readonly ids: number;
  /** By click and event. */
  readonly facts: number;
}

/** So many facts have to be told again before their ids say anything. */
const MIN_RETOLD = 2;

/** Whether each message has an id of its own, so that it names the message and not what it is about. */
export function isIdPerMessage({ messages, ids, facts }: TransactionIdUse): boolean {
  return ids === messages && messages - facts >= MIN_RETOLD;
}
