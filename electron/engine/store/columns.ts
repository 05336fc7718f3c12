/** How the fields of a row stand in the columns of its table: said once, for reading, inserting and updating. */
import { z } from 'zod';
import type { NamedValues } from '../../platform/database.ts';

export type StoredValue = string | number | null;

export interface Column<Value> {
  readonly name: string;
  /** @throws Error when it is nothing that this column holds */
  read(stored: unknown): Value;
  write(value: Value): StoredValue;
}

/** One column for each field. */
export type Columns<Row> = { readonly [Field in keyof Row]-?: Column<Row[Field]> };
type SomeColumns = Readonly<Record<string, Column<unknown>>>;

// Made once: making a schema takes a hundred times as long as asking it.
const text = z.string();
const textOrNull = z.string().nullable();
const number = z.number();
const numberOrNull = z.number().nullable();

export function textColumn(name: string): Column<string> {
  return { name, read: (stored) => text.parse(stored), write: (value) => value };
}

export function textOrNullColumn(name: string): Column<string | null> {
  return { name, read: (stored) => textOrNull.parse(stored), write: (value) => value };
}

export function numberColumn(name: string): Column<number> {
  return { name, read: (stored) => number.parse(stored), write: (value) => value };
}

export function numberOrNullColumn(name: string): Column<number | null> {
  return { name, read: (stored) => numberOrNull.parse(stored), write: (value) => value };
}

export function flagColumn(name: string): Column<boolean> {
  return { name, read: (stored) => stored === 1, write: Number };
}

/** @param read makes the value of the parsed JSON; throws at what it cannot be */
export function jsonColumn<Value>(name: string, read: (json: unknown) => Value): Column<Value> {
  return {
    name,
    read: (stored) => read(JSON.parse(text.parse(stored))),
    write: (value) => JSON.stringify(value),
  };
}

/** @throws Error when a value cannot be read */
export function readRow<Row>(columns: Columns<Row> & SomeColumns, stored: NamedValues): Row {
  const pairs = Object.entries<Column<unknown>>(columns).map(([field, column]) => [
    field,
    column.read(stored[column.name]),
  ]);
  // The fields are exactly those of the row.
  return Object.fromEntries(pairs) as Row;
}

/** The values by the names that `insertInto` and `updateIn` give them. */
export function writeRow<Row extends object>(columns: Columns<Row>, row: Row): NamedValues {
  const values: Record<string, unknown> = {};
  for (const field in columns) values[field] = columns[field].write(row[field]);
  return values;
}

/** The values in the order of the columns, as `insertByPlace` takes them. It runs for every row of a file. */
export function storedValues<Row extends object>(columns: Columns<Row>, row: Row): StoredValue[] {
  const values: StoredValue[] = [];
  for (const field in columns) values.push(columns[field].write(row[field]));
  return values;
}

/** The same as `insertInto` for many rows: binding values by their names takes three times as long. */
export function insertByPlace(table: string, columns: SomeColumns): string {
  const names = Object.values(columns).map(({ name }) => name);
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

export function insertInto(table: string, columns: SomeColumns): string {
  const names = Object.values(columns).map(({ name }) => name);
  const values = Object.keys(columns).map((field) => `@${field}`);
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`;
}

/** @param columns of what is changed in the row whose id is `@id` */
export function updateIn(table: string, columns: SomeColumns): string {
  const changes = Object.entries(columns).map(([field, { name }]) => `${name} = @${field}`);
  return `UPDATE ${table} SET ${changes.join(', ')} WHERE id = @id`;
}
