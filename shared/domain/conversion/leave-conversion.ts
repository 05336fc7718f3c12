/** What becomes of a conversion when one of its postbacks is about something else. Pure. */
import type { PostbackId } from '../ids.ts';
import { followChange, NO_DELIVERIES, withdrawAll } from './decide-deliveries.ts';
import type { ConversionDecision, KnownConversion, PostbackInput } from './decision.ts';
import type { Relation } from './relation.ts';
import { MAX_STORY, tellStory } from './tell-story.ts';

/** After a postback left: the others tell the story, or nobody does and the conversion is void. */
export function leaveConversion(input: PostbackInput, left: KnownConversion): ConversionDecision {
  const { postback, network } = input;
  const { conversion: before } = left;
  const postbackCount = before.postbackCount - 1;
  const keep = {
    kind: 'update',
    relations: new Map<PostbackId, Relation>(),
    deliveries: NO_DELIVERIES,
  } as const;
  if (postbackCount > MAX_STORY) return { ...keep, conversion: { ...before, postbackCount } };
  const [first, ...others] = left.history().filter(({ id }) => id !== postback.id);
  if (first === undefined) {
    const withdraw = withdrawAll(left.deliveries(), 'no_longer_understood');
    return {
      ...keep,
      conversion: { ...before, postbackCount: 0, voidedAtMs: input.nowMs },
      deliveries: { ...NO_DELIVERIES, withdraw },
    };
  }
  const story = tellStory(before, [first, ...others], network?.holdWords ?? []);
  const { conversion } = story;
  const deliveries = followChange(before, conversion, left.deliveries(), conversion.updatedAtMs, input);
  return { ...keep, ...story, deliveries };
}
