/** A dry run: the last postbacks of a network, read with another mapping. Nothing is saved. */
import type { Reading, TriedPostback } from '../../../shared/contract/networks.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { Store } from '../store/store.ts';
import type { FieldStatisticsCollector } from './field-statistics-collector.ts';
import { parseStoredPostback } from '../postback/read-postback.ts';

export interface TriedMapping {
  readonly items: TriedPostback[];
  readonly changed: number;
  readonly heldBefore: number;
  readonly heldAfter: number;
}

/** @param limit how many of the last postbacks are read */
export function tryMapping(
  store: Store,
  fieldStatistics: FieldStatisticsCollector,
  network: NetworkRow,
  mapping: Mapping,
  limit: number,
): TriedMapping {
  const items = store.postbacks.latestOfNetwork(network.id, limit).map((postback): TriedPostback => {
    const read = (with_: Mapping): Reading =>
      readingOf(
        parseStoredPostback(postback, { ...network, mapping: with_ }, (event) =>
          fieldStatistics.of(network.id, event, postback.receivedAtMs),
        ),
      );
    const before = read(network.mapping);
    const after = read(mapping);
    return {
      postbackId: postback.id,
      receivedAt: new Date(postback.receivedAtMs).toISOString(),
      before,
      after,
      changed: READING_PARTS.filter((part) => before[part] !== after[part]),
    };
  });
  return {
    items,
    changed: items.filter((item) => item.changed.length > 0).length,
    heldBefore: items.filter((item) => item.before.isHeld).length,
    heldAfter: items.filter((item) => item.after.isHeld).length,
  };
}

const READING_PARTS = [
  'clickId',
  'event',
  'eventWord',
  'status',
  'statusWord',
  'payout',
  'currency',
  'transactionId',
  'isHeld',
] as const satisfies readonly (keyof Reading)[];

/** What the window shows of a reading. */
export function readingOf(parsed: ParsedPostback): Reading {
  const { clickId, event, eventWord, status, statusWord, payoutMicros, currency, transactionId, isHeld } =
    parsed;
  return {
    clickId,
    event,
    eventWord,
    status,
    statusWord,
    payout: payoutMicros === null ? null : microsToUnits(payoutMicros),
    currency,
    transactionId,
    isHeld,
  };
}
