/** Tables `public_addresses` and `network_addresses`. */
import type { UrlUse } from '../../../shared/domain/public-url/paste-state.ts';
import { type NetworkId, networkIdSchema } from '../../../shared/domain/ids.ts';
import type { Database } from '../../platform/database.ts';

export interface NetworkUrl extends UrlUse {
  readonly networkId: NetworkId;
  readonly hitCount: number;
}

interface StoredUse {
  network_id: string;
  address: string;
  pasted_at_ms: number | null;
  last_hit_at_ms: number | null;
  hit_count: number;
}

export interface UrlHit {
  readonly networkId: NetworkId;
  readonly address: string;
  readonly lastAtMs: number;
  readonly count: number;
}

export type PublicUrlsTable = ReturnType<typeof createPublicUrlsTable>;

export function createPublicUrlsTable(db: Database) {
  const selectProven = db.prepare<[], { address: string }>(
    'SELECT address FROM public_addresses ORDER BY last_proven_at_ms DESC',
  );
  const prove = db.prepare<[string, number, number]>(
    `INSERT INTO public_addresses (address, first_proven_at_ms, last_proven_at_ms) VALUES (?, ?, ?)
     ON CONFLICT (address) DO UPDATE SET last_proven_at_ms = excluded.last_proven_at_ms`,
  );
  const selectUses = db.prepare<[], StoredUse>('SELECT * FROM network_addresses');
  const paste = db.prepare<[string, string, number | null]>(
    `INSERT INTO network_addresses (network_id, address, pasted_at_ms) VALUES (?, ?, ?)
     ON CONFLICT (network_id, address) DO UPDATE SET pasted_at_ms = excluded.pasted_at_ms`,
  );
  const hit = db.prepare<[string, string, number, number]>(
    `INSERT INTO network_addresses (network_id, address, last_hit_at_ms, hit_count) VALUES (?, ?, ?, ?)
     ON CONFLICT (network_id, address) DO UPDATE SET
       last_hit_at_ms = max(coalesce(last_hit_at_ms, 0), excluded.last_hit_at_ms),
       hit_count = hit_count + excluded.hit_count`,
  );

  return {
    /** Every public URL that was proven, the newest first. */
    proven: (): string[] => selectProven.all().map((row) => row.address),
    noteProven: (address: string, atMs: number): void => {
      prove.run(address, atMs, atMs);
    },
    uses: (): NetworkUrl[] => selectUses.all().map(readUse),
    /** @param atMs null takes it back */
    paste: (networkId: NetworkId, address: string, atMs: number | null): void => {
      paste.run(networkId, address, atMs);
    },
    noteHit: (entry: UrlHit): void => {
      hit.run(entry.networkId, entry.address, entry.lastAtMs, entry.count);
    },
  };
}

function readUse(row: StoredUse): NetworkUrl {
  return {
    networkId: networkIdSchema.parse(row.network_id),
    address: row.address,
    pastedAtMs: row.pasted_at_ms,
    lastHitAtMs: row.last_hit_at_ms,
    hitCount: row.hit_count,
  };
}
