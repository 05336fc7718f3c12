/** The query of a request, each parameter decoded beside how it was sent. */
import { Table } from '@mantine/core';
import { draftOf } from '../../../../shared/domain/postback/edit-request.ts';
import type { RawRequestView } from '../../../../shared/contract/postbacks.ts';
import { useText } from '../../../ui/text-context.ts';
import type { KeyMask } from '../../../ui/use-key-masks.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import classes from './QueryTable.module.css';

interface QueryTableProps {
  readonly raw: RawRequestView;
  readonly mask: KeyMask;
}

const MOST_SHOWN = 500;

export function QueryTable({ raw, mask }: QueryTableProps) {
  const messages = useText().window.detail;
  const { pairs } = draftOf(raw, null);
  const hidden = (name: string, value: string): string => {
    // Under this name the receiver looks for a key.
    const start = name === 'key' ? 'key=' : '';
    return mask(start + value).slice(start.length);
  };
  return (
    <Table verticalSpacing={3} layout="fixed" aria-label={messages.query}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes['name'] ?? ''}>{messages.parameter}</Table.Th>
          <Table.Th>{messages.decoded}</Table.Th>
          <Table.Th>{messages.asItCame}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pairs.slice(0, MOST_SHOWN).map((pair, index) => (
          // Names repeat, so the place in the query is the key.
          // oxlint-disable-next-line react/no-array-index-key
          <Table.Tr key={index}>
            <Table.Td className={classes['name'] ?? ''}>
              <div className={classes['text']}>{visibleText(mask(pair.name))}</div>
            </Table.Td>
            <Table.Td>
              <div className={classes['text']}>{visibleText(hidden(pair.name, pair.value))}</div>
            </Table.Td>
            <Table.Td>
              <div className={classes['text']}>{visibleText(mask(pair.raw ?? ''))}</div>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
