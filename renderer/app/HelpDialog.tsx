/** All keys on one card. */
import { Kbd, Modal, Table } from '@mantine/core';
import { useText } from '../ui/text-context.ts';

interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function HelpDialog({ isOpen, onClose }: HelpDialogProps) {
  const messages = useText().window.keys;
  const rows: readonly (readonly [key: string, meaning: string])[] = [
    ['j', messages.next],
    ['k', messages.previous],
    [messages.enter, messages.open],
    [messages.escape, messages.close],
    ['/', messages.filter],
    [messages.space, messages.pause],
    ['r', messages.retry],
    ['x', messages.mark],
    ['c', messages.curl],
    [messages.paletteKey, messages.palette],
    ['?', messages.help],
  ];
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.title} size="sm">
      <Table withRowBorders={false}>
        <Table.Tbody>
          {rows.map(([key, meaning]) => (
            <Table.Tr key={key}>
              <Table.Td w={110}>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
