/** What a network changed between two of its reports. Pure. */
import type { ConversionStatus } from '../conversion/event.ts';

export const SNAPSHOT_CHANGES = ['new', 'changed', 'to_zero', 'gone'] as const;
export type SnapshotChange = (typeof SNAPSHOT_CHANGES)[number];

/** Of a row what may change. */
export interface SnapshotRow {
  readonly status: ConversionStatus | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
}

/**
 * @param before null where the report before did not have it
 * @param now null where this one does not have it any more
 * @returns null where nothing changed
 */
export function compareSnapshots(before: SnapshotRow | null, now: SnapshotRow | null): SnapshotChange | null {
  if (before === null) return now === null ? null : 'new';
  if (now === null) return 'gone';
  if (now.payoutMicros === 0 && before.payoutMicros !== null && before.payoutMicros !== 0) return 'to_zero';
  const isSame =
    before.status === now.status &&
    before.payoutMicros === now.payoutMicros &&
    before.currency === now.currency;
  return isSame ? null : 'changed';
}
