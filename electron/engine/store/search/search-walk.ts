/** Walks down to what a search finds, newest first, by the narrowest of its ways. */
import { justBefore } from '../../../../shared/domain/search/just-before.ts';
import type { ReadableDb } from '../../../platform/database.ts';
import type { StoredPostback } from '../postback-rows.ts';
import { createCandidates, type Piece, type Stretch } from './candidates.ts';
import { isInWays } from './is-in-way.ts';
import { ALL, type SearchCondition } from './join-conditions.ts';
import { createSearchDocReads } from './search-docs.ts';
import { AFTER_ALL, greater, lesser, type Question } from './search-questions.ts';
import { needsIndex, type Way } from './way.ts';

/** A page takes no longer than about this: what is rare and old is found by the next ones. */
export const PAGE_MS = 150;
/** So many candidates tell which of several ways is the narrowest. */
const PROBE = 200;
const LEAST_CANDIDATES = 50;
const MOST_CANDIDATES = 4_000;
/** So many more than by the share that fitted so far: it is no sure one. */
const MARGIN = 1.3;
const FIRST_WALK = 2_000;
const LONGEST_WALK = 64_000;
export const KEY_INDEX = 'sqlite_autoindex_postbacks_1';

const STRETCH = `postbacks p INDEXED BY ${KEY_INDEX} WHERE p.id < ? AND p.id > ?`;

interface WalkedPage {
  /** At most as many as were asked for. */
  readonly rows: readonly StoredPostback[];
  readonly next: string | null;
}

export interface Counted {
  readonly count: number;
  /** False where there are more, or the time was over. */
  readonly isComplete: boolean;
}

/** Ids that may fit, newest first. */
interface These {
  readonly ids: readonly string[];
  /** What indexes say of an id `c.value`: its row, which lies anywhere in the file, is read only where that is yes. */
  readonly probes: SearchCondition;
}

/** What is done with what fits. */
interface Collector {
  readonly count: () => number;
  readonly these: (condition: SearchCondition, these: These, limit: number) => void;
  readonly stretch: (condition: SearchCondition, stretch: Stretch, limit: number) => void;
}

export type SearchWalk = ReturnType<typeof createSearchWalk>;

