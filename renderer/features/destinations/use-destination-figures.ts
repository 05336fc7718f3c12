/** What became of each destination's deliveries: one query for every number that this page shows. */
import { useQuery } from '@tanstack/react-query';
import type { DestinationFigures } from '../../../shared/contract/destination-figures.ts';
import type { DestinationId } from '../../../shared/domain/ids.ts';
import { useDesk } from '../../client/desk-client.ts';

export type Figures = Omit<DestinationFigures['items'][number], 'destinationId'>;

const NONE: Figures = { delivered: 0, failed: 0, waiting: 0, parked: 0, delayed: 0 };
/** An hour passes without anything happening. */
const RENEW_MS = 60_000;

interface FiguresHandle {
  readonly total: Pick<DestinationFigures, 'deliveries' | 'told' | 'isBalanced'> | undefined;
  /** Undefined until they are known. */
  readonly of: (id: DestinationId) => Figures | undefined;
}

export function useDestinationFigures(): FiguresHandle {
  const desk = useDesk();
  const { data } = useQuery(desk.destinations.figures.queryOptions({ refetchInterval: RENEW_MS }));
  return {
    total: data,
    of: (id) =>
      data === undefined ? undefined : (data.items.find((each) => each.destinationId === id) ?? NONE),
  };
}
