/** Networks and destinations by what a search calls them. */
import { hiddenSearch } from '../../../../shared/domain/search/hidden.ts';
import type { SearchNode } from '../../../../shared/domain/search/query.ts';
import type { ReadableDb } from '../../../platform/database.ts';
import { createHiddenSenderReads } from '../hidden-senders-table.ts';
import { MAX_WORDS } from '../values-table.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export function createSearchNames(db: ReadableDb) {
  const networks = db.query<[], Named>('search.networks', 'SELECT id, name FROM networks');
  const destinations = db.query<[], Named>('search.destinations', 'SELECT id, name FROM destinations');
  const withWord = db.query<[string, string, string, number], { id: string }>(
    'search.networksWithWord',
    `SELECT DISTINCT network_id AS id FROM words WHERE role = ? AND word = ?
     UNION SELECT network_id FROM words WHERE role = ? GROUP BY network_id HAVING count(*) >= ?`,
  );
  const hidden = createHiddenSenderReads(db);
  return {
    /** Reads them at most once for one search. */
    now: () => {
      let ofHidden: readonly SearchNode[] | null = null;
      let [ofNetworks, ofDestinations]: [readonly Named[] | null, readonly Named[] | null] = [null, null];
      return {
        networkIds: (value: string): readonly string[] => {
          ofNetworks ??= networks.all();
          return ofNetworks
            .filter(({ id, name }) => id === value || name.toLowerCase().includes(value.toLowerCase()))
            .map(({ id }) => id);
        },
        destinationIds: (value: string): readonly string[] => {
          ofDestinations ??= destinations.all();
          const exact = ofDestinations.filter(({ id, name }) => id === value || name === value);
          const isNamed = exact.some(({ name }) => name === value);
          const part = value.toLowerCase();
          const similar = isNamed
            ? []
            : ofDestinations.filter(({ name }) => name.toLowerCase().includes(part));
          return [...new Set([...exact, ...similar])].map(({ id }) => id);
        },
        hidden: (): readonly SearchNode[] => {
          ofHidden ??= hidden.all().flatMap(({ search }) => hiddenSearch(search) ?? []);
          return ofHidden;
        },
        /** Of a network that sends too many words not all are kept, so it may have sent any. */
        networksWithWord: (role: 'event' | 'status', word: string): readonly string[] =>
          withWord.all(role, word, role, MAX_WORDS).map(({ id }) => id),
      };
    },
  };
}
