/**
 * The story of a conversion: its postbacks and what was said by hand, oldest first, each of which begins, moves or
 * repeats it. Pure.
 */
import type { PostbackId } from '../ids.ts';
import { isReversalWord } from '../postback/reversal.ts';
import { advanceConversion, type ConversionChange } from './advance-conversion.ts';
import { correctConversion, correctionsOrNone, weighCorrections } from './by-hand.ts';
import type { Conversion, ToldPostback } from './conversion.ts';
import { type ByHand, HAND_PARTS, type HandPart } from './hand-entry.ts';
import { isOnHold } from './hold.ts';
import type { Relation } from './relation.ts';

/** A story longer than this is a flood: it is moved on by what comes, and not told anew from its start. */
export const MAX_STORY = 200;

/** Beginning of a story: everything of the conversion that its first postback decides. */
export type Beginning = Pick<
  Conversion,
  | 'event'
  | 'status'
  | 'isOnHold'
  | 'payoutMicros'
  | 'currency'
  | 'firstPostbackId'
  | 'lastPostbackId'
  | 'createdAtMs'
  | 'updatedAtMs'
  | 'postbackCount'
  | 'voidedAtMs'
  | 'corrections'
>;

/** @param holdWords words of the network that mean "held back for now" */
export function beginStory(
  first: ToldPostback,
  event: Conversion['event'],
  holdWords: readonly string[],
): Beginning {
  return {
    event,
    status: first.status,
    isOnHold: isOnHold(first.status, first.statusWord, holdWords),
    payoutMicros: first.payoutMicros,
    currency: first.currency,
    firstPostbackId: first.id,
    lastPostbackId: first.id,
    createdAtMs: first.receivedAtMs,
    updatedAtMs: first.receivedAtMs,
    postbackCount: 1,
    voidedAtMs: null,
    corrections: null,
  };
}

export interface StoryStep {
  readonly conversion: Conversion;
  readonly relation: Relation;
}

/** One further postback. What it leaves out stays as it was; one that says nothing new is a copy. */
export function continueStory(
  conversion: Conversion,
  told: ToldPostback,
  holdWords: readonly string[],
  zeroTakesBack = true,
): StoryStep {
  if (told.byHand !== null) return correctStory(conversion, told, told.byHand);
  const news = {
    postbackId: told.id,
    event: told.event ?? conversion.event,
    status: isSaidByAmount(told) ? null : told.status,
    isOnHold: isOnHold(told.status, told.statusWord, holdWords),
    payoutMicros: told.payoutMicros,
    currency: told.currency,
    isTakenBack: told.isTakenBack,
  };
  const weighed = weighCorrections(conversion, news);
  const { state, change } = advanceConversion(conversion, weighed.news, zeroTakesBack);
  const step = stepTo(conversion, told, { ...state, corrections: weighed.corrections }, change);
  return conversion.corrections === null ? step : withCorrections(conversion, step, weighed.kept);
}

/** What was corrected and has moved all the same is as the network said again. */
function withCorrections(before: Conversion, step: StoryStep, kept: readonly HandPart[]): StoryStep {
  const { conversion, relation } = step;
  const moved = relation.kind === 'change' ? relation : null;
  const left = conversion.corrections;
  const ended = HAND_PARTS.filter(
    (part) => moved !== null && moved[part] !== null && (before.corrections?.[part] ?? null) !== null,
  );
  const corrections =
    left === null
      ? null
      : {
          ...left,
          event: ended.includes('event') ? null : left.event,
          status: ended.includes('status') ? null : left.status,
          payout: ended.includes('payout') ? null : left.payout,
        };
  return {
    conversion: { ...conversion, corrections: correctionsOrNone(corrections) },
    relation:
      relation.kind === 'first'
        ? relation
        : {
            ...relation,
            ...(kept.length > 0 ? { keptCorrections: [...kept] } : {}),
            ...(ended.length > 0 ? { endedCorrections: ended } : {}),
          },
  };
}

