/** What becomes of a conversion when one of its postbacks is about something else. Pure. */
import type { PostbackId } from '../ids.ts';
import { followChange, followVoid } from './decide-deliveries.ts';
import type { ConversionDecision, KnownConversion, PostbackInput } from './decision.ts';
import { NO_DELIVERIES } from './delivery-decision.ts';
import type { Relation } from './relation.ts';
import { isBeginning, MAX_STORY, tellStory } from './tell-story.ts';
import { withVersion } from './version.ts';

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
  // What only takes back, or corrects, is nothing without what it is about.
  if (first === undefined || ![first, ...others].some(isBeginning)) {
    const gone = { ...before, postbackCount: 0, voidedAtMs: input.nowMs, corrections: null };
    const conversion = withVersion(before, gone);
    return { ...keep, conversion, deliveries: followVoid(before, conversion, left.deliveries(), input) };
  }
  const story = tellStory(before, [first, ...others], network?.holdWords ?? [], network?.refunds !== 'held');
  const conversion = withVersion(before, story.conversion);
  const deliveries = followChange(before, conversion, left.deliveries(), conversion.updatedAtMs, input);
  return { ...keep, ...story, conversion, deliveries };
}
