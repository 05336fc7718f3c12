/** Asks the store which conversion a postback is about, and what there is against that. */
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { Objection } from '../../../shared/domain/conversion/decision.ts';
import { EVENTS } from '../../../shared/domain/conversion/event.ts';
import { type ConversionQuestion, onlyOne } from '../../../shared/domain/conversion/find-conversion.ts';
import { conversionFamily } from '../../../shared/domain/conversion/identity.ts';
import {
  answerOnce,
  isIdPerMessage,
  type OnceQuestion,
  type ToldConversion,
} from '../../../shared/domain/conversion/once-only.ts';
import { reversedIds } from '../../../shared/domain/conversion/reversed-id.ts';
import { answerTakenBack } from '../../../shared/domain/conversion/taken-back.ts';
import type { NetworkId, PostbackId } from '../../../shared/domain/ids.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';

export interface Target {
  /** Null where it would begin one. */
  readonly conversion: Conversion | null;
  readonly objection: Objection | null;
  /** The known transaction id that its own one takes back; null for nearly all. */
  readonly takesBack: string | null;
}

export const NO_TARGET: Target = { conversion: null, objection: null, takesBack: null };

export function findTarget(
  store: Store,
  { id: networkId, mapping }: Pick<NetworkRow, 'id' | 'mapping'>,
  { id: postbackId, conversionId }: Pick<PostbackRow, 'id' | 'conversionId'>,
  parsed: ParsedPostback,
  question: ConversionQuestion,
): Target {
  if (question.kind === 'none') return NO_TARGET;
  const reversed = findReversed(store, networkId, postbackId, parsed, question.clickId);
  if (reversed !== null) {
    const { id, conversion } = reversed;
    return mapping.refunds === 'held'
      ? { ...NO_TARGET, objection: { kind: 'reversal', id } }
      : { ...NO_TARGET, conversion, takesBack: id };
  }
  const told = toldBy(store, postbackId);
  switch (question.kind) {
    case 'taken_back': {
      const ofClick = store.conversions.ofClick(networkId, question.clickId).map(told);
      const answer = answerTakenBack(question, ofClick, conversionId);
      return answer.kind === 'about'
        ? { ...NO_TARGET, conversion: answer.conversion }
        : { ...NO_TARGET, objection: { kind: 'unmatched', why: answer.why } };
    }
    case 'only_one': {
      const ofClick = store.conversions.ofClick(networkId, question.clickId).map(told);
      return { ...NO_TARGET, conversion: onlyOne(ofClick, question.transactionId) };
    }
    case 'once':
      return targetOfOnce(store, networkId, question);
    case 'exact': {
      const conversion = store.conversions.findExact(networkId, question.clickId, question.identity);
      return { ...NO_TARGET, conversion };
    }
    case 'windowed': {
      const { clickId, identity, key, sinceMs, untilMs } = question;
      const conversion =
        store.conversions.findExact(networkId, clickId, identity) ??
        store.conversions.findWindowed(networkId, clickId, key, sinceMs, untilMs);
      return { ...NO_TARGET, conversion };
    }
  }
}

function targetOfOnce(store: Store, networkId: NetworkId, question: OnceQuestion): Target {
  const { clickId, identity, family, postbackId } = question;
  const answer = answerOnce(question, {
    own: store.conversions.findExact(networkId, clickId, identity),
    others: () =>
      store.conversions.ofFamily(networkId, clickId, family, identity).map(toldBy(store, postbackId)),
  });
  if (answer.kind === 'about') return { ...NO_TARGET, conversion: answer.conversion };
  const use = store.transactionIds.use(networkId);
  const ids = answer.than.transactionIds();
  return { ...NO_TARGET, objection: { kind: 'second', ids, isIdPerMessage: isIdPerMessage(use) } };
}

/** What other postbacks than the asking one told. */
function toldBy(store: Store, postbackId: PostbackId): (conversion: Conversion) => ToldConversion {
  return (conversion) => ({
    conversion,
    transactionIds: () => store.transactionIds.of(conversion.id, postbackId),
  });
}

interface Reversed {
  readonly id: string;
  readonly conversion: Conversion;
}

/** The known transaction id that this one takes back, with its conversion; null for nearly all. */
function findReversed(
  store: Store,
  networkId: NetworkId,
  postbackId: PostbackId,
  { transactionId, eventWord }: ParsedPostback,
  clickId: string,
): Reversed | null {
  const ids = transactionId === null ? [] : reversedIds(transactionId);
  if (ids.length === 0) return null;
  const families = new Set(EVENTS.map((event) => conversionFamily(event, eventWord)));
  for (const id of ids) {
    for (const family of families) {
      const exact = store.conversions.findExact(networkId, clickId, `${family}|tx:${id}`);
      if (exact !== null && exact.voidedAtMs === null) return { id, conversion: exact };
      const once = store.conversions.findExact(networkId, clickId, `${family}|once`);
      if (once !== null && store.transactionIds.of(once.id, postbackId).includes(id))
        return { id, conversion: once };
    }
  }
  return null;
}
