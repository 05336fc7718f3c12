/** Ways to the postbacks that a search may find: what `plan.ts` says and `candidates.ts` reads. */

/** Ids of one index. */
export interface IndexWay {
  /** `stream`: newest first as they stand in it · `range`: in no order, so only where they are few. */
  readonly kind: 'stream' | 'range';
  /** Ends with its condition, to which more are added. */
  readonly sql: string;
  readonly column: 'p.id' | 'p.postback_id';
  readonly values: readonly (string | number)[];
}

/** Gives the ids of all postbacks that may fit, and perhaps of others. */
export type Way =
  | IndexWay
  /** Addresses in a range, each of which is a stream of its own. */
  | { readonly kind: 'addresses'; readonly ranges: readonly string[] }
  /** Requests that hold all of these in the index of trigrams; only those that are indexed. */
  | { readonly kind: 'text'; readonly trigrams: readonly string[] }
  | { readonly kind: 'union'; readonly ways: readonly Way[] };

/** Null where one of them has no way: what it finds would be missed. */
export function union(ways: readonly (Way | null)[]): Way | null {
  const known = ways.filter((way) => way !== null);
  if (known.length !== ways.length) return null;
  const [only] = known;
  return known.length === 1 && only !== undefined ? only : { kind: 'union', ways: known };
}

/** Whether a way knows only what is indexed. */
export function needsIndex(way: Way): boolean {
  return way.kind === 'text' || (way.kind === 'union' && way.ways.some(needsIndex));
}
