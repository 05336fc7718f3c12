/** How many postbacks each view shows, by its key. The live feed has them counted again, more seldom in a burst. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ViewCount } from '../../../../shared/contract/saved-views.ts';
import { useDesk } from '../../../client/desk-client.ts';

export function useViewCounts(): ReadonlyMap<string, ViewCount> {
  const desk = useDesk();
  const { data } = useQuery(desk.savedViews.counts.queryOptions());
  return useMemo(() => new Map(data?.items.map((each) => [each.key, each])), [data]);
}
