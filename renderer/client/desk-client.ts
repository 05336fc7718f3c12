/** The one client of the window: the contract, over whichever transport the host gave us. */
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { createContext, useContext } from 'react';
import type { Contract } from '../../shared/contract/contract.ts';

export type DeskClient = ContractRouterClient<Contract>;
export type Desk = RouterUtils<DeskClient>;

/** Query and mutation options for every procedure: `useQuery(desk.networks.list.queryOptions())`. */
export function createDesk(client: DeskClient): Desk {
  return createTanstackQueryUtils(client);
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk of the tree this component stands in. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk needs a DeskContext above it.');
  return desk;
}
