/** Sends deliveries again; asks first where that could count a conversion twice. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useText } from '../../../ui/text-context.ts';
import { retryAll, retryKind } from './retry-choice.ts';

export interface Retry {
  readonly askOne: (delivery: DeliveryDetail) => void;
  readonly askAll: (deliveries: readonly DeliveryDetail[]) => void;
  readonly dialog: ReactNode;
}

export function useRetry(): Retry {
  const desk = useDesk();
  const text = useText().window;
  const messages = text.detail;
  const [asked, setAsked] = useState<readonly DeliveryDetail[]>([]);
  const [isAsking, setAsking] = useState(false);
  const retry = useMutation(
    desk.deliveries.retry.mutationOptions({
      onSuccess: (delivery) => {
        notifications.show({ message: messages.retried(delivery.destinationName) });
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: text.shared.errorTitle, message: error.message });
      },
    }),
  );
  const send = (deliveries: readonly DeliveryDetail[]): void => {
    for (const { id } of deliveries) retry.mutate({ id });
  };
  const ask = (deliveries: readonly DeliveryDetail[]): void => {
    setAsked(deliveries);
    setAsking(true);
  };
  return {
    askOne: (delivery) => {
      if (retryKind(delivery.state) === 'risky') ask([delivery]);
      else send([delivery]);
    },
    askAll: (all) => {
      const { kind, deliveries } = retryAll(all);
      if (kind === 'none') notifications.show({ message: messages.nothingToRetry });
      else if (kind === 'risky') ask(deliveries);
      else send(deliveries);
    },
    dialog: (
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.retryTitle}
        message={asked
          .map(({ state, destinationName }) =>
            state === 'delivered'
              ? messages.retryDelivered(destinationName)
              : messages.retryUnknown(destinationName),
          )
          .join(' ')}
        action={messages.retry}
        onConfirm={() => {
          send(asked);
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    ),
  };
}
