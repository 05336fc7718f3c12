/** What each value means, and where it was taken from. */
import { Table } from '@mantine/core';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { FIELD_ROLES, type FieldRole } from '../../../../shared/domain/postback/field-role.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { formatsOf } from '../../../ui/formats.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { useText } from '../../../ui/text-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import classes from './RolesTable.module.css';
import { useRules } from './use-rules.ts';

export function RolesTable({ detail }: { readonly detail: PostbackDetail }) {
  const text = useText();
  const messages = text.window.detail;
  const values = valuesOf(detail, text);
  const rules = useRules(detail);
  return (
    <Table verticalSpacing={4} aria-label={messages.understood}>
      <Table.Thead className={classes['head'] ?? ''}>
        <Table.Tr>
          <Table.Th>{messages.role}</Table.Th>
          <Table.Th>{messages.value}</Table.Th>
          <Table.Th>{messages.from}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shownRoles(detail).map((role) => {
          const copy = role === 'clickId' || role === 'transactionId' ? detail[role] : null;
          return (
            <Table.Tr key={role}>
              <Table.Td className={classes['role'] ?? ''}>{messages.roles[role]}</Table.Td>
              <Table.Td>
                <span className={classes['value']} data-id={copy !== null || undefined}>
                  {visibleText(values[role])}
                </span>
                {copy !== null && <CopyButton text={copy} />}
              </Table.Td>
              <Table.Td>
                <Dim>{sourceOf(detail, role, text)}</Dim>
                {rules(role).map((rule) => (
                  <Dim key={rule} as="div">
                    {rule}
                  </Dim>
                ))}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

/** An amount and its currency are one line; what was neither sent nor assumed has none, but for what matters most. */
function shownRoles(detail: PostbackDetail): readonly FieldRole[] {
  return FIELD_ROLES.filter((role) => {
    switch (role) {
      case 'clickId':
      case 'event':
        return true;
      case 'currency':
        return detail.payout === null && detail.currency !== null;
      case 'time':
        return detail.origins.time !== undefined;
      default:
        return detail[role] !== null || detail.origins[role] !== undefined;
    }
  });
}

function valuesOf(
  detail: PostbackDetail,
  { locale, window: text }: Text,
): Readonly<Record<FieldRole, string>> {
  const { formatMoney, longTime } = formatsOf(locale);
  const { asSent } = text.detail;
  const none = text.shared.unknown;
  const event = detail.event === null ? null : text.eventNames[detail.event];
  const status = detail.status === null ? null : text.statuses[detail.status];
  return {
    clickId: detail.clickId ?? none,
    event: withValue(event, detail.eventWord, asSent) ?? none,
    status: withValue(status, detail.statusWord, asSent) ?? none,
    payout: detail.payout === null ? none : formatMoney(detail.payout, detail.currency),
    currency: detail.currency ?? none,
    transactionId: detail.transactionId ?? none,
    time: detail.occurredAt === null ? none : longTime(detail.occurredAt),
  };
}

/** “query: payout, currency” */
function sourceOf({ origins, payout }: PostbackDetail, role: FieldRole, { window: text }: Text): string {
  const origin = origins[role];
  if (origin === undefined) return text.detail.notSentValue;
  const currency = role === 'payout' && payout !== null ? origins.currency : undefined;
  const names = currency === undefined ? [origin.name] : [origin.name, currency.name];
  return `${text.detail.sources[origin.source]}: ${visibleText([...new Set(names)].join(', '))}`;
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
