/** The words that a network sent, how often, and what they mean; the unmapped ones first. */
import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Network } from '../../../shared/contract/networks.ts';
import type { SeenValue } from '../../../shared/contract/seen-value.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { MapValue } from '../../ui/MapValue.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { More } from '../../ui/More.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { DimRow } from './DimRow.tsx';
import { Mono } from '../../ui/Mono.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { meaningOf } from './seen-meaning.ts';
import classes from './ValuesSection.module.css';

export function ValuesSection({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const messages = useText().parsing.values;
  // A further postback may have brought a further word.
  const key = { id: network.id };
  const { data } = useQuery(desk.networks.words.queryOptions({ input: key, refetchInterval: 5_000 }));
  const seen = data?.items ?? [];
  if (seen.length === 0) return null;
  const unmapped = seen.filter((word) => meaningOf(word) === null);
  return (
    <Section title={messages.title}>
      <Rows gap="md">
        {unmapped.length > 0 && (
          <>
            <strong>{messages.unmappedTitle(unmapped.length)}</strong>
            <DimRow as="div">{messages.unmappedWhat}</DimRow>
            <ValueTable network={network} items={unmapped} label={messages.unmappedTitle(unmapped.length)} />
          </>
        )}
        <More title={messages.all}>
          <ValueTable network={network} items={seen} label={messages.all} />
        </More>
      </Rows>
    </Section>
  );
}

interface ValueTableProps {
  readonly network: Network;
  readonly items: readonly SeenValue[];
  readonly label: string;
}

function ValueTable({ network, items, label }: ValueTableProps) {
  const { count } = useFormats();
  const messages = useText().parsing.values;
  return (
    <Table verticalSpacing={3} horizontalSpacing={6} aria-label={label} className={classes['table'] ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{messages.word}</Table.Th>
          <Table.Th>{messages.field}</Table.Th>
          <Table.Th>{messages.seen}</Table.Th>
          <Table.Th>{messages.last}</Table.Th>
          <Table.Th className={classes['meaning'] ?? ''}>{messages.means}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((word) => {
          const meaning = meaningOf(word);
          return (
            <Table.Tr key={`${word.role} ${word.word}`}>
              <Table.Td className={classes['value'] ?? ''}>
                <Mono as="div">{visibleText(word.word)}</Mono>
              </Table.Td>
              <Table.Td>{messages[word.role]}</Table.Td>
              <Table.Td>{count(word.count)}</Table.Td>
              <Table.Td>
                <Timestamp at={word.lastSeenAt} />
              </Table.Td>
              <Table.Td>
                <MapValue networkId={network.id} word={word.word} role={word.role} value={meaning} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
