/** The words that a network sent, how often, and what they mean; the unmapped ones first. */
import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Network, SeenWord } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { count } from '../../ui/count.ts';
import { MapWord } from '../../ui/MapValue.tsx';
import type { Meaning } from '../../ui/MeaningSelect.tsx';
import { Moment } from '../../ui/Timestamp.tsx';
import { More } from '../../ui/More.tsx';
import { Section } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import classes from './Networks.module.css';

export function WordsSection({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const words = useText().understanding.words;
  // A further postback may have brought a further word.
  const key = { id: network.id };
  const { data } = useQuery(desk.networks.words.queryOptions({ input: key, refetchInterval: 5_000 }));
  const seen = data?.items ?? [];
  if (seen.length === 0) return null;
  const unmapped = seen.filter((word) => meaningOf(word) === null);
  return (
    <Section title={words.title}>
      <div className={classes['below']}>
        {unmapped.length > 0 && (
          <>
            <strong>{words.unmappedTitle(unmapped.length)}</strong>
            <div className={classes['facts']}>{words.unmappedWhat}</div>
            <WordTable network={network} items={unmapped} label={words.unmappedTitle(unmapped.length)} />
          </>
        )}
        <More title={words.all}>
          <WordTable network={network} items={seen} label={words.all} />
        </More>
      </div>
    </Section>
  );
}

interface WordTableProps {
  readonly network: Network;
  readonly items: readonly SeenWord[];
  readonly label: string;
}

function WordTable({ network, items, label }: WordTableProps) {
  const words = useText().understanding.words;
  return (
    <Table verticalSpacing={3} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.word}</Table.Th>
          <Table.Th>{words.field}</Table.Th>
          <Table.Th>{words.seen}</Table.Th>
          <Table.Th>{words.last}</Table.Th>
          <Table.Th>{words.means}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((word) => {
          const meaning = meaningOf(word);
          return (
            <Table.Tr key={`${word.role} ${word.word}`}>
              <Table.Td className={classes['code'] ?? ''}>{visibleText(word.word)}</Table.Td>
              <Table.Td>{words[word.role]}</Table.Td>
              <Table.Td>{count(word.count)}</Table.Td>
              <Table.Td>
                <Moment at={word.lastSeenAt} />
              </Table.Td>
              <Table.Td>
                <span className={classes['means']}>
                  <MapWord networkId={network.id} word={word.word} role={word.role} value={meaning} />
                  {meaning === null && (
                    <Tag tone="wait" hint={words.unmappedWhat}>
                      {words.unmapped}
                    </Tag>
                  )}
                </span>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

/** The meaning that counts for the field in which the word came. */
function meaningOf(word: SeenWord): Meaning | null {
  const event: Meaning | null = word.event === null ? null : { kind: 'event', event: word.event };
  const status: Meaning | null = word.status === null ? null : { kind: 'status', status: word.status };
  return word.role === 'event' ? (event ?? status) : (status ?? event);
}
