/** The way of a postback, from the network to App Craft, with what of it is there already. */
import { Globe, Inbox, Network, Send } from 'lucide-react';
import { useText } from '../../ui/text-context.ts';
import classes from './RoutePicture.module.css';
import { connectedDestination } from './setup-steps.ts';
import type { Setup } from './use-setup.ts';

interface Station {
  readonly key: string;
  readonly Icon: typeof Globe;
  readonly name: string;
  readonly state: string;
  readonly tone: 'good' | 'wait' | 'quiet';
}

export function RoutePicture({ setup }: { readonly setup: Setup }) {
  const messages = useText().window.setup;
  const route = messages.receive.route;
  const { done, networks, destinations, connection } = setup;
  const destination = connectedDestination(destinations);
  const stations: readonly Station[] = [
    {
      key: 'network',
      Icon: Network,
      name: networks[0]?.name ?? route.network,
      state: done.receive ? route.arrived : done.network ? route.nothingYet : route.notAdded,
      tone: done.receive ? 'good' : 'quiet',
    },
    {
      key: 'address',
      Icon: Globe,
      name: route.address,
      state: connection.text.title,
      tone: connection.tone === 'good' ? 'good' : 'wait',
    },
    { key: 'desk', Icon: Inbox, name: route.desk, state: route.ready, tone: 'good' },
    {
      key: 'appCraft',
      Icon: Send,
      name: destination?.name ?? route.appCraft,
      state: destination === null ? route.notConnected : route.connected,
      tone: destination === null ? 'quiet' : 'good',
    },
  ];
  return (
    <ol className={classes['route']} aria-label={route.label}>
      {stations.map(({ key, Icon, name, state, tone }, index) => (
        <li
          key={key}
          className={classes['station']}
          data-tone={tone}
          data-open={(tone === 'good' && stations[index + 1]?.tone === 'good') || undefined}
        >
          <span className={classes['icon']}>
            <Icon size={17} aria-hidden />
          </span>
          <span className={classes['name']}>{name}</span> <span className={classes['state']}>{state}</span>
        </li>
      ))}
    </ol>
  );
}
