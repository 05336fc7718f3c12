/** Each kind of notification on each channel, as a table of switches. */
import { Switch, Table } from '@mantine/core';
import type { ChannelView } from '../../../shared/contract/notifications.ts';
import { SWITCHED_KINDS } from '../../../shared/domain/notify/notification.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { channelName } from './channel-name.ts';
import { useNotificationChanges } from './use-notification-changes.ts';

export function SwitchTable({ channels }: { readonly channels: readonly ChannelView[] }) {
  const text = useText();
  const messages = text.notifications;
  const { channel: change } = useNotificationChanges();
  return (
    <>
      {change.error !== null && <ErrorNote error={change.error} title={messages.notSaved} />}
      <Table.ScrollContainer minWidth={480}>
        <Table aria-label={messages.rules} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{messages.kind}</Table.Th>
              {channels.map((channel) => (
                <Table.Th key={channel.id}>{channelName(channel, text)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {SWITCHED_KINDS.map((kind) => (
              <Table.Tr key={kind}>
                <Table.Th scope="row" fw={400}>
                  {text.notificationKinds[kind]}
                </Table.Th>
                {channels.map((channel) => (
                  <Table.Td key={channel.id}>
                    <Switch
                      size="xs"
                      aria-label={messages.switchLabel(
                        text.notificationKinds[kind],
                        channelName(channel, text),
                      )}
                      checked={channel.switches[kind]}
                      onChange={(event) => {
                        change.mutate({
                          id: channel.id,
                          switches: { [kind]: event.currentTarget.checked },
                        });
                      }}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
