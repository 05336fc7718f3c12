/** The channels there are, each with its state, and new ones. */
import { ActionIcon, Button, Checkbox, Group, Switch } from '@mantine/core';
import { notifications as toasts } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ChannelView } from '../../../shared/contract/notifications.ts';
import type { MadeChannelKind } from '../../../shared/domain/notify/channel-settings.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useNoticeWay } from '../../client/use-notice-way.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Tone } from '../../ui/Tone.tsx';
import { useText } from '../../ui/text-context.ts';
import { ChannelDialog, type EditedChannel } from './ChannelDialog.tsx';
import { channelName } from './channel-name.ts';
import { useNotificationChanges } from './use-notification-changes.ts';

export function ChannelList({ channels }: { readonly channels: readonly ChannelView[] }) {
  const messages = useText().notifications;
  const [edited, setEdited] = useState<EditedChannel | null>(null);
  return (
    <Rows>
      <PlainList label={messages.channels} isLoose>
        {channels.map((channel) => (
          <li key={channel.id}>
            <ChannelRow
              channel={channel}
              onEdit={(kind) => {
                setEdited({ kind, channel });
              }}
            />
          </li>
        ))}
      </PlainList>
      <ButtonRow>
        <Button
          variant="default"
          onClick={() => {
            setEdited({ kind: 'webhook', channel: null });
          }}
        >
          {messages.addWebhook}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setEdited({ kind: 'email', channel: null });
          }}
        >
          {messages.addEmail}
        </Button>
      </ButtonRow>
      {edited !== null && (
        <ChannelDialog
          edited={edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </Rows>
  );
}

interface ChannelRowProps {
  readonly channel: ChannelView;
  readonly onEdit: (kind: MadeChannelKind) => void;
}

function ChannelRow({ channel, onEdit }: ChannelRowProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.notifications;
  const [isAsking, setAsking] = useState(false);
  const name = channelName(channel, text);
  const { channel: change } = useNotificationChanges();
  const remove = useMutation(desk.notifications.removeChannel.mutationOptions());
  const test = useMutation(
    desk.notifications.testChannel.mutationOptions({
      onSuccess: ({ problem }) => {
        if (problem === null) toasts.show({ color: 'green', message: messages.testSent(name) });
        else
          toasts.show({
            color: 'red',
            title: messages.testFailed(name),
            message: `${problem.message} ${problem.fix}`,
          });
      },
    }),
  );
  const { kind } = channel.settings;
  const madeKind = kind === 'system' || kind === 'telegram' ? null : kind;
  const failed = change.error ?? remove.error ?? test.error;
  return (
    <Rows gap="sm">
      <Group gap="sm">
        <Switch
          aria-label={messages.on(name)}
          checked={channel.isOn}
          onChange={(event) => {
            change.mutate({ id: channel.id, isOn: event.currentTarget.checked });
          }}
        />
        <b>{name}</b>
        <ChannelState channel={channel} />
        <Button
          size="xs"
          variant="default"
          aria-label={messages.testOf(name)}
          loading={test.isPending}
          onClick={() => {
            test.mutate({ id: channel.id });
          }}
        >
          {messages.test}
        </Button>
        {madeKind === null ? (
          <>
            <Checkbox
              label={messages.keepsQuiet}
              checked={channel.keepsQuiet}
              onChange={(event) => {
                change.mutate({ id: channel.id, keepsQuiet: event.currentTarget.checked });
              }}
            />
            {kind === 'system' && (
              <Checkbox
                label={messages.showsAmounts}
                checked={channel.showsAmounts}
                onChange={(event) => {
                  change.mutate({ id: channel.id, showsAmounts: event.currentTarget.checked });
                }}
              />
            )}
          </>
        ) : (
          <>
            <ActionIcon
              variant="subtle"
              aria-label={messages.edit(name)}
              onClick={() => {
                onEdit(madeKind);
              }}
            >
              <Pencil size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={messages.remove(name)}
              onClick={() => {
                setAsking(true);
              }}
            >
              <Trash2 size={14} aria-hidden />
            </ActionIcon>
          </>
        )}
      </Group>
      {kind === 'system' && <SystemHint />}
      {kind === 'telegram' && <Dim as="div">{messages.telegramHint}</Dim>}
      {channel.problem !== null && (
        <Note tone="bad" title={channel.problem.message}>
          {channel.problem.fix}
        </Note>
      )}
      {failed !== null && <ErrorNote error={failed} title={messages.notSaved} />}
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.removeQuestion}
        message={messages.removeWhat}
        action={messages.remove(name)}
        onConfirm={() => {
          remove.mutate({ id: channel.id });
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    </Rows>
  );
}

function SystemHint() {
  const messages = useText().notifications;
  const way = useNoticeWay();
  return (
    <>
      <Dim as="div">{messages.systemHint}</Dim>
      {way !== null && (
        <Note tone={way === 'unsupported' || way === 'failed' ? 'wait' : 'quiet'}>
          {messages.noticeWays[way]}
        </Note>
      )}
    </>
  );
}

function ChannelState({ channel: { isOn, problem, waiting } }: { readonly channel: ChannelView }) {
  const { count } = useFormats();
  const messages = useText().notifications;
  if (!isOn) return <Tone tone="quiet">{messages.off}</Tone>;
  if (problem !== null) return <Tone tone="bad">{messages.parked}</Tone>;
  if (waiting > 0) return <Tone tone="wait">{messages.waiting(count(waiting))}</Tone>;
  return <Tone tone="good">{messages.works}</Tone>;
}
