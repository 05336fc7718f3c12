/** One postback in the list. */
import { Badge } from '@mantine/core';
import { Ban, Copy, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { formatMoney } from '../../ui/money.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useText } from '../../ui/text-context.ts';
import { longTime } from '../../ui/time.ts';
import { ClickIdText } from './ClickIdText.tsx';
import classes from './PostbackRow.module.css';

interface PostbackRowProps {
  readonly postback: Postback;
  readonly isOpen: boolean;
  readonly onOpen: (id: PostbackId) => void;
}

export const PostbackRow = memo(function PostbackRow({ postback, isOpen, onOpen }: PostbackRowProps) {
  const text = useText();
  const words = text.window.inbox;
  const network = postback.networkName ?? (postback.networkId === null ? words.noKey : words.noNetwork);
  const event =
    postback.event === null ? (postback.eventWord ?? words.noEvent) : text.window.events[postback.event];
  const clickId = postback.clickId ?? words.noClickId;
  return (
    <div
      role="row"
      tabIndex={0}
      className={classes['row']}
      aria-selected={isOpen}
      aria-label={words.row(longTime(postback.receivedAt), network, event, clickId)}
      onClick={() => {
        onOpen(postback.id);
      }}
      onKeyDown={(key) => {
        if (key.key === 'Enter' && key.target === key.currentTarget) onOpen(postback.id);
      }}
    >
      <span role="cell" className={classes['time']}>
        <Moment at={postback.receivedAt} />
      </span>
      <span role="cell" className={classes['cut']}>
        {network}
      </span>
      <span role="cell" className={classes['event']} data-known={postback.event !== null}>
        {event}
      </span>
      <span role="cell" className={classes['click']}>
        <ClickIdText text={clickId} isKnown={postback.clickId !== null} />
        {postback.clickId !== null && <CopyButton text={postback.clickId} />}
      </span>
      <span role="cell" className={classes['payout']}>
        {postback.payout === null
          ? text.window.shared.unknown
          : formatMoney(postback.payout, postback.currency)}
      </span>
      <span role="cell" className={classes['cut']}>
        {postback.status === null
          ? (postback.statusWord ?? text.window.shared.unknown)
          : text.window.statuses[postback.status]}
      </span>
      <span role="cell" className={classes['marks']}>
        <RowMarks postback={postback} />
      </span>
    </div>
  );
});

function RowMarks({ postback }: { readonly postback: Postback }) {
  const text = useText();
  const words = text.window.inbox;
  const worst = postback.problems.find((each) => each.severity === 'fatal') ?? postback.problems[0];
  const problem =
    worst === undefined ? null : text.problems[worst.code].message(worst.field ?? '', worst.value ?? '');
  return (
    <>
      {postback.test && (
        <Badge size="xs" variant="outline" color="gray">
          {text.window.shared.test}
        </Badge>
      )}
      {postback.isHeld && (
        <span className={classes['held']}>
          <Ban size={13} aria-hidden /> {words.held}
        </span>
      )}
      {postback.duplicateOf !== null && (
        <span className={classes['quiet']}>
          <Copy size={12} aria-hidden /> {words.duplicate}
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
