/** The life of a report: its file comes, a person confirms how it is read, then it is compared in steps. */
/**
 * `reading` its rows, then `looking` for what only our log has, then `comparing` with the report before. `removing`:
 * the person removed it, and its rows go.
 */
export const REPORT_STATES = [
  'uploading',
  'mapping',
  'reading',
  'looking',
  'comparing',
  'done',
  'failed',
  'removing',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** States in which the program works on it. */
export const WORKING_STATES: ReadonlySet<ReportState> = new Set<ReportState>([
  'reading',
  'looking',
  'comparing',
  'removing',
]);

export const REPORT_PROBLEM_CODES = [
  'record_too_long',
  'too_many_cells',
  'quote_not_closed',
  'binary',
  'too_many_rows',
  'no_rows',
  'file_lost',
] as const;
export type ReportProblemCode = (typeof REPORT_PROBLEM_CODES)[number];

export interface ReportProblem {
  readonly code: ReportProblemCode;
  /** Of the file; null where it is about all of it. */
  readonly line: number | null;
}

/**
 * `matched`, perhaps with another payout or status · `missing` here · `extra` here, which the report does not have ·
 * `repeated`: a row before is about the same conversion · `unread` · `absent`: only the report before has it.
 */
export const ROW_KINDS = ['matched', 'missing', 'extra', 'repeated', 'unread', 'absent'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What of a report's rows is shown. `differences`: all that the two sides do not agree on. */
export const ROW_FILTERS = [
  'differences',
  'missing',
  'extra',
  'payout',
  'status',
  'repeated',
  'unread',
  'changed',
  'all',
] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/**
 * What becomes of missing conversions: entries by hand that go out by the rules of each destination, or old ones that
 * are imported and never forwarded.
 */
export const CREATING_WAYS = ['forward', 'import'] as const;
export type CreatingWay = (typeof CREATING_WAYS)[number];
