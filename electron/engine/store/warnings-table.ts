/** What the person wants to be warned of, in the table `settings`, and the figures that it is judged by. */
import { z } from 'zod';
import { type FigureSpan, type RuleFigures, spansOf } from '../../../shared/domain/warning/judge-rule.ts';
import { type WarningRule, warningRuleSchema } from '../../../shared/domain/warning/warning-rule.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';

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

export type WarningReads = ReturnType<typeof createWarningReads>;

export function createWarningReads(db: ReadableDb) {
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
  const figureOf = (rule: WarningRule, span: FigureSpan, currency: string | null): number | null => {
    const { networkId, linkId } = rule;
    const named = { networkId, linkId, from: span.fromMs, until: span.untilMs };
    switch (rule.kind) {
      case 'cap':
      case 'count':
        return selectCount.get({ ...named, event: rule.event })?.count ?? 0;
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
