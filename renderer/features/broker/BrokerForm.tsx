/** The address of the broker, its credentials, and what its stream is to be. Saving changes nothing there. */
import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BrokerView } from '../../../shared/contract/broker.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { useText } from '../../ui/text-context.ts';
import { type Draft, useDraft } from '../../ui/use-draft.ts';
import { BrokerTls } from './BrokerTls.tsx';
import {
  BROKER_NUMBERS,
  brokerInputOf,
  type BrokerValues,
  brokerValues,
  checkBroker,
} from './broker-values.ts';

export function BrokerForm({ settings }: { readonly settings: BrokerView['settings'] }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.broker.form;
  const draft = useDraft(brokerValues(settings), (values) => checkBroker(values, text));
  const save = useMutation(
    desk.broker.save.mutationOptions({
      onSuccess: async (view) => {
        const saved = brokerValues(view.settings);
        draft.adopt(saved, draft.values);
        notifications.show({ color: 'green', message: messages.saved });
        await queries.invalidateQueries();
      },
    }),
  );
  return (
    <FormRows
      width="text"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.approve()) save.mutate(brokerInputOf(draft.values));
      }}
    >
      <TextField draft={draft} name="servers" placeholder="tls://nats.example.com:4222" />
      <PasswordInput
        label={messages.credentials}
        description={settings?.hasCredentials === true ? messages.credentialsKept : messages.credentialsHint}
        autoComplete="off"
        value={draft.values.credentials}
        onChange={(event) => {
          draft.change({ credentials: event.currentTarget.value });
        }}
      />
      <BrokerTls draft={draft} settings={settings} />
      <TextField draft={draft} name="publicUrl" placeholder="https://postbacks.example.com" />
      <TextField draft={draft} name="stream" placeholder="POSTBACKS" />
      <NativeSelect
        label={messages.replicas}
        description={messages.replicasHint}
        data={['1', '2', '3']}
        value={draft.values.replicas}
        onChange={(event) => {
          draft.change({ replicas: event.currentTarget.value });
        }}
      />
      {BROKER_NUMBERS.map((name) => (
        <TextInput
          key={name}
          label={messages[name]}
          description={name === 'maxMb' ? messages.maxMbHint : undefined}
          inputMode="numeric"
          value={draft.values[name]}
          error={draft.errorOf(name)}
          onBlur={() => {
            draft.leave(name);
          }}
          onChange={(event) => {
            draft.change({ [name]: event.currentTarget.value });
          }}
        />
      ))}
      {save.error !== null && <ErrorNote error={save.error} title={messages.failed} />}
      <ButtonRow>
        <Button type="submit" loading={save.isPending}>
          {messages.save}
        </Button>
      </ButtonRow>
    </FormRows>
  );
}

interface TextFieldProps {
  readonly draft: Draft<BrokerValues>;
  readonly name: 'servers' | 'publicUrl' | 'stream';
  readonly placeholder: string;
}

function TextField({ draft, name, placeholder }: TextFieldProps) {
  const messages = useText().broker.form;
  return (
    <TextInput
      label={messages[name]}
      description={messages[`${name}Hint`]}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      value={draft.values[name]}
      error={draft.errorOf(name)}
      onBlur={() => {
        if (draft.values[name] !== '') draft.leave(name);
      }}
      onChange={(event) => {
        draft.change({ [name]: event.currentTarget.value });
      }}
    />
  );
}
