/** Table `networks`. A removed network stays as a row, because its postbacks stay. */
import { type NetworkId, networkIdSchema } from '../../../shared/domain/ids.ts';
import { type Mapping, mappingSchema } from '../../../shared/domain/postback/mapping.ts';
import type { Named, ReadableDb, WritableDb } from '../../platform/database.ts';

export interface NetworkRow {
  readonly id: NetworkId;
  readonly name: string;
  readonly preset: string;
  readonly key: string;
  readonly acceptsKeyless: boolean;
  readonly answerBody: string;
  readonly mapping: Mapping;
  readonly test: boolean;
  readonly createdAtMs: number;
  /** When the person confirmed how its postbacks are read; null while that is only assumed. */
  readonly confirmedAtMs: number | null;
  readonly removedAtMs: number | null;
  readonly lastHeardAtMs: number | null;
  readonly postbackCount: number;
}

export interface StoredNetwork {
  id: string;
  name: string;
  preset: string;
  key: string;
  accepts_keyless: number;
  answer_body: string;
  mapping: string;
  test: number;
  created_at_ms: number;
  confirmed_at_ms: number | null;
  removed_at_ms: number | null;
  last_heard_at_ms: number | null;
  postback_count: number;
}

export type NetworkReads = ReturnType<typeof createNetworkReads>;

export function createNetworkReads(db: ReadableDb) {
  const selectAll = db.query<[], StoredNetwork>('networks.all', 'SELECT * FROM networks ORDER BY id');
  const selectOne = db.query<[string], StoredNetwork>('networks.get', 'SELECT * FROM networks WHERE id = ?');
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
  const insert = db.write<[Named]>(
    'networks.insert',
    `INSERT INTO networks (id, name, preset, key, accepts_keyless, answer_body, mapping, test,
       created_at_ms, confirmed_at_ms)
     VALUES (@id, @name, @preset, @key, @acceptsKeyless, @answerBody, @mapping, @test, @createdAtMs,
       @confirmedAtMs)`,
  );
  const update = db.write<[Named]>(
    'networks.update',
    `UPDATE networks SET name = @name, preset = @preset, confirmed_at_ms = @confirmedAtMs, accepts_keyless = @acceptsKeyless, answer_body = @answerBody,
     mapping = @mapping WHERE id = @id`,
  );
  // The key is freed, so that a network added again can have it.
  const remove = db.write<[number, string]>(
    'networks.remove',
    `UPDATE networks SET removed_at_ms = ?, accepts_keyless = 0, key = 'removed:' || id WHERE id = ?`,
  );
  // The newest is the one that came last, whatever the clock said then.
  const received = db.write<[Named]>(
    'networks.recordReceived',
    `UPDATE networks SET postback_count = postback_count + 1, last_heard_at_ms = coalesce(
       (SELECT received_at_ms FROM postbacks WHERE network_id = @id AND by_hand IS NULL ORDER BY id DESC LIMIT 1), @receivedAtMs)
     WHERE id = @id`,
  );
  const takeBack = db.write<[string]>(
    'networks.takeBack',
    'UPDATE networks SET removed_at_ms = NULL WHERE id = ?',
  );

  return {
    insert: (row: NetworkRow): void => {
      insert.run(writeNetwork(row));
    },
    update: (row: NetworkRow): void => {
      update.run(writeNetwork(row));
    },
    /** Undoes a removal. */
    takeBack: (id: NetworkId): void => {
      takeBack.run(id);
    },
    remove: (id: NetworkId, nowMs: number): void => {
      remove.run(nowMs, id);
    },
    recordReceived: (id: NetworkId, receivedAtMs: number): void => {
      received.run({ id, receivedAtMs });
    },
  };
}

export function readNetwork(row: StoredNetwork): NetworkRow {
  return {
    id: networkIdSchema.parse(row.id),
    name: row.name,
    preset: row.preset,
    key: row.key,
    acceptsKeyless: row.accepts_keyless === 1,
    answerBody: row.answer_body,
    mapping: mappingSchema.parse(JSON.parse(row.mapping)),
    test: row.test === 1,
    createdAtMs: row.created_at_ms,
    confirmedAtMs: row.confirmed_at_ms,
    removedAtMs: row.removed_at_ms,
    lastHeardAtMs: row.last_heard_at_ms,
    postbackCount: row.postback_count,
  };
}

function writeNetwork(row: NetworkRow): Record<string, unknown> {
  return {
    id: row.id,
    name: row.name,
    preset: row.preset,
    key: row.key,
    acceptsKeyless: Number(row.acceptsKeyless),
    answerBody: row.answerBody,
    mapping: JSON.stringify(row.mapping),
    test: Number(row.test),
    createdAtMs: row.createdAtMs,
    confirmedAtMs: row.confirmedAtMs,
  };
}
