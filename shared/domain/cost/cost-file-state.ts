/**
 * The life of a file of costs: it comes, the person says what its columns are (`mapping`), it is read without anything
 * being changed, what it would replace is shown (`read`), and it is saved.
 */
export const COST_FILE_STATES = [
  'uploading',
  'mapping',
  'reading',
  'read',
  'saving',
  'done',
  'cancelled',
  'failed',
] as const;
export type CostFileState = (typeof COST_FILE_STATES)[number];

/** Why nothing can be read of it. */
export const COST_FILE_PROBLEMS = [
  'binary',
  'record_too_long',
  'too_many_cells',
  'quote_not_closed',
  'too_many_rows',
  'no_rows',
  'file_lost',
] as const;

export interface CostFileProblem {
  readonly code: (typeof COST_FILE_PROBLEMS)[number];
  /** From 1; null where it is of no line. */
  readonly line: number | null;
}

export const MOST_COST_ROWS = 2_000_000;
