/** A row of the table `report_rows`, and the columns in which it stands. */
import { z } from 'zod';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import type { ConversionStatus, PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { type ConversionId, conversionIdSchema } from '../../../shared/domain/ids.ts';
import { SNAPSHOT_CHANGES, type SnapshotChange } from '../../../shared/domain/report/compare-snapshots.ts';
import { UNREAD_REASONS, type UnreadReason } from '../../../shared/domain/report/report-row.ts';
import { ROW_KINDS, type RowKind } from '../../../shared/domain/report/report-state.ts';
import type { NamedValues } from '../../platform/database.ts';
import {
  type Columns,
  flagColumn,
  numberColumn,
  numberOrNullColumn,
  readRow,
  type StoredValue,
  storedValues,
  textColumn,
  textOrNullColumn,
} from './columns.ts';

export interface ReportRowEntry {
  readonly reportId: string;
  /** From 1, in the order of the file. */
  readonly number: number;
  readonly line: number | null;
  readonly kind: RowKind;
  readonly clickId: string | null;
  readonly transactionId: string | null;
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
  readonly statusWord: string | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly occurredAtMs: number | null;
  readonly day: string | null;
  readonly unread: UnreadReason | null;
  readonly otherPayout: boolean;
  readonly otherStatus: boolean;
  readonly change: SnapshotChange | null;
  readonly conversionId: ConversionId | null;
  readonly ownEvent: PostbackEvent | null;
  readonly ownStatus: ConversionStatus | null;
  readonly ownPayoutMicros: number | null;
  readonly ownCurrency: string | null;
  readonly ownCreatedAtMs: number | null;
  readonly createdEntryId: string | null;
}

const eventOrNull = z.enum(EVENTS).nullable();
const statusOrNull = z.enum(STATUSES).nullable();
const rowKind = z.enum(ROW_KINDS);
const unreadOrNull = z.enum(UNREAD_REASONS).nullable();
const changeOrNull = z.enum(SNAPSHOT_CHANGES).nullable();
const conversionIdOrNull = conversionIdSchema.nullable();

/**
 * `row_key` is not filled any more: keys come in no order, and an index over them made most of what was written of a
 * report. They are made of the other columns where two reports are compared.
 */
export const REPORT_ROW_COLUMNS = {
  reportId: textColumn('report_id'),
  number: numberColumn('number'),
  line: numberOrNullColumn('line'),
  kind: { ...textColumn('kind'), read: (stored) => rowKind.parse(stored) },
  clickId: textOrNullColumn('click_id'),
  transactionId: textOrNullColumn('transaction_id'),
  event: { ...textOrNullColumn('event'), read: (stored) => eventOrNull.parse(stored) },
  status: { ...textOrNullColumn('status'), read: (stored) => statusOrNull.parse(stored) },
  statusWord: textOrNullColumn('status_word'),
  payoutMicros: numberOrNullColumn('payout_micros'),
  currency: textOrNullColumn('currency'),
  occurredAtMs: numberOrNullColumn('occurred_at_ms'),
  day: textOrNullColumn('day'),
  unread: { ...textOrNullColumn('unread'), read: (stored) => unreadOrNull.parse(stored) },
  otherPayout: flagColumn('other_payout'),
  otherStatus: flagColumn('other_status'),
  change: { ...textOrNullColumn('change'), read: (stored) => changeOrNull.parse(stored) },
  conversionId: { ...textOrNullColumn('conversion_id'), read: (stored) => conversionIdOrNull.parse(stored) },
  ownEvent: { ...textOrNullColumn('own_event'), read: (stored) => eventOrNull.parse(stored) },
  ownStatus: { ...textOrNullColumn('own_status'), read: (stored) => statusOrNull.parse(stored) },
  ownPayoutMicros: numberOrNullColumn('own_payout_micros'),
  ownCurrency: textOrNullColumn('own_currency'),
  ownCreatedAtMs: numberOrNullColumn('own_created_at_ms'),
  createdEntryId: textOrNullColumn('created_entry_id'),
} satisfies Columns<ReportRowEntry>;

/** A row as it is stored, in the order of its columns: it goes from one thread to another, and names cost time there. */
export type StoredReportRow = readonly StoredValue[];

export function storedReportRow(row: ReportRowEntry): StoredReportRow {
  return storedValues<ReportRowEntry>(REPORT_ROW_COLUMNS, row);
}

export function readReportRowEntry(row: NamedValues): ReportRowEntry {
  return readRow<ReportRowEntry>(REPORT_ROW_COLUMNS, row);
}
