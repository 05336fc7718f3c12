/** Puts a record together from its page and its chain of overflow pages: https://www.sqlite.org/fileformat2.html#ovflpgs. */
import type { StoredPayload } from './btree-page.ts';
import type { PageFile } from './page-file.ts';
import type { PageMap } from './page-map.ts';

/** A row of ours is far smaller: a larger length is a damaged one, and must not fill the memory. */
const MOST_BYTES = 64 * 1_048_576;

/**
 * @returns what is there of it from its beginning: all of it, or up to where the chain is broken
 */
export function readPayload(file: PageFile, map: PageMap, payload: StoredPayload): Buffer {
  if (payload.overflow === 0) return payload.local;
  const parts = [payload.local];
  let missing = Math.min(payload.total, MOST_BYTES) - payload.local.length;
  let next = payload.overflow;
  while (missing > 0 && map.claim(next)) {
    const page = file.page(next);
    const following = page?.readUInt32BE(0);
    // The last one leads nowhere, the others lead on: anything else is no page of this chain.
    const isLast = missing <= file.usable - 4;
    if (page === null || following === undefined || isLast !== (following === 0)) {
      map.letGo(next);
      break;
    }
    parts.push(page.subarray(4, 4 + Math.min(missing, file.usable - 4)));
    missing -= file.usable - 4;
    next = following;
  }
  return Buffer.concat(parts);
}
