/** Tables `reports` and `report_mappings`. */
import { z } from 'zod';
import {
  type NetworkId,
  networkIdSchema,
  type ReportId,
  reportIdSchema,
} from '../../../shared/domain/ids.ts';
import { type ReportMapping, reportMappingSchema } from '../../../shared/domain/report/report-mapping.ts';
import {
  REPORT_PROBLEM_CODES,
  REPORT_STATES,
  type ReportProblem,
  type ReportState,
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
  updateIn,
  writeRow,
} from './columns.ts';

export interface ReportEntry {
  readonly id: ReportId;
  readonly networkId: NetworkId;
  readonly name: string;
  readonly state: ReportState;
  readonly createdAtMs: number;
  readonly doneAtMs: number | null;
  readonly bytes: number;
  readonly readBytes: number;
  readonly mapping: ReportMapping | null;
  readonly problem: ReportProblem | null;
  readonly beforeId: ReportId | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Whether what its rows are about is kept. */
  readonly isOpen: boolean;
}

const problemSchema = z.object({
  code: z.enum(REPORT_PROBLEM_CODES),
  line: z.number().nullable(),
}) satisfies z.ZodType<ReportProblem>;

const stateSchema = z.enum(REPORT_STATES);
const idOrNull = reportIdSchema.nullable();

const COLUMNS = {
  id: { ...textColumn('id'), read: (stored) => reportIdSchema.parse(stored) },
  networkId: { ...textColumn('network_id'), read: (stored) => networkIdSchema.parse(stored) },
  name: textColumn('name'),
  state: { ...textColumn('state'), read: (stored) => stateSchema.parse(stored) },
  createdAtMs: numberColumn('created_at_ms'),
  doneAtMs: numberOrNullColumn('done_at_ms'),
  bytes: numberColumn('bytes'),
  readBytes: numberColumn('read_bytes'),
  mapping: jsonOrNull('mapping', reportMappingSchema),
  problem: jsonOrNull('problem', problemSchema),
  beforeId: { ...textOrNullColumn('before_id'), read: (stored) => idOrNull.parse(stored) },
  firstDay: textOrNullColumn('first_day'),
  lastDay: textOrNullColumn('last_day'),
  isOpen: flagColumn('is_open'),
} satisfies Columns<ReportEntry>;

function jsonOrNull<Value>(name: string, schema: z.ZodType<Value>) {
  const text = z.string();
  return {
    name,
    read: (stored: unknown): Value | null =>
      stored === null ? null : schema.parse(JSON.parse(text.parse(stored))),
    write: (value: Value | null): string | null => (value === null ? null : JSON.stringify(value)),
  };
}

/** Of the list: nobody looks at more. */
const MOST_LISTED = 200;

export type ReportReads = ReturnType<typeof createReportReads>;

export function createReportReads(db: ReadableDb) {
  const select = db.query<[string], NamedValues>('reports.get', 'SELECT * FROM reports WHERE id = ?');
  const selectAll = db.query<[number], NamedValues>(
    'reports.list',
    'SELECT * FROM reports ORDER BY id DESC LIMIT ?',
  );
  const selectBefore = db.query<[string, string], NamedValues>(
    'reports.before',
    `SELECT * FROM reports WHERE network_id = ? AND state = 'done' AND id < ? ORDER BY id DESC LIMIT 1`,
  );
  const selectUnfinished = db.query<[], NamedValues>(
    'reports.unfinished',
    `SELECT * FROM reports WHERE state NOT IN ('done', 'failed', 'mapping') ORDER BY id`,
  );
  const selectStates = db.query<[], { id: string; state: string }>(
    'reports.unfinishedStates',
    `SELECT id, state FROM reports WHERE state NOT IN ('done', 'failed', 'mapping') ORDER BY id`,
  );
  const selectMapping = db.query<[string], { mapping: string }>(
    'reportMappings.get',
    'SELECT mapping FROM report_mappings WHERE network_id = ?',
  );
  return {
    get: (id: ReportId): ReportEntry | null => {
      const row = select.get(id);
      return row === undefined ? null : read(row);
    },
    /** Newest first, at most 200. */
    list: (): readonly ReportEntry[] => selectAll.all(MOST_LISTED).map(read),
    /** The newest one of the network that was compared before this one came. */
    before: ({ networkId, id }: Pick<ReportEntry, 'networkId' | 'id'>): ReportEntry | null => {
      const row = selectBefore.get(networkId, id);
      return row === undefined ? null : read(row);
    },
    /** Whatever a stop interrupted. */
    unfinished: (): readonly ReportEntry[] => selectUnfinished.all().map(read),
    /** The same without what each says: asked after each step. */
    unfinishedStates: (): readonly Pick<ReportEntry, 'id' | 'state'>[] =>
      selectStates
        .all()
        .map(({ id, state }) => ({ id: reportIdSchema.parse(id), state: stateSchema.parse(state) })),
    /** As it was confirmed last; null where none was, or an older program wrote one that does not hold any more. */
    mappingOf: (networkId: NetworkId): ReportMapping | null => {
      const row = selectMapping.get(networkId);
      const parsed = row === undefined ? null : reportMappingSchema.safeParse(JSON.parse(row.mapping));
      return parsed?.success === true ? parsed.data : null;
    },
  };
}

export type ReportWrites = ReturnType<typeof createReportWrites>;

export function createReportWrites(db: WritableDb) {
  const insert = db.write<[NamedValues]>('reports.insert', insertInto('reports', COLUMNS));
  const update = db.write<[NamedValues]>('reports.save', updateIn('reports', COLUMNS));
  const remove = db.write<[string]>('reports.remove', 'DELETE FROM reports WHERE id = ?');
  const saveMapping = db.write<[string, string]>(
    'reportMappings.save',
    `INSERT INTO report_mappings (network_id, mapping) VALUES (?, ?)
     ON CONFLICT (network_id) DO UPDATE SET mapping = excluded.mapping`,
  );
  return {
    insert: (row: ReportEntry): void => {
      insert.run(writeRow<ReportEntry>(COLUMNS, row));
    },
    save: (row: ReportEntry): void => {
      update.run(writeRow<ReportEntry>(COLUMNS, row));
    },
    /** Its rows must be gone already. */
    remove: (id: ReportId): void => {
      remove.run(id);
    },
    saveMapping: (networkId: NetworkId, mapping: ReportMapping): void => {
      saveMapping.run(networkId, JSON.stringify(mapping));
    },
  };
}

function read(row: NamedValues): ReportEntry {
  return readRow<ReportEntry>(COLUMNS, row);
}
