/** Sends deliveries again; shows first what was sent and what would be sent where that is not the same, or may count twice. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { AgainAs } from '../../../../shared/contract/common.ts';
import type { DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { useText } from '../../../ui/text-context.ts';
import { AgainDialog } from './AgainDialog.tsx';
import { needsLook, retryAll } from './retry-choice.ts';

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
  const send = ({ id }: DeliveryDetail, as: AgainAs): void => {
    retry.mutate({ id, as });
  };
  const sendOrAsk = (deliveries: readonly DeliveryDetail[]): void => {
    if (!deliveries.some(needsLook)) {
      for (const delivery of deliveries) send(delivery, 'now');
      return;
    }
    setAsked(deliveries);
    setAsking(true);
  };
  return {
    askOne: (delivery) => {
      sendOrAsk([delivery]);
    },
    askAll: (all) => {
      const { kind, deliveries } = retryAll(all);
      if (kind === 'none') notifications.show({ message: messages.nothingToRetry });
      else sendOrAsk(deliveries);
    },
    dialog: (
      <AgainDialog
        isOpen={isAsking}
        deliveries={asked}
        onSend={send}
        onClose={() => {
          setAsking(false);
        }}
      />
    ),
  };
}
