/** Whether a destination takes anything right now, what waits for it, and the hand on the tap. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Pause, Play, Zap } from 'lucide-react';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './WaitingState.module.css';
import { useDestinationFigures } from './use-destination-figures.ts';
import { useKeepDestination } from './use-keep-destination.ts';

export function WaitingState({ destination }: { readonly destination: Destination }) {
  const { count } = useFormats();
  const { id, health, isPaused, enabled } = destination;
  const figures = useDestinationFigures().of(id);
  const waitingCount = figures?.waiting ?? destination.waitingCount;
  // What waits for its time is not sent sooner.
  const drainable = waitingCount - (figures?.delayed ?? 0);
  const desk = useDesk();
  const keep = useKeepDestination();
  const messages = useText().destinations.waiting;
  const update = useMutation(desk.destinations.update.mutationOptions({ onSuccess: keep }));
  const drain = useMutation(
    desk.destinations.drain.mutationOptions({
      onSuccess: ({ count: drained }) => {
        notifications.show({ color: 'green', message: messages.drained(count(drained)) });
      },
    }),
  );
  const error = update.error ?? drain.error;
  return (
    <div className={classes['waiting']}>
      {isPaused && <Note tone="wait">{messages.paused(count(waitingCount))}</Note>}
      {!isPaused && health.kind === 'parked' && (
        // Nothing is lost: all of it waits.
        <Note tone="wait" title={messages.parked[health.reason]}>
          {messages.since} <Timestamp at={health.since} />. {messages.waits(count(waitingCount))}{' '}
          {health.probeAt !== null && (
            <>
              {messages.probe} <Timestamp at={health.probeAt} />.
            </>
          )}
        </Note>
      )}
      {error !== null && <ErrorNote error={error} />}
      {enabled && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={isPaused ? <Play size={13} aria-hidden /> : <Pause size={13} aria-hidden />}
            loading={update.isPending}
            onClick={() => {
              update.mutate({ id, isPaused: !isPaused });
            }}
          >
            {isPaused ? messages.resume : messages.pause}
          </Button>
          {drainable > 0 && !isPaused && (
            <Button
              size="xs"
              variant="default"
              leftSection={<Zap size={13} aria-hidden />}
              loading={drain.isPending}
              onClick={() => {
                drain.mutate({ id });
              }}
            >
              {messages.drain(count(drainable))}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}
