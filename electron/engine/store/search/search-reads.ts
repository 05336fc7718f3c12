/** Pages of what a search finds, newest first, by key. */
import { boundsOf, type Period, type Zone } from '../../../../shared/domain/search/period.ts';
import { partsOf, type SearchQuery } from '../../../../shared/domain/search/query.ts';
import { type PostbackId, postbackIdSchema } from '../../../../shared/domain/ids.ts';
import type { ReadableDb } from '../../../platform/database.ts';
import { NEWEST_BEFORE } from '../newest-before.ts';
import type { PostbackRow, StoredPostback } from '../postback-rows.ts';
import { createRequestBytes } from '../requests.ts';
import { createCandidates, type Piece, type Stretch } from './candidates.ts';
import { conditionOf, PARSED } from './condition.ts';
import { joinedBy, type SearchCondition } from './join-conditions.ts';
import { waysOf } from './plan.ts';
import { needsIndex, type Way } from './way.ts';
import { afterRequest, createSearchDocReads } from './search-docs.ts';
import { createSearchNames } from './search-names.ts';

export interface SearchPageQuery {
  readonly search: SearchQuery;
  /** Only older ones than this; null for the newest. */
  readonly before: PostbackId | null;
  readonly limit: number;
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

/** Behind all ids of ours. */
const AFTER_ALL = '~';
/** A page takes no longer than about this: what is rare and old is found by the next ones. */
const PAGE_MS = 150;
/** So many candidates tell which of several ways is the narrowest. */
const PROBE = 200;
const MOST_CANDIDATES = 4_000;
const FIRST_WALK = 2_000;
const LONGEST_WALK = 64_000;
const KEY_INDEX = 'sqlite_autoindex_postbacks_1';

export type SearchReads = ReturnType<typeof createSearchReads>;

export function createSearchReads(db: ReadableDb) {
  const withBytes = createRequestBytes(db);
  const docs = createSearchDocReads(db);
  const candidates = createCandidates(db, docs);
  const names = createSearchNames(db);
  const newestBefore = db.query<[number, number], { id: string }>(
    'search.newestBefore',
    `SELECT ${NEWEST_BEFORE} AS id`,
  );
  const oldestOfWalk = db.query<[string, number], { id: string }>(
    'search.walkTo',
    `SELECT id FROM postbacks WHERE id < ? ORDER BY id DESC LIMIT 1 OFFSET ?`,
  );

  /** A whole stretch, row by row. */
  const walk = (condition: SearchCondition, stretch: Stretch, limit: number): StoredPostback[] =>
    db
      .query<(string | number)[], StoredPostback>(
        'postbacks.page',
        `SELECT p.* FROM postbacks p INDEXED BY ${KEY_INDEX}
         WHERE p.id < ? AND p.id > ? AND ${condition.sql} ORDER BY p.id DESC LIMIT ?`,
      )
      .all(stretch.before, stretch.after, ...condition.values, limit);

  const these = (condition: SearchCondition, ids: readonly string[], limit: number): StoredPostback[] =>
    db
      .query<(string | number)[], StoredPostback>(
        'postbacks.page',
        `SELECT p.* FROM json_each(?) c CROSS JOIN postbacks p INDEXED BY ${KEY_INDEX} ON p.id = c.value
         WHERE ${condition.sql} LIMIT ?`,
      )
      .all(JSON.stringify(ids), ...condition.values, limit);

  // The further postbacks of a request came with it.
  const idBefore = (ms: number | null): string | null => {
    const id = ms === null ? null : (newestBefore.get(ms, ms)?.id ?? '');
    return id === null || id === '' ? id : afterRequest(id);
  };
  const idsBetween = (period: Period, nowMs: number, zone: Zone) => {
    const { fromMs, untilMs } = boundsOf(period, nowMs, zone);
    return { after: idBefore(fromMs), through: idBefore(untilMs) };
  };

  /** The narrowest of several ways from here on: the one whose next ids reach back furthest. */
  const narrowest = (
    ways: readonly Way[],
    stretch: Stretch,
  ): { readonly way: Way; readonly piece: Piece } | null => {
    const probed = ways.flatMap((way) => {
      const piece = candidates(way, stretch, PROBE);
      return piece === null ? [] : [{ way, piece }];
    });
    const [first, ...others] = probed;
    if (first === undefined) return null;
    return others.reduce((best, other) => (isNarrower(other.piece, best.piece) ? other : best), first);
  };

  /** Goes down one way until there are enough, nothing is left, or the time is over. */
  const follow = (
    found: StoredPostback[],
    { ways, condition }: Plan,
    stretch: Stretch,
    limit: number,
    endsAt: number,
  ): string | null => {
    const chosen = narrowest(ways, stretch);
    let { before } = stretch;
    let [size, walked] = [PROBE, FIRST_WALK];
    for (let piece = chosen?.piece ?? null; ; piece = null) {
      const here = { before, after: stretch.after };
      if (chosen === null) {
        const end = oldestOfWalk.get(before, walked)?.id ?? null;
        const isLast = end === null || end <= stretch.after;
        const rows = walk(
          condition,
          isLast ? here : { before, after: justBefore(end) },
          limit - found.length,
        );
        found.push(...rows);
        if (found.length >= limit || isLast) return null;
        before = end;
        walked = Math.min(walked * 2, LONGEST_WALK);
      } else {
        const next = piece ?? candidates(chosen.way, here, size);
        // It was few a moment ago.
        if (next === null) return before;
        found.push(...these(condition, next.ids, limit - found.length));
        if (found.length >= limit || next.downTo === null) return null;
        before = next.downTo;
        size = Math.min(size * 2, MOST_CANDIDATES);
      }
      if (performance.now() > endsAt) return before;
    }
  };

  return {
    docs,
    /** At least one row is looked at in each page, so that going on always comes to an end. */
    page: ({ search, before, limit, nowMs, zone }: SearchPageQuery): SearchPage =>
      db.snapshot(() => {
        const endsAt = performance.now() + PAGE_MS;
        const lookup = { ...names.now(), idsBetween: (period: Period) => idsBetween(period, nowMs, zone) };
        // Periods are the ends of the stretch.
        const asked = partsOf(search).filter((part) => part.kind !== 'received');
        const condition =
          asked.length === 0
            ? PARSED
            : joinedBy(' AND ', [PARSED, conditionOf({ kind: 'and', parts: asked }, lookup)]);
        const bounds = boundsOfParts(search, lookup.idsBetween);
        const stretch = { before: lesser(before ?? AFTER_ALL, bounds.before), after: bounds.after };
        const ways = waysOf(search, lookup);
        const found: StoredPostback[] = [];
        const border = ways.some(needsIndex) ? docs.border() : AFTER_ALL;
        const notIndexed = { before: stretch.before, after: greater(justBefore(border), stretch.after) };
        let stoppedAt: string | null = null;
        if (border !== AFTER_ALL && notIndexed.before > notIndexed.after) {
          const plan = { condition, ways: ways.filter((way) => !needsIndex(way)) };
          stoppedAt = follow(found, plan, notIndexed, limit + 1, endsAt);
        }
        const indexed = { before: lesser(stretch.before, border), after: stretch.after };
        if (stoppedAt === null && found.length <= limit && indexed.before > indexed.after) {
          stoppedAt = follow(found, { condition, ways }, indexed, limit + 1, endsAt);
        }
        const rows = withBytes(found.slice(0, limit));
        const last = found.length > limit ? rows.at(-1)?.id : undefined;
        return { rows, next: last ?? (stoppedAt === null ? null : postbackIdSchema.parse(stoppedAt)) };
      }),
  };
}

interface Plan {
  readonly condition: SearchCondition;
  readonly ways: readonly Way[];
}

function isNarrower(one: Piece, other: Piece): boolean {
  if (one.downTo === null || other.downTo === null)
    return one.downTo === null && (other.downTo !== null || one.ids.length < other.ids.length);
  return one.downTo < other.downTo;
}

/** What the times that must hold leave of all ids. */
function boundsOfParts(
  search: SearchQuery,
  idsBetween: (period: Period) => { readonly after: string | null; readonly through: string | null },
): Stretch {
  let [after, before] = ['', AFTER_ALL];
  for (const part of partsOf(search)) {
    if (part.kind !== 'received') continue;
    const ids = idsBetween(part.period);
    after = greater(after, ids.after ?? '');
    if (ids.through !== null) before = lesser(before, ids.through);
  }
  return { before, after };
}

/** So that an id itself is behind it. */
function justBefore(id: string): string {
  return id === ''
    ? ''
    : `${id.slice(0, -1)}${String.fromCodePoint((id.codePointAt(id.length - 1) ?? 1) - 1)}~`;
}

function lesser(one: string, other: string): string {
  return one < other ? one : other;
}

function greater(one: string, other: string): string {
  return one > other ? one : other;
}
