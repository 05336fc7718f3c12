/** What a webhook, and what e-mail needs to know. */
import { NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import type { ChannelView } from '../../../shared/contract/notifications.ts';
import { TLS_MODES } from '../../../shared/domain/notify/channel-settings.ts';
import { InputPairs } from '../../ui/InputPairs.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import type { ChannelDraft } from './channel-draft.ts';

export interface ChannelFieldsProps {
  readonly draft: ChannelDraft;
  readonly edit: (part: Partial<ChannelDraft>) => void;
  /** Names of inputs in which something cannot be used. */
  readonly wrong: ReadonlySet<string>;
  readonly secretState: ChannelView['secretState'];
}

type TextField = 'url' | 'host' | 'port' | 'user' | 'from' | 'to';

function Field({
  name,
  label,
  hint,
  fields: { draft, edit, wrong },
}: {
  readonly name: TextField;
  readonly label: string;
  readonly hint?: string;
  readonly fields: ChannelFieldsProps;
}) {
  const messages = useText().notifications;
  return (
    <TextInput
      label={label}
      description={hint}
      value={draft[name]}
      error={wrong.has(name) ? messages.wrong[name] : undefined}
      onChange={(event) => {
        edit({ [name]: event.currentTarget.value });
      }}
    />
  );
}

function Secret({
  label,
  hint,
  fields: { draft, edit, secretState },
}: {
  readonly label: string;
  readonly hint?: string;
  readonly fields: ChannelFieldsProps;
}) {
  const messages = useText().notifications;
  const kept = { set: messages.secretKept, unreadable: messages.secretUnreadable, empty: hint };
  return (
    <PasswordInput
      label={label}
      description={kept[secretState]}
      autoComplete="new-password"
      value={draft.secret}
      onChange={(event) => {
        edit({ secret: event.currentTarget.value });
      }}
    />
  );
}

export function WebhookFields(fields: ChannelFieldsProps) {
  const messages = useText().notifications;
  return (
    <>
      <Field name="url" label={messages.url} hint={messages.urlHint} fields={fields} />
      <Secret label={messages.signing} hint={messages.signingHint} fields={fields} />
    </>
  );
}

export function EmailFields(fields: ChannelFieldsProps) {
  const messages = useText().notifications;
  const { draft, edit } = fields;
  return (
    <>
      <InputPairs>
        <Field name="host" label={messages.host} fields={fields} />
        <Field name="port" label={messages.port} fields={fields} />
        <NativeSelect
          label={messages.tls}
          value={draft.tls}
          data={TLS_MODES.map((each) => ({ value: each, label: messages.tlsModes[each] }))}
          onChange={(event) => {
            const tls = TLS_MODES.find((each) => each === event.currentTarget.value);
            if (tls !== undefined) edit({ tls });
          }}
        />
        <Field name="user" label={messages.user} fields={fields} />
        <Secret label={messages.password} fields={fields} />
        <Field name="from" label={messages.sender} fields={fields} />
        <Field name="to" label={messages.to} hint={messages.toHint} fields={fields} />
      </InputPairs>
      {draft.tls === 'none' && <Note tone="wait" title={messages.tlsNone} />}
    </>
  );
}
