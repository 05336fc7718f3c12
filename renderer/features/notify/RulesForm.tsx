/** Which conversions are told, and when it is quiet. */
import { Checkbox, Group, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NotificationsView } from '../../../shared/contract/notifications.ts';
import { EVENTS } from '../../../shared/domain/conversion/event.ts';
import { quietHoursSchema } from '../../../shared/domain/notify/rules.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { useNotificationChanges } from './use-notification-changes.ts';

type Rules = NotificationsView['rules'];

const FIRST_QUIET = {
  from: '23:00',
  until: '08:00',
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
} as const;

export function RulesForm({ rules }: { readonly rules: Rules }) {
  const text = useText();
  const messages = text.notifications;
  const { rules: save } = useNotificationChanges();
  const [quiet, setQuiet] = useState(rules.quietHours ?? FIRST_QUIET);
  const set = (part: Partial<Rules>): void => {
    save.mutate({ ...rules, ...part });
  };
  /** As soon as the inputs make sense. */
  const leave = (): void => {
    const parsed = quietHoursSchema.safeParse(quiet).data;
    if (rules.quietHours !== null && parsed !== undefined) set({ quietHours: parsed });
  };
  const input = (name: 'from' | 'until' | 'timeZone', type: 'time' | 'text') => (
    <TextInput
      type={type}
      label={messages.quietFields[name]}
      value={quiet[name]}
      disabled={rules.quietHours === null}
      error={
        quietHoursSchema.shape[name].safeParse(quiet[name]).success
          ? undefined
          : messages.wrong[name === 'from' ? 'begin' : name]
      }
      onChange={(event) => {
        setQuiet({ ...quiet, [name]: event.currentTarget.value });
      }}
      onBlur={leave}
    />
  );
  return (
    <>
      <Section title={messages.events} description={messages.eventsHint}>
        {save.error !== null && <ErrorNote error={save.error} title={messages.notSaved} />}
        <Group gap="md">
          {EVENTS.map((event) => (
            <Checkbox
              key={event}
              label={text.window.events[event]}
              checked={rules.events.includes(event)}
              onChange={({ currentTarget: { checked } }) => {
                const others = rules.events.filter((each) => each !== event);
                set({ events: checked ? [...others, event] : others });
              }}
            />
          ))}
        </Group>
      </Section>
      <Section title={messages.quiet} description={messages.quietHint}>
        <Rows gap="md">
          <Switch
            label={messages.quietOn}
            checked={rules.quietHours !== null}
            onChange={(event) => {
              set({
                quietHours: event.currentTarget.checked
                  ? (quietHoursSchema.safeParse(quiet).data ?? FIRST_QUIET)
                  : null,
              });
            }}
          />
          <Group gap="xs" align="start">
            {input('from', 'time')}
            {input('until', 'time')}
            {input('timeZone', 'text')}
          </Group>
        </Rows>
      </Section>
    </>
  );
}
