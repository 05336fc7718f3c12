/** A dry run: the last postbacks of a network, read with another mapping. Nothing is saved. */
import type { Reading, TriedPostback } from '../../../shared/contract/reading.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { fieldsOf, parseFieldsOf } from '../postback/read-postback.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { decide, type DecideDeps } from './decide.ts';

export interface TriedMapping {
  readonly items: TriedPostback[];
  readonly changed: number;
  readonly heldBefore: number;
  readonly heldAfter: number;
}

/**
 * @param deps of the decision, which is made and not written
 * @param limit how many of the last postbacks are read
 */
export function tryMapping(
  deps: DecideDeps & Pick<ApplyDeps, 'fieldStatistics' | 'idParametersOf'>,
  network: NetworkRow,
  mapping: Mapping,
  limit: number,
): TriedMapping {
  const items = deps.store.postbacks.latestOfNetwork(network.id, limit).map((postback): TriedPostback => {
    const read = fieldsOf(postback, network);
    const readWith = (tried: NetworkRow): Reading => {
      const parsed = parseFieldsOf(
        read,
        postback,
        tried,
        (event) => deps.fieldStatistics.of(network.id, event, postback.receivedAtMs),
        deps.idParametersOf(network.id),
      );
      return readingOf(decide(deps, { postback, network: tried, fields: read.fields, parsed }).parsed);
    };
    const before = readWith(network);
    // A mapping that a person saves is confirmed by that.
    const after = readWith({ ...network, mapping, confirmedAtMs: postback.receivedAtMs });
    return {
      postbackId: postback.id,
      receivedAt: toIso(postback.receivedAtMs),
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
