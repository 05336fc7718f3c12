/** The newest days in which postbacks came, with their sums, by day. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DayFigures } from '../../../../shared/contract/days.ts';
import { useDesk } from '../../../client/desk-client.ts';

/** So many have their sums in the list, and a place on the rail. */
const SHOWN_DAYS = 62;

export type DayBook = ReadonlyMap<string, DayFigures>;

export function useDayFigures(): DayBook {
  const desk = useDesk();
  const { data: all } = useQuery(desk.days.list.queryOptions({ input: { limit: SHOWN_DAYS } }));
  // The newest changes with each postback, the others seldom: it is asked for alone.
  const { data: newest } = useQuery(desk.days.list.queryOptions({ input: { limit: 1 } }));
  return useMemo(
    () =>
      new Map([...(newest?.items ?? []), ...(all?.items ?? [])].toReversed().map((day) => [day.day, day])),
    [all, newest],
  );
}
