/** What a postback's network usually sends for its event, day by day, and the one before it. */
import type { z } from 'zod';
import type { fieldDaySchema } from '../../../shared/contract/comparisons.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { ReadableStore } from '../store/readable-store.ts';

export interface UsualFields {
  /** Oldest first. */
  readonly days: z.infer<typeof fieldDaySchema>[];
  readonly previousId: PostbackId | null;
}

const DAY_MS = 86_400_000;
const MOST_DAYS = 14;
const MOST_FIELDS = 200;

/** Null where there is no such postback. */
export function usualFields(store: ReadableStore, id: PostbackId): UsualFields | null {
  const row = store.postbacks.get(id);
  if (row === null) return null;
  const { networkId, event } = row;
  if (networkId === null) return { days: [], previousId: null };
  const day = Math.floor(row.receivedAtMs / DAY_MS);
  const days = new Map<number, { total: number; fields: Map<string, number> }>();
  for (const each of store.fieldStatistics.byDay(networkId, event ?? '', day - MOST_DAYS, day + 1)) {
    const of = days.get(each.day) ?? { total: 0, fields: new Map<string, number>() };
    days.set(each.day, of);
    if (each.kind === 'postback') of.total = each.count;
    else if (of.fields.size < MOST_FIELDS) of.fields.set(each.name, each.count);
  }
  return {
    days: [...days].map(([at, { total, fields }]) => ({
      day: at,
      total,
      fields: Object.fromEntries(fields),
    })),
    previousId: store.networkPostbacks.previousAlike(row),
  };
}
