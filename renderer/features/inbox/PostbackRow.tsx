/** One postback in the list. */
import { Check } from 'lucide-react';
import { memo } from 'react';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { Amount } from '../../ui/Amount.tsx';
import { EventPill } from '../../ui/EventPill.tsx';
import { NetworkLetter } from '../../ui/NetworkLetter.tsx';
import { useText } from '../../ui/text-context.ts';
import { longTime, utcTime } from '../../ui/time.ts';
import { ClickIdText } from './ClickIdText.tsx';
import { timeOfDay } from './days.ts';
import { postbackMessages } from './postback-messages.ts';
import classes from './PostbackRow.module.css';
import { RowCopyButton } from './RowCopyButton.tsx';
import type { RowDestination } from './row-reasons.ts';
import { RowMarks } from './marks/RowMarks.tsx';
import { RowReasons } from './RowReasons.tsx';

interface PostbackRowProps {
  readonly postback: Postback;
  /** For what their rules say; null while they are not known. */
  readonly destinations: readonly RowDestination[] | null;
  /** Its place in the whole list, the head being the first. */
  readonly rowIndex: number;
  readonly isCursor: boolean;
  readonly isOpen: boolean;
  /** It has just slid in. */
  readonly isNew: boolean;
  /** Whether the tab key stops here. */
  readonly isTabStop: boolean;
  readonly onOpen: (id: PostbackId) => void;
  /** Asked which network sent what came without a key. */
  readonly onNameNetwork: () => void;
  readonly isMarked: boolean;
  /** Marks it or takes the mark back. */
  readonly onMark: (id: PostbackId) => void;
}

export const PostbackRow = memo(function PostbackRow(props: PostbackRowProps) {
  const { postback, destinations, rowIndex, isCursor, isOpen, isNew, isTabStop } = props;
  const { onOpen, onNameNetwork, isMarked, onMark } = props;
  const text = useText();
  const messages = text.window.inbox;
  const { network, event, clickId } = postbackMessages(postback, text);
  return (
    <div
      role="row"
      tabIndex={isTabStop ? 0 : -1}
      className={classes['row']}
      data-id={postback.id}
      data-open={isOpen || undefined}
      data-marked={isMarked || undefined}
      data-new={isNew || undefined}
      data-look={lookOf(postback)}
      aria-rowindex={rowIndex}
      aria-selected={isCursor}
      aria-label={messages.row(longTime(postback.receivedAt), network, event, clickId)}
      onClick={(pressed) => {
        if (pressed.ctrlKey || pressed.metaKey) onMark(postback.id);
        else if (!isSelecting(pressed.currentTarget)) onOpen(postback.id);
      }}
      onKeyDown={(key) => {
        if (key.key !== 'Enter' || key.target !== key.currentTarget) return;
        key.preventDefault();
        onOpen(postback.id);
      }}
    >
      <span role="gridcell" className={classes['time']}>
        {isMarked && <Check size={12} aria-label={messages.marked} />}{' '}
        <time dateTime={postback.receivedAt} title={text.window.shared.utc(utcTime(postback.receivedAt))}>
          {timeOfDay(postback.receivedAt)}
        </time>
      </span>
      <span role="gridcell" className={classes['network']} title={network}>
        <NetworkLetter name={network} /> <span className={classes['name']}>{network}</span>
      </span>
      <span role="gridcell" className={classes['event']}>
        <EventPill event={postback.event} value={postback.eventWord} look={lookOf(postback)} />
      </span>
      <span role="gridcell" className={classes['click']}>
        {/* A new one, not a longer or shorter one: nothing moves. */}
        <ClickIdText key={clickId} text={clickId} isKnown={postback.clickId !== null} />
        {postback.clickId !== null && <RowCopyButton text={postback.clickId} isTabStop={isTabStop} />}
      </span>
      <span role="gridcell" className={classes['payout']}>
        <Amount amount={postback.payout} currency={postback.currency} status={postback.status} />
      </span>
      <span role="gridcell" className={classes['reasons']}>
        {postback.networkId === null && (
          <button
            type="button"
            className={classes['which']}
            tabIndex={isTabStop ? 0 : -1}
            title={text.parsing.held.network.buttonHint}
            onClick={(pressed) => {
              pressed.stopPropagation();
              onNameNetwork();
            }}
          >
            {text.parsing.held.network.button}
          </button>
        )}
        <RowMarks postback={postback} />
        <RowReasons postback={postback} destinations={destinations} />
      </span>
    </div>
  );
});

function lookOf(postback: Postback): 'counts' | 'rejected' | 'repeat' {
  if (postback.status === 'rejected') return 'rejected';
  return postback.relation?.kind === 'repeat' ? 'repeat' : 'counts';
}

/** Whoever drags over an id to copy it does not want the row opened. */
function isSelecting(row: Element): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && row.contains(selection.anchorNode);
}
