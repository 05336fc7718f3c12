/** One postback in the list. */
import { problemMessage } from '../../../shared/text/problem-message.ts';
import { ArrowRight, Ban, Check, Copy, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { Amount } from '../../ui/Amount.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { EventPill } from '../../ui/EventPill.tsx';
import { NetworkLetter } from '../../ui/NetworkLetter.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useText } from '../../ui/text-context.ts';
import { longTime } from '../../ui/time.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { ClickIdText } from './ClickIdText.tsx';
import { postbackMessages } from './postback-messages.ts';
import classes from './PostbackRow.module.css';
import { relationMessages } from './relation-messages.ts';

interface PostbackRowProps {
  readonly postback: Postback;
  /** Its place in the whole list, the head being the first. */
  readonly rowIndex: number;
  readonly isCursor: boolean;
  readonly isOpen: boolean;
  /** Whether the tab key stops here. */
  readonly isTabStop: boolean;
  readonly onOpen: (id: PostbackId) => void;
  readonly isMarked: boolean;
  /** Marks it or takes the mark back. */
  readonly onMark: (id: PostbackId) => void;
}

export const PostbackRow = memo(function PostbackRow(props: PostbackRowProps) {
  const { postback, rowIndex, isCursor, isOpen, isTabStop, onOpen, isMarked, onMark } = props;
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
      aria-rowindex={rowIndex}
      aria-selected={isCursor}
      aria-label={messages.row(longTime(postback.receivedAt), network, event, clickId)}
      onClick={(pressed) => {
        if (pressed.ctrlKey || pressed.metaKey) onMark(postback.id);
        else onOpen(postback.id);
      }}
      onKeyDown={(key) => {
        if (key.key !== 'Enter' || key.target !== key.currentTarget) return;
        key.preventDefault();
        onOpen(postback.id);
      }}
    >
      <span role="gridcell" className={classes['time']}>
        {isMarked && <Check size={12} aria-label={messages.marked} />} <Timestamp at={postback.receivedAt} />
      </span>
      <span role="gridcell" className={classes['network']}>
        <NetworkLetter name={network} /> <span className={classes['cut']}>{network}</span>
      </span>
      <span role="gridcell" className={classes['event']}>
        <EventPill event={postback.event} value={postback.eventWord} look={lookOf(postback)} />
      </span>
      <span role="gridcell" className={classes['click']}>
        <ClickIdText text={clickId} isKnown={postback.clickId !== null} />
        {postback.clickId !== null && <CopyButton text={postback.clickId} isTabStop={isTabStop} />}
      </span>
      <span role="gridcell" className={classes['payout']}>
        <Amount amount={postback.payout} currency={postback.currency} status={postback.status} />
      </span>
      <span role="gridcell" className={classes['cut']}>
        {postback.status === null
          ? visibleText(postback.statusWord ?? text.window.shared.unknown)
          : text.window.statuses[postback.status]}
      </span>
      <span role="gridcell" className={classes['marks']}>
        <RowMarks postback={postback} />
      </span>
    </div>
  );
});

function lookOf(postback: Postback): 'counts' | 'rejected' | 'repeat' {
  if (postback.status === 'rejected') return 'rejected';
  return postback.relation?.kind === 'repeat' ? 'repeat' : 'counts';
}

function RowMarks({ postback }: { readonly postback: Postback }) {
  const text = useText();
  const messages = text.window.inbox;
  const worst =
    postback.problems.find((each) => each.severity === 'fatal') ??
    postback.problems.find((each) => each.severity === 'warning');
  const relation = postback.relation === null ? null : relationMessages(postback.relation, text);
  const problem = worst === undefined ? null : problemMessage(text, worst).message;
  return (
    <>
      {postback.test && (
        <Tag hint={messages.testHint} isInList>
          {text.window.shared.test}
        </Tag>
      )}
      {postback.isHeld && (
        <span className={classes['held']}>
          <Ban size={13} aria-hidden /> {messages.held}
        </span>
      )}
      {relation !== null && (
        <span className={classes['quiet']} title={relation.hint}>
          {relation.isRepeat ? <Copy size={12} aria-hidden /> : <ArrowRight size={12} aria-hidden />}{' '}
          {relation.words}
        </span>
      )}
      {postback.deliveries.map((delivery) => (
        <StateMark key={delivery.id} state={delivery.state}>
          {delivery.destinationName}
        </StateMark>
      ))}
      {problem !== null && (
        <span className={classes['problem']} title={problem}>
          <TriangleAlert size={13} aria-hidden /> {problem}
        </span>
      )}
    </>
  );
}
