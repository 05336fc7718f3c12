/** What the person wants to be warned of, in the table `settings`, and the figures that it is judged by. */
import { z } from 'zod';
import { type FigureSpan, type RuleFigures, spansOf } from '../../../shared/domain/warning/judge-rule.ts';
import { type WarningRule, warningRuleSchema } from '../../../shared/domain/warning/warning-rule.ts';
import type { InsightCondition, InsightDimension } from '../../../shared/domain/insights/insight.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';
import type { InsightSumReads } from './insight-sums.ts';

const toldSchema = z.object({
  period: z.string(),
  level: z.union([z.literal(0), z.literal(80), z.literal(100)]),
  /** Of the last threshold, UTC milliseconds. */
  atMs: z.number(),
  now: z.number().nullable(),
  before: z.number().nullable(),
});

export const storedWarningSchema = z.object({
  id: z.string().min(1).max(64),
  createdAtMs: z.number(),
  rule: warningRuleSchema,
  told: toldSchema.nullable(),
});
export type StoredWarning = z.infer<typeof storedWarningSchema>;

const NAME = 'warnings';
/** Rates and medians of fewer say nothing. */
const LEAST_RATED = 10;
const LEAST_PAID = 5;

const OF_SCOPE = `c.created_at_ms >= @from AND c.created_at_ms < @until AND c.test = 0 AND c.voided_at_ms IS NULL
  AND (@networkId IS NULL OR c.network_id = @networkId)
  AND (@linkId IS NULL OR EXISTS (
    SELECT 1 FROM origins o WHERE o.id = c.origin_id AND o.link_id = @linkId))`;

const HOUR_MS = 3_600_000;

type CountedRule = Extract<WarningRule, { readonly kind: 'cap' | 'count' }>;

function only(dimension: InsightDimension, key: string | null): readonly InsightCondition[] {
  return key === null ? [] : [{ dimension, keys: [key], isNot: false }];
}

/** Those that its conversions fit, as `selectCount` has them. */
function conditionsOf({ networkId, linkId, event }: CountedRule): readonly InsightCondition[] {
  return [
    ...only('event', event),
    { dimension: 'status', keys: ['rejected'], isNot: true },
    ...only('network', networkId),
    ...only('link', linkId),
  ];
}

export type WarningReads = ReturnType<typeof createWarningReads>;

/** @param sums hours that are added up already: a month's conversions are too many to read each time */
export function createWarningReads(db: ReadableDb, sums: Pick<InsightSumReads, 'groups'>) {
  const select = db.query<[string], { value: string }>(
    'settings.warnings',
    'SELECT value FROM settings WHERE name = ?',
  );
  const selectCount = db.query<[NamedValues], { count: number }>(
    'warnings.count',
    `SELECT count(*) AS count FROM conversions c
     WHERE ${OF_SCOPE} AND c.event = @event AND c.status IS NOT 'rejected'`,
  );
  const selectRated = db.query<[NamedValues], { approved: number; rejected: number }>(
    'warnings.rated',
    `SELECT count(*) FILTER (WHERE c.status = 'approved') AS approved,
       count(*) FILTER (WHERE c.status = 'rejected') AS rejected
     FROM conversions c WHERE ${OF_SCOPE}`,
  );
  const selectPayouts = db.query<[NamedValues], { micros: number }>(
    'warnings.payouts',
    `SELECT c.worth_micros AS micros FROM conversions c
     WHERE ${OF_SCOPE} AND c.event = @event AND c.status IS NOT 'rejected' AND c.worth_micros IS NOT NULL
       AND c.worth_currency = @currency ORDER BY 1`,
  );
  const countRows = (rule: CountedRule, fromMs: number, untilMs: number): number => {
    if (fromMs >= untilMs) return 0;
    const { networkId, linkId, event } = rule;
    return selectCount.get({ networkId, linkId, event, from: fromMs, until: untilMs })?.count ?? 0;
  };
  /** Whole hours are added up already; what is before and behind them is read. */
  const countOf = (rule: CountedRule, { fromMs, untilMs }: FigureSpan): number => {
    const firstMs = Math.min(Math.ceil(fromMs / HOUR_MS) * HOUR_MS, untilMs);
    const lastMs = Math.max(Math.floor(untilMs / HOUR_MS) * HOUR_MS, firstMs);
    const spans = [{ fromMs: firstMs, untilMs: lastMs, offsetMs: 0 }];
    return db.snapshot(() => {
      const [hours] =
        firstMs === lastMs
          ? []
          : sums.groups({ by: [], spans, currency: null, conditions: conditionsOf(rule) }).groups;
      return countRows(rule, fromMs, firstMs) + (hours?.conversions ?? 0) + countRows(rule, lastMs, untilMs);
    });
  };
  const figureOf = (rule: WarningRule, span: FigureSpan, currency: string | null): number | null => {
    const { networkId, linkId } = rule;
    const named = { networkId, linkId, from: span.fromMs, until: span.untilMs };
    switch (rule.kind) {
      case 'cap':
      case 'count':
        return countOf(rule, span);
      case 'approval': {
        const { approved = 0, rejected = 0 } = selectRated.get(named) ?? {};
        return approved + rejected < LEAST_RATED ? null : approved / (approved + rejected);
      }
      case 'payout': {
        const payouts = selectPayouts.all({ ...named, event: rule.event, currency: currency ?? '-' });
        return payouts.length < LEAST_PAID ? null : (payouts[Math.floor(payouts.length / 2)]?.micros ?? null);
      }
    }
  };
  return {
    list: (): readonly StoredWarning[] => {
      const row = select.get(NAME);
      return row === undefined
        ? []
        : (z.array(storedWarningSchema).safeParse(JSON.parse(row.value)).data ?? []);
    },
    /** @param currency what money is counted in; null for none */
    figures: (rule: WarningRule, nowMs: number, currency: string | null): RuleFigures => {
      const { now, before } = spansOf(rule, nowMs);
      return {
        now: figureOf(rule, now, currency),
        before: before === null ? null : figureOf(rule, before, currency),
      };
    },
  };
}

export type WarningWrites = ReturnType<typeof createWarningWrites>;

export function createWarningWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.saveWarnings',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    save: (warnings: readonly StoredWarning[]): void => {
      upsert.run(NAME, JSON.stringify(warnings));
    },
  };
}
