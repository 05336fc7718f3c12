/** Table `report_rows`. */
import type { ConversionId, PostbackId, ReportId } from '../../../shared/domain/ids.ts';
import type { SnapshotChange } from '../../../shared/domain/report/compare-snapshots.ts';
import type { CreatingWay, RowFilter } from '../../../shared/domain/report/report-state.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';
import { insertByPlace } from './columns.ts';
import {
  readReportRowEntry,
  REPORT_ROW_COLUMNS,
  type ReportRowEntry,
  type StoredReportRow,
} from './report-row-columns.ts';

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
         status IS 'pending' AS isOnHold, total(payout_micros) AS micros, count(*) AS count
       FROM report_rows WHERE report_id = ? AND ${condition} GROUP BY 1, 2 ORDER BY 4 DESC`,
    ),
  );
  const selectOne = db.query<[string, number], NamedValues>(
    'reportRows.one',
    'SELECT * FROM report_rows WHERE report_id = ? AND number = ?',
  );
  const selectNewest = db.query<[string], { number: number }>(
    'reportRows.newest',
    'SELECT coalesce(max(number), 0) AS number FROM report_rows WHERE report_id = ?',
  );
  const selectEvents = db.query<[string], { event: string }>(
    'reportRows.events',
    'SELECT DISTINCT coalesce(event, own_event) AS event FROM report_rows WHERE report_id = ? AND coalesce(event, own_event) IS NOT NULL',
  );
  return {
    /** In the order of the file, after a number. */
    page: (id: ReportId, filter: RowFilter, after: number, limit: number): readonly ReportRowEntry[] =>
      pages[filter]?.all(id, after, limit).map(readReportRowEntry) ?? [],
    /** What can be created as conversions. */
    creatable: (id: ReportId, way: CreatingWay, after: number, limit: number): readonly ReportRowEntry[] =>
      selectCreatable[way].all(id, after, limit).map(readReportRowEntry),
    creatableSums: (id: ReportId, way: CreatingWay): Creatable => {
      const sums = sumCreatable[way].all(id).map((each) => ({ ...each, micros: each.micros ?? 0 }));
      return { count: sums.reduce((sum, each) => sum + each.count, 0), sums };
    },
    one: (id: ReportId, number: number): ReportRowEntry | null => {
      const row = selectOne.get(id, number);
      return row === undefined ? null : readReportRowEntry(row);
    },
    newest: (id: ReportId): number => selectNewest.get(id)?.number ?? 0,
    /** Reads all of its rows. */
    events: (id: ReportId): ReadonlySet<string> => new Set(selectEvents.all(id).map(({ event }) => event)),
  };
}

export type ReportRowWrites = ReturnType<typeof createReportRowWrites>;

export function createReportRowWrites(db: WritableDb) {
  const insert = db.write<StoredReportRow>(
    'reportRows.insert',
    insertByPlace('report_rows', REPORT_ROW_COLUMNS),
  );
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
    insert: (row: StoredReportRow): void => {
      insert.run(...row);
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
