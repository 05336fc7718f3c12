/** The lines of a list that is grouped by conversion: each conversion, opened or not, and what is about none. Pure. */
import type { PostbackGroup } from '../../../../shared/contract/groups.ts';
import type { Postback } from '../../../../shared/contract/postbacks.ts';
import type { ConversionId } from '../../../../shared/domain/ids.ts';
import { dayLineBefore, type ListEntry } from '../days.ts';

/** The loaded postbacks of a conversion that is open. */
export interface OpenedGroup {
  readonly items: readonly Postback[];
  readonly hasMore: boolean;
}

/** By conversion; null while its postbacks are read. */
export type OpenedGroups = ReadonlyMap<string, OpenedGroup | null>;

function groupKey(id: ConversionId): string {
  return `group ${id}`;
}

/** A conversion of one postback is the row of that one. */
export function groupEntries(
  groups: readonly PostbackGroup[],
  opened: OpenedGroups,
): readonly ListEntry<Postback>[] {
  const entries: ListEntry<Postback>[] = [];
  const day = dayLineBefore();
  for (const group of groups) {
    const { newest, conversion } = group;
    const at = newest.receivedAt;
    const line = day(at);
    if (line !== null) entries.push(line);
    if (conversion === null || conversion.postbackCount < 2) {
      entries.push({ kind: 'row', key: newest.id, item: newest });
      continue;
    }
    const { id, postbackCount: count } = conversion;
    const inside = opened.get(id);
    const isExpanded = opened.has(id);
    entries.push({ kind: 'head', key: groupKey(id), id, at, count, isExpanded, item: asItIsNow(group) });
    for (const item of inside?.items ?? []) entries.push({ kind: 'child', key: item.id, id, at, item });
    if (inside?.hasMore === true)
      entries.push({ kind: 'more', key: `more ${id}`, at, count: inside.items.length });
  }
  return entries;
}

/** The newest postback of a conversion with what is true of the conversion: event, status, money and deliveries. */
function asItIsNow({ newest, conversion }: PostbackGroup): Postback {
  if (conversion === null) return newest;
  const { event, status, payout, currency, deliveries, isVoid } = conversion;
  return {
    ...newest,
    event,
    status: isVoid ? 'rejected' : status,
    payout,
    currency,
    deliveries,
    // These are about the one postback.
    relation: null,
    byHand: null,
    problems: [],
    isHeld: false,
  };
}
