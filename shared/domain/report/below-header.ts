/** The beginning of a file as its columns and what stands in them. Pure. */
import type { CsvRecord } from './csv-record.ts';
import { columnNames, findHeaderLine } from './recognise-file.ts';

export interface BelowHeader {
  readonly headerLine: number;
  readonly names: readonly string[];
  /** The first ones below the header. */
  readonly rows: readonly (readonly string[])[];
}

/** @param chosen the line of the header; null to find it */
export function belowHeader(records: readonly CsvRecord[], chosen: number | null): BelowHeader {
  const headerLine = chosen ?? findHeaderLine(records);
  const header = records.find(({ line }) => line >= headerLine);
  return {
    headerLine,
    names: columnNames(header?.cells ?? []),
    rows: records.filter(({ line }) => header !== undefined && line > header.line).map(({ cells }) => cells),
  };
}

/** Whether a mapping that is kept from a file before holds for these columns. */
export function hasColumns(
  names: readonly string[],
  { columns }: { readonly columns: Readonly<Record<string, string>> },
): boolean {
  return Object.values(columns).every((name) => names.includes(name));
}
