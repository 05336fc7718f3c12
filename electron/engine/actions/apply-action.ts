/** One action on one postback. */
import type { BulkAction } from '../../../shared/contract/bulk.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { readTag, TAG_LIMITS } from '../../../shared/domain/postback/tag.ts';
import type { MarkedBy } from '../store/marks-table.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import type { Store } from '../store/store.ts';

/** @returns whether it changed something */
export function applyAction(
  { marks }: Pick<Store, 'marks'>,
  id: PostbackId,
  action: BulkAction,
  by: MarkedBy,
): boolean {
  switch (action.kind) {
    case 'pin':
      return marks.pin(id, by);
    case 'unpin':
      return marks.unpin(id);
    case 'tag': {
      const tag = readTag(action.tag);
      return tag !== null && marks.tag(id, tag, by);
    }
    case 'untag': {
      const tag = readTag(action.tag);
      return tag !== null && marks.untag(id, tag);
    }
  }
}

export function wouldChange(
  { marks }: Pick<ReadableStore, 'marks'>,
  id: PostbackId,
  action: BulkAction,
): boolean {
  const { isPinned, tags } = marks.of(id);
  switch (action.kind) {
    case 'pin':
      return !isPinned;
    case 'unpin':
      return isPinned;
    case 'tag':
      return tags.length < TAG_LIMITS.perPostback && !tags.includes(readTag(action.tag) ?? '');
    case 'untag':
      return tags.includes(readTag(action.tag) ?? '');
  }
}
