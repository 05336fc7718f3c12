/** One URL per event, for cabinets without a macro for it. */
import { Table } from '@mantine/core';
import type { Network } from '../../../shared/contract/networks.ts';
import { MacroUrl } from '../../ui/MacroUrl.tsx';
import { useText } from '../../ui/text-context.ts';
import { eventUrls } from './postback-urls.ts';

export function EventUrls({ network }: { readonly network: Network }) {
  const text = useText();
  const words = text.networks.perEvent;
  const urls = eventUrls(network.postbackUrl, network.mapping);
  if (urls.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p>{words.what}</p>
      <Table withRowBorders={false} verticalSpacing={3} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={120}>{words.event}</Table.Th>
            <Table.Th>{words.url}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {urls.map(({ event, url }) => {
            const name = text.window.eventNames[event];
            return (
              <Table.Tr key={event}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>
                  <MacroUrl url={url} label={name} copyLabel={words.copy(name)} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </>
  );
}
