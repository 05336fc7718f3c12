/** What most destinations never need: folded, because the way from a URL to the first forwarded deposit is short. */
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DestinationPreset } from '../../../shared/domain/forward/destination-preset.ts';
import { Section } from '../../ui/Section.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { ConstantFields } from './ConstantFields.tsx';
import type { DestinationValues } from './destination-values.ts';
import { FixTarget } from './FixTarget.tsx';
import { LaterChangesFields } from './LaterChangesFields.tsx';
import { MoneyFields } from './MoneyFields.tsx';
import { OptionFields } from './OptionFields.tsx';
import { ProxyFields } from './ProxyFields.tsx';
import { SomeFields } from './SomeFields.tsx';
import { SpeedFields } from './SpeedFields.tsx';
import { SuccessFields } from './SuccessFields.tsx';
import { ruleProps } from './use-rules.ts';

interface AdvancedFieldsProps {
  readonly draft: Draft<DestinationValues>;
  readonly preset: DestinationPreset;
  /** Where they are not part of the first step. */
  readonly hasConstants: boolean;
  /** What else belongs here, first. */
  readonly children?: ReactNode;
}

export function AdvancedFields({ draft, preset, hasConstants, children }: AdvancedFieldsProps) {
  const messages = useText().destinations;
  const rules = ruleProps(draft);
  return (
    <>
      {children}
      {hasConstants && (
        <FixTarget place="constants">
          <Section title={messages.constants.title} description={messages.constants.what}>
            <ConstantFields draft={draft} preset={preset} />
          </Section>
        </FixTarget>
      )}
      <FixTarget place="success">
        <Section title={messages.success.title} description={messages.success.what}>
          <SuccessFields {...rules} />
        </Section>
      </FixTarget>
      <Section title={messages.conditions.title} description={messages.conditions.what}>
        <ConditionFields {...rules} />
      </Section>
      <Section title={messages.some.title} description={messages.some.what}>
        <SomeFields {...rules} />
      </Section>
      <Section title={messages.laterChanges.title} description={messages.laterChanges.what}>
        <LaterChangesFields {...rules} preset={preset} request={draft.values} />
      </Section>
      <Section title={messages.money.title}>
        <MoneyFields {...rules} />
      </Section>
      <Section title={messages.speed.title}>
        <SpeedFields {...rules} />
      </Section>
      <FixTarget place="proxy">
        <Section title={messages.proxy.title} description={messages.proxy.what}>
          <ProxyFields draft={draft} />
        </Section>
      </FixTarget>
      <FixTarget place="timeout">
        <Section title={messages.options.title}>
          <OptionFields draft={draft} />
        </Section>
      </FixTarget>
    </>
  );
}

/** The name that the person gives it. */
export function NameField({ draft }: { readonly draft: Draft<DestinationValues> }) {
  const messages = useText().destinations;
  return (
    <TextInput
      label={messages.create.name}
      maw={320}
      value={draft.values.name}
      error={draft.errorOf('name')}
      onChange={(event) => {
        draft.change({ name: event.currentTarget.value });
      }}
      onBlur={() => {
        draft.leave('name');
      }}
    />
  );
}
