/** Replaced keys that still work: whether anybody uses them, until when, and how to end them. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Network } from '../../../../shared/contract/networks.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useFormats } from '../../../ui/use-formats.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Timestamp } from '../../../ui/Timestamp.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useUndo } from '../../../ui/undo-context.ts';
import { useAccess } from './use-access.ts';

export function OldKeys({ network }: { readonly network: Network }) {
  const { count } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText().access;
  const messages = text.key;
  const access = useAccess(network);
  const undo = useUndo();
  const undoKey = `network:${network.id}:old-keys`;
  const [isAsking, setAsking] = useState(false);
  const end = useMutation(
    desk.access.endOldKeys.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: desk.access.key() }),
      onError: (error) => {
        notifications.show({ color: 'red', title: text.failed, message: error.message });
      },
    }),
  );
  const oldKeys = access.data?.oldKeys ?? [];
  return (
    <>
      {access.error !== null && <ErrorNote error={access.error} />}
      {oldKeys.map((key) => (
        <Note key={key.beginning} tone={key.useCount > 0 ? 'wait' : 'quiet'}>
          {key.useCount > 0
            ? messages.oldUsed(key.beginning, count(key.useCount), key.useCount === 1)
            : messages.oldUnused(key.beginning)}{' '}
          {key.lastUsedAt !== null && (
            <>
              {messages.lastUsed}: <Timestamp at={key.lastUsedAt} />.{' '}
            </>
          )}
          {messages.until} <Timestamp at={key.validUntil} />.
        </Note>
      ))}
      {oldKeys.length > 0 && (
        <div>
          <Button
            variant="default"
            loading={undo.isWaiting(undoKey) || end.isPending}
            onClick={() => {
              setAsking(true);
            }}
          >
            {messages.end}
          </Button>
        </div>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.endTitle}
        message={messages.endBody}
        action={messages.end}
        onConfirm={() => {
          undo.schedule({
            key: undoKey,
            message: messages.ending(network.name),
            run: () => {
              end.mutate({ id: network.id });
            },
          });
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    </>
  );
}
