/** Procedures of insights. Thin: each one reads on a reader's thread and shows. */
import { MOST_INSIGHT_DAYS } from '../../../shared/contract/insights.ts';
import { SLOT_MS } from '../../../shared/domain/cadence/slots.ts';
import { UserError } from '../../platform/user-error.ts';
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
    get: base.insights.get.handler(async ({ input }) => {
      const [fromMs, untilMs] = [Date.parse(input.from), Date.parse(input.to)];
      const isWhole = fromMs % SLOT_MS === 0 && untilMs % SLOT_MS === 0;
      const days = (untilMs - fromMs) / DAY_MS;
      if (!isWhole || days <= 0 || days > MOST_INSIGHT_DAYS)
        throw new UserError('BAD_REQUEST', { code: 'insight_period_invalid', mostDays: MOST_INSIGHT_DAYS });
      return readers.window.read('insights', {
        fromMs,
        untilMs,
        by: input.by,
        timeZone: input.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
        networkIds: input.networks,
        events: input.events,
      });
    }),
    recount: base.insights.recount.handler(async () => {
      const wasEqual = await readers.background.read('areSumsEqual');
      if (!wasEqual) store.insightSums.recount();
      return { ok: true, wasEqual } as const;
    }),
  };
}