export function createSearchWalk(db: ReadableDb) {
  const docs = createSearchDocReads(db);
  const candidates = createCandidates(db, docs);
  const oldestOfWalk = db.query<[string, number], { id: string }>(
    'search.walkTo',
    `SELECT id FROM postbacks WHERE id < ? ORDER BY id DESC LIMIT 1 OFFSET ?`,
  );

  /** Of those ids, in their order. */
  const these = (
    condition: SearchCondition,
    ids: readonly string[],
    limit: number,
    probes: SearchCondition = ALL,
  ): StoredPostback[] =>
    db
      .query<(string | number)[], StoredPostback>(
        'postbacks.page',
        `SELECT p.* FROM ${among(probes)} WHERE ${condition.sql} LIMIT ?`,
      )
      .all(JSON.stringify(ids), ...probes.values, ...condition.values, limit);

  const collectRows = (): Collector & { readonly rows: readonly StoredPostback[] } => {
    const rows: StoredPostback[] = [];
    return {
      rows,
      count: () => rows.length,
      these: (condition, { ids, probes }, limit) => {
        rows.push(...these(condition, ids, limit, probes));
      },
      stretch: (condition, { before, after }, limit) => {
        const found = db
          .query<(string | number)[], StoredPostback>(
            'postbacks.page',
            `SELECT p.* FROM ${STRETCH} AND ${condition.sql} ORDER BY p.id DESC LIMIT ?`,
          )
          .all(before, after, ...condition.values, limit);
        rows.push(...found);
      },
    };
  };

  const collectCount = (): Collector => {
    let count = 0;
    const add = (from: string, values: readonly (string | number)[]): void => {
      const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM ${from} LIMIT ?)`;
      count +=
        db.query<(string | number)[], { count: number }>('search.count', sql).get(...values)?.count ?? 0;
    };
    return {
      count: () => count,
      these: (condition, { ids, probes }, limit) => {
        const values = [JSON.stringify(ids), ...probes.values, ...condition.values, limit];
        add(`${among(probes)} WHERE ${condition.sql}`, values);
      },
      stretch: (condition, { before, after }, limit) => {
        add(`${STRETCH} AND ${condition.sql}`, [before, after, ...condition.values, limit]);
      },
    };
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
    found: Collector,
    { ways, condition }: Plan,
    stretch: Stretch,
    limit: number,
    endsAt: number,
  ): string | null => {
    const chosen = narrowest(ways, stretch);
    const probes = isInWays(
      ways.filter((way) => way !== chosen?.way),
      'c.value',
    );
    let { before } = stretch;
    let [size, walked] = [PROBE, FIRST_WALK];
    for (let piece = chosen?.piece ?? null; ; piece = null) {
      const here = { before, after: stretch.after };
      if (chosen === null) {
        const end = oldestOfWalk.get(before, walked)?.id ?? null;
        const isLast = end === null || end <= stretch.after;
        found.stretch(condition, isLast ? here : { before, after: justBefore(end) }, limit - found.count());
        if (found.count() >= limit || isLast) return null;
        before = end;
        walked = Math.min(walked * 2, LONGEST_WALK);
      } else {
        const next = piece ?? candidates(chosen.way, here, size, probes);
        // It was few a moment ago.
        if (next === null) return before;
        const had = found.count();
        found.these(condition, { ids: next.ids, probes }, limit - had);
        if (found.count() >= limit || next.downTo === null) return null;
        before = next.downTo;
        size = nextSize(size, next.looked, found.count() - had, limit - found.count());
      }
      if (performance.now() > endsAt) return before;
    }
  };

  /** @returns where the time was over; null where there are enough, or nothing older is left */
  const collect = (
    found: Collector,
    { condition, ways, bounds }: Question,
    before: string | null,
    limit: number,
    endsAt: number,
  ): string | null => {
    const stretch = { before: lesser(before ?? AFTER_ALL, bounds.before), after: bounds.after };
    const border = ways.some(needsIndex) ? docs.border() : AFTER_ALL;
    const notIndexed = { before: stretch.before, after: greater(justBefore(border), stretch.after) };
    let stoppedAt: string | null = null;
    if (border !== AFTER_ALL && notIndexed.before > notIndexed.after) {
      const plan = { condition, ways: ways.filter((way) => !needsIndex(way)) };
      stoppedAt = follow(found, plan, notIndexed, limit, endsAt);
    }
    const indexed = { before: lesser(stretch.before, border), after: stretch.after };
    if (stoppedAt === null && found.count() < limit && indexed.before > indexed.after) {
      stoppedAt = follow(found, { condition, ways }, indexed, limit, endsAt);
    }
    return stoppedAt;
  };

  return {
    docs,
    candidates,
    these,
    /** Rows of a question before an id, and before which one the next page begins; null where nothing is left. */
    page: (question: Question, before: string | null, limit: number, endsAt: number): WalkedPage => {
      const found = collectRows();
      const stoppedAt = collect(found, question, before, limit + 1, endsAt);
      const rows = found.rows.slice(0, limit);
      return { rows, next: found.rows.length > limit ? (rows.at(-1)?.id ?? stoppedAt) : stoppedAt };
    },
    /** How many there are, at most so many. */
    count: (question: Question, most: number, endsAt: number): Counted => {
      const found = collectCount();
      const stoppedAt = collect(found, question, null, most + 1, endsAt);
      const count = Math.min(found.count(), most);
      return { count, isComplete: stoppedAt === null && found.count() <= most };
    },
  };
}

interface Plan {
  readonly condition: SearchCondition;
  readonly ways: readonly Way[];
}

/** Ids of a JSON list with their rows, as far as indexes do not rule them out. */
function among(probes: SearchCondition): string {
  return `(SELECT value FROM json_each(?) c WHERE ${probes.sql}) c
    CROSS JOIN postbacks p INDEXED BY ${KEY_INDEX} ON p.id = c.value`;
}

/** How many candidates are read next, where so many of so many fitted and some are missing still. */
function nextSize(size: number, looked: number, fitted: number, missing: number): number {
  const longer = fitted === 0 ? size * 4 : Math.ceil((missing * looked * MARGIN) / fitted);
  return Math.min(Math.max(longer, LEAST_CANDIDATES), size * 8, MOST_CANDIDATES);
}

function isNarrower(one: Piece, other: Piece): boolean {
  if (one.downTo === null || other.downTo === null)
    return one.downTo === null && (other.downTo !== null || one.ids.length < other.ids.length);
  return one.downTo < other.downTo;
}
