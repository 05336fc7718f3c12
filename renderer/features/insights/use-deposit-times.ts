/** How long people take from registration to first deposit: read as often as the figures. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { InsightDimension } from '../../../shared/domain/insights/insight.ts';
import { useDesk } from '../../client/desk-client.ts';
import type { Span } from './period.ts';

const REFRESH_MS = 30_000;

export function useDepositTimes({ from, to }: Span, timeZone: string, by: readonly InsightDimension[]) {
  const desk = useDesk();
  return useQuery({
    ...desk.insights.depositTimes.queryOptions({ input: { from, to, timeZone, by: by.join(',') } }),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}
