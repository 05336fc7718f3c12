/** Tables `costs` and `cost_drafts`: what was spent, and what is about to replace it. */
import type { CostDimension } from '../../../shared/domain/cost/cost-dimension.ts';
import type { CostRow } from '../../../shared/domain/cost/read-cost-row.ts';
import type { Worth } from '../../../shared/domain/money/rates/worth.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';

/** What waits: of a file, or of rows that are saved in the same transaction. */
export type CostBatch = 'file' | 'rows';

export interface CostSum {
  readonly currency: string;
  readonly micros: number;
}

/** What a batch would do. */
export interface CostPlanFigures {
  /** Different ones by day, key and currency; those of a day and key are added up. */
  readonly rows: number;
  readonly keys: number;
  /** Since 1970; null without rows. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly sums: readonly CostSum[];
  /** Of the same keys within the same days, what is there now and what is there then. */
  readonly replaced: {
    readonly days: number;
    readonly keys: number;
    readonly before: readonly CostSum[];
    readonly after: readonly CostSum[];
  };
}

export interface StoredCost {
  readonly id: number;
  readonly currency: string;
  readonly day: number;
  readonly micros: number;
  readonly worthMicros: number | null;
  readonly worthCurrency: string | null;
}

/** Of a day and key: beyond it an integer of the database is refused, and with it all that is read. */
const MOST_MICROS = 9_000_000_000_000_000_000n;

const EDGES = `edges AS (SELECT min(day) AS first, max(day) AS last FROM cost_drafts WHERE batch = @batch),
  keys AS (SELECT DISTINCT compared_key FROM cost_drafts WHERE batch = @batch),
  replaced AS (SELECT c.* FROM keys k CROSS JOIN edges CROSS JOIN costs c
    WHERE c.dimension = @dimension AND c.compared_key = k.compared_key AND c.day BETWEEN edges.first AND edges.last)`;

export type CostReads = ReturnType<typeof createCostReads>;

export function createCostReads(db: ReadableDb) {
  const selectPlan = db.query<
    [NamedValues],
    {
      readonly rows: number;
      readonly keys: number;
      readonly firstDay: number | null;
      readonly lastDay: number | null;
    }
  >(
    'costs.plan',
    `SELECT count(*) AS rows, count(DISTINCT compared_key) AS keys, min(day) AS firstDay, max(day) AS lastDay
     FROM cost_drafts WHERE batch = @batch`,
  );
  const selectDrafted = db.query<[NamedValues], CostSum>(
    'costs.drafted',
    `SELECT currency, total(micros) AS micros FROM cost_drafts WHERE batch = @batch GROUP BY currency ORDER BY 1`,
  );
  const selectReplaced = db.query<[NamedValues], { readonly days: number; readonly keys: number }>(
    'costs.replaced',
    `WITH ${EDGES} SELECT count(DISTINCT day) AS days, count(DISTINCT compared_key) AS keys FROM replaced`,
  );
  const selectBefore = db.query<[NamedValues], CostSum>(
    'costs.replacedBefore',
    `WITH ${EDGES} SELECT currency, total(micros) AS micros FROM replaced GROUP BY currency ORDER BY 1`,
  );
  const selectAfter = db.query<[NamedValues], CostSum>(
    'costs.replacedAfter',
    `WITH ${EDGES} SELECT currency, total(micros) AS micros FROM cost_drafts
     WHERE batch = @batch AND compared_key IN (SELECT compared_key FROM replaced) GROUP BY currency ORDER BY 1`,
  );
  const selectDimensions = db.query<[], { readonly dimension: string }>(
    'costs.dimensions',
    'SELECT DISTINCT dimension FROM costs ORDER BY dimension',
  );
  const selectPage = db.query<[number, number], StoredCost>(
    'costs.page',
    `SELECT id, currency, day, micros, worth_micros AS worthMicros, worth_currency AS worthCurrency FROM costs
     WHERE id > ? ORDER BY id LIMIT ?`,
  );
  return {
    plan: (batch: CostBatch, dimension: CostDimension): CostPlanFigures => {
      const named = { batch, dimension };
      const figures = selectPlan.get(named);
      const replaced = selectReplaced.get(named);
      return {
        rows: figures?.rows ?? 0,
        keys: figures?.keys ?? 0,
        firstDay: figures?.firstDay ?? null,
        lastDay: figures?.lastDay ?? null,
        sums: selectDrafted.all({ batch }),
        replaced: {
          days: replaced?.days ?? 0,
          keys: replaced?.keys ?? 0,
          before: selectBefore.all(named),
          after: selectAfter.all(named),
        },
      };
    },
    /** What costs are given for so far. */
    dimensions: (): readonly CostDimension[] => selectDimensions.all().map(({ dimension }) => dimension),
    /** In the order in which they were saved, after one of them. */
    page: (afterId: number, limit: number): readonly StoredCost[] => selectPage.all(afterId, limit),
  };
}

