/** Procedures of insights. Thin: each one reads on a reader's thread and shows. */
import { type InsightInput, MOST_INSIGHT_DAYS } from '../../../shared/contract/insights.ts';
import { SLOT_MS } from '../../../shared/domain/cadence/slots.ts';
import type { InsightCondition, InsightDimension } from '../../../shared/domain/insights/insight.ts';
import { readConditions } from '../../../shared/domain/insights/read-conditions.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { UserError } from '../../platform/user-error.ts';
import type { InsightQuery } from '../reader/read-insights.ts';
import { readSearch } from '../reader/read-search.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { Store } from '../store/store.ts';
import type { ApiBase } from './base.ts';

export interface InsightRouteDeps {
  readonly readers: ReaderPool;
  readonly store: Pick<Store, 'insightSums'>;
}

const DAY_MS = 86_400_000;

export function insightRoutes(base: ApiBase, { readers, store }: InsightRouteDeps) {
  return {
    get: base.insights.get.handler(async ({ input }) => readers.window.read('insights', queryOf(input))),
    depositTimes: base.insights.depositTimes.handler(async ({ input }) =>
      readers.window.read('depositTimes', queryOf(input)),
    ),
    recount: base.insights.recount.handler(async () => {
      const different = await readers.background.read('differentSums');
      if (different.length > 0) store.insightSums.recount();
      return {
        ok: true,
        wasEqual: different.length === 0,
        different: different.map(({ atMs, keptCount, countedCount }) => ({
          at: toIso(atMs),
          kept: keptCount,
          counted: countedCount,
        })),
      } as const;
    }),
    params: base.insights.params.handler(async () => ({
      items: [...(await readers.window.read('insightParams'))],
    })),
  };
}

/** @throws UserError */
function queryOf(input: InsightInput): InsightQuery {
  const [fromMs, untilMs] = [Date.parse(input.from), Date.parse(input.to)];
  const isWhole = fromMs % SLOT_MS === 0 && untilMs % SLOT_MS === 0;
  const days = (untilMs - fromMs) / DAY_MS;
  if (!isWhole || days <= 0 || days > MOST_INSIGHT_DAYS)
    throw new UserError('BAD_REQUEST', { code: 'insight_period_invalid', mostDays: MOST_INSIGHT_DAYS });
  return {
    fromMs,
    untilMs,
    by: input.by,
    timeZone: input.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    conditions: [
      ...oneOf('network', input.networks),
      ...oneOf('event', input.events),
      ...filterOf(input.filter),
    ],
  };
}

function oneOf(dimension: InsightDimension, keys: readonly string[]): readonly InsightCondition[] {
  return keys.length === 0 ? [] : [{ dimension, keys, isNot: false }];
}

/** @throws UserError */
function filterOf(text: string): readonly InsightCondition[] {
  const conditions = readConditions(readSearch(text));
  if (conditions === null) throw new UserError('BAD_REQUEST', { code: 'insight_filter_invalid' });
  return conditions;
}
