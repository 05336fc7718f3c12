/** Deletes a network after saying what that means, and can be taken back until the toast is gone. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Network } from '../../../shared/contract/networks.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { useDesk } from '../../client/desk-client.ts';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { useText } from '../../ui/text-context.ts';
import { useUndo } from '../../ui/undo-context.ts';

/** While this waits, the network is shown as gone. */
export function removalKey(id: NetworkId): string {
  return `network:${id}:remove`;
}

export function RemoveNetwork({ network }: { readonly network: Network }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const undo = useUndo();
  const messages = useText().networks.remove;
  const remove = useMutation(
    desk.networks.remove.mutationOptions({
      onSuccess: () => {
        queries.setQueryData(desk.networks.list.queryKey(), (list) =>
          list === undefined ? list : { items: list.items.filter((each) => each.id !== network.id) },
        );
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.failed, message: error.message });
      },
    }),
  );
  return (
    <RemoveButton
      name={network.name}
      messages={messages}
      isRemoving={remove.isPending}
      onRemove={() => {
        undo.schedule({
          key: removalKey(network.id),
          message: messages.done(network.name),
          run: () => {
            remove.mutate({ id: network.id });
          },
        });
      }}
    />
  );
}
