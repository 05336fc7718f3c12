/** Names a link in the queue of what can be taken back. */
import type { LinkId } from '../../../shared/domain/ids.ts';

export function linkKey(id: LinkId): string {
  return `link:${id}`;
}
