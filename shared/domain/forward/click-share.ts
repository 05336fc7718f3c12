/**
 * Which share of the clicks a destination takes. Decided by the click id and the destination alone, so that it is the
 * same for every event and version of a click, at each try, after a restart and on another computer. Pure.
 */
import type { DestinationId } from '../ids.ts';

const encoder = new TextEncoder();

/**
 * Where a click stands for a destination: FNV-1a of 32 bits over the UTF-8 of `DESTINATION CLICK`, a blank between
 * the two ids (datatracker.ietf.org, draft-eastlake-fnv), mixed by the finalizer of MurmurHash3, because neighbouring ids differ in few bits
 * otherwise. `docs/api.md` describes it: never change it.
 * @returns from 0 up to, and without, 100
 */
export function clickPercentile(destinationId: DestinationId, clickId: string): number {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(`${destinationId} ${clickId}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * 100;
}
