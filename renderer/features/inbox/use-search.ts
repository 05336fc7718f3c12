/** From what is typed into the search to what the list shows: the last one that could be read. */
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { parseSearch } from '../../../shared/domain/search/parse-search.ts';
import type { SearchFault, SearchQuery } from '../../../shared/domain/search/query.ts';
import { useShownSearch } from './hidden/use-shown-search.ts';

const TYPING_MS = 250;

interface Search {
  /** Text that the list is asked for: what the person hid is left out. */
  readonly search: string;
  /** What is typed, as a tree. */
  readonly query: SearchQuery;
  /** While something is being typed nothing is said about it. */
  readonly faults: readonly SearchFault[];
  /** What is typed cannot be read: the list shows what was asked for before. */
  readonly isRefused: boolean;
}

export function useSearch(filter: string): Search {
  const trimmed = filter.trim();
  const [typed] = useDebouncedValue(trimmed, TYPING_MS);
  const [read, setRead] = useState('');
  const parsed = useMemo(() => parseSearch(typed), [typed]);
  if (parsed.kind === 'query' && read !== typed) setRead(typed);
  const readable = parsed.kind === 'query' ? typed : read;
  const search = useShownSearch(readable);
  const query = useMemo((): SearchQuery => {
    const shown = parseSearch(readable);
    return shown.kind === 'query' ? shown.query : null;
  }, [readable]);
  // The places of faults are those of the field, blanks before included.
  const ofField = useMemo(() => parseSearch(filter), [filter]);
  const faults = trimmed !== typed ? NONE : ofField.kind === 'errors' ? ofField.errors : ofField.doubts;
  return { search, query, faults, isRefused: ofField.kind === 'errors' };
}

const NONE: readonly SearchFault[] = [];
