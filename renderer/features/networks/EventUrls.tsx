/** One URL per event, for cabinets without a macro for it. */
import { Table } from '@mantine/core';
import type { Network } from '../../../shared/contract/networks.ts';
import { MacroUrl } from '../../ui/MacroUrl.tsx';
import { useText } from '../../ui/text-context.ts';
import { eventUrls } from './postback-urls.ts';

interface EventUrlsProps {
  readonly network: Network;
  /** The network has no macro for the event, so these are the URLs to paste. */
  readonly isOnlyWay: boolean;
}

interface NamedUrl {
  readonly name: string;
  readonly url: string;
}

export function EventUrls({ network, isOnlyWay }: EventUrlsProps) {
  const text = useText();
  const messages = text.networks.perEvent;
  const urls: readonly NamedUrl[] = isOnlyWay
    ? network.eventUrls.map(({ label, url }) => ({ name: label, url }))
    : eventUrls(network.postbackUrl, network.mapping).map(({ event, url }) => ({
        name: text.window.eventNames[event],
        url,
      }));
  if (urls.length === 0) return <p>{messages.none}</p>;
  return (
    <>
      <p>{isOnlyWay ? messages.onlyWay : messages.what}</p>
      <Table withRowBorders={false} verticalSpacing={3} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={150}>{messages.event}</Table.Th>
            <Table.Th>{messages.url}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {urls.map(({ name, url }) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>
                <MacroUrl url={url} label={name} copyLabel={messages.copy(name)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
