/** The open postback beside what its network usually sends for the same event. */
import { Table } from '@mantine/core';
import type { z } from 'zod';
import type { fieldDaySchema } from '../../../../shared/contract/comparisons.ts';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { compareWithUsual, type UsualField } from '../../../../shared/domain/compare/compare-with-usual.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import type { Formats } from '../../../ui/formats.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/text-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { dayOf } from './day-words.ts';
import classes from './UsualTable.module.css';

interface UsualTableProps {
  readonly detail: PostbackDetail;
  /** Undefined until they are known. */
  readonly days: readonly z.infer<typeof fieldDaySchema>[] | undefined;
}

const DAY_MS = 86_400_000;
const MOST_SHOWN = 200;

export function UsualTable({ detail, days }: UsualTableProps) {
  const formats = useFormats();
  const { count, wholePercent } = formats;
  const messages = useText().actions.compare;
  if (detail.networkId === null) return <Dim as="div">{messages.noNetwork}</Dim>;
  if (days === undefined) return null;
  const day = Math.floor(Date.parse(detail.receivedAt) / DAY_MS);
  const compared = compareWithUsual(detail.fields, days, day);
  if (compared === null) return <Dim as="div">{messages.notEnough}</Dim>;
  const odd = compared.fields.filter(({ kind }) => kind === 'missing' || kind === 'new');
  return (
    <>
      {odd.length === 0 && <Note tone="good">{messages.asUsual}</Note>}
      {odd.slice(0, MOST_SHOWN).map((field) => (
        <Note key={field.name} tone={field.kind === 'missing' ? 'wait' : 'quiet'}>
          {oddWords(field, day, messages, formats)}
        </Note>
      ))}
      <Dim as="div">{messages.basis(count(compared.total))}</Dim>
      <Table verticalSpacing={3} aria-label={messages.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{messages.field}</Table.Th>
            <Table.Th>{messages.share}</Table.Th>
            <Table.Th>{messages.result}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {compared.fields.slice(0, MOST_SHOWN).map(({ name, share, kind }) => (
            <Table.Tr key={name}>
              <Table.Td className={classes['name'] ?? ''}>{visibleText(name)}</Table.Td>
              <Table.Td>{wholePercent(share)}</Table.Td>
              <Table.Td>{messages.usualKinds[kind]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function oddWords(
  { name, kind, missingSinceDay }: UsualField,
  today: number,
  messages: ReturnType<typeof useText>['actions']['compare'],
  formats: Formats,
): string {
  const field = visibleText(name);
  if (kind === 'new') return messages.isNew(field);
  return missingSinceDay === null
    ? messages.missing(field)
    : messages.missingSince(field, dayOf(missingSinceDay, today, formats));
}
