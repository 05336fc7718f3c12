/** Deletes a destination after saying what that means. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useText } from '../../ui/text-context.ts';

export function RemoveDestination({ destination }: { readonly destination: Destination }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const words = useText().destinations.remove;
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation(
    desk.destinations.remove.mutationOptions({
      onSuccess: () => {
        queries.setQueryData(desk.destinations.list.queryKey(), (list) =>
          list === undefined ? list : { items: list.items.filter((each) => each.id !== destination.id) },
        );
        notifications.show({ message: words.done(destination.name) });
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: words.failed, message: error.message });
      },
    }),
  );
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        leftSection={<Trash2 size={14} aria-hidden />}
        loading={remove.isPending}
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.button}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={words.title(destination.name)}
        words={`${words.body} ${words.stays}`}
        action={words.confirm}
        onConfirm={() => {
          remove.mutate({ id: destination.id });
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    </>
  );
}
