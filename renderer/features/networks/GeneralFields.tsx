/** Name of a network, and what its postbacks are answered with. */
import { Textarea, TextInput } from '@mantine/core';
import { Section } from '../../ui/Section.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import type { NetworkForm } from './use-network-form.ts';

export function GeneralFields({ form }: { readonly form: NetworkForm }) {
  const messages = useText().networks;
  const { values, change, errorOf, leave } = form.draft;
  return (
    <Section title={messages.general.title}>
      <Rows gap="lg" width="form">
        <TextInput
          label={messages.name}
          value={values.name}
          error={errorOf('name')}
          onChange={(event) => {
            change({ name: event.currentTarget.value });
          }}
          onBlur={() => {
            leave('name');
          }}
        />
        <Textarea
          label={messages.answer.label}
          description={messages.answer.hint}
          autosize
          minRows={1}
          maxRows={6}
          value={values.answerBody}
          error={errorOf('answerBody')}
          onChange={(event) => {
            change({ answerBody: event.currentTarget.value });
          }}
          onBlur={() => {
            leave('answerBody');
          }}
        />
      </Rows>
    </Section>
  );
}
