/** Sends a delivery again; asks first where that could count a conversion twice. */
import { Button, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import { useDesk } from '../../../client/desk-client.ts';
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
  const close = (): void => {
    setAsked(null);
  };
  return {
    ask: (delivery) => {
      if (delivery.state === 'delivered' || delivery.state === 'unknown') setAsked(delivery);
      else if (delivery.state !== 'sending') retry.mutate({ id: delivery.id });
    },
    dialog: (
      <Modal opened={asked !== null} onClose={close} title={words.retryTitle} size="sm">
        <p>{asked?.state === 'delivered' ? words.retryDelivered : words.retryUnknown}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {text.shared.cancel}
          </Button>
          <Button
            color="red"
            onClick={() => {
              if (asked !== null) retry.mutate({ id: asked.id });
              close();
            }}
          >
            {words.retry}
          </Button>
        </Group>
      </Modal>
    ),
  };
}
