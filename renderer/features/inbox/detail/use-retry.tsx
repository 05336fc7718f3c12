/** Sends a delivery again; asks first where that could count a conversion twice. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useText } from '../../../ui/text-context.ts';

interface Retry {
  readonly ask: (delivery: DeliveryDetail) => void;
  readonly dialog: ReactNode;
}

export function useRetry(): Retry {
  const desk = useDesk();
  const text = useText().window;
  const words = text.detail;
  const [asked, setAsked] = useState<DeliveryDetail | null>(null);
  const retry = useMutation(
    desk.deliveries.retry.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: words.retried });
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: text.shared.errorTitle, message: error.message });
      },
    }),
  );
  return {
    ask: (delivery) => {
      if (delivery.state === 'delivered' || delivery.state === 'unknown') setAsked(delivery);
      else if (delivery.state !== 'sending') retry.mutate({ id: delivery.id });
    },
    dialog: (
      <ConfirmDialog
        isOpen={asked !== null}
        title={words.retryTitle}
        words={asked?.state === 'delivered' ? words.retryDelivered : words.retryUnknown}
        action={words.retry}
        onConfirm={() => {
          if (asked !== null) retry.mutate({ id: asked.id });
        }}
        onClose={() => {
          setAsked(null);
        }}
      />
    ),
  };
}
