/** Whether a record can be a row of a table. Pure. */
import type { SqlRecord, SqlValue } from '../../../platform/sqlite-file/record.ts';
import type { ColumnShape, TableShape } from './table-shapes.ts';

/** Ids of ours are UUIDs; a further postback of a request has its place behind the request's. */
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\.\d{3})?$/;
const ID_LENGTHS: ReadonlySet<number> = new Set([36, 40]);

/**
 * @returns null when it cannot; else how much speaks for it, to choose where it fits several tables
 */
export function fitRecord(record: SqlRecord, table: TableShape): number | null {
  const { values } = record;
  if (values.length > table.columns.length || values.length < table.fewestFields) return null;
  let score = 0;
  for (const [index, column] of table.columns.entries()) {
    const value = values[index];
    // Not in the record: the column came later and has a default.
    if (value === undefined) break;
    const fit = index >= values.length - record.cut ? 0 : fitValue(value, column, table);
    if (fit === null) return null;
    score += fit;
  }
  return score;
}

function fitValue(value: SqlValue, column: ColumnShape, table: TableShape): number | null {
  if (column.name === table.rowidColumn) return value === null ? 1 : null;
  if (value === null) return column.mayBeNull ? 0 : null;
  switch (column.type) {
    case 'INTEGER':
      return typeof value === 'number' || typeof value === 'bigint' ? 1 : null;
    case 'REAL':
      return typeof value === 'number' ? 1 : null;
    case 'BLOB':
      return Buffer.isBuffer(value) ? 1 : null;
    case 'TEXT':
      return typeof value === 'string' ? fitText(value, column) : null;
    case 'ANY':
      return 0;
  }
}

function fitText(value: string, column: ColumnShape): number | null {
  if (column.isJson) return isJson(value) ? 3 : null;
  if (column.name === 'id' || column.name.endsWith('_id')) return isId(value) ? 3 : 0;
  return 1;
}

function isId(value: string): boolean {
  return ID_LENGTHS.has(value.length) && ID.test(value);
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
