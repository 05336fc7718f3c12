/** Searches whose postbacks the list leaves out, and the list's own search without them. Pure. */
import { parseSearch } from './parse-search.ts';
import { printSearch } from './print-search.ts';
import { allOf, SEARCH_LIMITS, type SearchNode, type SearchQuery } from './query.ts';

export const MOST_HIDDEN = 50;

/** What one of them asks for; null for what cannot be hidden: everything, or what is hidden already. */
export function hiddenSearch(search: string): SearchNode | null {
  const parsed = parseSearch(search);
  if (parsed.kind !== 'query' || parsed.query === null) return null;
  return asksForHidden(parsed.query) ? null : parsed.query;
}

/** Whether a search says itself what becomes of the hidden ones. */
function asksForHidden(query: SearchQuery): boolean {
  if (query === null) return false;
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.some(asksForHidden);
    case 'not':
      return asksForHidden(query.part);
    case 'list':
      return query.field === 'is' && query.values.some(({ text }) => text === 'hidden');
    default:
      return false;
  }
}

const NOT_HIDDEN: SearchNode = {
  kind: 'not',
  part: listTerm('is', 'hidden'),
};

/** The search with the hidden ones left out, unless it asks for them itself, or is too long for that. */
export function withoutHidden(search: string, query: SearchQuery): string {
  if (asksForHidden(query)) return search;
  const without = printSearch(allOf(query === null ? [NOT_HIDDEN] : [query, NOT_HIDDEN]));
  return without.length > SEARCH_LIMITS.length ? search : without;
}

/** A search for what one address, one network or both together send. */
export function senderSearch({
  address,
  networkId,
}: {
  readonly address: string | null;
  readonly networkId: string | null;
}): string {
  return printSearch(
    allOf([
      ...(networkId === null ? [] : [listTerm('network', networkId)]),
      ...(address === null ? [] : [listTerm('ip', address)]),
    ]),
  );
}

function listTerm(field: 'ip' | 'network' | 'is', text: string): SearchNode {
  return { kind: 'list', field, values: [{ text, isPrefix: false }] };
}
