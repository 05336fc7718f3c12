/** Why a postback does not go to a destination that has no delivery of it. Reads only. */
import type { NotForwarded } from '../../../shared/contract/deliveries.ts';
import { decideDelivery } from '../../../shared/domain/conversion/decide-deliveries.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { factsOfStored } from '../parse/decide.ts';
import type { ReplayDeps } from './replay-steps.ts';

/** Told by the rules of today, because nothing is written down for what they never let through. */
export function notForwarded(deps: ReplayDeps, id: PostbackId): readonly NotForwarded[] {
  const { store, now } = deps;
  const postback = store.postbacks.get(id);
  const conversionId = postback?.conversionId ?? null;
  const conversion = conversionId === null ? null : store.conversions.get(conversionId);
  if (postback === null || conversion === null || conversion.voidedAtMs !== null) return [];
  const event = postback.event ?? conversion.event;
  const known = store.deliveries.ofConversion(conversion.id).filter((each) => each.event === event);
  const context = { factsOf: (of: PostbackId) => factsOfStored(deps, of), nowMs: now() };
  return deps.destinations().flatMap((destination) => {
    if (known.some((each) => each.destinationId === destination.id)) return [];
    const plan = decideDelivery(conversion, event, destination, conversion.createdAtMs, context);
    if (plan.kind === 'none') return [];
    const reason = plan.kind === 'send' ? 'not_taken_then' : plan.reason;
    return [{ destinationId: destination.id, destinationName: destination.name, event, reason }];
  });
}
