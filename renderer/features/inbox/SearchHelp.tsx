/** The search language in a page: what can be written, with an example of each that can be used. */
import { Anchor, Modal, Table } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';
import classes from './SearchHelp.module.css';

interface SearchHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onFilter: (filter: string) => void;
}

export function SearchHelp({ isOpen, onClose, onFilter }: SearchHelpProps) {
  const { help } = useText().search;
  return (
    <Modal opened={isOpen} onClose={onClose} title={help.title} size="lg">
      <p className={classes['intro']}>{help.intro}</p>
      <Table withRowBorders verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{help.write}</Table.Th>
            <Table.Th>{help.finds}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {help.examples.map(([example, finds]) => (
            <Table.Tr key={example}>
              <Table.Td className={classes['example']}>
                <Anchor
                  component="button"
                  inherit
                  onClick={() => {
                    onFilter(example);
                    onClose();
                  }}
                >
                  {example}
                </Anchor>
              </Table.Td>
              <Table.Td>{finds}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={classes['intro']}>{help.keys}</p>
    </Modal>
  );
}
