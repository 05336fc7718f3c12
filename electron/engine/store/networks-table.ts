/** Table `networks`. A removed network stays as a row, because its postbacks stay. */
import { type NetworkId, networkIdSchema } from '../../../shared/domain/ids.ts';
import { type Mapping, mappingSchema } from '../../../shared/domain/postback/mapping.ts';
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
  updateIn,
  writeRow,
} from './columns.ts';

/** What is changed in a row, beside its removal and what is counted. */
interface EditedFields {
  readonly name: string;
  readonly preset: string;
  readonly acceptsKeyless: boolean;
  readonly answerBody: string;
  readonly mapping: Mapping;
  /** When the person confirmed how its postbacks are read; null while that is only assumed. */
  readonly confirmedAtMs: number | null;
}

interface FixedFields {
  readonly id: NetworkId;
  readonly key: string;
  readonly test: boolean;
  readonly createdAtMs: number;
}

/** Begin empty, and change by themselves. */
interface KeptFields {
  readonly removedAtMs: number | null;
  readonly lastHeardAtMs: number | null;
  readonly postbackCount: number;
}

export interface NetworkRow extends FixedFields, EditedFields, KeptFields {}

const EDITED: Columns<EditedFields> = {
  name: textColumn('name'),
  preset: textColumn('preset'),
  acceptsKeyless: flagColumn('accepts_keyless'),
  answerBody: textColumn('answer_body'),
  mapping: jsonColumn('mapping', (value) => mappingSchema.parse(value)),
  confirmedAtMs: numberOrNullColumn('confirmed_at_ms'),
};

const INSERTED: Columns<FixedFields & EditedFields> = {
  id: { ...textColumn('id'), read: (stored) => networkIdSchema.parse(stored) },
  key: textColumn('key'),
  test: flagColumn('test'),
  createdAtMs: numberColumn('created_at_ms'),
  ...EDITED,
};

const COLUMNS: Columns<NetworkRow> = {
  ...INSERTED,
  removedAtMs: numberOrNullColumn('removed_at_ms'),
  lastHeardAtMs: numberOrNullColumn('last_heard_at_ms'),
  postbackCount: numberColumn('postback_count'),
};

export type NetworkReads = ReturnType<typeof createNetworkReads>;

export function createNetworkReads(db: ReadableDb) {
  const selectAll = db.query<[], NamedValues>('networks.all', 'SELECT * FROM networks ORDER BY id');
  const selectOne = db.query<[string], NamedValues>('networks.get', 'SELECT * FROM networks WHERE id = ?');
  const selectNameAndKey = db.query<[string], { name: string; key: string }>(
    'networks.nameAndKey',
    'SELECT name, key FROM networks WHERE id = ?',
  );

  return {
    /** All, removed ones too: names of old postbacks come from here. */
    all: (): NetworkRow[] => selectAll.all().map(readNetwork),
    /** A removed one too. */
    get: (id: NetworkId): NetworkRow | null => {
      const row = selectOne.get(id);
      return row === undefined ? null : readNetwork(row);
    },
    /** Of a removed one too. */
    nameAndKey: (id: NetworkId): { readonly name: string; readonly key: string } | null =>
      selectNameAndKey.get(id) ?? null,
  };
}

export type NetworkWrites = ReturnType<typeof createNetworkWrites>;

export function createNetworkWrites(db: WritableDb) {
  const insert = db.write<[NamedValues]>('networks.insert', insertInto('networks', INSERTED));
  const update = db.write<[NamedValues]>('networks.update', updateIn('networks', EDITED));
  // The key is freed, so that a network added again can have it.
  const remove = db.write<[number, string]>(
    'networks.remove',
    `UPDATE networks SET removed_at_ms = ?, accepts_keyless = 0, key = 'removed:' || id WHERE id = ?`,
  );
  // The newest is the one that came last, whatever the clock said then.
  const received = db.write<[NamedValues]>(
    'networks.recordReceived',
    `UPDATE networks SET postback_count = postback_count + @count, last_heard_at_ms = coalesce(
       (SELECT received_at_ms FROM postbacks WHERE network_id = @id AND by_hand IS NULL AND resent IS NULL
        ORDER BY id DESC LIMIT 1), @receivedAtMs)
     WHERE id = @id`,
  );
  const takeBack = db.write<[string]>(
    'networks.takeBack',
    'UPDATE networks SET removed_at_ms = NULL WHERE id = ?',
  );

  return {
    insert: (row: NetworkRow): void => {
      insert.run(writeRow(INSERTED, row));
    },
    update: (row: NetworkRow): void => {
      update.run({ id: row.id, ...writeRow(EDITED, row) });
    },
    /** Undoes a removal. */
    takeBack: (id: NetworkId): void => {
      takeBack.run(id);
    },
    remove: (id: NetworkId, nowMs: number): void => {
      remove.run(nowMs, id);
    },
    /** @param receivedAtMs of the last of them, where none is stored any more */
    recordReceived: (id: NetworkId, count: number, receivedAtMs: number): void => {
      received.run({ id, count, receivedAtMs });
    },
  };
}

/** @throws Error at what cannot be read */
export function readNetwork(stored: NamedValues): NetworkRow {
  return readRow(COLUMNS, stored);
}
