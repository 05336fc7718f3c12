/** How far the reading of a network's history has come, with a way to stop it. */
import { Button, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './Reprocessing.module.css';

export function Reprocessing({ network }: { readonly network: Network }) {
  const { count } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().parsing.reprocessing;
  const stop = useMutation(
    desk.networks.stopRereading.mutationOptions({
      onSuccess: async () => {
        notifications.show({ message: messages.stopped });
        await queries.invalidateQueries({ queryKey: desk.networks.list.key() });
      },
    }),
  );
  const { rereading: progress } = network;
  if (progress === null) return null;
  const label = messages.progress(count(progress.done), count(progress.total));
  return (
    <div className={classes['reprocessing']}>
      <span>{label}</span>
      <Progress
        className={classes['progress'] ?? ''}
        aria-label={label}
        value={(100 * progress.done) / Math.max(1, progress.total)}
      />
      <Button
        size="compact-xs"
        variant="default"
        loading={stop.isPending}
        onClick={() => {
          stop.mutate({ id: network.id });
        }}
      >
        {messages.stop}
      </Button>
    </div>
  );
}
