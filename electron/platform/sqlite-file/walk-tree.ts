/** Walks the pages of a b-tree from its root, around those that are damaged. */
import { type BtreePage, readBtreePage } from './btree-page.ts';
import type { PageFile } from './page-file.ts';
import type { PageMap } from './page-map.ts';

export interface TreePage extends BtreePage {
  readonly pageNumber: number;
}

export interface WalkedTree {
  /** Pages that should be there and are no pages of such a tree. */
  lostPages: number;
}

/**
 * Gives each page that holds rows or entries, in the order of the tree, and claims it.
 * @param told counts what could not be read
 */
export function* walkTree(
  file: PageFile,
  map: PageMap,
  root: number,
  kind: 'table' | 'index',
  told: WalkedTree,
): Generator<TreePage, void, undefined> {
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const page = map.claim(next) ? readPage(file, next) : null;
    if (page?.kind.startsWith(kind) !== true) {
      // Whatever it is, it is looked at once more among the pages that no tree leads to.
      if (page !== null) map.letGo(next);
      told.lostPages += 1;
      continue;
    }
    if (page.kind !== 'table_inner') yield page;
    waiting.push(...childrenOf(page).toReversed());
  }
}

export function readPage(file: PageFile, pageNumber: number): TreePage | null {
  const bytes = file.page(pageNumber);
  const page = bytes === null ? null : readBtreePage(bytes, pageNumber, file.usable);
  return page === null ? null : { ...page, pageNumber };
}

function childrenOf(page: BtreePage): readonly number[] {
  const children = page.cells.flatMap(({ child }) => (child === null ? [] : [child]));
  return page.rightmost === null ? children : [...children, page.rightmost];
}
