/** Shows what a set-up file would add and replace, and imports it when the person says so. */
import { Button, FileInput, Group, Modal, PasswordInput, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SetupLookView } from '../../../shared/contract/setup.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { Facts } from '../../ui/Facts.tsx';
import { setupChanges } from './setup-changes.ts';

export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { count } = useFormats();
  const desk = useDesk();
  const text = useText();
  const messages = text.setup.dialog;
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const look = useMutation(desk.setup.look.mutationOptions());
  const read = useMutation({
    mutationFn: async (chosen: File) => look.mutateAsync({ text: await chosen.text(), passphrase }),
  });
  const importing = useMutation(
    desk.setup.import.mutationOptions({
      onSuccess: ({ added, replaced }) => {
        notifications.show({ color: 'green', message: messages.done(count(added), count(replaced)) });
        onClose();
      },
    }),
  );
  const error = read.error ?? importing.error;
  const { data } = read;
  return (
    <Modal opened onClose={onClose} title={messages.title} size="md">
      <Rows>
        {data === undefined && (
          <>
            <FileInput
              label={messages.file}
              placeholder={messages.choose}
              accept=".json,application/json"
              value={file}
              onChange={setFile}
            />
            <PasswordInput
              label={messages.passphrase}
              value={passphrase}
              onChange={(event) => {
                setPassphrase(event.currentTarget.value);
              }}
            />
          </>
        )}
        {error !== null && <ErrorNote error={error} title={messages.failed} />}
        {data !== undefined && <Changes look={data} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text.window.shared.cancel}
          </Button>
          {data === undefined ? (
            <Button
              disabled={file === null || passphrase === ''}
              loading={read.isPending}
              onClick={() => {
                if (file !== null) read.mutate(file);
              }}
            >
              {messages.look}
            </Button>
          ) : (
            <Button
              color="red"
              loading={importing.isPending}
              onClick={() => {
                importing.mutate({ look: data.look });
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

function Changes({ look }: { readonly look: SetupLookView }) {
  const { longTime } = useFormats();
  const text = useText();
  const messages = text.setup.dialog;
  const changes = setupChanges(look, text);
  return (
    <>
      <Text size="sm">{messages.made(longTime(look.madeAt), look.program)}</Text>
      <Text fw={600}>{messages.changes}</Text>
      {changes.length === 0 ? (
        <Text>{messages.nothing}</Text>
      ) : (
        <Facts label={messages.changes} facts={changes} />
      )}
      {look.allowedPrivate.length > 0 && (
        <Note tone="wait">{messages.allowedPrivate(look.allowedPrivate.map(visibleText).join(', '))}</Note>
      )}
      <Text size="sm">{messages.kept}</Text>
    </>
  );
}