export type CostWrites = ReturnType<typeof createCostWrites>;

export function createCostWrites(db: WritableDb) {
  const addDraft = db.write<[NamedValues]>(
    'costs.addDraft',
    `INSERT INTO cost_drafts (batch, compared_key, day, currency, key, micros)
     VALUES (@batch, @comparedKey, @day, @currency, @key, @micros)
     ON CONFLICT DO UPDATE SET micros = min(micros + excluded.micros, ${MOST_MICROS})`,
  );
  const selectNextKey = db.query<[string], { readonly key: string }>(
    'costs.nextDraft',
    'SELECT compared_key AS key FROM cost_drafts WHERE batch = ? ORDER BY compared_key LIMIT 1',
  );
  const selectDrafts = db.query<[string, string], CostRow>(
    'costs.draftsOf',
    'SELECT key, day, currency, micros FROM cost_drafts WHERE batch = ? AND compared_key = ?',
  );
  const removeDrafts = db.write<[string, string]>(
    'costs.removeDraftsOf',
    'DELETE FROM cost_drafts WHERE batch = ? AND compared_key = ?',
  );
  const removeSomeDrafts = db.write<[NamedValues]>(
    'costs.removeSomeDrafts',
    `DELETE FROM cost_drafts WHERE batch = @batch AND (compared_key, day, currency) IN (
       SELECT compared_key, day, currency FROM cost_drafts WHERE batch = @batch LIMIT @most)`,
  );
  const removePeriod = db.write<[NamedValues]>(
    'costs.removePeriod',
    `DELETE FROM costs WHERE dimension = @dimension AND compared_key = @comparedKey
       AND day BETWEEN @firstDay AND @lastDay`,
  );
  const rename = db.write<[string, string, string]>(
    'costs.rename',
    'UPDATE OR IGNORE costs SET compared_key = ? WHERE dimension = ? AND compared_key = ?',
  );
  const removeKey = db.write<[string, string]>(
    'costs.removeKey',
    'DELETE FROM costs WHERE dimension = ? AND compared_key = ?',
  );
  const insert = db.write<[NamedValues]>(
    'costs.insert',
    `INSERT INTO costs (dimension, key, compared_key, day, currency, micros, worth_micros, worth_currency, rate_id)
     VALUES (@dimension, @key, @comparedKey, @day, @currency, @micros, @worthMicros, @worthCurrency, @rateId)`,
  );
  const updateWorth = db.write<[NamedValues]>(
    'costs.saveWorth',
    'UPDATE costs SET worth_micros = @worthMicros, worth_currency = @worthCurrency, rate_id = @rateId WHERE id = @id',
  );
  return {
    /** Amounts of the same day, key and currency are added up. */
    addDraft: (batch: CostBatch, comparedKey: string, row: CostRow): void => {
      addDraft.run({ batch, comparedKey, ...row });
    },
    /** @returns the rows of the next key; null after the last one */
    nextDrafts: (
      batch: CostBatch,
    ): { readonly comparedKey: string; readonly rows: readonly CostRow[] } | null => {
      const key = selectNextKey.get(batch)?.key;
      return key === undefined ? null : { comparedKey: key, rows: selectDrafts.all(batch, key) };
    },
    removeDrafts: (batch: CostBatch, comparedKey: string): void => {
      removeDrafts.run(batch, comparedKey);
    },
    /** @returns whether there may be more */
    removeSomeDrafts: (batch: CostBatch, most: number): boolean =>
      removeSomeDrafts.run({ batch, most }).changes === most,
    /** Days since 1970, the last one included. @returns how many rows */
    removePeriod: (
      dimension: CostDimension,
      comparedKey: string,
      firstDay: number,
      lastDay: number,
    ): number => removePeriod.run({ dimension, comparedKey, firstDay, lastDay }).changes,
    /** Where the other key has costs of the same day already, those stay. */
    rename: (dimension: CostDimension, from: string, to: string): void => {
      rename.run(to, dimension, from);
      removeKey.run(dimension, from);
    },
    insert: (dimension: CostDimension, comparedKey: string, row: CostRow, worth: Worth | null): void => {
      insert.run({ dimension, comparedKey, ...row, ...worthColumns(worth) });
    },
    saveWorth: (id: number, worth: Worth | null): void => {
      updateWorth.run({ id, ...worthColumns(worth) });
    },
  };
}

function worthColumns(worth: Worth | null): NamedValues {
  return {
    worthMicros: worth?.micros ?? null,
    worthCurrency: worth?.currency ?? null,
    rateId: worth?.rateId ?? null,
  };
}
