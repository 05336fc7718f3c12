/** Of the table `report_rows` what two reports of a network are compared by: rows of their files that were read. */
import { z } from 'zod';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import type { ReportId } from '../../../shared/domain/ids.ts';
import type { SnapshotRow } from '../../../shared/domain/report/compare-snapshots.ts';
import { rowKey } from '../../../shared/domain/report/report-row.ts';
import type { ReadableDb } from '../../platform/database.ts';

interface StoredSnapshotRow {
  number: number;
  click_id: string | null;
  event: string | null;
  transaction_id: string | null;
  day: string | null;
  status: string | null;
  payout_micros: number | null;
  currency: string | null;
}

export interface KeyedRow extends SnapshotRow {
  readonly number: number;
  readonly rowKey: string;
  readonly day: string | null;
}

const eventOrNull = z.enum(EVENTS).nullable();
const statusOrNull = z.enum(STATUSES).nullable();

export type ReportSnapshotReads = ReturnType<typeof createReportSnapshotReads>;

export function createReportSnapshotReads(db: ReadableDb) {
  const selectPage = db.query<[string, number, number], StoredSnapshotRow>(
    'reportSnapshots.page',
    `SELECT number, click_id, event, transaction_id, day, status, payout_micros, currency FROM report_rows
     WHERE report_id = ? AND number > ? AND line IS NOT NULL AND unread IS NULL ORDER BY number LIMIT ?`,
  );
  return {
    /** In the order of the file, after a number. */
    page: (id: ReportId, after: number, limit: number): readonly KeyedRow[] =>
      selectPage.all(id, after, limit).map(read),
  };
}

function read(row: StoredSnapshotRow): KeyedRow {
  const event = eventOrNull.parse(row.event);
  return {
    number: row.number,
    rowKey: rowKey({ clickId: row.click_id, event, transactionId: row.transaction_id }),
    day: row.day,
    status: statusOrNull.parse(row.status),
    payoutMicros: row.payout_micros,
    currency: row.currency,
  };
}
