/** Which of the last postbacks read differently with another mapping, and how. */
import { Table } from '@mantine/core';
import type { Reading, TriedPostback } from '../../../shared/contract/reading.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatsOf } from '../../ui/formats.ts';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Mono } from '../../ui/Mono.tsx';

interface TriedTableProps {
  readonly tried: {
    readonly items: readonly TriedPostback[];
    readonly changed: number;
    readonly heldBefore: number;
    readonly heldAfter: number;
  };
}

/** More would not be read. */
const SHOWN = 12;

export function TriedTable({ tried }: TriedTableProps) {
  const text = useText();
  const messages = text.parsing.tryOut;
  const { items, changed, heldBefore, heldAfter } = tried;
  if (items.length === 0) return <Dim as="div">{messages.none}</Dim>;
  if (changed === 0) return <div>{messages.same(items.length)}</div>;
  const different = items.filter((item) => item.changed.length > 0);
  return (
    <>
      <div>
        {messages.changed(changed, items.length)} {messages.held(heldBefore, heldAfter)}
      </div>
      <Table verticalSpacing={3} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={130}>{messages.postback}</Table.Th>
            <Table.Th w={130}>{messages.field}</Table.Th>
            <Table.Th>{messages.before}</Table.Th>
            <Table.Th>{messages.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {different.slice(0, SHOWN).flatMap((item) =>
            item.changed.map((part, index) => (
              <Table.Tr key={`${item.postbackId} ${part}`}>
                <Table.Td>{index === 0 && <Timestamp at={item.receivedAt} />}</Table.Td>
                <Table.Td>{messages.parts[part]}</Table.Td>
                <Table.Td>
                  <Mono as="div">{partText(item.before, part, text)}</Mono>
                </Table.Td>
                <Table.Td>
                  <Mono as="div">{partText(item.after, part, text)}</Mono>
                </Table.Td>
              </Table.Tr>
            )),
          )}
        </Table.Tbody>
      </Table>
      {different.length > SHOWN && <Dim as="div">{messages.more(different.length - SHOWN)}</Dim>}
    </>
  );
}

function partText(reading: Reading, part: keyof Reading, text: Text): string {
  const { formatMoney } = formatsOf(text.locale);
  const none = text.window.shared.unknown;
  const messages = text.parsing.tryOut;
  switch (part) {
    case 'isHeld':
      return reading.isHeld ? messages.heldYes : messages.heldNo;
    case 'event':
      return reading.event === null ? none : text.window.eventNames[reading.event];
    case 'status':
      return reading.status === null ? none : text.window.statuses[reading.status];
    case 'payout':
      return reading.payout === null ? none : formatMoney(reading.payout, reading.currency);
    case 'clickId':
    case 'eventWord':
    case 'statusWord':
    case 'currency':
    case 'transactionId':
      return visibleText(reading[part] ?? none);
    default:
      return part satisfies never;
  }
}
