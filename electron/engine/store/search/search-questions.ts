/** From a search to what is asked of the tables: a condition, the ways to it, and the ids between which it lies. */
import { boundsOf, type Period, type Zone } from '../../../../shared/domain/search/period.ts';
import {
  partsOf,
  type SearchNode,
  type SearchQuery,
  type SearchTerm,
} from '../../../../shared/domain/search/query.ts';
import type { ReadableDb } from '../../../platform/database.ts';
import { NEWEST_BEFORE } from '../newest-before.ts';
import type { Stretch } from './candidates.ts';
import { conditionOf, PARSED } from './condition.ts';
import { joinedBy, type SearchCondition } from './join-conditions.ts';
import { waysOf } from './plan.ts';
import { afterRequest } from './search-docs.ts';
import { createSearchNames } from './search-names.ts';
import type { Way } from './way.ts';

export interface Question {
  readonly condition: SearchCondition;
  readonly ways: readonly Way[];
  readonly bounds: Stretch;
  /** The networks that all that fits is from; null where it may be from any, or from none. */
  readonly networkIds: readonly string[] | null;
  /** Between which amounts all that fits lies; none where it may have none. */
  readonly amounts: readonly Pick<Extract<SearchTerm, { kind: 'payout' }>, 'operator' | 'micros'>[];
}

export interface Asked {
  readonly search: SearchQuery;
  /** UTC milliseconds. */
  readonly nowMs: number;
  readonly zone: Zone;
}

/** Behind all ids of ours. */
export const AFTER_ALL = '~';

export function createSearchQuestions(db: ReadableDb) {
  const names = createSearchNames(db);
  const newestBefore = db.query<[number, number], { id: string }>(
    'search.newestBefore',
    `SELECT ${NEWEST_BEFORE} AS id`,
  );
  // The further postbacks of a request came with it.
  const idBefore = (ms: number | null): string | null => {
    const id = ms === null ? null : (newestBefore.get(ms, ms)?.id ?? '');
    return id === null || id === '' ? id : afterRequest(id);
  };
  const idsBetween = (period: Period, nowMs: number, zone: Zone) => {
    const { fromMs, untilMs } = boundsOf(period, nowMs, zone);
    return { after: idBefore(fromMs), through: idBefore(untilMs) };
  };

  return ({ search, nowMs, zone }: Asked): Question => {
    const lookup = { ...names.now(), idsBetween: (period: Period) => idsBetween(period, nowMs, zone) };
    // Periods are the ends of the stretch.
    const asked = partsOf(search).filter((part) => part.kind !== 'received');
    const condition =
      asked.length === 0
        ? PARSED
        : joinedBy(' AND ', [PARSED, conditionOf({ kind: 'and', parts: asked }, lookup)]);
    return {
      condition,
      ways: waysOf(search, lookup),
      bounds: boundsOfParts(search, lookup.idsBetween),
      networkIds: networksOf(asked, lookup),
      amounts: asked.filter((part) => part.kind === 'payout'),
    };
  };
}

function networksOf(
  parts: readonly SearchNode[],
  names: { networkIds(value: string): readonly string[] },
): readonly string[] | null {
  const [term] = parts.filter((part) => part.kind === 'list' && part.field === 'network');
  return term?.kind === 'list' ? term.values.flatMap(({ text }) => names.networkIds(text)) : null;
}

/** The same question with one more condition, and a way to what fits that. */
export function narrowed(question: Question, condition: SearchCondition, way: Way | null): Question {
  return {
    ...question,
    condition: joinedBy(' AND ', [question.condition, condition]),
    ways: way === null ? question.ways : [...question.ways, way],
  };
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

export function lesser(one: string, other: string): string {
  return one < other ? one : other;
}

export function greater(one: string, other: string): string {
  return one > other ? one : other;
}
