/**
 * Versions of a conversion: each change of what it stands at is the next one, so that a destination can be told of
 * each in order, once. Counted up and never told anew: reading history again gives a new version where it changes
 * something, and none where it does not. Pure.
 */
import type { Conversion } from './conversion.ts';

/** What makes a version. */
const STANDING = [
  'event',
  'status',
  'isOnHold',
  'payoutMicros',
  'currency',
] as const satisfies readonly (keyof Conversion)[];

/** The conversion as it will be, with the number of its version. */
export function withVersion(before: Conversion, after: Conversion): Conversion {
  const isSame =
    STANDING.every((part) => before[part] === after[part]) &&
    (before.voidedAtMs === null) === (after.voidedAtMs === null);
  return { ...after, version: isSame ? before.version : before.version + 1 };
}
