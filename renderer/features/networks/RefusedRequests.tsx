/** What reached the receiver and was not taken, with the reason in words. */
import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Refused } from '../../../shared/contract/desk.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { Dim } from '../../ui/Dim.tsx';
import classes from './RefusedRequests.module.css';

const SHOWN_AT_FIRST = 10;

interface RefusedRequestsProps {
  /** Without a word where nothing was refused. */
  readonly isOnlyAsNeeded?: boolean;
}

export function RefusedRequests({ isOnlyAsNeeded = false }: RefusedRequestsProps) {
  const desk = useDesk();
  const messages = useText().networks.refused;
  const refused = useQuery(desk.desk.refused.queryOptions());
  const [isLong, setLong] = useState(false);
  const items = refused.data?.items ?? [];
  const shown = isLong ? items : items.slice(0, SHOWN_AT_FIRST);
  if (isOnlyAsNeeded && refused.error === null && items.length === 0) return null;
  return (
    <Section title={messages.title} description={messages.what}>
      {refused.error !== null && <ErrorNote error={refused.error} />}
      {refused.data !== undefined && items.length === 0 && <p className={classes['none']}>{messages.none}</p>}
      {items.length > 0 && (
        <Table
          verticalSpacing={4}
          layout="fixed"
          className={classes['table'] ?? ''}
          aria-label={messages.title}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes['time'] ?? ''}>{messages.time}</Table.Th>
              <Table.Th>{messages.request}</Table.Th>
              <Table.Th className={classes['sender'] ?? ''}>{messages.sender}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((each) => (
              <RefusedRow key={each.id} refused={each} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {items.length > 0 && <WhatToDo reasons={[...new Set(shown.map((each) => each.reason))]} />}
      {items.length > SHOWN_AT_FIRST && (
        <Button
          variant="subtle"
          onClick={() => {
            setLong(!isLong);
          }}
        >
          {isLong ? messages.fewer : messages.more(items.length)}
        </Button>
      )}
    </Section>
  );
}

function RefusedRow({ refused }: { readonly refused: Refused }) {
  const messages = useText().networks.refused;
  return (
    <Table.Tr>
      <Table.Td className={classes['time'] ?? ''}>
        <Timestamp at={refused.at} />
      </Table.Td>
      <Table.Td>
        <code className={classes['target']} title={refused.target}>
          {refused.method} {refused.target}
        </code>
        {messages.reasons[refused.reason].what} <Dim>({messages.answered(refused.statusCode)})</Dim>
      </Table.Td>
      <Table.Td className={classes['sender'] ?? ''}>
        {refused.remoteAddress ?? messages.unknownSender}
      </Table.Td>
    </Table.Tr>
  );
}

/** Said once for each kind, however many came. */
function WhatToDo({ reasons }: { readonly reasons: readonly Refused['reason'][] }) {
  const messages = useText().networks.refused;
  return (
    <dl className={classes['todo']} aria-label={messages.whatToDo}>
      {reasons.map((reason) => (
        <div key={reason}>
          <dt>{messages.reasons[reason].what}</dt>
          <dd>{messages.reasons[reason].fix}</dd>
        </div>
      ))}
    </dl>
  );
}
