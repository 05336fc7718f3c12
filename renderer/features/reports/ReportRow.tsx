/** One row: what the network says, what we have, and how that goes together. */
import { Table } from '@mantine/core';
import type { ReportRowView } from '../../../shared/contract/report-views.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { EventPill } from '../../ui/EventPill.tsx';
import { Mono } from '../../ui/Mono.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import classes from './ReportRow.module.css';

export function ReportRow({ row }: { readonly row: ReportRowView }) {
  const messages = useText().reports.result;
  return (
    <Table.Tr>
      <Table.Td className={classes['click']}>
        <Mono>{visibleText(row.clickId ?? '–')}</Mono>
        <Dim as="div">
          {row.day ?? ''} {row.line === null ? '' : `${messages.row} ${row.line}`}
        </Dim>
      </Table.Td>
      <Table.Td>
        <div className={classes['marks']}>
          <Marks row={row} />
        </div>
      </Table.Td>
      <Table.Td>
        <Side side={row.theirs} word={row.statusWord} />
      </Table.Td>
      <Table.Td>
        <Side side={row.ours} word={null} />
      </Table.Td>
    </Table.Tr>
  );
}

function Marks({ row }: { readonly row: ReportRowView }) {
  const { kind, otherPayout, otherStatus, unread, change, isCreated } = row;
  const messages = useText().reports.result;
  const differs = otherPayout || otherStatus;
  const tone = kind === 'missing' ? 'bad' : kind === 'matched' && !differs ? 'good' : 'quiet';
  const word = unread === null ? messages.kinds[kind] : `${messages.kinds[kind]}: ${messages.unread[unread]}`;
  return (
    <>
      {!differs && (
        <Tag tone={kind === 'extra' ? 'wait' : tone} hint={word} isInList>
          {word}
        </Tag>
      )}
      {otherPayout && (
        <Tag tone="wait" hint={messages.filters.payout} isInList>
          {messages.otherPayout}
        </Tag>
      )}
      {otherStatus && (
        <Tag tone="wait" hint={messages.filters.status} isInList>
          {messages.otherStatus}
        </Tag>
      )}
      {change !== null && (
        <Tag tone={change === 'new' ? 'quiet' : 'wait'} hint={messages.filters.changed} isInList>
          {messages.changes[change]}
        </Tag>
      )}
      {isCreated && (
        <Tag tone="good" hint={messages.created} isInList>
          {messages.created}
        </Tag>
      )}
    </>
  );
}

function Side({ side, word }: { readonly side: ReportRowView['ours']; readonly word: string | null }) {
  const text = useText();
  if (side === null) return <Dim>–</Dim>;
  const { event, status, payout, currency } = side;
  return (
    <div className={classes['marks']}>
      {event !== null && <EventPill event={event} value={null} />}
      {payout !== null && <Amount amount={payout} currency={currency} status={status} />}
      <Dim>{status === null ? visibleText(word ?? '') : text.window.statuses[status]}</Dim>
    </div>
  );
}
