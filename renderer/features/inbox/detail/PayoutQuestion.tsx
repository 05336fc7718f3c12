/** Asks whether an amount that no field of the mapping read is the payout; the answer is for the whole network, and can be undone. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NetworkId } from '../../../../shared/domain/ids.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { useText } from '../../../ui/text-context.ts';
import { useUndo } from '../../../ui/undo-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';

interface PayoutQuestionProps {
  readonly networkId: NetworkId;
  readonly field: string;
}

export function PayoutQuestion({ networkId, field }: PayoutQuestionProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().parsing.payoutQuestion;
  const answer = useMutation(
    desk.networks.mapPayout.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          queries.invalidateQueries({ queryKey: desk.networks.key() }),
          queries.invalidateQueries({ queryKey: desk.postbacks.get.key() }),
        ]);
      },
      // It is answered after the undo, when another postback may be open.
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.failed, message: error.message });
      },
    }),
  );
  const undo = useUndo();
  const key = `network:${networkId}:payout:${field}`;
  const isBusy = undo.isWaiting(key) || answer.isPending;
  const schedule = (isPayout: boolean): void => {
    undo.schedule({
      key,
      message: messages.answered(visibleText(field), isPayout),
      run: () => {
        answer.mutate({ id: networkId, field, isPayout });
      },
    });
  };
  return (
    <Group gap="xs">
      <Button
        size="xs"
        loading={isBusy}
        onClick={() => {
          schedule(true);
        }}
      >
        {messages.yes(visibleText(field))}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={isBusy}
        onClick={() => {
          schedule(false);
        }}
      >
        {messages.no}
      </Button>
    </Group>
  );
}
