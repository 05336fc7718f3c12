/**
 * Pages that say who refers to each other page, in a file that can be made smaller in steps:
 * https://www.sqlite.org/fileformat2.html#pointer_map_or_ptrmap_pages.
 */
import type { PageFile } from './page-file.ts';
import type { PageMap } from './page-map.ts';

const ENTRY_BYTES = 5;
const LOCKED_BYTE = 0x40_00_00_00;

/** Claims them, so that none is taken for a page of a tree. */
export function claimPointerMap(file: PageFile, map: PageMap): void {
  if (file.header === null || file.header.largestRootPage === 0) return;
  const locked = LOCKED_BYTE / file.pageSize + 1;
  // Each is followed by the pages that it tells of.
  const step = Math.floor(file.usable / ENTRY_BYTES) + 1;
  for (let page = 2; page <= file.pageCount; page += step) map.claim(page === locked ? page + 1 : page);
}
