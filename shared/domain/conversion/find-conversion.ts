/** Which conversion a postback is about, as a question to whoever keeps conversions. Pure. */
import type { PostbackId } from '../ids.ts';
import type { RepeatRules } from '../postback/mapping.ts';
import type { ParsedPostback, Release } from '../postback/parsed-postback.ts';
import { problem } from '../postback/problem.ts';
import { isOnlyTakenBack } from '../postback/read-taken-back.ts';
import type { Conversion } from './conversion.ts';
import { conversionIdentity } from './identity.ts';
import type { OnceQuestion, ToldConversion } from './once-only.ts';
import type { TakenBackQuestion } from './taken-back.ts';

export type ConversionQuestion =
  /** It is about none: held, or without a click id or event. */
  | { readonly kind: 'none' }
  /** It only rates (`status=rejected` and no event): the click's only conversion is meant, if it has one. */
  | { readonly kind: 'only_one'; readonly clickId: string; readonly transactionId: string | null }
  | OnceQuestion
  | TakenBackQuestion
  /** The one of this identity. */
  | { readonly kind: 'exact'; readonly clickId: string; readonly identity: string }
  /**
   * The one that this postback began (`identity`), else the newest whose identity is `key #…` and that was
   * heard of since one moment and begun before another; else a new one of this identity.
   */
  | {
      readonly kind: 'windowed';
      readonly clickId: string;
      readonly identity: string;
      readonly key: string;
      readonly sinceMs: number;
      readonly untilMs: number;
    };

export function conversionQuestion(
  postback: {
    readonly id: PostbackId;
    readonly receivedAtMs: number;
    readonly steadyMs: number | null;
    readonly release: Release | null;
  },
  parsed: ParsedPostback,
  repeats: RepeatRules,
): ConversionQuestion {
  const { clickId, event, status, transactionId } = parsed;
  if (clickId === null) return { kind: 'none' };
  if (parsed.isTakenBack) {
    const { eventWord, payoutMicros, currency } = parsed;
    if (!isOnlyTakenBack(parsed)) return { kind: 'none' };
    return { kind: 'taken_back', clickId, event, eventWord, transactionId, payoutMicros, currency };
  }
  if (status !== null && isOnlyEventMissing(parsed)) return { kind: 'only_one', clickId, transactionId };
  if (event === null || parsed.isHeld) return { kind: 'none' };
  const identity = conversionIdentity({ ...parsed, event }, repeats);
  if (identity.kind === 'once') {
    const maySecond = postback.release !== null || repeats.severalWithIds.includes(event);
    const { family, key } = identity;
    const about = { clickId, family, identity: key, event, transactionId };
    return { kind: 'once', ...about, postbackId: postback.id, maySecond };
  }
  if (identity.kind === 'exact') return { kind: 'exact', clickId, identity: identity.key };
  const { key, windowMs } = identity;
  // Parsed again, a postback that began a conversion finds its own.
  const own = `${key} #${postback.id}`;
  if (windowMs === 0) return { kind: 'exact', clickId, identity: own };
  // Three copies are one however often somebody sets the clock between them.
  const atMs = postback.steadyMs ?? postback.receivedAtMs;
  const [sinceMs, untilMs] = [atMs - windowMs, atMs + windowMs];
  return { kind: 'windowed', clickId, identity: own, key, sinceMs, untilMs };
}

function isOnlyEventMissing(parsed: ParsedPostback): boolean {
  const fatal = parsed.problems.filter((each) => each.severity === 'fatal');
  return fatal.length === 1 && fatal[0]?.code === 'event_missing';
}

/**
 * The one that a postback without an event is about: that of its transaction id, else the click's only one where
 * one side has no id.
 * @param ofClick the click's conversions that are not void
 */
export function onlyOne(ofClick: readonly ToldConversion[], transactionId: string | null): Conversion | null {
  const ofId = ofClick.filter((each) => transactionId !== null && hasId(each, transactionId));
  const meant = ofId.length > 0 ? ofId : ofClick;
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0) return null;
  const isTold = ofId.length > 0 || transactionId === null || only.transactionIds().length === 0;
  return isTold ? only.conversion : null;
}

function hasId({ conversion, transactionIds }: ToldConversion, id: string): boolean {
  return conversion.identity.endsWith(`|tx:${id}`) || transactionIds().includes(id);
}

/** A postback that only rates takes its event from the conversion that it is about. */
export function withEventOf(parsed: ParsedPostback, conversion: Conversion): ParsedPostback {
  const problems = parsed.problems.filter((each) => each.code !== 'event_missing');
  return {
    ...parsed,
    event: conversion.event,
    problems: [...problems, problem('event_from_conversion', 'note', null, conversion.event)],
    isHeld: false,
  };
}
