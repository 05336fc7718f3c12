/** In a row: that the person sent it themselves, its pin, note and tags. */
import { Pin, StickyNote } from 'lucide-react';
import type { Postback } from '../../../../shared/contract/postbacks.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { useText } from '../../../ui/text-context.ts';
import { resentMessage } from '../resend/resent-message.ts';
import classes from './RowMarks.module.css';

export function RowMarks({ postback }: { readonly postback: Pick<Postback, 'resent' | 'marks'> }) {
  const text = useText();
  const { resent, marks } = postback;
  const messages = text.actions.marks;
  if (resent === null && !marks.isPinned && marks.note === null && marks.tags.length === 0) return null;
  return (
    <span className={classes['marks']}>
      {marks.isPinned && <Pin size={12} aria-label={messages.pinned} fill="currentColor" />}
      {marks.note !== null && (
        <span title={marks.note}>
          <StickyNote size={12} aria-label={messages.note} />
        </span>
      )}
      {resent !== null && (
        <Tag tone="wait" hint={text.actions.resend.markHint} isInList>
          {resentMessage(resent, text)}
        </Tag>
      )}
      {marks.tags.map((tag) => (
        <Tag key={tag} hint={messages.tag} isInList>
          {tag}
        </Tag>
      ))}
    </span>
  );
}
