/** The four steps to the first forwarded deposit, each ticked by what really happened. */
import { useQuery } from '@tanstack/react-query';
import type { Page } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useText } from '../../ui/text-context.ts';

export interface SetupStep {
  readonly name: 'receive' | 'address' | 'network' | 'appCraft';
  readonly title: string;
  readonly hint: string;
  /** Where it is done. */
  readonly page: Page;
  readonly isDone: boolean;
}

/** Null until everything about them is known. */
export function useSetup(): readonly SetupStep[] | null {
  const desk = useDesk();
  const messages = useText().window.setup;
  const { data: ledger } = useQuery(desk.desk.ledger.queryOptions());
  const { data: tunnel } = useQuery(desk.tunnel.get.queryOptions());
  const { data: networks } = useQuery(desk.networks.list.queryOptions());
  const { data: destinations } = useQuery(desk.destinations.list.queryOptions());
  if (ledger === undefined || tunnel === undefined || networks === undefined || destinations === undefined)
    return null;
  return [
    {
      name: 'receive',
      title: messages.receive,
      hint: messages.receiveHint,
      page: 'networks',
      isDone: ledger.postbacks.total > 0,
    },
    {
      name: 'address',
      title: messages.address,
      hint: messages.addressHint,
      page: 'settings',
      isDone: tunnel.state === 'up',
    },
    {
      name: 'network',
      title: messages.network,
      hint: messages.networkHint,
      page: 'networks',
      isDone: networks.items.some((each) => !each.test),
    },
    {
      name: 'appCraft',
      title: messages.appCraft,
      hint: messages.appCraftHint,
      page: 'destinations',
      isDone: destinations.items.some((each) => !each.test && each.enabled && each.request.url !== ''),
    },
  ];
}
