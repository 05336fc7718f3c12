/** The deliveries that failed as this one did, and sending them again together with it. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { useText } from '../../../ui/text-context.ts';
import { sameFailures } from './same-failures.ts';

/** Of the newest that failed; older ones are found by the filter `delivery:failed`. */
const EXAMINED = 200;
const REFRESH_MS = 2_000;

export interface SameFailures {
  /** Others than the delivery itself. */
  readonly count: number;
  readonly isSending: boolean;
  readonly error: Error | null;
  /** Sends it and the others again. */
  readonly resendAll: () => void;
}

export function useSameFailures(delivery: DeliveryDetail): SameFailures {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().window.detail;
  const failed = useQuery(
    desk.deliveries.list.queryOptions({
      input: { state: 'dead', limit: EXAMINED },
      enabled: delivery.state === 'dead',
      // Nothing tells the window when another one fails, which may be just after this one.
      staleTime: 0,
      refetchInterval: REFRESH_MS,
    }),
  );
  const others = sameFailures(delivery, failed.data?.items ?? []);
  const retry = useMutation(desk.deliveries.retry.mutationOptions());
  const resend = useMutation({
    mutationFn: async () => {
      const ids = [delivery, ...others].map((each) => each.id);
      for (const id of ids) await retry.mutateAsync({ id });
      return ids.length;
    },
    onSuccess: (sent) => {
      notifications.show({
        color: 'green',
        message:
          sent === 1
            ? messages.retried(delivery.destinationName)
            : messages.resent(sent, delivery.destinationName),
      });
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: desk.deliveries.key() });
    },
  });
  return {
    count: others.length,
    isSending: resend.isPending,
    error: resend.error,
    resendAll: () => {
      resend.mutate();
    },
  };
}
