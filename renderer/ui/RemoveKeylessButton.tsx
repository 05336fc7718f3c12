/** Deletes all postbacks without a key that no network takes, after a question. */
import { Button, type ButtonProps } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../client/desk-client.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useFormats } from './use-formats.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { useText } from './text-context.ts';

export function RemoveKeylessButton({ size }: Pick<ButtonProps, 'size'>) {
  const { count } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().receiver;
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation(
    desk.receiver.removeKeyless.mutationOptions({
      onSuccess: async ({ removed }) => {
        notifications.show({ color: 'green', message: messages.keylessRemoved(count(removed)) });
        await queries.invalidateQueries();
      },
    }),
  );
  return (
    <>
      {remove.error !== null && <ErrorNote error={remove.error} title={messages.failed} />}
      <Button
        variant="default"
        {...(size === undefined ? {} : { size })}
        loading={remove.isPending}
        onClick={() => {
          setAsking(true);
        }}
      >
        {messages.removeKeyless}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.removeKeyless}
        message={messages.removeKeylessBody}
        action={messages.removeKeyless}
        onConfirm={() => {
          remove.mutate(undefined);
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    </>
  );
}
