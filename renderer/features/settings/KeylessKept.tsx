/** How many postbacks without a key are kept, the disk's room, and a way to delete them. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReceiverView } from '../../../shared/contract/receiver.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { count } from '../../ui/count.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { Facts } from './Facts.tsx';
import classes from './Settings.module.css';

const KILOBYTE = 1_024;
const MEGABYTE = 1_048_576;

export function KeylessKept({ view }: { readonly view: ReceiverView }) {
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
  const { keyless, disk } = view;
  const size = count(Math.ceil(keyless.bytes / KILOBYTE));
  return (
    <>
      <Facts
        label={messages.keylessTitle}
        facts={[
          { name: messages.keylessTitle, value: messages.keylessKept(count(keyless.count), size) },
          ...(disk.freeBytes === null
            ? []
            : [
                {
                  name: messages.diskFree,
                  value: messages.megabytes(count(Math.floor(disk.freeBytes / MEGABYTE))),
                },
              ]),
        ]}
      />
      {remove.error !== null && <ErrorNote error={remove.error} title={messages.failed} />}
      {keyless.count > 0 && (
        <div className={classes['buttons']}>
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() => {
              setAsking(true);
            }}
          >
            {messages.removeKeyless}
          </Button>
        </div>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.removeKeyless}
        words={messages.removeKeylessWords}
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
