/** Shows what is in a backup and what would be lost, and restores it when the person says so. */
import { Button, Group, Modal, PasswordInput, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { BackupLook } from '../../../shared/contract/backups.ts';
import type { Text as Catalogue } from '../../../shared/text/en.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { formatsOf } from '../../ui/formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Facts } from '../../ui/Facts.tsx';

interface RestoreDialogProps {
  /** Path of the backup. */
  readonly file: string;
  readonly onClose: () => void;
}

export function RestoreDialog({ file, onClose }: RestoreDialogProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.backups.dialog;
  const [passphrase, setPassphrase] = useState('');
  const look = useMutation(desk.backups.look.mutationOptions());
  const restore = useMutation(
    desk.backups.restore.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: messages.started });
        onClose();
      },
    }),
  );
  const error = look.error ?? restore.error;
  const { data } = look;
  return (
    <Modal opened onClose={onClose} title={messages.title} size="md">
      <Rows>
        <Text size="sm">{messages.of(file)}</Text>
        {file.endsWith('.encrypted') && data === undefined && (
          <PasswordInput
            label={messages.passphrase}
            description={messages.passphraseHint}
            value={passphrase}
            onChange={(event) => {
              setPassphrase(event.currentTarget.value);
            }}
          />
        )}
        {error !== null && <ErrorNote error={error} title={messages.failed} />}
        {data !== undefined && <Look look={data} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text.window.shared.cancel}
          </Button>
          {data === undefined ? (
            <Button
              loading={look.isPending}
              onClick={() => {
                look.mutate({ file, ...(passphrase === '' ? {} : { passphrase }) });
              }}
            >
              {messages.look}
            </Button>
          ) : (
            <Button
              color="red"
              loading={restore.isPending}
              onClick={() => {
                restore.mutate({ look: data.look });
              }}
            >
              {messages.confirm}
            </Button>
          )}
        </Group>
      </Rows>
    </Modal>
  );
}

function Look({ look: { content, loss } }: { readonly look: BackupLook }) {
  const { count } = useFormats();
  const text = useText();
  const messages = text.backups.dialog;
  const lost = lostFacts(loss, text);
  return (
    <>
      <Text fw={600}>{messages.contains}</Text>
      <Facts
        label={messages.contains}
        facts={[
          { name: messages.postbacks, value: count(content.postbacks) },
          { name: messages.networks, value: count(content.networks) },
          { name: messages.destinations, value: count(content.destinations) },
          { name: messages.links, value: count(content.links) },
          ...(content.newestAt === null
            ? []
            : [{ name: messages.newest, value: <Timestamp at={content.newestAt} isLong /> }]),
        ]}
      />
      <Text fw={600}>{messages.loses}</Text>
      {lost.length === 0 ? <Text>{messages.nothing}</Text> : <Facts label={messages.loses} facts={lost} />}
      <Text size="sm">{messages.kept}</Text>
    </>
  );
}

function lostFacts(
  {
    postbacks,
    comeBack,
    from,
    until,
    conversions,
    deliveries,
    networks,
    destinations,
    links,
    tests,
    marks,
  }: BackupLook['loss'],
  text: Catalogue,
): readonly { readonly name: string; readonly value: ReactNode }[] {
  const { count } = formatsOf(text.locale);
  const messages = text.backups.dialog;
  const counted = [
    { name: messages.postbacks, number: postbacks },
    { name: messages.comeBack, number: comeBack },
    { name: messages.conversions, number: conversions },
    { name: messages.deliveries, number: deliveries },
    { name: messages.marks, number: marks },
  ].flatMap(({ name, number }) => (number === 0 ? [] : [{ name, value: count(number) }]));
  const range =
    from === null || until === null
      ? []
      : [
          {
            name: messages.range,
            value: (
              <>
                <Timestamp at={from} isLong /> – <Timestamp at={until} isLong />
              </>
            ),
          },
        ];
  const named = [
    { name: messages.networks, names: networks },
    { name: messages.destinations, names: destinations },
    { name: messages.links, names: links },
    { name: messages.tests, names: tests },
  ].flatMap(({ name, names }) => (names.length === 0 ? [] : [{ name, value: names.join(', ') }]));
  return [...counted, ...range, ...named];
}
