/**
 * What an entry by hand does to its conversion and to deliveries, and what taking it back does. Pure, like the decision
 * on a postback. One that adds a conversion is decided like a postback, because it is one that never came.
 */
import type { PostbackId } from '../ids.ts';
import type { Conversion, ToldPostback } from './conversion.ts';
import type { ConversionDecision, KnownConversion } from './decision.ts';
import { NO_DELIVERIES, type PlanningContext } from './delivery-decision.ts';
import { followByHand } from './follow-by-hand.ts';
import type { Relation } from './relation.ts';
import { continueStory, isBeginning, MAX_STORY, type Story, tellStory } from './tell-story.ts';
import { withVersion } from './version.ts';

export interface HandInput extends PlanningContext {
  readonly target: KnownConversion;
  /** Words of the network that mean "held back for now". */
  readonly holdWords: readonly string[];
  readonly zeroTakesBack: boolean;
}

/** @param entry the newest of the conversion's story, with `byHand` */
export function decideByHand(input: HandInput, entry: ToldPostback): ConversionDecision {
  const { conversion: before } = input.target;
  const { conversion, relation } = continueStory(before, entry, input.holdWords, input.zeroTakesBack);
  return decided(input, { conversion, relations: new Map([[entry.id, relation]]) });
}

/** A story that long is not told anew, so nothing in its midst can be taken out. */
export function mayUndo({ postbackCount }: Pick<Conversion, 'postbackCount'>): boolean {
  return postbackCount <= MAX_STORY;
}

/** The story as it would be without an entry by hand. Without a beginning the conversion is void. */
export function decideUndo(input: HandInput, entryId: PostbackId): ConversionDecision {
  const { conversion: before } = input.target;
  const [first, ...others] = input.target.history().filter(({ id }) => id !== entryId);
  const story =
    first === undefined || ![first, ...others].some(isBeginning)
      ? { conversion: voided(before, input.nowMs), relations: new Map<PostbackId, Relation>() }
      : tellStory(before, [first, ...others], input.holdWords, input.zeroTakesBack);
  const decision = decided(input, story);
  // What goes out for it is shown with it, and not with a postback that has long been told.
  const plan = decision.deliveries.plan.map((each) => ({ ...each, postbackId: entryId }));
  return { ...decision, deliveries: { ...decision.deliveries, plan } };
}

function voided(before: Conversion, atMs: number): Conversion {
  return { ...before, postbackCount: 0, voidedAtMs: atMs, corrections: null };
}

function decided(input: HandInput, { conversion: moved, relations }: Story): ConversionDecision {
  const { conversion: before } = input.target;
  const conversion = withVersion(before, moved);
  const isSame = conversion.version === before.version;
  const deliveries = isSame
    ? NO_DELIVERIES
    : followByHand(before, conversion, input.target.deliveries(), input);
  return { kind: 'update', conversion, relations, deliveries };
}
