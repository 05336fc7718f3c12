/** Finds the conversion that a postback is about. */
import { conversionIdentity } from '../../../shared/domain/conversion/advance-conversion.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import type { ConversionRow } from '../store/conversions-table.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';

/** What a postback must say to be about a conversion. */
export interface Fact {
  readonly network: NetworkRow;
  readonly clickId: string;
  readonly event: PostbackEvent;
}

/** The conversion that this postback is about, or the identity of a new one. */
export function findConversion(
  deps: ApplyDeps,
  postback: PostbackRow,
  parsed: ParsedPostback,
  fact: Fact,
): ConversionRow | string {
  const { conversions } = deps.store;
  const identity = conversionIdentity(
    {
      event: fact.event,
      eventWord: parsed.eventWord,
      transactionId: parsed.transactionId,
      payoutMicros: parsed.payoutMicros,
    },
    fact.network.mapping.repeats,
  );
  const { key } = identity;
  if (identity.kind === 'exact') return conversions.findExact(fact.network.id, fact.clickId, key) ?? key;
  // Read again, a postback that began a conversion finds its own.
  const own = `${key} #${postback.id}`;
  const begun = conversions.findExact(fact.network.id, fact.clickId, own);
  if (begun !== null || identity.windowMs === 0) return begun ?? own;
  const { receivedAtMs } = postback;
  const sinceMs = receivedAtMs - identity.windowMs;
  const untilMs = receivedAtMs + identity.windowMs;
  return conversions.findWindowed(fact.network.id, fact.clickId, key, sinceMs, untilMs) ?? own;
}
