/**
 * What the owner is told, and over which channels. Ways of telling that have a set-up of their own (a chat, a digest)
 * are sections below these: see `NotificationsPage.tsx`.
 */
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { ChannelList } from './ChannelList.tsx';
import { RecentNotifications } from './RecentNotifications.tsx';
import { RulesForm } from './RulesForm.tsx';
import { SwitchTable } from './SwitchTable.tsx';

export function NotificationsSection() {
  const desk = useDesk();
  const messages = useText().notifications;
  const { data, error } = useQuery(desk.notifications.get.queryOptions());
  return (
    <>
      <Section title={messages.title} description={messages.what}>
        {error !== null && <ErrorNote error={error} />}
        {data !== undefined && <ChannelList channels={data.channels} />}
      </Section>
      {data !== undefined && (
        <>
          <Section title={messages.rules} description={messages.rulesHint}>
            <SwitchTable channels={data.channels} />
          </Section>
          <RulesForm rules={data.rules} />
          <RecentNotifications channels={data.channels} />
        </>
      )}
    </>
  );
}
