/** The first steps as they are now, each ticked by what really happened. */
import { useQuery } from '@tanstack/react-query';
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { type ConnectionView, useConnection } from '../../ui/use-connection.ts';
import { type DoneSteps, doneSteps } from './setup-steps.ts';

export interface Setup {
  readonly done: DoneSteps;
  /** Without the demo's, newest first. */
  readonly networks: readonly Network[];
  readonly destinations: readonly Destination[];
  readonly connection: ConnectionView;
}

/** More would make the question too long, and one is enough. */
const ASKED_NETWORKS = 20;

/** Null until everything about them is known. */
export function useSetup(): Setup | null {
  const desk = useDesk();
  const { data: networks } = useQuery(desk.networks.list.queryOptions());
  const { data: destinations } = useQuery(desk.destinations.list.queryOptions());
  const connection = useConnection();
  const own = (networks?.items ?? []).filter(({ test }) => !test).toReversed();
  const hasTest = useHasTest(own);
  if (networks === undefined || destinations === undefined || connection === undefined) return null;
  const isAddressProven = connection.tone === 'good' || (connection.outages?.watchedSince ?? null) !== null;
  return {
    done: doneSteps({
      networks: networks.items,
      destinations: destinations.items,
      isAddressProven,
      hasTest: hasTest === true,
    }),
    networks: own,
    destinations: destinations.items,
    connection,
  };
}

/** Whether a test of one of these networks arrived: tests are not counted for them. */
function useHasTest(networks: readonly Network[]): boolean | undefined {
  const desk = useDesk();
  const { data: ledger } = useQuery(desk.desk.ledger.queryOptions());
  const tests = ledger?.postbacks.test ?? 0;
  const ids = networks.slice(0, ASKED_NETWORKS).map(({ id }) => id);
  const input = { q: `is:test network:${ids.join(',')}`, limit: 1 };
  const options = desk.postbacks.list.queryOptions({ input });
  const { data } = useQuery({
    ...options,
    // Asked again whenever one more arrived.
    queryKey: [...options.queryKey, tests],
    enabled: ids.length > 0 && tests > 0,
  });
  return data === undefined ? undefined : data.items.length > 0;
}
