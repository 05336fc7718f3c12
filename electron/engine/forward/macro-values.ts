/** What the macros of a template stand for: from a stored conversion, or from a sample. */
import type { Field } from '../../../shared/domain/fields.ts';
import { microsToText } from '../../../shared/domain/money.ts';
import type { MacroValues } from '../../../shared/domain/forward/template.ts';
import type { ConversionStatus, PostbackEvent } from '../../../shared/domain/words.ts';

export interface ValueSource {
  readonly clickId: string | null;
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly transactionId: string | null;
  readonly networkName: string;
  readonly receivedAtMs: number;
  readonly fields: readonly Field[];
}

/** @param eventWord the destination's own word for the event; ours is used when it has none */
export function macroValues(source: ValueSource, eventWord: string | undefined): MacroValues {
  const params = new Map<string, string>();
  // Of two fields with one name the first counts, as in understanding.
  for (const field of source.fields) if (!params.has(field.name)) params.set(field.name, field.value);
  return {
    clickid: source.clickId ?? '',
    event: eventWord ?? source.event ?? '',
    status: source.status ?? '',
    payout: source.payoutMicros === null ? '' : microsToText(source.payoutMicros),
    currency: source.currency ?? '',
    txid: source.transactionId ?? '',
    network: source.networkName,
    receivedAt: new Date(source.receivedAtMs).toISOString(),
    params,
  };
}

/** A made-up conversion for a test of a destination that has seen none yet. */
export function sampleSource(event: PostbackEvent, nowMs: number): ValueSource {
  return {
    clickId: 'test-click-123456',
    event,
    status: 'approved',
    payoutMicros: event === 'registration' || event === 'install' ? null : 60_000_000,
    currency: event === 'registration' || event === 'install' ? null : 'USD',
    transactionId: 'test-tx-1',
    networkName: 'Test',
    receivedAtMs: nowMs,
    fields: [],
  };
}
