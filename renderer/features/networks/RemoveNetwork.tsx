/** Deletes a network after saying what that means. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { useText } from '../../ui/text-context.ts';

export function RemoveNetwork({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().networks.remove;
  const remove = useMutation(
    desk.networks.remove.mutationOptions({
      onSuccess: () => {
        queries.setQueryData(desk.networks.list.queryKey(), (list) =>
          list === undefined ? list : { items: list.items.filter((each) => each.id !== network.id) },
        );
        notifications.show({ message: messages.done(network.name) });
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.failed, message: error.message });
      },
    }),
  );
  return (
    <RemoveButton
      name={network.name}
      words={messages}
      isRemoving={remove.isPending}
      onRemove={() => {
        remove.mutate({ id: network.id });
      }}
    />
  );
}
