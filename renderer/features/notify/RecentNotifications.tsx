/** The last notifications, with what became of each on each channel. */
import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ChannelView, RecentNotification } from '../../../shared/contract/notifications.ts';
import { useDesk } from '../../client/desk-client.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Tone } from '../../ui/Tone.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { channelName } from './channel-name.ts';

const TONES = { waiting: 'wait', sending: 'wait', sent: 'good', dropped: 'bad' } as const;

export function RecentNotifications() {
  const desk = useDesk();
  const overview = useQuery(desk.notifications.get.queryOptions());
  const channels = overview.data?.channels ?? [];
  const messages = useText().notifications;
  const { data, error } = useQuery(desk.notifications.recent.queryOptions({ input: {} }));
  return (
    <Section title={messages.recent}>
      {error !== null && <ErrorNote error={error} />}
      {data?.items.length === 0 && <Dim as="p">{messages.none}</Dim>}
      {data !== undefined && data.items.length > 0 && (
        <Table.ScrollContainer minWidth={480}>
          <Table aria-label={messages.recent} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{messages.columns.at}</Table.Th>
                <Table.Th>{messages.columns.what}</Table.Th>
                <Table.Th>{messages.columns.where}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map((each) => (
                <Table.Tr key={each.id}>
                  <Table.Td>
                    <Timestamp at={each.at} />
                  </Table.Td>
                  <Table.Td>
                    <b>{visibleText(each.title)}</b>
                    {each.lines.map((line) => (
                      <div key={line}>{visibleText(line)}</div>
                    ))}
                  </Table.Td>
                  <Table.Td>
                    <Sends sends={each.sends} channels={channels} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  );
}

interface SendsProps {
  readonly sends: RecentNotification['sends'];
  readonly channels: readonly ChannelView[];
}

function Sends({ sends, channels }: SendsProps) {
  const text = useText();
  const messages = text.notifications;
  return sends.map(({ channelId, state, problem }) => {
    const channel = channels.find(({ id }) => id === channelId);
    if (channel === undefined) return null;
    return (
      <div key={channelId}>
        <Tone tone={TONES[state]}>
          {messages.stateOn(channelName(channel, text), messages.states[state])}
        </Tone>
        {problem !== null && <Dim as="div">{problem.message}</Dim>}
      </div>
    );
  });
}
