/** What stands below the search: why it cannot be read, its chips, what acts on what it finds, and its help. */
import type { RefObject } from 'react';
import type { SearchFault, SearchQuery } from '../../../shared/domain/search/query.ts';
import { printSearch } from '../../../shared/domain/search/print-search.ts';
import { InboxActions } from './InboxActions.tsx';
import { SearchChips } from './SearchChips.tsx';
import { SearchFaults } from './SearchFaults.tsx';
import { SearchHelp } from './SearchHelp.tsx';

interface SearchBelowProps {
  readonly filter: string;
  readonly query: SearchQuery;
  readonly faults: readonly SearchFault[];
  readonly isRefused: boolean;
  /** Then the list itself says what finds nothing. */
  readonly isListEmpty: boolean;
  readonly isHelpOpen: boolean;
  readonly onHelpClose: () => void;
  readonly onFilter: (filter: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

export function SearchBelow(props: SearchBelowProps) {
  const { filter, query, faults, isRefused, isListEmpty, isHelpOpen, onHelpClose, onFilter, inputRef } =
    props;
  return (
    <>
      {faults.length > 0 && (isRefused || !isListEmpty) && (
        <SearchFaults filter={filter} faults={faults} isRefused={isRefused} onFilter={onFilter} />
      )}
      {query !== null && (
        <SearchChips
          query={query}
          onFilter={onFilter}
          onBegin={(begun) => {
            onFilter(begun);
            // The menu that it was chosen in gives the focus back first.
            setTimeout(() => inputRef.current?.focus(), 0);
          }}
        />
      )}
      <InboxActions search={printSearch(query)} />
      <SearchHelp isOpen={isHelpOpen} onClose={onHelpClose} onFilter={onFilter} />
    </>
  );
}
