/** The channels over which the owner is told. */
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { ChannelList } from './ChannelList.tsx';

export function NotificationsSection() {
  const desk = useDesk();
  const messages = useText().notifications;
  const { data, error } = useQuery(desk.notifications.get.queryOptions());
  return (
    <Section title={messages.title} description={messages.what}>
      {error !== null && <ErrorNote error={error} />}
      {data !== undefined && <ChannelList channels={data.channels} />}
    </Section>
  );
}
