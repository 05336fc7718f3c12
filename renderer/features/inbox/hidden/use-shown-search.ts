/** The list's search without what the person hid. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { withoutHidden } from '../../../../shared/domain/search/hidden.ts';
import { parseSearch } from '../../../../shared/domain/search/parse-search.ts';
import { useDesk } from '../../../client/desk-client.ts';

/** @param search as typed; one that cannot be read stays as it is */
export function useShownSearch(search: string): string {
  const desk = useDesk();
  const { data } = useQuery(desk.hiddenSenders.list.queryOptions());
  const hides = data !== undefined && data.items.length > 0;
  return useMemo(() => {
    const parsed = hides ? parseSearch(search) : null;
    return parsed?.kind === 'query' ? withoutHidden(search, parsed.query) : search;
  }, [hides, search]);
}
