/** Table `postbacks`. */
import type { Relation } from '../../../shared/domain/conversion/relation.ts';
import {
  type ConversionId,
  type NetworkId,
  networkIdSchema,
  type PostbackId,
  postbackIdSchema,
} from '../../../shared/domain/ids.ts';
import type { Release } from '../../../shared/domain/postback/parsed-postback.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import type { StoredValue } from './columns.ts';
import type { NewPostback, PostbackRow, StoredPostback } from './postback-rows.ts';
import { PARSED_COLUMNS, parsedValues, type ParsedUpdate } from './parsed-columns.ts';
import { createRequestBytes } from './requests.ts';

export type PostbackHead = Pick<PostbackRow, 'id' | 'networkId' | 'head'>;

type StoredHead = Pick<StoredPostback, 'id' | 'network_id' | 'head'>;

export type PostbackReads = ReturnType<typeof createPostbackReads>;

export function createPostbackReads(db: ReadableDb) {
  const withBytes = createRequestBytes(db);
  const select = db.query<[string], StoredPostback>('postbacks.get', 'SELECT * FROM postbacks WHERE id = ?');
  const selectIsThere = db.query<[string], { id: string }>(
    'postbacks.isThere',
    'SELECT id FROM postbacks WHERE id = ?',
  );
  const selectThoseThere = db.query<[string], { id: string }>(
    'postbacks.thoseThere',
    'SELECT p.id FROM json_each(?) each JOIN postbacks p ON p.id = each.value',
  );
  const selectWaiting = db.query<[number], StoredPostback>(
    'postbacks.waiting',
    'SELECT * FROM postbacks WHERE understood_at_ms IS NULL ORDER BY id LIMIT ?',
  );
  const selectWaitingBetween = db.query<[string, string], { id: string }>(
    'postbacks.waitingBetween',
    'SELECT id FROM postbacks WHERE understood_at_ms IS NULL AND id >= ? AND id <= ? ORDER BY id',
  );
  const selectOfConversion = db.query<[string, number], StoredPostback>(
    'postbacks.ofConversion',
    'SELECT * FROM postbacks WHERE conversion_id = ? ORDER BY id LIMIT ?',
  );
  const selectOfNetwork = db.query<[string, string, number], StoredPostback>(
    'postbacks.ofNetwork',
    'SELECT * FROM postbacks WHERE network_id = ? AND id > ? AND by_hand IS NULL ORDER BY id LIMIT ?',
  );
  const selectLatestOfNetwork = db.query<[string, number], StoredPostback>(
    'postbacks.latestOfNetwork',
    `SELECT * FROM postbacks WHERE network_id = ? AND by_hand IS NULL AND resent IS NULL
     ORDER BY id DESC LIMIT ?`,
  );
  const selectSigned = db.query<[string, string, string], { received_at_ms: number }>(
    'postbacks.firstSigned',
    `SELECT received_at_ms FROM postbacks WHERE network_id = ? AND signature = ? AND id < ?
     ORDER BY id LIMIT 1`,
  );
  const selectHeads = db.query<[string, string, number], StoredHead>(
    'postbacks.heads',
    'SELECT id, network_id, head FROM postbacks WHERE id > ? AND id <= ? ORDER BY id LIMIT ?',
  );
  const selectNewestId = db.query<[], { id: string | null }>(
    'postbacks.newestId',
    'SELECT max(id) AS id FROM postbacks',
  );
  const countOfNetwork = db.query<[string, string], { count: number }>(
    'postbacks.countOfNetwork',
    'SELECT count(*) AS count FROM postbacks WHERE network_id = ? AND id > ? AND by_hand IS NULL',
  );
  const selectSequences = db.query<[string], { sequence: number }>(
    'postbacks.sequencesOf',
    'SELECT sequence FROM postbacks WHERE source = ? AND sequence IS NOT NULL',
  );

  return {
    get: (id: PostbackId): PostbackRow | null => {
      const row = select.get(id);
      return row === undefined ? null : (withBytes([row])[0] ?? null);
    },
    isThere: (id: PostbackId): boolean => selectIsThere.get(id) !== undefined,
    /** Which of these are there. */
    thoseThere: (ids: readonly PostbackId[]): ReadonlySet<string> =>
      new Set(selectThoseThere.all(JSON.stringify(ids)).map(({ id }) => id)),
    /** Ids, oldest first, of those that are not parsed yet. */
    waitingBetween: (fromId: string, untilId: string): PostbackId[] =>
      selectWaitingBetween.all(fromId, untilId).map(({ id }) => postbackIdSchema.parse(id)),
    /** Oldest first. */
    waiting: (limit: number): PostbackRow[] => withBytes(selectWaiting.all(limit)),
    /** Oldest first. */
    ofConversion: (id: ConversionId, limit: number): PostbackRow[] =>
      withBytes(selectOfConversion.all(id, limit)),
    /** Oldest first, those after an id; an empty id for all. Here and below: what the network sent. */
    ofNetwork: (id: NetworkId, afterId: string, limit: number): PostbackRow[] =>
      withBytes(selectOfNetwork.all(id, afterId, limit)),
    /** Newest first, without what a person sent in its place. */
    latestOfNetwork: (id: NetworkId, limit: number): PostbackRow[] =>
      withBytes(selectLatestOfNetwork.all(id, limit)),
    /** When the first of a network came that has this signature, UTC milliseconds; null when none did before. */
    firstSignedAtMs: (networkId: NetworkId, digest: string, beforeId: PostbackId): number | null =>
      selectSigned.get(networkId, digest, beforeId)?.received_at_ms ?? null,
    /** Oldest first. */
    headsBetween: (afterId: string, untilId: string, limit: number): PostbackHead[] =>
      selectHeads.all(afterId, untilId, limit).map((row) => ({
        id: postbackIdSchema.parse(row.id),
        networkId: row.network_id === null ? null : networkIdSchema.parse(row.network_id),
        head: row.head,
      })),
    /** The numbers that stored requests have in their source; reads every row. */
    sequencesOf: (source: string): number[] => selectSequences.all(source).map(({ sequence }) => sequence),
    /** Empty where there is none. */
    newestId: (): string => selectNewestId.get()?.id ?? '',
    countOfNetwork: (id: NetworkId, afterId: string): number => countOfNetwork.get(id, afterId)?.count ?? 0,
  };
}

