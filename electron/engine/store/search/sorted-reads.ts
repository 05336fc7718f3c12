/**
 * Pages of what a search finds in another order than newest first, by key. What has nothing to sort by comes last,
 * newest first. A page takes as long as one of a search: where few of many rows fit it may hold fewer than asked for.
 */
import type { SearchSort, SortedPlace } from '../../../../shared/domain/search/sort.ts';
import type { ReadableDb } from '../../../platform/database.ts';
import type { PostbackRow, StoredPostback } from '../postback-rows.ts';
import { createRequestBytes } from '../requests.ts';
import { type Asked, createSearchQuestions, narrowed, type Question } from './search-questions.ts';
import { createSearchWalk, PAGE_MS } from './search-walk.ts';
import type { KeyedField } from './sorted-bounds.ts';
import { createSortedWalk, placeOf, withoutKey } from './sorted-walk.ts';
import type { Way } from './way.ts';

export interface SortedPageQuery extends Asked {
  readonly sort: SearchSort;
  /** Only what comes behind it; null for the first page. */
  readonly after: SortedPlace | null;
  readonly limit: number;
}

export interface SortedPage {
  readonly rows: readonly PostbackRow[];
  /** Where the next page goes on; null where nothing is left. */
  readonly next: SortedPlace | null;
}

interface Found {
  readonly rows: readonly StoredPostback[];
  readonly next: SortedPlace | null;
}

export type SortedReads = ReturnType<typeof createSortedReads>;

export function createSortedReads(db: ReadableDb) {
  const withBytes = createRequestBytes(db);
  const questionOf = createSearchQuestions(db);
  const walk = createSearchWalk(db);
  const keyed = createSortedWalk(db, walk);
  const networks = db.query<[], { id: string; name: string }>(
    'sorted.networks',
    'SELECT id, name FROM networks',
  );

  /** Newest first, with the place of the page after. */
  const newest = (
    question: Question,
    before: string | null,
    limit: number,
    endsAt: number,
    placeAt: (id: string) => SortedPlace,
  ): Found => {
    const { rows, next } = walk.page(question, before, limit, endsAt);
    return { rows, next: next === null ? null : placeAt(next) };
  };

  const byKey = (
    question: Question,
    by: KeyedField,
    { sort, after, limit }: SortedPageQuery,
    endsAt: number,
  ): Found => {
    let found: readonly StoredPostback[] = [];
    if (after?.kind !== 'rest') {
      const from = after?.kind === 'keyed' ? after : null;
      const { rows, stoppedAt } = keyed({ by, order: sort.order }, question, from, limit, endsAt);
      found = rows.slice(0, limit);
      const last = found.at(-1);
      if (rows.length > limit && last !== undefined) return { rows: found, next: placeOf(by, last) };
      if (stoppedAt !== null) return { rows: found, next: stoppedAt };
      // What is asked for by its amount has one.
      if (by === 'time' || (by === 'amount' && question.amounts.length > 0))
        return { rows: found, next: null };
      if (found.length === limit) return { rows: found, next: { kind: 'rest', before: null } };
    }
    const rest = newest(
      narrowed(question, withoutKey(by), null),
      after?.kind === 'rest' ? after.before : null,
      limit - found.length,
      endsAt,
      (before) => ({ kind: 'rest', before }),
    );
    return { rows: [...found, ...rest.rows], next: rest.next };
  };

  /** One network after the other, and last what came without one: in each newest first. */
  const byNetwork = (question: Question, { sort, after, limit }: SortedPageQuery, endsAt: number): Found => {
    const order = networks
      .all()
      .toSorted(byName)
      .map(({ id }) => id);
    const every: readonly (string | null)[] = [...(sort.order === 'asc' ? order : order.toReversed()), null];
    const { networkIds } = question;
    const ids = networkIds === null ? every : every.filter((id) => id !== null && networkIds.includes(id));
    const start = after?.kind === 'network' ? ids.indexOf(after.networkId) : 0;
    const rows: StoredPostback[] = [];
    for (let at = Math.max(start, 0); at < ids.length; at += 1) {
      const networkId = ids[at] ?? null;
      const before = at === start && after?.kind === 'network' ? after.before : null;
      if (rows.length === limit || (at > start && performance.now() > endsAt))
        return { rows, next: { kind: 'network', networkId, before } };
      const found = newest(ofNetwork(question, networkId), before, limit - rows.length, endsAt, (id) => ({
        kind: 'network',
        networkId,
        before: id,
      }));
      rows.push(...found.rows);
      if (found.next !== null) return { rows, next: found.next };
    }
    return { rows, next: null };
  };

  return {
    page: (query: SortedPageQuery): SortedPage =>
      db.snapshot(() => {
        const endsAt = performance.now() + PAGE_MS;
        const question = questionOf(query);
        const { by } = query.sort;
        const { rows, next } =
          by === 'network' ? byNetwork(question, query, endsAt) : byKey(question, by, query, endsAt);
        return { rows: withBytes(rows), next };
      }),
  };
}

function ofNetwork(question: Question, networkId: string | null): Question {
  const is = networkId === null ? 'IS NULL' : '= ?';
  const values = networkId === null ? [] : [networkId];
  const way: Way = {
    kind: 'stream',
    column: 'p.id',
    sql: `SELECT p.id FROM postbacks p INDEXED BY postbacks_network WHERE p.network_id ${is}`,
    values,
  };
  return narrowed(question, { sql: `p.network_id ${is}`, values }, way);
}

function byName(one: { readonly id: string; readonly name: string }, other: typeof one): number {
  const [a, b] = [one.name.toLowerCase(), other.name.toLowerCase()];
  if (a === b) return one.id < other.id ? -1 : 1;
  return a < b ? -1 : 1;
}
