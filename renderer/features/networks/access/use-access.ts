/** A network's access rules, as the engine has them, and how to change them. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Access } from '../../../../shared/contract/access.ts';
import type { Network } from '../../../../shared/contract/networks.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { useText } from '../../../ui/text-context.ts';

export function useAccess(network: Network) {
  const desk = useDesk();
  return useQuery(desk.access.get.queryOptions({ input: { id: network.id } }));
}

/** Puts what the engine answered into the loaded rules. */
export function useKeepAccess(network: Network): (access: Access) => void {
  const desk = useDesk();
  const queries = useQueryClient();
  return (access) => {
    queries.setQueryData(desk.access.get.queryKey({ input: { id: network.id } }), access);
  };
}

export function useUpdateAccess(network: Network) {
  const desk = useDesk();
  const keep = useKeepAccess(network);
  const messages = useText().access;
  return useMutation(
    desk.access.update.mutationOptions({
      onSuccess: (access) => {
        keep(access);
        notifications.show({ color: 'green', message: messages.saved });
      },
    }),
  );
}
