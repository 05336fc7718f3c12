/** Deletes a destination after saying what that means, and can be taken back until the toast is gone. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { useDesk } from '../../client/desk-client.ts';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { useText } from '../../ui/text-context.ts';
import { useUndo } from '../../ui/undo-context.ts';

/** Of the undo queue. */
export function removalKey(id: Destination['id']): string {
  return `destination:${id}`;
}

export function RemoveDestination({ destination }: { readonly destination: Destination }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().destinations.remove;
  const undo = useUndo();
  const key = removalKey(destination.id);
  const remove = useMutation(
    desk.destinations.remove.mutationOptions({
      onSuccess: () => {
        queries.setQueryData(desk.destinations.list.queryKey(), (list) =>
          list === undefined ? list : { items: list.items.filter((each) => each.id !== destination.id) },
        );
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.failed, message: error.message });
      },
    }),
  );
  return (
    <RemoveButton
      name={destination.name}
      messages={messages}
      isRemoving={undo.isWaiting(key) || remove.isPending}
      onRemove={() => {
        undo.schedule({
          key,
          message: messages.done(destination.name),
          run: () => {
            remove.mutate({ id: destination.id });
          },
        });
      }}
    />
  );
}
