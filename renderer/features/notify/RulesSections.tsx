/** What is told where, and when it is quiet: one list of rules for all channels. */
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { RulesForm } from './RulesForm.tsx';
import { SwitchTable } from './SwitchTable.tsx';

export function RulesSections() {
  const desk = useDesk();
  const messages = useText().notifications;
  const { data } = useQuery(desk.notifications.get.queryOptions());
  if (data === undefined) return null;
  return (
    <>
      <Section title={messages.rules} description={messages.rulesHint}>
        <SwitchTable channels={data.channels} />
      </Section>
      <RulesForm rules={data.rules} />
    </>
  );
}
