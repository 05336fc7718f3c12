/** Pages that hold nothing any more, but may still have old rows in them: https://www.sqlite.org/fileformat2.html#the_freelist. */
import type { PageFile } from './page-file.ts';
import type { PageMap } from './page-map.ts';

/**
 * Claims the free pages that no tree has claimed, so that deleted rows do not come back.
 * @returns whether all of them were found
 */
export function claimFreePages(file: PageFile, map: PageMap): boolean {
  if (file.header === null) return false;
  let found = 0;
  let trunk = file.header.firstFreelistPage;
  while (trunk !== 0 && map.claim(trunk)) {
    const bytes = file.page(trunk);
    if (bytes === null) break;
    const count = bytes.readUInt32BE(4);
    if (count > file.usable / 4 - 2) break;
    found += 1 + count;
    for (let index = 0; index < count; index += 1) map.claim(bytes.readUInt32BE(8 + index * 4));
    trunk = bytes.readUInt32BE(0);
  }
  return found === file.header.freePages;
}
