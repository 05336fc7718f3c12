/** What is told where, and when it is quiet: one list of rules for all channels. */
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { RulesForm } from './RulesForm.tsx';
import { SwitchTable } from './SwitchTable.tsx';
import { useNotifications } from './use-notification-changes.ts';

export function RulesSections() {
  const messages = useText().notifications;
  const { data } = useNotifications();
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
