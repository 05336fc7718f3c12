/** Tables that a rescue leaves out, because they say of others what those say themselves. */
import { COUNTS_TABLES } from './counts-tables.ts';
import { SEARCH_TABLES } from './search/search-tables.ts';

/** How far a source is taken over is found out again: what was lost before that place is still in its spool. */
export const NOT_CARRIED: ReadonlySet<string> = new Set([...COUNTS_TABLES, ...SEARCH_TABLES, 'sources']);
