/** What each macro of the postback URL wants from the network. */
import { Table } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';

export function MacroMeanings() {
  const messages = useText().networks.url;
  return (
    <Table withRowBorders={false} verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={120}>{messages.macroColumn}</Table.Th>
          <Table.Th>{messages.meaningColumn}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {Object.entries(messages.macros).map(([macro, meaning]) => (
          <Table.Tr key={macro}>
            <Table.Td>
              <code>{`{${macro}}`}</code>
            </Table.Td>
            <Table.Td>{meaning}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
