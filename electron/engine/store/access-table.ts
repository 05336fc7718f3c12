/** Tables `network_access` and `old_keys`. */
import { type StoredAccessRules, storedAccessRulesSchema } from '../../../shared/contract/access.ts';
import { type NetworkId, networkIdSchema } from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export interface OldKeyRow {
  /** SHA-256 of the key, base64. */
  readonly digest: string;
  readonly networkId: NetworkId;
  readonly beginning: string;
  /** By the clock that nobody sets, UTC milliseconds. */
  readonly validUntilMs: number;
  readonly lastUsedAtMs: number | null;
  readonly useCount: number;
}

interface StoredOldKey {
  digest: string;
  network_id: string;
  beginning: string;
  valid_until_ms: number;
  last_used_at_ms: number | null;
  use_count: number;
}

export interface StoredRules {
  network_id: string;
  rules: string;
}

export function readAccessRules(row: StoredRules): StoredAccessRules {
  return storedAccessRulesSchema.parse(JSON.parse(row.rules));
}

export type AccessReads = ReturnType<typeof createAccessReads>;

export function createAccessReads(db: ReadableDb) {
  const selectRules = db.query<[], StoredRules>('access.rules', 'SELECT * FROM network_access');
  const selectRulesOf = db.query<[string], { rules: string }>(
    'access.rulesOf',
    'SELECT rules FROM network_access WHERE network_id = ?',
  );
  const selectOldKeys = db.query<[], StoredOldKey>(
    'access.oldKeys',
    'SELECT * FROM old_keys ORDER BY valid_until_ms DESC',
  );

  return {
    rules: (): ReadonlyMap<NetworkId, StoredAccessRules> =>
      new Map(selectRules.all().map((row) => [networkIdSchema.parse(row.network_id), readAccessRules(row)])),
    /** In which header a network signs its requests; null where it does not. */
    signatureHeaderOf: (id: NetworkId | null): string | null => {
      const row = id === null ? undefined : selectRulesOf.get(id);
      if (row === undefined) return null;
      return storedAccessRulesSchema.parse(JSON.parse(row.rules)).signature?.header ?? null;
    },
    oldKeys: (): OldKeyRow[] =>
      selectOldKeys.all().map((row) => ({
        digest: row.digest,
        networkId: networkIdSchema.parse(row.network_id),
        beginning: row.beginning,
        validUntilMs: row.valid_until_ms,
        lastUsedAtMs: row.last_used_at_ms,
        useCount: row.use_count,
      })),
  };
}

export type AccessWrites = ReturnType<typeof createAccessWrites>;

export function createAccessWrites(db: WritableDb) {
  const upsertRules = db.write<[string, string]>(
    'access.saveRules',
    `INSERT INTO network_access (network_id, rules) VALUES (?, ?)
     ON CONFLICT (network_id) DO UPDATE SET rules = excluded.rules`,
  );
  const setKey = db.write<[string, string]>('access.setKey', 'UPDATE networks SET key = ? WHERE id = ?');
  const insertOldKey = db.write<[string, string, string, number]>(
    'access.addOldKey',
    'INSERT OR REPLACE INTO old_keys (digest, network_id, beginning, valid_until_ms) VALUES (?, ?, ?, ?)',
  );
  const noteUse = db.write<[number, number, string]>(
    'access.noteOldKeyUse',
    'UPDATE old_keys SET use_count = use_count + ?, last_used_at_ms = ? WHERE digest = ?',
  );
  const removeOf = db.write<[string]>('access.removeOldKeysOf', 'DELETE FROM old_keys WHERE network_id = ?');
  const removeExpired = db.write<[number]>(
    'access.removeExpired',
    'DELETE FROM old_keys WHERE valid_until_ms < ?',
  );

  return {
    saveRules: (id: NetworkId, rules: StoredAccessRules): void => {
      upsertRules.run(id, JSON.stringify(rules));
    },
    setKey: (id: NetworkId, key: string): void => {
      setKey.run(key, id);
    },
    addOldKey: (row: Pick<OldKeyRow, 'digest' | 'networkId' | 'beginning' | 'validUntilMs'>): void => {
      insertOldKey.run(row.digest, row.networkId, row.beginning, row.validUntilMs);
    },
    noteOldKeyUse: (digest: string, uses: number, atMs: number): void => {
      noteUse.run(uses, atMs, digest);
    },
    removeOldKeysOf: (id: NetworkId): void => {
      removeOf.run(id);
    },
    removeExpired: (nowMs: number): void => {
      removeExpired.run(nowMs);
    },
  };
}
