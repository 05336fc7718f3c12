/** Of the table `postbacks` what is saved when a postback was read and decided on. */
import type { Relation } from '../../../shared/domain/conversion/relation.ts';
import type { ConversionId, NetworkId, PostbackId } from '../../../shared/domain/ids.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { StoredValue } from './columns.ts';

export interface ParsedUpdate {
  readonly id: PostbackId;
  readonly parsedAtMs: number;
  readonly networkId: NetworkId | null;
  readonly conversionId: ConversionId | null;
  readonly duplicateOf: PostbackId | null;
  readonly relation: Relation | null;
  readonly parsed: ParsedPostback;
}

export const PARSED_COLUMNS = [
  'understood_at_ms',
  'network_id',
  'conversion_id',
  'duplicate_of',
  'click_id',
  'event',
  'event_word',
  'status',
  'status_word',
  'payout_micros',
  'currency',
  'transaction_id',
  'origins',
  'problems',
  'is_held',
  'is_taken_back',
  'occurred_at_ms',
  'relation',
] as const;

/** In the order of `PARSED_COLUMNS`: it runs for every postback, and binding by names takes three times as long. */
export function parsedValues(entry: ParsedUpdate): readonly StoredValue[] {
  const { parsed } = entry;
  return [
    entry.parsedAtMs,
    entry.networkId,
    entry.conversionId,
    entry.duplicateOf,
    parsed.clickId,
    parsed.event,
    parsed.eventWord,
    parsed.status,
    parsed.statusWord,
    parsed.payoutMicros,
    parsed.currency,
    parsed.transactionId,
    JSON.stringify(parsed.origins),
    JSON.stringify(parsed.problems),
    Number(parsed.isHeld),
    Number(parsed.isTakenBack),
    parsed.occurredAtMs,
    entry.relation === null ? null : JSON.stringify(entry.relation),
  ];
}
