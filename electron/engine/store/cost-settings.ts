/** In the table `settings`: what of a file is being saved, and how the last one was read. */
import { z } from 'zod';
import { costDimensionSchema } from '../../../shared/domain/cost/cost-dimension.ts';
import { type CostMapping, costMappingSchema } from '../../../shared/domain/cost/cost-mapping.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import { recountScopeSchema } from './money-settings.ts';

const savingSchema = z.object({
  name: z.string(),
  dimension: costDimensionSchema,
  firstDay: z.number().int(),
  lastDay: z.number().int(),
  rows: z.number().int(),
  saved: z.number().int(),
});
/** A file's costs that replace what is there, key by key: it goes on after a stop. */
export type CostSaving = z.infer<typeof savingSchema>;

const revaluingSchema = z.object({
  scopes: z.array(recountScopeSchema),
  afterId: z.number().int(),
});
/** Costs that are counted anew, in one pass for all that is asked for. */
export type CostRevaluing = z.infer<typeof revaluingSchema>;

export type CostSettingReads = ReturnType<typeof createCostSettingReads>;

export function createCostSettingReads(db: ReadableDb) {
  const select = db.query<[string], { value: string }>(
    'settings.costs',
    'SELECT value FROM settings WHERE name = ?',
  );
  const saved = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const row = select.get(name);
    return row === undefined ? null : (schema.safeParse(JSON.parse(row.value)).data ?? null);
  };
  return {
    /** Null while none is saved. */
    saving: (): CostSaving | null => saved('costs/saving', savingSchema),
    /** Null while nothing is counted anew. */
    revaluing: (): CostRevaluing | null => saved('costs/revaluing', revaluingSchema),
    /** How the last file was read; null before the first. */
    mapping: (): CostMapping | null => saved('costs/mapping', costMappingSchema),
  };
}

export type CostSettingWrites = ReturnType<typeof createCostSettingWrites>;

export function createCostSettingWrites(db: WritableDb) {
  const upsert = db.write<[string, string]>(
    'settings.saveCosts',
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const remove = db.write<[string]>('settings.endCosts', 'DELETE FROM settings WHERE name = ?');
  const save = (name: string, value: object | null): void => {
    if (value === null) remove.run(name);
    else upsert.run(name, JSON.stringify(value));
  };
  return {
    saveSaving: (saving: CostSaving | null): void => {
      save('costs/saving', saving);
    },
    saveRevaluing: (revaluing: CostRevaluing | null): void => {
      save('costs/revaluing', revaluing);
    },
    saveMapping: (mapping: CostMapping): void => {
      save('costs/mapping', mapping);
    },
  };
}
