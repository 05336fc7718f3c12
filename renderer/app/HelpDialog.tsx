/** All keys on one card. */
import { Kbd, Modal, Table } from '@mantine/core';
import { useText } from '../ui/text-context.ts';

interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function HelpDialog({ isOpen, onClose }: HelpDialogProps) {
  const words = useText().window.keys;
  const rows: readonly (readonly [key: string, meaning: string])[] = [
    ['j', words.next],
    ['k', words.previous],
    [words.enter, words.open],
    [words.escape, words.close],
    ['/', words.filter],
    [words.space, words.pause],
    ['r', words.retry],
    ['x', words.mark],
    ['c', words.curl],
    [words.paletteKey, words.palette],
    ['?', words.help],
  ];
  return (
    <Modal opened={isOpen} onClose={onClose} title={words.title} size="sm">
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
