/** What a network's values mean, as lists that can be edited. */
import { TagsInput } from '@mantine/core';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import type { NetworkForm } from './use-network-form.ts';
import { ValueGroups } from './ValueGroups.tsx';

export function MeaningFields({ form }: { readonly form: NetworkForm }) {
  const text = useText();
  const messages = text.networks.reading;
  const { values, change, errorOf, leave } = form.draft;
  return (
    <>
      <Section title={messages.eventsTitle} description={messages.valuesHint}>
        <ValueGroups
          meanings={EVENTS}
          groups={values.events}
          names={text.window.eventNames}
          errorOf={(meaning) => errorOf(`mapping.events.${meaning}`)}
          onChange={(events, meaning) => {
            change({ events });
            leave(`mapping.events.${meaning}`);
          }}
        />
      </Section>
      <Section title={messages.statusesTitle}>
        <Rows gap="lg">
          <ValueGroups
            meanings={STATUSES}
            groups={values.statuses}
            names={text.window.statuses}
            errorOf={(meaning) => errorOf(`mapping.statuses.${meaning}`)}
            onChange={(statuses, meaning) => {
              change({ statuses });
              leave(`mapping.statuses.${meaning}`);
            }}
          />
          <TagsInput
            label={messages.holdWords}
            description={messages.holdWordsHint}
            splitChars={[',']}
            value={values.holdWords}
            error={errorOf('mapping.holdWords')}
            onChange={(holdWords) => {
              change({ holdWords });
              leave('mapping.holdWords');
            }}
          />
        </Rows>
      </Section>
    </>
  );
}
