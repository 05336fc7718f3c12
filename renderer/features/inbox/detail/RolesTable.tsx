/** What each value means, and where it was taken from. */
import { Table } from '@mantine/core';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { FIELD_ROLES, type FieldRole } from '../../../../shared/domain/postback/field-role.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { formatMoney } from '../../../ui/money.ts';
import { useText } from '../../../ui/text-context.ts';
import { longTime } from '../../../ui/time.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { Dim } from '../../../ui/Dim.tsx';
import classes from './RolesTable.module.css';

export function RolesTable({ detail }: { readonly detail: PostbackDetail }) {
  const text = useText().window;
  const messages = text.detail;
  const none = text.shared.unknown;
  const event = detail.event === null ? null : text.eventNames[detail.event];
  const status = detail.status === null ? null : text.statuses[detail.status];
  const values: Readonly<Record<FieldRole, string>> = {
    clickId: detail.clickId ?? none,
    event: withValue(event, detail.eventWord, messages.asSent) ?? none,
    status: withValue(status, detail.statusWord, messages.asSent) ?? none,
    payout: detail.payout === null ? none : formatMoney(detail.payout, detail.currency),
    currency: detail.currency ?? none,
    transactionId: detail.transactionId ?? none,
    time: detail.occurredAt === null ? none : longTime(detail.occurredAt),
  };
  const copied = { clickId: detail.clickId, transactionId: detail.transactionId };
  return (
    <Table verticalSpacing={4} aria-label={messages.understood}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{messages.role}</Table.Th>
          <Table.Th>{messages.value}</Table.Th>
          <Table.Th>{messages.from}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {FIELD_ROLES.filter((role) => role !== 'time' || detail.origins.time !== undefined).map((role) => {
          const origin = detail.origins[role];
          const copy = role === 'clickId' || role === 'transactionId' ? copied[role] : null;
          return (
            <Table.Tr key={role}>
              <Table.Td className={classes['role'] ?? ''}>{messages.roles[role]}</Table.Td>
              <Table.Td>
                <span className={classes['value']}>{visibleText(values[role])}</span>
                {copy !== null && <CopyButton text={copy} />}
              </Table.Td>
              <Table.Td>
                <Dim>
                  {origin === undefined
                    ? none
                    : `${messages.sources[origin.source]}: ${visibleText(origin.name)}`}
                </Dim>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

/** The meaning, with the word that was sent where it says something else. */
function withValue(
  meaning: string | null,
  word: string | null,
  asSent: (word: string) => string,
): string | null {
  if (word === null || word === meaning) return meaning;
  return meaning === null ? asSent(word) : `${meaning}, ${asSent(word)}`;
}
