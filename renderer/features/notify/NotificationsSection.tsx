/** The channels over which the owner is told. */
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { ChannelList } from './ChannelList.tsx';
import { useNotifications } from './use-notification-changes.ts';

export function NotificationsSection() {
  const messages = useText().notifications;
  const { data, error } = useNotifications();
  return (
    <Section title={messages.title} description={messages.what}>
      {error !== null && <ErrorNote error={error} />}
      {data !== undefined && <ChannelList channels={data.channels} />}
    </Section>
  );
}
