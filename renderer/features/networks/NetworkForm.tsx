/** What can be edited about a network: name, answer, and how its postbacks are read. */
import { TagsInput, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import { useDesk } from '../../client/desk-client.ts';
import { SaveBar } from '../../ui/SaveBar.tsx';
import { Section } from '../../ui/Section.tsx';
import { approveOrShow } from '../../ui/show-first-error.ts';
import { useText } from '../../ui/text-context.ts';
import { UnsavedGuard } from '../../ui/UnsavedGuard.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { FieldNames } from './FieldNames.tsx';
import { checkNetwork, mappingOf, networkInput, networkValues } from './network-values.ts';
import { Rows } from '../../ui/Rows.tsx';
import { ReadingRules } from './ReadingRules.tsx';
import { TryDialog } from './TryDialog.tsx';
import { useKeepNetwork } from './use-keep-network.ts';
import { ValueGroups } from './ValueGroups.tsx';

export function NetworkForm({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const keep = useKeepNetwork();
  const text = useText();
  const messages = text.networks;
  const draft = useDraft(networkValues(network), (values) => checkNetwork(values, text));
  const { values, change, errorOf, leave } = draft;
  const update = useMutation(desk.networks.update.mutationOptions({ onSuccess: keep }));
  const root = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState<Mapping | null>(null);
  const send = async (appliesToHistory: boolean): Promise<boolean> => {
    setTried(null);
    try {
      const saved = await update.mutateAsync({
        id: network.id,
        ...networkInput(values),
        isConfirmed: true,
        appliesToHistory,
      });
      draft.adopt(networkValues(saved), values);
      notifications.show({ color: 'green', message: messages.reading.saved });
      return true;
    } catch {
      // The bar shows what the engine said.
      return false;
    }
  };
  /** A new reading is tried on the last postbacks first. */
  const save = async (): Promise<boolean> => {
    if (!approveOrShow(root.current, draft.approve)) return false;
    const mapping = mappingOf(values);
    const isNew = JSON.stringify(mapping) !== JSON.stringify(mappingOf(networkValues(network)));
    if (!isNew || network.postbackCount === 0) return send(false);
    setTried(mapping);
    return false;
  };
  const discard = (): void => {
    update.reset();
    draft.discard();
  };
  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
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
      <Section title={messages.reading.fieldsTitle} words={messages.reading.fieldsHint}>
        <FieldNames
          fields={values.fields}
          errorOf={errorOf}
          onChange={(role, names) => {
            change({ fields: { ...values.fields, [role]: names } });
            leave(`mapping.fields.${role}`);
          }}
        />
      </Section>
      <Section title={messages.reading.eventsTitle} words={messages.reading.wordsHint}>
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
      <Section title={messages.reading.statusesTitle}>
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
          mt="sm"
          label={messages.reading.holdWords}
          description={messages.reading.holdWordsHint}
          splitChars={[',']}
          value={values.holdWords}
          error={errorOf('mapping.holdWords')}
          onChange={(holdWords) => {
            change({ holdWords });
            leave('mapping.holdWords');
          }}
        />
      </Section>
      <Section title={messages.reading.rulesTitle}>
        <ReadingRules rules={values} errorOf={errorOf} onChange={change} onLeave={leave} />
      </Section>
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
      <TryDialog
        network={network}
        mapping={tried}
        onSave={(appliesToHistory) => void send(appliesToHistory)}
        onClose={() => {
          setTried(null);
        }}
      />
    </form>
  );
}
