/** What one further postback makes of a conversion. */
import type { Relation } from '../../../shared/contract/postbacks.ts';
import { advanceConversion } from '../../../shared/domain/conversion/advance-conversion.ts';
import { isOnHold } from '../../../shared/domain/conversion/hold.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { ConversionRow } from '../store/conversions-table.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';

/** Whether the network holds back what it told. */
export function holdOf(
  network: Pick<NetworkRow, 'mapping'> | null,
  told: Pick<ParsedPostback, 'status' | 'statusWord'>,
): boolean {
  return isOnHold(told.status, told.statusWord, network?.mapping.holdWords ?? []);
}

interface Moved {
  readonly conversion: ConversionRow;
  readonly relation: Relation;
}

/** @param countBefore how many postbacks were about it before this one */
export function movedBy(
  deps: Pick<ApplyDeps, 'networkOf'>,
  conversion: ConversionRow,
  postback: PostbackRow,
  news: Pick<ParsedPostback, 'event' | 'status' | 'statusWord' | 'payoutMicros' | 'currency'>,
  countBefore: number,
): Moved {
  const { state, change } = advanceConversion(conversion, {
    postbackId: postback.id,
    event: news.event ?? conversion.event,
    status: news.status,
    isOnHold: holdOf(deps.networkOf(postback), news),
    payoutMicros: news.payoutMicros,
    currency: news.currency,
  });
  const afterMs = Math.max(0, postback.receivedAtMs - conversion.createdAtMs);
  return {
    conversion: {
      ...conversion,
      event: state.event,
      status: state.status,
      isOnHold: state.isOnHold,
      payoutMicros: state.payoutMicros,
      currency: state.currency,
      lastPostbackId: postback.id > conversion.lastPostbackId ? postback.id : conversion.lastPostbackId,
      updatedAtMs: Math.max(conversion.updatedAtMs, postback.receivedAtMs),
      postbackCount: countBefore + 1,
      voidedAtMs: null,
    },
    relation:
      change === null
        ? { kind: 'repeat', copy: countBefore + 1, afterMs }
        : { kind: 'change', afterMs, ...change },
  };
}
