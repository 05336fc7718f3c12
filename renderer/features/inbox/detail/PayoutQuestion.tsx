/** Asks whether an amount that no field of the mapping read is the payout; the answer holds for the whole network. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NetworkId } from '../../../../shared/domain/ids.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useText } from '../../../ui/text-context.ts';
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
        notifications.show({ color: 'green', message: messages.answered });
        await Promise.all([
          queries.invalidateQueries({ queryKey: desk.networks.key() }),
          queries.invalidateQueries({ queryKey: desk.postbacks.get.key() }),
        ]);
      },
    }),
  );
  return (
    <>
      <Group gap="xs">
        <Button
          size="xs"
          loading={answer.isPending}
          onClick={() => {
            answer.mutate({ id: networkId, field, isPayout: true });
          }}
        >
          {messages.yes(visibleText(field))}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={answer.isPending}
          onClick={() => {
            answer.mutate({ id: networkId, field, isPayout: false });
          }}
        >
          {messages.no}
        </Button>
      </Group>
      {answer.error !== null && <ErrorNote error={answer.error} title={messages.failed} />}
    </>
  );
}
