/** One destination in the list, with its switch. */
import { Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { CircleSlash, Clock, OctagonAlert, Pause, Send, TriangleAlert } from 'lucide-react';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { MasterItem } from '../../ui/MasterDetail.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useText } from '../../ui/text-context.ts';
import { useUndo } from '../../ui/undo-context.ts';
import classes from './DestinationItem.module.css';
import { destinationState, type DestinationStateName } from './destination-state.ts';
import { useDestinationFigures } from './use-destination-figures.ts';
import { useKeepDestination } from './use-keep-destination.ts';

interface DestinationItemProps {
  readonly destination: Destination;
  readonly isChosen: boolean;
}

export function DestinationItem({ destination, isChosen }: DestinationItemProps) {
  const { name, test } = destination;
  const messages = useText().destinations;
  return (
    <div className={classes['item']}>
      <MasterItem href={routeHash('destinations', destination.id)} isChosen={isChosen} title={name}>
        <DestinationState destination={destination} />
        {test && <Tag hint={messages.testHint}>{messages.test}</Tag>}
      </MasterItem>
      <EnabledSwitch destination={destination} />
    </div>
  );
}

/** What waited since it was switched off is sent when it is switched on: after a pause in which that can be undone. */
function EnabledSwitch({ destination }: Pick<DestinationItemProps, 'destination'>) {
  const { count } = useFormats();
  const { id, name, enabled: isEnabled } = destination;
  const desk = useDesk();
  const keep = useKeepDestination();
  const undo = useUndo();
  // Before the figures are here, what came with the list.
  const waitingCount = useDestinationFigures().of(id)?.waiting ?? destination.waitingCount;
  const key = `switch-on:${id}`;
  const messages = useText().destinations;
  const update = useMutation(
    desk.destinations.update.mutationOptions({
      onSuccess: keep,
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.toggleFailed, message: error.message });
      },
    }),
  );
  return (
    <Switch
      size="xs"
      classNames={{ input: classes['switch'] ?? '' }}
      aria-label={messages.toggle(name)}
      checked={isEnabled || undo.isWaiting(key)}
      disabled={update.isPending || undo.isWaiting(key)}
      onChange={(event) => {
        const enabled = event.currentTarget.checked;
        const run = () => {
          update.mutate({ id, enabled });
        };
        if (enabled && waitingCount > 0)
          undo.schedule({
            key,
            message: messages.sendsWaiting(name, waitingCount, count(waitingCount)),
            run,
          });
        else run();
      }}
    />
  );
}

const LOOKS = {
  on: { icon: Send, tone: 'good' },
  off: { icon: CircleSlash, tone: 'quiet' },
  no_address: { icon: TriangleAlert, tone: 'wait' },
  nothing_sent: { icon: TriangleAlert, tone: 'wait' },
  paused: { icon: Pause, tone: 'wait' },
  parked: { icon: TriangleAlert, tone: 'wait' },
  waiting: { icon: Clock, tone: 'wait' },
  failing: { icon: OctagonAlert, tone: 'bad' },
} as const satisfies Record<DestinationStateName, { readonly icon: typeof Send; readonly tone: string }>;

/** Whether it forwards, and if not, why. */
export function DestinationState({ destination }: { readonly destination: Destination }) {
  const { count } = useFormats();
  const messages = useText().destinations.states;
  const figures = useDestinationFigures().of(destination.id);
  const state = destinationState(destination, figures);
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <span className={classes['state']} data-tone={tone}>
      <Icon size={12} aria-hidden />{' '}
      {state === 'failing'
        ? messages.failing(count(figures?.failed ?? 0))
        : state === 'waiting'
          ? messages.waiting(count(figures?.waiting ?? 0))
          : messages[state]}
    </span>
  );
}
