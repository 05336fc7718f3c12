/**
 * What a search finds, grouped by conversion: a postback stands for its conversion where the search finds no newer one
 * of the same conversion. So the groups are in the order of the walk, and a page goes on by the id of its last one.
 */
import { type ConversionId, type PostbackId, postbackIdSchema } from '../../../../shared/domain/ids.ts';
import type { ReadableDb } from '../../../platform/database.ts';
import type { PostbackRow, StoredPostback } from '../postback-rows.ts';
import { createRequestBytes } from '../requests.ts';
import { AFTER_ALL, createSearchQuestions, type Question } from './search-questions.ts';
import type { SearchPage, SearchPageQuery } from './search-reads.ts';
import { createSearchWalk, PAGE_MS } from './search-walk.ts';

export type GroupedReads = ReturnType<typeof createGroupedReads>;

export function createGroupedReads(db: ReadableDb) {
  const withBytes = createRequestBytes(db);
  const questionOf = createSearchQuestions(db);
  const walk = createSearchWalk(db);
  const selectOfConversion = db.query<[string, string, number], StoredPostback>(
    'grouped.ofConversion',
    `SELECT * FROM postbacks INDEXED BY postbacks_conversion
     WHERE conversion_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
  );
  const countOfEach = db.query<[string], { id: string; count: number }>(
    'grouped.countOfEach',
    `SELECT c.value AS id, (SELECT count(*) FROM postbacks INDEXED BY postbacks_conversion
       WHERE conversion_id = c.value) AS count FROM json_each(?) c`,
  );

  /** Those of which the search finds a newer postback of the same conversion. */
  const overtaken = (
    { condition, bounds }: Question,
    rows: readonly StoredPostback[],
  ): ReadonlySet<string> => {
    const places = rows.flatMap(({ id, conversion_id }) =>
      conversion_id === null ? [] : [[id, conversion_id]],
    );
    const found = db
      .query<(string | number)[], { id: string }>(
        'grouped.overtaken',
        `SELECT c.value ->> 0 AS id FROM json_each(?) c WHERE EXISTS (
           SELECT 1 FROM postbacks p INDEXED BY postbacks_conversion
           WHERE p.conversion_id = c.value ->> 1 AND p.id > c.value ->> 0 AND p.id < ? AND ${condition.sql})`,
      )
      .all(JSON.stringify(places), bounds.before, ...condition.values);
    return new Set(found.map(({ id }) => id));
  };

  return {
    /** The newest of each group; a page may be short like one of a search. */
    page: ({ search, before, limit, nowMs, zone }: SearchPageQuery): SearchPage =>
      db.snapshot(() => {
        const endsAt = performance.now() + PAGE_MS;
        const question = questionOf({ search, nowMs, zone });
        const found: StoredPostback[] = [];
        let place: string | null = before;
        do {
          const { rows, next } = walk.page(question, place, limit, endsAt);
          const gone = overtaken(question, rows);
          found.push(...rows.filter(({ id }) => !gone.has(id)));
          place = next;
        } while (place !== null && found.length < limit && performance.now() <= endsAt);
        const rows = found.slice(0, limit);
        const next = found.length > limit ? (rows.at(-1)?.id ?? null) : place;
        return { rows: withBytes(rows), next: next === null ? null : postbackIdSchema.parse(next) };
      }),
    /** Newest first. @param before only older ones; null for the newest */
    ofConversion: (id: ConversionId, before: PostbackId | null, limit: number): PostbackRow[] =>
      withBytes(selectOfConversion.all(id, before ?? AFTER_ALL, limit)),
    /** How many postbacks each conversion has, by its id. */
    counts: (ids: readonly ConversionId[]): ReadonlyMap<string, number> =>
      new Map(countOfEach.all(JSON.stringify(ids)).map(({ id, count }) => [id, count])),
  };
}
