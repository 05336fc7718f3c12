/** Pages of what a search finds, newest first, by key. */
import type { Zone } from '../../../../shared/domain/search/period.ts';
import type { SearchQuery } from '../../../../shared/domain/search/query.ts';
import { type PostbackId, postbackIdSchema } from '../../../../shared/domain/ids.ts';
import type { ReadableDb } from '../../../platform/database.ts';
import type { PostbackRow } from '../postback-rows.ts';
import { createRequestBytes } from '../requests.ts';
import { createSearchQuestions, greater } from './search-questions.ts';
import { type Counted, createSearchWalk, PAGE_MS } from './search-walk.ts';

export interface SearchPageQuery {
  readonly search: SearchQuery;
  /** Only older ones than this; null for the newest. */
  readonly before: PostbackId | null;
  readonly limit: number;
  /** UTC milliseconds. */
  readonly nowMs: number;
  readonly zone: Zone;
}

export interface SearchCountQuery {
  readonly search: SearchQuery;
  /** Only newer ones than this; null for all. */
  readonly after: PostbackId | null;
  readonly most: number;
  readonly forMs: number;
  /** UTC milliseconds. */
  readonly nowMs: number;
  readonly zone: Zone;
}

export interface SearchPage {
  /** At most the limit; fewer, or none, also where the time of one page is over and the next one goes on. */
  readonly rows: readonly PostbackRow[];
  /** Where the next page goes on; null where nothing older is left. */
  readonly next: PostbackId | null;
}

export type SearchReads = ReturnType<typeof createSearchReads>;

export function createSearchReads(db: ReadableDb) {
  const withBytes = createRequestBytes(db);
  const questionOf = createSearchQuestions(db);
  const walk = createSearchWalk(db);

  return {
    docs: walk.docs,
    /** At least one row is looked at in each page, so that going on always comes to an end. */
    page: ({ search, before, limit, nowMs, zone }: SearchPageQuery): SearchPage =>
      db.snapshot(() => {
        const endsAt = performance.now() + PAGE_MS;
        const question = questionOf({ search, nowMs, zone });
        const { rows, next } = walk.page(question, before, limit, endsAt);
        return { rows: withBytes(rows), next: next === null ? null : postbackIdSchema.parse(next) };
      }),
    /** How many there are: at most so many, and as many as are found in a time. */
    count: ({ search, after, most, forMs, nowMs, zone }: SearchCountQuery): Counted =>
      db.snapshot(() => {
        const endsAt = performance.now() + forMs;
        const question = questionOf({ search, nowMs, zone });
        const { before, after: from } = question.bounds;
        const bounds = { before, after: greater(after ?? '', from) };
        return walk.count({ ...question, bounds }, most, endsAt);
      }),
  };
}
