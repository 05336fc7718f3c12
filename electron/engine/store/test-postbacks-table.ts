/** Table `test_postbacks`: named requests that a person sends again and again. */
import {
  type NetworkId,
  networkIdSchema,
  type TestPostbackId,
  testPostbackIdSchema,
} from '../../../shared/domain/ids.ts';
import { type SentRequest, sentRequestSchema } from '../../../shared/domain/postback/sent-request.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';
import {
  type Columns,
  flagColumn,
  insertInto,
  jsonColumn,
  numberColumn,
  numberOrNullColumn,
  readRow,
  textColumn,
  writeRow,
} from './columns.ts';

export interface TestPostbackRow {
  readonly id: TestPostbackId;
  readonly name: string;
  /** Null for what is sent without a key. */
  readonly networkId: NetworkId | null;
  readonly request: SentRequest;
  /** Whether it is sent as a test, which is counted nowhere. */
  readonly test: boolean;
  readonly createdAtMs: number;
  /** When it was sent last. */
  readonly firedAtMs: number | null;
}

const COLUMNS: Columns<TestPostbackRow> = {
  id: { ...textColumn('id'), read: (stored) => testPostbackIdSchema.parse(stored) },
  name: textColumn('name'),
  networkId: {
    name: 'network_id',
    read: (stored) => networkIdSchema.nullable().parse(stored),
    write: (value) => value,
  },
  request: jsonColumn('request', (value) => sentRequestSchema.parse(value)),
  test: flagColumn('test'),
  createdAtMs: numberColumn('created_at_ms'),
  firedAtMs: numberOrNullColumn('fired_at_ms'),
};

export type TestPostbackReads = ReturnType<typeof createTestPostbackReads>;

export function createTestPostbackReads(db: ReadableDb) {
  const selectAll = db.query<[], NamedValues>(
    'testPostbacks.all',
    'SELECT * FROM test_postbacks ORDER BY name COLLATE NOCASE, id',
  );
  const select = db.query<[string], NamedValues>(
    'testPostbacks.get',
    'SELECT * FROM test_postbacks WHERE id = ?',
  );
  return {
    /** By name. */
    all: (): TestPostbackRow[] => selectAll.all().map(readTestPostback),
    get: (id: TestPostbackId): TestPostbackRow | null => {
      const row = select.get(id);
      return row === undefined ? null : readTestPostback(row);
    },
  };
}

export type TestPostbackWrites = ReturnType<typeof createTestPostbackWrites>;

export function createTestPostbackWrites(db: WritableDb) {
  const insert = db.write<[NamedValues]>('testPostbacks.insert', insertInto('test_postbacks', COLUMNS));
  const setFired = db.write<[number, string]>(
    'testPostbacks.fired',
    'UPDATE test_postbacks SET fired_at_ms = ? WHERE id = ?',
  );
  const remove = db.write<[string]>('testPostbacks.remove', 'DELETE FROM test_postbacks WHERE id = ?');
  return {
    insert: (row: TestPostbackRow): void => {
      insert.run(writeRow(COLUMNS, row));
    },
    setFired: (id: TestPostbackId, atMs: number): void => {
      setFired.run(atMs, id);
    },
    /** @returns whether it was there */
    remove: (id: TestPostbackId): boolean => remove.run(id).changes > 0,
  };
}

/** @throws Error at what cannot be read */
export function readTestPostback(stored: NamedValues): TestPostbackRow {
  return readRow(COLUMNS, stored);
}
