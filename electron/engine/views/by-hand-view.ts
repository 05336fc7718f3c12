/** An entry by hand as the contract shows it. */
import type { ByHandView } from '../../../shared/contract/by-hand.ts';
import type { KeptByHand } from '../store/by-hand-column.ts';
import type { PostbackRow } from '../store/postback-rows.ts';

/** Null for what a network sent. */
export function ownEntryView({
  byHand,
  importedFrom,
}: Pick<PostbackRow, 'byHand' | 'importedFrom'>): ByHandView | null {
  if (importedFrom !== null) return { kind: 'imported', says: [], why: importedFrom, isUndone: false };
  return byHand === null ? null : byHandView(byHand);
}

function byHandView({ isAdded, isVoid, says, why, undoneAtMs }: KeptByHand): ByHandView {
  return { kind: kindOf(isAdded, isVoid), says: [...says], why, isUndone: undoneAtMs !== null };
}

function kindOf(isAdded: boolean, isVoid: boolean | null): ByHandView['kind'] {
  if (isAdded) return 'added';
  if (isVoid === null) return 'corrected';
  return isVoid ? 'voided' : 'restored';
}
