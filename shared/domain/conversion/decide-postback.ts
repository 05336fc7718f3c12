/**
 * What a postback does to conversions and deliveries. Pure: the store is asked before and written after, so
 * planning, reading history again, trying a mapping and dry runs decide alike.
 */
import type { ParsedPostback } from '../postback/parsed-postback.ts';
import { asTakenBack } from '../postback/read-taken-back.ts';
import type { Conversion, ToldPostback } from './conversion.ts';
import { followChange, planNew, restoreParsed, withdrawAll } from './decide-deliveries.ts';
import {
  type ConversionDecision,
  type DecidedPostback,
  type Decision,
  type KnownConversion,
  NO_PLACEMENT,
  placeIn,
  type PostbackInput,
} from './decision.ts';
import { type DeliveryDecision, type KnownDelivery, NO_DELIVERIES } from './delivery-decision.ts';
import { withEventOf } from './find-conversion.ts';
import { leaveConversion } from './leave-conversion.ts';
import { objectTo } from './object-to.ts';
import type { Relation } from './relation.ts';
import { beginStory, continueStory, MAX_STORY, type Story, tellStory } from './tell-story.ts';
import { withVersion } from './version.ts';

const CHANGES_NO_OTHER = { movedEntries: [], mayFreeHeld: false, mayFreeSecond: false };

export function decidePostback(input: PostbackInput): Decision {
  const about = decideTarget(input);
  const { postback, previous } = input;
  const hasLeft = previous !== null && postback.conversionId !== about.place.conversionId;
  if (!hasLeft) return about;
  const left = leaveConversion(input, previous);
  const mayFreeSecond = left.conversion.voidedAtMs !== null;
  return { ...about, conversions: [...about.conversions, left], mayFreeSecond };
}

function decideTarget(input: PostbackInput): Decision {
  const { parsed, network, question, target, previous, postback, objection } = input;
  const nowhere = { parsed, place: NO_PLACEMENT, conversions: [], ...CHANGES_NO_OTHER };
  if (network === null || question.kind === 'none') return nowhere;
  if (objection !== null) return { ...nowhere, parsed: objectTo(parsed, objection) };
  if (question.kind === 'only_one') {
    return target === null ? nowhere : join(input, target, withEventOf(parsed, target.conversion));
  }
  if (target !== null) {
    return join(input, target, parsed.isTakenBack ? asTakenBack(parsed, target.conversion.event) : parsed);
  }
  // The only postback of its conversion is about something else now: the conversion moves with it.
  const moves = previous !== null && previous.conversion.postbackCount <= 1;
  const event = parsed.event;
  // What takes back begins nothing.
  if (event === null || question.kind === 'taken_back') return nowhere;
  const told = tellingOf(postback, parsed);
  const first: Conversion = {
    ...beginStory(told, event, network.holdWords),
    id: moves ? previous.conversion.id : input.newConversionId(),
    networkId: network.id,
    clickId: question.clickId,
    identity: question.identity,
    test: network.test || postback.test,
    version: 1,
  };
  // What was said of it by hand moves with it.
  const story = moves
    ? tellStory(first, inOrder(previous.history(), told), network.holdWords, network.refunds !== 'held')
    : null;
  const conversion =
    story === null || previous === null ? first : withVersion(previous.conversion, story.conversion);
  const known = moves ? previous.deliveries() : [];
  const decided: ConversionDecision = {
    kind: moves ? 'update' : 'create',
    conversion,
    relations: story?.relations ?? new Map(),
    deliveries: moves
      ? moveDeliveries(input, previous.conversion, conversion, known)
      : { ...NO_DELIVERIES, plan: planNew(conversion, known, input.toldAtMs, input) },
  };
  return {
    parsed,
    place: { conversionId: conversion.id, duplicateOf: null, relation: { kind: 'first' } },
    conversions: [decided],
    movedEntries: [],
    mayFreeHeld: !moves,
    mayFreeSecond: moves,
  };
}

function moveDeliveries(
  input: PostbackInput,
  before: Conversion,
  after: Conversion,
  known: readonly KnownDelivery[],
): DeliveryDecision {
  const { receivedAtMs } = input.postback;
  const isVoid = before.voidedAtMs !== null || after.voidedAtMs !== null;
  if (isVoid || before.event === after.event) return followChange(before, after, known, receivedAtMs, input);
  const ofEvent = known.filter((each) => each.event === after.event);
  const followed = followChange(before, after, known, receivedAtMs, input);
  const withdrawn = new Set(followed.withdraw.map(({ id }) => id));
  const others = known.filter((each) => each.event !== after.event && !withdrawn.has(each.id));
  return {
    ...followed,
    withdraw: [...followed.withdraw, ...withdrawAll(others, 'no_longer_understood')],
    restore: restoreParsed(after, ofEvent, input),
  };
}

