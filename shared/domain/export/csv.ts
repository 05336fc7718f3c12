/** Comma-separated values (RFC 4180) that no spreadsheet takes for a formula. Pure. */

export type CsvCell = string | number | boolean | null;

/** What spreadsheets begin a formula or a command with, full-width characters too (OWASP, "CSV Injection"). */
const FORMULA_STARTS = new Set('=+-@|%＝＋－＠');
/** What some spreadsheets drop before they look. */
const SKIPPED = new Set('"\'\u00a0\ufeff');
const LAST_CONTROL_OR_SPACE = 0x20;

/** One line with its end. Text is always in quotes; numbers and yes or no are ours and stand bare. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return quoted(mayRun(cell) ? `'${cell}` : cell);
}

/** Text in quotes, and nothing else done to it: for files that a program reads. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Postbacks come from strangers: `=HYPERLINK(…)` in one would run as soon as the file is opened. */
export function mayRun(cell: string): boolean {
  for (const char of cell) {
    const isSkipped = char.charCodeAt(0) <= LAST_CONTROL_OR_SPACE || SKIPPED.has(char);
    if (!isSkipped) return FORMULA_STARTS.has(char);
  }
  return false;
}
