/** Deletes a network after saying what that means. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useText } from '../../ui/text-context.ts';

export function RemoveNetwork({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const words = useText().networks.remove;
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation(
    desk.networks.remove.mutationOptions({
      onSuccess: () => {
        queries.setQueryData(desk.networks.list.queryKey(), (list) =>
          list === undefined ? list : { items: list.items.filter((each) => each.id !== network.id) },
        );
        notifications.show({ message: words.done(network.name) });
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
        title={words.title(network.name)}
        words={`${words.body} ${words.stays}`}
        action={words.confirm}
        onConfirm={() => {
          remove.mutate({ id: network.id });
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    </>
  );
}