/** What a request has before it is read, but its network, which reading it may change. */
const OWN_COLUMNS = [
  'id',
  'received_at_ms',
  'method',
  'head',
  'body',
  'body_state',
  'remote_address',
  'test',
  'source',
  'signed_bytes',
  'signature',
  'steady_ms',
  'sequence',
  'signature_state',
  'resent',
  'is_network_lost',
] as const;

/** In the order of `OWN_COLUMNS`. */
function ownValues(row: NewPostback): readonly (StoredValue | Buffer)[] {
  return [
    row.id,
    row.receivedAtMs,
    row.method,
    row.head,
    row.body,
    row.bodyState,
    row.remoteAddress,
    Number(row.test),
    row.source,
    row.signature?.bytes ?? null,
    row.signature?.digest ?? null,
    row.steadyMs,
    row.sequence,
    row.signatureState,
    row.resent === null ? null : JSON.stringify(row.resent),
    Number(row.isNetworkLost),
  ];
}

function insertInto(columns: readonly string[]): string {
  return `INSERT INTO postbacks (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

export type PostbackWrites = ReturnType<typeof createPostbackWrites>;

export function createPostbackWrites(db: WritableDb) {
  const insert = db.write<readonly (StoredValue | Buffer)[]>(
    'postbacks.insert',
    insertInto([...OWN_COLUMNS, 'network_id']),
  );
  const insertParsed = db.write<readonly (StoredValue | Buffer)[]>(
    'postbacks.insertParsed',
    insertInto([...OWN_COLUMNS, ...PARSED_COLUMNS]),
  );
  const update = db.write<readonly StoredValue[]>(
    'postbacks.saveParsed',
    `UPDATE postbacks SET ${PARSED_COLUMNS.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
  );
  const reopenHeld = db.write<[string]>(
    'postbacks.reopenHeld',
    'UPDATE postbacks SET understood_at_ms = NULL WHERE is_held = 1 AND network_id = ?',
  );
  const reopenOne = db.write<[string]>(
    'postbacks.reopen',
    'UPDATE postbacks SET understood_at_ms = NULL WHERE id = ?',
  );
  const eventless =
    'WHERE network_id = ? AND click_id = ? AND is_held = 1 AND event IS NULL AND status IS NOT NULL';
  const selectEventless = db.query<[string, string], { one: number }>(
    'postbacks.isAnyEventless',
    `SELECT 1 AS one FROM postbacks ${eventless} LIMIT 1`,
  );
  const reopenEventless = db.write<[string, string]>(
    'postbacks.reopenEventless',
    `UPDATE postbacks SET understood_at_ms = NULL ${eventless}`,
  );
  const setRelease = db.write<[string, string]>(
    'postbacks.release',
    'UPDATE postbacks SET release = ?, understood_at_ms = NULL WHERE id = ?',
  );
  const setHead = db.write<[Buffer, string]>(
    'postbacks.saveHead',
    'UPDATE postbacks SET head = ? WHERE id = ?',
  );
  const setRelation = db.write<[string | null, string | null, string]>(
    'postbacks.saveRelation',
    'UPDATE postbacks SET relation = ?, duplicate_of = ? WHERE id = ?',
  );

  return {
    /** @throws Error of SQLite where its id is known, or its network is not */
    insert: (row: NewPostback): void => {
      insert.run(...ownValues(row), row.networkId);
    },
    /** With what was decided on it: half of the work of storing it first. @throws Error as `insert` */
    insertParsed: (row: NewPostback, entry: ParsedUpdate): void => {
      insertParsed.run(...ownValues(row), ...parsedValues(entry));
    },
    saveParsed: (entry: ParsedUpdate): void => {
      update.run(...parsedValues(entry), entry.id);
    },
    /** Held postbacks of a network are to be parsed again, after its mapping changed. */
    reopenHeld: (networkId: NetworkId): number => reopenHeld.run(networkId).changes,
    /** To be parsed again. */
    reopen: (id: PostbackId): void => {
      reopenOne.run(id);
    },
    /** Held postbacks that only rated a click, now that it has a conversion. */
    reopenEventless: (networkId: NetworkId, clickId: string): void => {
      // An update that finds nothing costs five times a look.
      if (selectEventless.get(networkId, clickId) !== undefined) reopenEventless.run(networkId, clickId);
    },
    /** The person lets a held one go: it is parsed again with what they said. */
    release: (id: PostbackId, release: Release): void => {
      setRelease.run(JSON.stringify(release), id);
    },
    saveHead: (id: PostbackId, head: Buffer): void => {
      setHead.run(head, id);
    },
    saveRelation: (id: PostbackId, relation: Relation | null, duplicateOf: PostbackId | null): void => {
      setRelation.run(relation === null ? null : JSON.stringify(relation), duplicateOf, id);
    },
  };
}
