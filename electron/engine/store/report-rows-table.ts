/** Table `report_rows`. */
import { z } from 'zod';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import type { ConversionStatus, PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import {
  type ConversionId,
  conversionIdSchema,
  type PostbackId,
  type ReportId,
} from '../../../shared/domain/ids.ts';
import { SNAPSHOT_CHANGES, type SnapshotChange } from '../../../shared/domain/report/compare-snapshots.ts';
import { UNREAD_REASONS, type UnreadReason } from '../../../shared/domain/report/report-row.ts';
import {
  type CreatingWay,
  ROW_KINDS,
  type RowFilter,
  type RowKind,
} from '../../../shared/domain/report/report-state.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';
import {
  type Columns,
  flagColumn,
  insertInto,
  numberColumn,
  numberOrNullColumn,
  readRow,
  textColumn,
  textOrNullColumn,
  writeRow,
} from './columns.ts';

export interface ReportRowEntry {
  readonly reportId: string;
  /** From 1, in the order of the file. */
  readonly number: number;
  readonly line: number | null;
  readonly kind: RowKind;
  readonly rowKey: string | null;
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

const COLUMNS = {
  reportId: textColumn('report_id'),
  number: numberColumn('number'),
  line: numberOrNullColumn('line'),
  kind: { ...textColumn('kind'), read: (stored) => z.enum(ROW_KINDS).parse(stored) },
  rowKey: textOrNullColumn('row_key'),
  clickId: textOrNullColumn('click_id'),
  transactionId: textOrNullColumn('transaction_id'),
  event: { ...textOrNullColumn('event'), read: (stored) => eventOrNull.parse(stored) },
  status: { ...textOrNullColumn('status'), read: (stored) => statusOrNull.parse(stored) },
  statusWord: textOrNullColumn('status_word'),
  payoutMicros: numberOrNullColumn('payout_micros'),
  currency: textOrNullColumn('currency'),
  occurredAtMs: numberOrNullColumn('occurred_at_ms'),
  day: textOrNullColumn('day'),
  unread: {
    ...textOrNullColumn('unread'),
    read: (stored) => z.enum(UNREAD_REASONS).nullable().parse(stored),
  },
  otherPayout: flagColumn('other_payout'),
  otherStatus: flagColumn('other_status'),
  change: {
    ...textOrNullColumn('change'),
    read: (stored) => z.enum(SNAPSHOT_CHANGES).nullable().parse(stored),
  },
  conversionId: {
    ...textOrNullColumn('conversion_id'),
    read: (stored) => conversionIdSchema.nullable().parse(stored),
  },
  ownEvent: { ...textOrNullColumn('own_event'), read: (stored) => eventOrNull.parse(stored) },
  ownStatus: { ...textOrNullColumn('own_status'), read: (stored) => statusOrNull.parse(stored) },
  ownPayoutMicros: numberOrNullColumn('own_payout_micros'),
  ownCurrency: textOrNullColumn('own_currency'),
  ownCreatedAtMs: numberOrNullColumn('own_created_at_ms'),
  createdEntryId: textOrNullColumn('created_entry_id'),
} satisfies Columns<ReportRowEntry>;

const CONDITIONS: Readonly<Record<RowFilter, string>> = {
  differences: `(kind IN ('missing', 'extra') OR other_payout = 1 OR other_status = 1)`,
  missing: `kind = 'missing'`,
  extra: `kind = 'extra'`,
  payout: 'other_payout = 1',
  status: 'other_status = 1',
  repeated: `kind = 'repeated'`,
  unread: `kind = 'unread'`,
  changed: 'change IS NOT NULL',
  all: `kind <> 'absent'`,
};

/** What can be created: not what the network itself rejects, and nothing twice. */
const CREATABLE = `kind = 'missing' AND created_entry_id IS NULL AND event IS NOT NULL AND status IS NOT 'rejected'
  AND coalesce(payout_micros, 0) >= 0`;

/** As old conversions: what was rejected belongs to the past too, and without a time nobody knows which past. */
const IMPORTABLE = `kind = 'missing' AND created_entry_id IS NULL AND event IS NOT NULL
  AND occurred_at_ms IS NOT NULL AND coalesce(payout_micros, 0) >= 0`;

const WAYS: Readonly<Record<CreatingWay, string>> = { forward: CREATABLE, import: IMPORTABLE };

interface CreatableSum {
  /** Null for those without an amount. */
  readonly currency: string | null;
  /** 1 for those that the network holds: never in one sum with the others. */
  readonly isOnHold: number;
  readonly micros: number | null;
  readonly count: number;
}

export interface Creatable {
  readonly count: number;
  readonly sums: readonly (CreatableSum & { readonly micros: number })[];
}

export type ReportRowReads = ReturnType<typeof createReportRowReads>;

export function createReportRowReads(db: ReadableDb) {
  const pages = Object.fromEntries(
    Object.entries(CONDITIONS).map(([filter, condition]) => [
      filter,
      db.query<[string, number, number], NamedValues>(
        `reportRows.${filter}`,
        `SELECT * FROM report_rows WHERE report_id = ? AND number > ? AND ${condition} ORDER BY number LIMIT ?`,
      ),
    ]),
  );
  const selectCreatable = ofEachWay((way, condition) =>
    db.query<[string, number, number], NamedValues>(
      `reportRows.creatable.${way}`,
      `SELECT * FROM report_rows WHERE report_id = ? AND number > ? AND ${condition} ORDER BY number LIMIT ?`,
    ),
  );
  const sumCreatable = ofEachWay((way, condition) =>
    db.query<[string], CreatableSum>(
      `reportRows.creatableSums.${way}`,
      `SELECT CASE WHEN payout_micros IS NULL THEN NULL ELSE currency END AS currency,
         status IS 'pending' AS isOnHold, sum(payout_micros) AS micros, count(*) AS count
       FROM report_rows WHERE report_id = ? AND ${condition} GROUP BY 1, 2 ORDER BY 4 DESC`,
    ),
  );
  const isTaken = db.query<[string, string], { one: number }>(
    'reportRows.isTaken',
    'SELECT 1 AS one FROM report_rows WHERE conversion_id = ? AND report_id = ? LIMIT 1',
  );
  const selectOfKey = db.query<[string, string], NamedValues>(
    'reportRows.ofKey',
    `SELECT * FROM report_rows WHERE report_id = ? AND row_key = ? AND line IS NOT NULL ORDER BY number LIMIT 2`,
  );
  const selectNewest = db.query<[string], { number: number }>(
    'reportRows.newest',
    'SELECT coalesce(max(number), 0) AS number FROM report_rows WHERE report_id = ?',
  );
  const selectEvents = db.query<[string], { event: string }>(
    'reportRows.events',
    'SELECT DISTINCT coalesce(event, own_event) AS event FROM report_rows WHERE report_id = ? AND coalesce(event, own_event) IS NOT NULL',
  );
  const selectEdges = db.query<[string], { first: string | null; last: string | null }>(
    'reportRows.edges',
    'SELECT min(day) AS first, max(day) AS last FROM report_rows WHERE report_id = ? AND line IS NOT NULL',
  );
  return {
    /** In the order of the file, after a number. */
    page: (id: ReportId, filter: RowFilter, after: number, limit: number): readonly ReportRowEntry[] =>
      pages[filter]?.all(id, after, limit).map(read) ?? [],
    /** What can be created as conversions. */
    creatable: (id: ReportId, way: CreatingWay, after: number, limit: number): readonly ReportRowEntry[] =>
      selectCreatable[way].all(id, after, limit).map(read),
    creatableSums: (id: ReportId, way: CreatingWay): Creatable => {
      const sums = sumCreatable[way].all(id).map((each) => ({ ...each, micros: each.micros ?? 0 }));
      return { count: sums.reduce((sum, each) => sum + each.count, 0), sums };
    },
    isTaken: (reportId: ReportId, conversionId: ConversionId): boolean =>
      isTaken.get(conversionId, reportId) !== undefined,
    /** Rows of the file with this key: none, one, or two of several, which nobody can tell apart. */
    ofKey: (id: ReportId, key: string): readonly ReportRowEntry[] => selectOfKey.all(id, key).map(read),
    /** Whether some row of the file has this key. */
    hasKey: (id: ReportId, key: string): boolean => selectOfKey.get(id, key) !== undefined,
    newest: (id: ReportId): number => selectNewest.get(id)?.number ?? 0,
    events: (id: ReportId): ReadonlySet<string> => new Set(selectEvents.all(id).map(({ event }) => event)),
    edges: (id: ReportId): { readonly first: string | null; readonly last: string | null } =>
      selectEdges.get(id) ?? { first: null, last: null },
  };
}

export type ReportRowWrites = ReturnType<typeof createReportRowWrites>;

export function createReportRowWrites(db: WritableDb) {
  const insert = db.write<[NamedValues]>('reportRows.insert', insertInto('report_rows', COLUMNS));
  const saveChange = db.write<[string, string, number]>(
    'reportRows.saveChange',
    'UPDATE report_rows SET change = ? WHERE report_id = ? AND number = ?',
  );
  const saveCreated = db.write<[string, string, string, number]>(
    'reportRows.saveCreated',
    'UPDATE report_rows SET created_entry_id = ?, conversion_id = ? WHERE report_id = ? AND number = ?',
  );
  const removeSome = db.write<[string, string, number]>(
    'reportRows.removeSome',
    `DELETE FROM report_rows WHERE report_id = ? AND number IN (
       SELECT number FROM report_rows WHERE report_id = ? LIMIT ?)`,
  );
  return {
    insert: (row: ReportRowEntry): void => {
      insert.run(writeRow<ReportRowEntry>(COLUMNS, row));
    },
    saveChange: (id: ReportId, number: number, change: SnapshotChange): void => {
      saveChange.run(change, id, number);
    },
    saveCreated: (id: ReportId, number: number, entryId: PostbackId, conversionId: ConversionId): void => {
      saveCreated.run(entryId, conversionId, id, number);
    },
    /** @returns whether any were left to be removed */
    removeSome: (id: ReportId, limit: number): boolean => removeSome.run(id, id, limit).changes > 0,
  };
}

function ofEachWay<T>(make: (way: CreatingWay, condition: string) => T): Readonly<Record<CreatingWay, T>> {
  return { forward: make('forward', WAYS.forward), import: make('import', WAYS.import) };
}

function read(row: NamedValues): ReportRowEntry {
  return readRow<ReportRowEntry>(COLUMNS, row);
}
