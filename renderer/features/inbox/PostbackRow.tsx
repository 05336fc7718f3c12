/** One postback in the list. */
import { memo } from 'react';
import type { ConversionId, PostbackId } from '../../../shared/domain/ids.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import type { Column } from './columns/columns.ts';
import { lookOf } from './look-of.ts';
import { postbackMessages } from './postback-messages.ts';
import classes from './PostbackRow.module.css';
import { rowCell, type RowCellProps } from './row-cell.tsx';

export interface PostbackRowProps extends Omit<RowCellProps, 'text' | 'words'> {
  /** In their order. */
  readonly columns: readonly Column[];
  /** Of its entry in the list. */
  readonly entryKey: string;
  /** Of the conversion that the row is; null for the row of a postback. */
  readonly groupId: ConversionId | null;
  /** Its place in the whole list, the head being the first. */
  readonly rowIndex: number;
  readonly isCursor: boolean;
  readonly isOpen: boolean;
  /** It has just slid in. */
  readonly isNew: boolean;
  readonly onOpen: (id: PostbackId) => void;
  /** Shows what is inside of a conversion, or hides it. */
  readonly onToggle: (id: ConversionId, newestId: PostbackId) => void;
  /** Marks it or takes the mark back. */
  readonly onMark: (id: PostbackId) => void;
}

export const PostbackRow = memo(function PostbackRow(props: PostbackRowProps) {
  const { count, longTime } = useFormats();
  const { postback, columns, rowIndex, isCursor, isOpen, isNew, isTabStop, onOpen, isMarked, onMark } = props;
  const { entryKey, groupId, groupCount, isExpanded, isInside, onToggle } = props;
  const text = useText();
  const messages = text.window.inbox;
  const words = postbackMessages(postback, text);
  const cell = { ...props, text, words };
  const name = messages.row(longTime(postback.receivedAt), words.network, words.event, words.clickId);
  const press = (): void => {
    if (groupId === null) onOpen(postback.id);
    else onToggle(groupId, postback.id);
  };
  return (
    <div
      role="row"
      tabIndex={isTabStop ? 0 : -1}
      className={classes['row']}
      data-id={entryKey}
      data-inside={isInside || undefined}
      data-open={isOpen || undefined}
      data-marked={isMarked || undefined}
      data-new={isNew || undefined}
      data-look={lookOf(postback)}
      aria-rowindex={rowIndex}
      aria-selected={isCursor}
      aria-label={groupCount === null ? name : text.inboxList.groups.row(name, count(groupCount))}
      aria-expanded={groupCount === null ? undefined : isExpanded}
      aria-level={isInside ? 2 : undefined}
      onClick={(pressed) => {
        if (pressed.ctrlKey || pressed.metaKey) onMark(postback.id);
        else if (!isSelecting(pressed.currentTarget)) press();
      }}
      onKeyDown={(key) => {
        if (key.key !== 'Enter' || key.target !== key.currentTarget) return;
        key.preventDefault();
        press();
      }}
    >
      {columns.map((column) => rowCell(column, cell))}
    </div>
  );
});

/** Whoever drags over an id to copy it does not want the row opened. */
function isSelecting(row: Element): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && row.contains(selection.anchorNode);
}
