/** Deletes a destination after saying what that means. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { useDesk } from '../../client/desk-client.ts';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { useText } from '../../ui/text-context.ts';

export function RemoveDestination({ destination }: { readonly destination: Destination }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().destinations.remove;
  const remove = useMutation(
    desk.destinations.remove.mutationOptions({
      onSuccess: () => {
        queries.setQueryData(desk.destinations.list.queryKey(), (list) =>
          list === undefined ? list : { items: list.items.filter((each) => each.id !== destination.id) },
        );
        notifications.show({ message: messages.done(destination.name) });
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.failed, message: error.message });
      },
    }),
  );
  return (
    <RemoveButton
      name={destination.name}
      words={messages}
      isRemoving={remove.isPending}
      onRemove={() => {
        remove.mutate({ id: destination.id });
      }}
    />
  );
}