/** A correction by hand, or a conversion that was added although the network had told of it. */
function correctStory(conversion: Conversion, told: ToldPostback, entry: ByHand): StoryStep {
  const { state, change, isVoidChanged } = correctConversion(conversion, told, entry);
  const step = stepTo(conversion, told, state, change);
  const { voidedAtMs, corrections } = state;
  const postbackCount = entry.isAdded ? step.conversion.postbackCount : conversion.postbackCount;
  const { relation } = step;
  return {
    conversion: { ...step.conversion, voidedAtMs, corrections, postbackCount },
    relation:
      relation.kind === 'change' && isVoidChanged ? { ...relation, isVoid: voidedAtMs !== null } : relation,
  };
}

/** `status=refund` with an amount may leave a part of the conversion. */
function isSaidByAmount({ isTakenBack, statusWord }: ToldPostback): boolean {
  return isTakenBack && statusWord !== null && isReversalWord(statusWord);
}

/** A refund that came before already: it must not take the same money back twice. */
function repeatStory(conversion: Conversion, told: ToldPostback): StoryStep {
  return stepTo(conversion, told, conversion, null);
}

function stepTo(
  conversion: Conversion,
  told: ToldPostback,
  state: Pick<Conversion, 'event' | 'status' | 'isOnHold' | 'payoutMicros' | 'currency' | 'corrections'>,
  change: ConversionChange | null,
): StoryStep {
  const postbackCount = conversion.postbackCount + 1;
  const afterMs = Math.max(0, told.receivedAtMs - conversion.createdAtMs);
  return {
    conversion: {
      ...conversion,
      event: state.event,
      status: state.status,
      isOnHold: state.isOnHold,
      payoutMicros: state.payoutMicros,
      currency: state.currency,
      corrections: state.corrections,
      lastPostbackId: told.id > conversion.lastPostbackId ? told.id : conversion.lastPostbackId,
      updatedAtMs: Math.max(conversion.updatedAtMs, told.receivedAtMs),
      postbackCount,
    },
    relation:
      change === null
        ? { kind: 'repeat', copy: postbackCount, afterMs }
        : { kind: 'change', afterMs, ...change },
  };
}

export interface Story {
  readonly conversion: Conversion;
  readonly relations: ReadonlyMap<PostbackId, Relation>;
}

/**
 * Whether a story can begin with it. What takes back comes before what it takes back where the network sent them so,
 * and a correction is one of something.
 */
export function isBeginning({ isTakenBack, byHand }: Pick<ToldPostback, 'isTakenBack' | 'byHand'>): boolean {
  return !isTakenBack && (byHand === null || byHand.isAdded);
}

/**
 * Tells the whole story anew.
 * @param conversion what it is about; only its identity counts, not what it stood at
 * @param history all of its postbacks, oldest first, at least one
 */
export function tellStory(
  conversion: Conversion,
  history: readonly [ToldPostback, ...ToldPostback[]],
  holdWords: readonly string[],
  zeroTakesBack = true,
): Story {
  const first = history.find(isBeginning) ?? history[0];
  const others = history.filter((each) => each !== first);
  const takenBack = new Set<string>();
  const relations = new Map<PostbackId, Relation>([[first.id, { kind: 'first' }]]);
  let told: Conversion = {
    ...conversion,
    ...beginStory(first, first.event ?? conversion.event, holdWords),
  };
  for (const postback of others) {
    const key = JSON.stringify([postback.payoutMicros, postback.currency, postback.transactionId]);
    const isCopy = postback.isTakenBack && takenBack.has(key);
    if (postback.isTakenBack) takenBack.add(key);
    const step = isCopy
      ? repeatStory(told, postback)
      : continueStory(told, postback, holdWords, zeroTakesBack);
    told = step.conversion;
    relations.set(postback.id, step.relation);
  }
  return { conversion: told, relations };
}
