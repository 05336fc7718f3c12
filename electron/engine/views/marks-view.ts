/** What a person keeps of a postback, as the contract shows it. */
import type { MarksView } from '../../../shared/contract/marks.ts';
import type { Marks } from '../store/marks-table.ts';

export function marksView({ isPinned, note, tags }: Marks): MarksView {
  return { isPinned, note, tags: [...tags] };
}
