/**
 * Checks a database piece by piece, so that neither the writer nor the log beside it waits for a large file:
 * `PRAGMA integrity_check` cannot be interrupted and holds one snapshot to its end.
 */
import { isDamage, type NamedValues, type ReadableDb } from '../../../platform/database.ts';
import type { Query } from '../../../platform/statements.ts';
import { type CheckedIndex, type CheckStep, checkSteps } from './check-steps.ts';

/** Where the next piece begins. */
export interface CheckPosition {
  readonly step: number;
  /** The last rowid or key that was checked; null at the beginning of a step. */
  readonly after: number | string | null;
}

export type CheckedSlice =
  | { readonly kind: 'sound'; readonly next: CheckPosition | null }
  /** @property detail for the log */
  | { readonly kind: 'damaged'; readonly detail: string };

export const CHECK_START: CheckPosition = { step: 0, after: null };

/** So many rows at most make a piece, and so long reading them takes, whatever their size. */
const MOST_ROWS = 500;
const MOST_KEYS = 5_000;
const MOST_MS = 30;
const MOST_DETAIL = 500;
/** Below every rowid of ours. */
const BEFORE_ALL = -1;

export function createCheck(db: ReadableDb): (from: CheckPosition) => CheckedSlice {
  let steps: readonly CheckStep[] | null = null;
  const queries = new Map<string, Query<readonly unknown[], NamedValues>>();
  const query = (sql: string): Query<readonly unknown[], NamedValues> => {
    const known = queries.get(sql) ?? db.query<readonly unknown[], NamedValues>('check.slice', sql);
    queries.set(sql, known);
    return known;
  };
  return (from) => {
    try {
      steps ??= checkSteps(db);
      const step = steps[from.step];
      if (step === undefined) return { kind: 'sound', next: null };
      // A row and its entries are looked at in one moment of the database.
      const after = db.snapshot(() => checkPiece(query, step, from.after));
      const next = after === null ? { step: from.step + 1, after: null } : { step: from.step, after };
      return { kind: 'sound', next: next.step < steps.length ? next : null };
    } catch (error) {
      if (error instanceof FoundDamage || isDamage(error)) return { kind: 'damaged', detail: error.message };
      throw error;
    }
  };
}

class FoundDamage extends Error {}

type Ask = (sql: string) => Query<readonly unknown[], NamedValues>;

/** @returns what was checked last; null at the end of the step */
function checkPiece(query: Ask, step: CheckStep, after: CheckPosition['after']): CheckPosition['after'] {
  switch (step.kind) {
    case 'rows':
      return checkRows(query, step.table, step.indexes, Number(after ?? BEFORE_ALL));
    case 'key':
      return checkKey(query, step.table, step.index, step.column, String(after ?? ''));
    case 'whole':
      return checkWhole(query, step.table);
  }
}

function checkRows(
  query: Ask,
  table: string,
  indexes: readonly CheckedIndex[],
  after: number,
): number | null {
  const rows = query(
    `SELECT rowid AS row_number, * FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${MOST_ROWS}`,
  );
  const startedAt = performance.now();
  let [last, count, isCutShort] = [after, 0, false];
  // Each value is read: what is long stands in pages of its own.
  for (const row of rows.iterate(after)) {
    const rowid = Number(row['row_number']);
    if (rowid <= last) throw new FoundDamage(`${table}: row ${rowid} stands behind row ${last}`);
    [last, count] = [rowid, count + 1];
    isCutShort = performance.now() - startedAt > MOST_MS;
    if (isCutShort) break;
  }
  if (after === BEFORE_ALL) for (const index of indexes) query(firstEntry(table, index)).get();
  if (count === 0) return null;
  for (const index of indexes) {
    const missing = query(missingEntry(table, index)).get(after, last);
    if (missing !== undefined) {
      throw new FoundDamage(`${table}: row ${String(missing['row_number'])} is not in ${index.name}`);
    }
  }
  return count === MOST_ROWS || isCutShort ? last : null;
}

/** An index without entries has a page too. */
function firstEntry(table: string, { name, where }: CheckedIndex): string {
  return `SELECT 1 AS has FROM ${table} INDEXED BY ${name} ${where === null ? '' : `WHERE ${where}`} LIMIT 1`;
}

function missingEntry(table: string, { name, columns, where }: CheckedIndex): string {
  const isSame = columns.map((column) => `entry.${column} IS whole.${column}`).join(' AND ');
  const condition = where === null ? '' : `AND ${where}`;
  return `SELECT whole.rowid AS row_number FROM ${table} AS whole NOT INDEXED
    WHERE whole.rowid > ? AND whole.rowid <= ? ${condition} AND NOT EXISTS (
      SELECT 1 FROM ${table} AS entry INDEXED BY ${name}
      WHERE ${isSame} AND entry.rowid = whole.rowid ${condition}) LIMIT 1`;
}

function checkKey(query: Ask, table: string, index: string, column: string, after: string): string | null {
  const keys = query(
    `SELECT key.${column} AS id, EXISTS (SELECT 1 FROM ${table} AS whole NOT INDEXED WHERE whole.rowid = key.rowid) AS has
     FROM ${table} AS key INDEXED BY ${index} WHERE key.${column} > ? ORDER BY key.${column} LIMIT ${MOST_KEYS}`,
  );
  const startedAt = performance.now();
  let [last, count, isCutShort] = [after, 0, false];
  for (const { id, has } of keys.iterate(after)) {
    if (has !== 1) throw new FoundDamage(`${table}: ${String(id)} is in ${index} and has no row`);
    [last, count] = [String(id), count + 1];
    isCutShort = performance.now() - startedAt > MOST_MS;
    if (isCutShort) break;
  }
  return count === MOST_KEYS || isCutShort ? last : null;
}

function checkWhole(query: Ask, table: string): null {
  const verdict = JSON.stringify(
    query(`SELECT quick_check AS verdict FROM pragma_quick_check('${table}')`).all(),
  );
  if (verdict !== '[{"verdict":"ok"}]') throw new FoundDamage(`${table}: ${verdict.slice(0, MOST_DETAIL)}`);
  return null;
}