/** One more postback about a conversion that is there, or the same one read again. */
function join(input: PostbackInput, target: KnownConversion, parsed: ParsedPostback): Decision {
  const { postback, network } = input;
  const { conversion: before } = target;
  const holdWords = network?.holdWords ?? [];
  const zeroTakesBack = network?.refunds !== 'held';
  const told = tellingOf(postback, parsed);
  const isOwn = before.id === postback.conversionId;
  const entries = isOwn ? [] : entriesLeftBehind(input);
  const history = (): Telling => inOrder(target.history(), told, entries);
  const decided = ({ conversion: moved, relations }: Story): Decision => {
    const conversion = withVersion(before, moved);
    return {
      parsed,
      place: placeIn(conversion, relations.get(postback.id) ?? { kind: 'first' }),
      conversions: [
        { kind: 'update', conversion, relations, deliveries: deliveriesAfter(input, target, conversion) },
      ],
      ...CHANGES_NO_OTHER,
      movedEntries: entries.map(({ id }) => id),
    };
  };
  // Nothing was left that is about it, but perhaps what was said of it by hand.
  if (before.voidedAtMs !== null && before.corrections?.isVoid !== true) {
    const begun = { ...before, event: told.event ?? before.event };
    return decided(tellStory(begun, history(), holdWords, zeroTakesBack));
  }
  const isFlood = before.postbackCount > MAX_STORY;
  if (isOwn && isFlood) return unchanged(parsed, before, postback.relation);
  // What comes last moves the story on; anything else changes its middle, so it is told anew.
  const isNewest = !isOwn && postback.id > before.lastPostbackId && entries.length === 0;
  if (isFlood || (isNewest && !told.isTakenBack)) {
    const step = continueStory(before, told, holdWords, zeroTakesBack);
    return decided({ conversion: step.conversion, relations: new Map([[postback.id, step.relation]]) });
  }
  const story = tellStory(before, history(), holdWords, zeroTakesBack);
  const isSame = isOwn && isEqual(before, story.conversion) && isEqual(postback, told);
  return isSame ? unchanged(parsed, before, postback.relation) : decided(story);
}

function unchanged(parsed: ParsedPostback, conversion: Conversion, relation: Relation | null): Decision {
  const place = placeIn(conversion, relation ?? { kind: 'first' });
  return { parsed, place, conversions: [], ...CHANGES_NO_OTHER };
}

type Telling = readonly [ToldPostback, ...ToldPostback[]];

/** The history with this telling, and entries from elsewhere, in their places: by the order in which they came. */
function inOrder(
  history: readonly ToldPostback[],
  told: ToldPostback,
  entries: readonly ToldPostback[] = [],
): Telling {
  const others = [...history.filter(({ id }) => id !== told.id), ...entries];
  const before = others.filter(({ id }) => id < told.id).toSorted(byId);
  const after = others.filter(({ id }) => id > told.id).toSorted(byId);
  const [first, ...rest] = before;
  return first === undefined ? [told, ...after] : [first, ...rest, told, ...after];
}

function byId(one: ToldPostback, other: ToldPostback): number {
  return one.id < other.id ? -1 : 1;
}

/** What was said by hand of the conversion that this postback is the last to leave: it is about the same fact still. */
function entriesLeftBehind({ postback, previous }: PostbackInput): readonly ToldPostback[] {
  if (previous === null || previous.conversion.postbackCount > 1) return [];
  return previous.history().filter(({ id, byHand }) => id !== postback.id && byHand?.isAdded === false);
}

function deliveriesAfter(input: PostbackInput, target: KnownConversion, after: Conversion): DeliveryDecision {
  const before = target.conversion;
  const isRevived = before.voidedAtMs !== null && after.voidedAtMs === null;
  // Most that come are copies: nothing is asked for them.
  if (before.version === after.version) return NO_DELIVERIES;
  const known = target.deliveries();
  const toldAtMs = before.id === input.postback.conversionId ? after.updatedAtMs : input.toldAtMs;
  const followed = followChange(before, after, known, toldAtMs, input);
  if (!isRevived) return followed;
  return { ...followed, restore: [...followed.restore, ...restoreParsed(after, known, input)] };
}

/** Whether every part that the second one has is the same in the first. */
function isEqual<T extends object>(one: T, other: T): boolean {
  const parts = Object.keys(other) as (keyof T)[];
  return parts.every((part) => one[part] === other[part] || isAlike(one[part], other[part]));
}

/** Corrections are few, small and plain. */
function isAlike(one: unknown, other: unknown): boolean {
  const isPair = typeof one === 'object' && typeof other === 'object';
  return isPair && JSON.stringify(one) === JSON.stringify(other);
}

function tellingOf(postback: DecidedPostback, parsed: ParsedPostback): ToldPostback {
  const { event, status, statusWord, payoutMicros, currency, transactionId, isTakenBack } = parsed;
  const { id, receivedAtMs } = postback;
  return {
    id,
    receivedAtMs,
    event,
    status,
    statusWord,
    payoutMicros,
    currency,
    transactionId,
    isTakenBack,
    byHand: postback.byHand,
  };
}
