/** Everything about one destination: edit, try, save, delete. */
import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { findDestinationPreset } from '../../../shared/catalog/destination-presets.ts';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { useDesk } from '../../client/desk-client.ts';
import { SaveBar } from '../../ui/SaveBar.tsx';
import { Section } from '../../ui/Section.tsx';
import { approveOrShow } from '../../ui/show-first-error.ts';
import { TitleRow } from '../../ui/TitleRow.tsx';
import { useText } from '../../ui/text-context.ts';
import { UnsavedGuard } from '../../ui/UnsavedGuard.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { ConstantFields } from './ConstantFields.tsx';
import { checkDestination } from './check-destination.ts';
import { destinationEdit, destinationValues } from './destination-values.ts';
import { DestinationNotes } from './DestinationNotes.tsx';
import { DestinationState } from './DestinationItem.tsx';
import { EventFields } from './EventFields.tsx';
import { LaterChangesFields } from './LaterChangesFields.tsx';
import { LaterChangesQuestion } from './LaterChangesQuestion.tsx';
import { MoneyFields } from './MoneyFields.tsx';
import { OptionFields } from './OptionFields.tsx';
import { PastedUrl } from './PastedUrl.tsx';
import { RemoveDestination } from './RemoveDestination.tsx';
import { RequestFields } from './RequestFields.tsx';
import { SendTest } from './SendTest.tsx';
import { SpeedFields } from './SpeedFields.tsx';
import { SuccessFields } from './SuccessFields.tsx';
import { ruleProps } from './use-rules.ts';
import { WaitingState } from './WaitingState.tsx';
import { useKeepDestination } from './use-keep-destination.ts';

export function DestinationEditor({ destination }: { readonly destination: Destination }) {
  const { id, name, enabled, preset, request } = destination;
  const desk = useDesk();
  const known = findDestinationPreset(preset);
  // Without an address it is the first thing to do.
  const [isPasting, setPasting] = useState(request.url === '');
  const keep = useKeepDestination();
  const text = useText();
  const messages = text.destinations;
  const draft = useDraft(destinationValues(destination), (values) => checkDestination(values, enabled, text));
  const { values, change, errorOf, leave } = draft;
  const rules = ruleProps(draft);
  const update = useMutation(desk.destinations.update.mutationOptions({ onSuccess: keep }));
  const root = useRef<HTMLElement>(null);
  const approve = (): boolean => approveOrShow(root.current, draft.approve);
  const save = async (): Promise<boolean> => {
    const edit = destinationEdit(values);
    if (!approve() || edit === null) return false;
    try {
      const saved = await update.mutateAsync({ id, ...edit });
      draft.adopt(destinationValues(saved), values);
      const isReadyButOff = !saved.enabled && saved.request.url !== '';
      notifications.show({ color: 'green', message: isReadyButOff ? messages.savedButOff : messages.saved });
      return true;
    } catch {
      // The bar shows what the engine said.
      return false;
    }
  };
  const discard = (): void => {
    update.reset();
    draft.discard();
  };
  return (
    <article aria-label={name} ref={root}>
      <TitleRow
        title={name}
        facts={<DestinationState destination={destination} />}
        actions={<RemoveDestination destination={destination} />}
      />
      <WaitingState destination={destination} />
      <LaterChangesQuestion {...rules} preset={known} />
      {isPasting ? (
        <Section title={messages.paste.title} words={messages.paste.what}>
          <PastedUrl
            draft={draft}
            onUsed={() => {
              setPasting(false);
            }}
          />
        </Section>
      ) : (
        <Button
          size="compact-xs"
          variant="subtle"
          mb="md"
          onClick={() => {
            setPasting(true);
          }}
        >
          {messages.paste.again}
        </Button>
      )}
      <DestinationNotes preset={known} />
      <Section title={messages.request.title}>
        <RequestFields id={id} draft={draft} />
      </Section>
      <Section title={messages.constants.title} words={messages.constants.what}>
        <ConstantFields draft={draft} preset={known} />
      </Section>
      <Section title={messages.events.title} words={messages.events.what}>
        <EventFields draft={draft} />
      </Section>
      <Section title={messages.conditions.title} words={messages.conditions.what}>
        <ConditionFields {...rules} />
      </Section>
      <Section title={messages.money.title}>
        <MoneyFields {...rules} />
      </Section>
      <Section title={messages.laterChanges.title} words={messages.laterChanges.what}>
        <LaterChangesFields {...rules} preset={known} request={values} />
      </Section>
      <Section title={messages.success.title} words={messages.success.what}>
        <SuccessFields {...rules} />
      </Section>
      <Section title={messages.speed.title}>
        <SpeedFields {...rules} />
      </Section>
      <Section title={messages.options.title}>
        <OptionFields draft={draft} />
      </Section>
      <Section title={messages.name}>
        <TextInput
          aria-label={messages.name}
          maw={320}
          value={values.name}
          error={errorOf('name')}
          onChange={(event) => {
            change({ name: event.currentTarget.value });
          }}
          onBlur={() => {
            leave('name');
          }}
        />
      </Section>
      <SendTest id={id} preset={preset} draft={draft} onApprove={approve} />
      <SaveBar
        isDirty={draft.isDirty}
        isStale={draft.isStale}
        isSaving={update.isPending}
        hasErrors={draft.hasErrors}
        error={update.error}
        onSave={() => void save()}
        onDiscard={discard}
      />
      <UnsavedGuard isDirty={draft.isDirty} onSave={save} onDiscard={discard} />
    </article>
  );
}
