/** What was understood, where each value came from, and what is wrong with it. */
import { Anchor, Table } from '@mantine/core';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import type { ProblemCode } from '../../../../shared/domain/words.ts';
import { routeHash, showPostback } from '../../../app/route.ts';
import { formatMoney } from '../../../ui/money.ts';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { useText } from '../../../ui/text-context.ts';
import classes from './UnderstoodTab.module.css';

/** Problems that are mended on the network's page, by saying what a word means. */
const NETWORK_FIXES: ReadonlySet<ProblemCode> = new Set(['event_unknown', 'status_unknown']);

export function UnderstoodTab({ detail }: { readonly detail: PostbackDetail }) {
  const words = useText().window.detail;
  const first = detail.duplicateOf;
  return (
    <div className={classes['columns']}>
      <div className={classes['stack']}>
        <RolesTable detail={detail} />
        {first !== null && (
          <div>
            {words.repeatOf}{' '}
            <Anchor
              component="button"
              size="sm"
              onClick={() => {
                showPostback(first);
              }}
            >
              {words.showFirst}
            </Anchor>
          </div>
        )}
      </div>
      <div className={classes['stack']}>
        <h3 className={classes['title']}>{detail.isHeld ? words.heldTitle : words.problems}</h3>
        {detail.problems.length === 0 && <div className={classes['dim']}>{words.noProblems}</div>}
        {detail.problems.map((problem) => (
          <ProblemNote key={`${problem.code} ${problem.field ?? ''}`} problem={problem} />
        ))}
        {detail.networkId !== null && detail.problems.some((problem) => NETWORK_FIXES.has(problem.code)) && (
          <Anchor size="sm" href={routeHash('networks', detail.networkId)}>
            {words.openNetwork}
          </Anchor>
        )}
        <h3 className={classes['title']}>{words.allFields}</h3>
        <FieldsTable detail={detail} />
      </div>
    </div>
  );
}

function RolesTable({ detail }: { readonly detail: PostbackDetail }) {
  const text = useText().window;
  const words = text.detail;
  const none = text.shared.unknown;
  const values = {
    clickId: detail.clickId ?? none,
    event: withWord(
      detail.event === null ? null : text.eventNames[detail.event],
      detail.eventWord,
      words.asSent,
      none,
    ),
    status: withWord(
      detail.status === null ? null : text.statuses[detail.status],
      detail.statusWord,
      words.asSent,
      none,
    ),
    payout: detail.payout === null ? none : formatMoney(detail.payout, detail.currency),
    currency: detail.currency ?? none,
    transactionId: detail.transactionId ?? none,
  };
  return (
    <Table verticalSpacing={4} aria-label={words.understood}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.role}</Table.Th>
          <Table.Th>{words.value}</Table.Th>
          <Table.Th>{words.from}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {(['clickId', 'event', 'status', 'payout', 'currency', 'transactionId'] as const).map((role) => {
          const origin = detail.origins[role];
          return (
            <Table.Tr key={role}>
              <Table.Td className={classes['dim'] ?? ''}>{words.roles[role]}</Table.Td>
              <Table.Td className={classes['value'] ?? ''}>{values[role]}</Table.Td>
              <Table.Td className={classes['dim'] ?? ''}>
                {origin === undefined ? none : `${words.sources[origin.source]}: ${origin.name}`}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function withWord(
  meaning: string | null,
  word: string | null,
  asSent: (word: string) => string,
  none: string,
): string {
  if (word === null) return meaning ?? none;
  return meaning === null ? asSent(word) : `${meaning}, ${asSent(word)}`;
}

function FieldsTable({ detail }: { readonly detail: PostbackDetail }) {
  const words = useText().window.detail;
  if (detail.fields.length === 0) return <div className={classes['dim']}>{words.noFields}</div>;
  return (
    <Table verticalSpacing={3} aria-label={words.allFields}>
      <Table.Tbody>
        {detail.fields.map((field, index) => (
          // Names repeat, so the place in the request is the key.
          // oxlint-disable-next-line react/no-array-index-key
          <Table.Tr key={index}>
            <Table.Td className={classes['name'] ?? ''}>{field.name}</Table.Td>
            <Table.Td className={classes['value'] ?? ''}>{field.value}</Table.Td>
            <Table.Td className={classes['dim'] ?? ''}>{words.sources[field.source]}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
