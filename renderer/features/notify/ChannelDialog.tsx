/** A new channel, or a change of one. */
import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChannelView } from '../../../shared/contract/notifications.ts';
import type { MadeChannelKind } from '../../../shared/domain/notify/channel-settings.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { useText } from '../../ui/text-context.ts';
import { type ChannelDraft, channelDraft, settingsOf, wrongFields } from './channel-draft.ts';
import { EmailFields, WebhookFields } from './ChannelFields.tsx';
import { channelName } from './channel-name.ts';

export interface EditedChannel {
  readonly kind: MadeChannelKind;
  /** Null for a new one. */
  readonly channel: ChannelView | null;
}

interface ChannelDialogProps {
  readonly edited: EditedChannel;
  readonly onClose: () => void;
}

export function ChannelDialog({ edited: { kind, channel }, onClose }: ChannelDialogProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.notifications;
  const [draft, setDraft] = useState<ChannelDraft>(() => channelDraft(channel));
  const [isChecked, setChecked] = useState(false);
  const options = { onSuccess: onClose };
  const add = useMutation(desk.notifications.addChannel.mutationOptions(options));
  const change = useMutation(desk.notifications.changeChannel.mutationOptions(options));
  const failed = add.error ?? change.error;
  const edit = (part: Partial<ChannelDraft>): void => {
    setDraft({ ...draft, ...part });
  };
  const send = (): void => {
    setChecked(true);
    const settings = settingsOf(kind, draft);
    if (settings === null) return;
    const { name, keepsQuiet, showsAmounts, secret } = draft;
    const given = { name: name.trim(), settings, keepsQuiet, showsAmounts };
    if (channel === null) add.mutate({ ...given, secret });
    else change.mutate({ id: channel.id, ...given, ...(secret === '' ? {} : { secret }) });
  };
  const fields = {
    draft,
    edit,
    wrong: isChecked ? wrongFields(kind, draft) : new Set<string>(),
    secretState: channel?.secretState ?? 'empty',
  };
  const newTitle = kind === 'email' ? messages.addEmail : messages.addWebhook;
  const box = (name: 'allowsPrivate' | 'keepsQuiet' | 'showsAmounts') => (
    <Checkbox
      label={messages[name]}
      checked={draft[name]}
      onChange={(event) => {
        edit({ [name]: event.currentTarget.checked });
      }}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={channel === null ? newTitle : messages.editTitle(channelName(channel, text))}
      size="lg"
    >
      <FormRows
        gap="md"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextInput
          label={messages.name}
          maxLength={60}
          value={draft.name}
          onChange={(event) => {
            edit({ name: event.currentTarget.value });
          }}
        />
        {kind === 'webhook' && <WebhookFields {...fields} />}
        {kind === 'email' && <EmailFields {...fields} />}
        {box('allowsPrivate')}
        {box('keepsQuiet')}
        {box('showsAmounts')}
        {failed !== null && <ErrorNote error={failed} title={messages.notSaved} />}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button type="submit" loading={add.isPending || change.isPending}>
            {channel === null ? messages.add : messages.save}
          </Button>
        </Group>
      </FormRows>
    </Modal>
  );
}
