/** How often each event came lately, and what the newest of each was. */
import { useQuery } from '@tanstack/react-query';
import type { EventFigures } from '../../../shared/contract/event-figures.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { useDesk } from '../../client/desk-client.ts';

type LatelyCame = Pick<EventFigures['items'][number], 'count'> & {
  readonly newest: EventFigures['items'][number]['newest'] | null;
};

const NONE: LatelyCame = { count: 0, newest: null };

/** @returns undefined until they are known */
export function useEventFigures(): (event: PostbackEvent) => LatelyCame | undefined {
  const desk = useDesk();
  const { data } = useQuery(desk.destinations.eventFigures.queryOptions());
  return (event) =>
    data === undefined ? undefined : (data.items.find((each) => each.event === event) ?? NONE);
}
