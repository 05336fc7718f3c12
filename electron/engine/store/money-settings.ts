/** In the table `settings`: what money is counted in, whether rates are fetched, and what is being counted anew. */
import { z } from 'zod';
import { RATE_SOURCES } from '../../../shared/domain/money/rates/rate-source.ts';
import { type MoneySettings, USUAL_MONEY } from '../../../shared/domain/money/rates/worth.ts';
import type { UserErrorReason } from '../../../shared/contract/user-errors.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

const moneySettingsSchema = z.object({
  currency: z.string().nullable(),
  sources: z.array(z.enum(RATE_SOURCES)),
  isFetchOn: z.boolean(),
}) satisfies z.ZodType<MoneySettings>;

export const recountScopeSchema = z.object({
  /** `missing` counts those that have none, `all` each one by what is known now. */
  kind: z.enum(['missing', 'all']),
  /** Only those that came in this one; null for any. */
  currency: z.string().nullable(),
});
export type RecountScope = z.infer<typeof recountScopeSchema>;

/** Conversions whose worth is being counted: where that stands, and what is counted after it. */
const recountSchema = recountScopeSchema.extend({
  afterMs: z.number(),
  afterId: z.string(),
  done: z.number().int(),
  changed: z.number().int(),
  next: z.array(recountScopeSchema),
});
export type WorthRecount = z.infer<typeof recountSchema>;

/** Only this program writes it, with the reasons of its version. */
function isReason(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'code' in value && String(value.code).startsWith('rate_')
  );
}

const fetchedSchema = z.partialRecord(
  z.enum(RATE_SOURCES),
  z.object({
    atMs: z.number(),
    /** Null where all went well. */
    problem: z.custom<UserErrorReason>(isReason).nullable(),
  }),
);
/** How the last fetch from each source went. */
export type FetchedRates = z.infer<typeof fetchedSchema>;

export type MoneySettingReads = ReturnType<typeof createMoneySettingReads>;

export function createMoneySettingReads(db: ReadableDb) {
  const select = db.query<[string], { value: string }>(
    'settings.money',
    'SELECT value FROM settings WHERE name = ?',
  );
  const saved = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const row = select.get(name);
    return row === undefined ? null : (schema.safeParse(JSON.parse(row.value)).data ?? null);
  };
  return {
    settings: (): MoneySettings => saved('money', moneySettingsSchema) ?? USUAL_MONEY,
    /** Null while nothing is counted anew. */
    recount: (): WorthRecount | null => saved('money/recount', recountSchema),
    fetched: (): FetchedRates => saved('money/fetched', fetchedSchema) ?? {},
  };
}

export type MoneySettingWrites = ReturnType<typeof createMoneySettingWrites>;

export function createMoneySettingWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.saveMoney',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const remove = db.write<[string]>('settings.endRecount', 'DELETE FROM settings WHERE name = ?');
  return {
    saveSettings: (settings: MoneySettings): void => {
      upsert.run('money', JSON.stringify(settings));
    },
    saveFetched: (fetched: FetchedRates): void => {
      upsert.run('money/fetched', JSON.stringify(fetched));
    },
    saveRecount: (recount: WorthRecount | null): void => {
      if (recount === null) remove.run('money/recount');
      else upsert.run('money/recount', JSON.stringify(recount));
    },
  };
}
