/** Of the table `report_rows` the counts: of a report, and of each of its days. */
import type { ReportId } from '../../../shared/domain/ids.ts';
import type { RowCounts } from '../../../shared/domain/report/difference.ts';
import type { ReadableDb } from '../../platform/database.ts';

export interface ReportCounts extends RowCounts {
  /** Rows of the file. */
  readonly rows: number;
  readonly repeated: number;
  readonly unread: number;
  /** Against the report before. */
  readonly fresh: number;
  readonly changed: number;
  readonly toZero: number;
  readonly gone: number;
  /** Conversions that were created for missing ones. */
  readonly created: number;
}

export interface ReportDay extends RowCounts {
  /** In the network's time zone. */
  readonly day: string;
}

const SIDES = `
  count(*) FILTER (WHERE kind IN ('matched', 'missing')) AS theirs,
  count(*) FILTER (WHERE kind IN ('matched', 'extra')) AS ours,
  count(*) FILTER (WHERE kind = 'matched') AS matched,
  count(*) FILTER (WHERE kind = 'missing') AS missing,
  count(*) FILTER (WHERE kind = 'extra') AS extra,
  count(*) FILTER (WHERE other_payout = 1) AS otherPayout,
  count(*) FILTER (WHERE other_status = 1) AS otherStatus,
  count(*) FILTER (WHERE other_payout = 1 OR other_status = 1) AS differing`;

/** A report of ten years. */
const MOST_DAYS = 3_700;

export type ReportFigureReads = ReturnType<typeof createReportFigureReads>;

export function createReportFigureReads(db: ReadableDb) {
  const selectCounts = db.query<[string], ReportCounts>(
    'reportFigures.counts',
    `SELECT ${SIDES},
       count(line) AS rows,
       count(*) FILTER (WHERE kind = 'repeated') AS repeated,
       count(*) FILTER (WHERE kind = 'unread') AS unread,
       count(*) FILTER (WHERE change = 'new') AS fresh,
       count(*) FILTER (WHERE change = 'changed') AS changed,
       count(*) FILTER (WHERE change = 'to_zero') AS toZero,
       count(*) FILTER (WHERE change = 'gone') AS gone,
       count(created_entry_id) AS created
     FROM report_rows WHERE report_id = ?`,
  );
  const selectDays = db.query<[string, number], ReportDay>(
    'reportFigures.days',
    `SELECT day, ${SIDES} FROM report_rows
     WHERE report_id = ? AND day IS NOT NULL AND kind IN ('matched', 'missing', 'extra')
     GROUP BY day ORDER BY day LIMIT ?`,
  );
  return {
    counts: (id: ReportId): ReportCounts | null => selectCounts.get(id) ?? null,
    /** Oldest first. */
    days: (id: ReportId): readonly ReportDay[] => selectDays.all(id, MOST_DAYS),
  };
}
