/** One destination in the list, with its switch. */
import { Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { CircleSlash, Pause, Send, TriangleAlert } from 'lucide-react';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { MasterItem } from '../../ui/MasterDetail.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './DestinationItem.module.css';
import { useKeepDestination } from './use-keep-destination.ts';

interface DestinationItemProps {
  readonly destination: Destination;
  readonly isChosen: boolean;
}

export function DestinationItem({ destination, isChosen }: DestinationItemProps) {
  const { id, name, enabled, test } = destination;
  const messages = useText().destinations;
  return (
    <div className={classes['item']}>
      <MasterItem href={routeHash('destinations', id)} isChosen={isChosen} title={name}>
        <DestinationState destination={destination} />
        {test && <Tag hint={messages.testHint}>{messages.test}</Tag>}
      </MasterItem>
      <EnabledSwitch id={id} name={name} isEnabled={enabled} />
    </div>
  );
}

interface EnabledSwitchProps {
  readonly id: Destination['id'];
  readonly name: string;
  readonly isEnabled: boolean;
}

function EnabledSwitch({ id, name, isEnabled }: EnabledSwitchProps) {
  const desk = useDesk();
  const keep = useKeepDestination();
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
      checked={isEnabled}
      disabled={update.isPending}
      onChange={(event) => {
        update.mutate({ id, enabled: event.currentTarget.checked });
      }}
    />
  );
}

const ICONS = {
  on: Send,
  off: CircleSlash,
  no_address: TriangleAlert,
  nothing_sent: TriangleAlert,
  paused: Pause,
  parked: TriangleAlert,
} as const;

/** Whether it forwards, and if not, why. */
export function DestinationState({ destination }: { readonly destination: Destination }) {
  const messages = useText().destinations.states;
  const state = stateOf(destination);
  const Icon = ICONS[state];
  return (
    <span className={classes['state']} data-state={state}>
      <Icon size={12} aria-hidden /> {messages[state]}
    </span>
  );
}

function stateOf({ enabled, request, events, isPaused, health }: Destination): keyof typeof ICONS {
  if (request.url === '') return 'no_address';
  if (!enabled) return 'off';
  if (isPaused) return 'paused';
  if (health.kind === 'parked') return 'parked';
  return Object.keys(events).length === 0 ? 'nothing_sent' : 'on';
}
