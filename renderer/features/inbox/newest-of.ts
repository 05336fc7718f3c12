/** The newest of rows in any order. */
import type { PostbackId } from '../../../shared/domain/ids.ts';

/** Null of none. */
export function newestOf(items: readonly { readonly id: PostbackId }[]): PostbackId | null {
  return items.reduce<PostbackId | null>(
    (newest, { id }) => (newest === null || id > newest ? id : newest),
    null,
  );
}
