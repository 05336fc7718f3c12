/** Under which names a network's parameters come, and what else holds for its postbacks. */
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { FieldNames } from './FieldNames.tsx';
import { ReadingRules } from './ReadingRules.tsx';
import type { NetworkForm } from './use-network-form.ts';

export function ReadingFields({ form }: { readonly form: NetworkForm }) {
  const messages = useText().networks.reading;
  const { values, change, errorOf, leave } = form.draft;
  return (
    <>
      <Section title={messages.fieldsTitle} description={messages.fieldsHint}>
        <FieldNames
          fields={values.fields}
          errorOf={errorOf}
          onChange={(role, names) => {
            change({ fields: { ...values.fields, [role]: names } });
            leave(`mapping.fields.${role}`);
          }}
        />
      </Section>
      <Section title={messages.rulesTitle}>
        <ReadingRules rules={values} errorOf={errorOf} onChange={change} onLeave={leave} />
      </Section>
    </>
  );
}
