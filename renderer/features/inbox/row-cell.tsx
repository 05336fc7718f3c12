/** The cells of a row of the list. */
import { Check, ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { Text } from '../../../shared/text/en.ts';
import { Amount } from '../../ui/Amount.tsx';
import { EventPill } from '../../ui/EventPill.tsx';
import { formatsOf } from '../../ui/formats.ts';
import { NetworkLetter } from '../../ui/NetworkLetter.tsx';
import { utcTime } from '../../ui/time.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { ClickIdText } from './ClickIdText.tsx';
import type { Column } from './columns/columns.ts';
import { lookOf } from './look-of.ts';
import { RowMarks } from './marks/RowMarks.tsx';
import type { postbackMessages } from './postback-messages.ts';
import classes from './row-cell.module.css';
import { RowCopyButton } from './RowCopyButton.tsx';
import type { RowDestination } from './row-reasons.ts';
import { RowReasons } from './RowReasons.tsx';

export interface RowCellProps {
  readonly postback: Postback;
  readonly text: Text;
  readonly words: ReturnType<typeof postbackMessages>;
  /** Times are shown with their day. */
  readonly isDated: boolean;
  /** For what their rules say; null while they are not known. */
  readonly destinations: readonly RowDestination[] | null;
  /** Whether the tab key stops here. */
  readonly isTabStop: boolean;
  readonly isMarked: boolean;
  /** The row is a conversion of so many postbacks; null for the row of a postback. */
  readonly groupCount: number | null;
  /** They stand below it. */
  readonly isExpanded: boolean;
  /** It stands below the row of its conversion. */
  readonly isInside: boolean;
  /** Asked which network sent what came without a key. */
  readonly onNameNetwork: () => void;
}

/** What one column shows of it: no component of its own, of which a screen full of rows would have hundreds. */
export function rowCell(column: Column, props: RowCellProps): ReactElement {
  const { postback, destinations, isTabStop, isMarked, isDated, onNameNetwork, text, words } = props;
  const { groupCount, isExpanded } = props;
  const { count, minuteTime, timeOfDay } = formatsOf(text.locale);
  switch (column) {
    case 'time':
      return (
        <span key={column} role="gridcell" className={classes['time']}>
          {isMarked && <Check size={12} aria-label={text.window.inbox.marked} />}
          {groupCount !== null && <Chevron isExpanded={isExpanded} />}{' '}
          <time dateTime={postback.receivedAt} title={text.window.shared.utc(utcTime(postback.receivedAt))}>
            {isDated ? minuteTime(postback.receivedAt) : timeOfDay(postback.receivedAt)}
          </time>
        </span>
      );
    case 'network': {
      const { network } = words;
      return (
        <span key={column} role="gridcell" className={classes['network']} title={network}>
          <NetworkLetter name={network} /> <span className={classes['name']}>{network}</span>
        </span>
      );
    }
    case 'event':
      return (
        <span key={column} role="gridcell" className={classes['event']}>
          <EventPill event={postback.event} value={postback.eventWord} look={lookOf(postback)} />
        </span>
      );
    case 'clickId': {
      const { clickId } = words;
      return (
        <span key={column} role="gridcell" className={classes['click']}>
          {/* A new one, not a longer or shorter one: nothing moves. */}
          <ClickIdText key={clickId} text={clickId} isKnown={postback.clickId !== null} />
          {postback.clickId !== null && <RowCopyButton text={postback.clickId} isTabStop={isTabStop} />}
        </span>
      );
    }
    case 'payout':
      return (
        <span key={column} role="gridcell" className={classes['payout']}>
          <Amount amount={postback.payout} currency={postback.currency} status={postback.status} />
        </span>
      );
    case 'status': {
      const status =
        postback.status === null
          ? visibleText(postback.statusWord ?? '')
          : text.window.statuses[postback.status];
      return (
        <span key={column} role="gridcell" className={classes['plain']} title={status}>
          {status}
        </span>
      );
    }
    case 'transaction': {
      const id = visibleText(postback.transactionId ?? '');
      return (
        <span key={column} role="gridcell" className={classes['plain']} title={id}>
          {id}
        </span>
      );
    }
    case 'sent':
      return (
        <span key={column} role="gridcell" className={classes['reasons']}>
          {groupCount !== null && (
            <span className={classes['count']}>{text.inboxList.groups.count(count(groupCount))}</span>
          )}
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
      );
  }
}

function Chevron({ isExpanded }: { readonly isExpanded: boolean }) {
  const Icon = isExpanded ? ChevronDown : ChevronRight;
  return <Icon size={12} className={classes['chevron'] ?? ''} aria-hidden />;
}
