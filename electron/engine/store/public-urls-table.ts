/** Tables `public_addresses` and `network_addresses`. */
import { z } from 'zod';
import type { CabinetUrl } from '../../../shared/domain/link/network-urls.ts';
import type { UrlUse } from '../../../shared/domain/public-url/paste-state.ts';
import { type NetworkId, networkIdSchema } from '../../../shared/domain/ids.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';

export interface NetworkUrl extends UrlUse {
  readonly networkId: NetworkId;
  /** What was pasted, by what the person said; null where that is not known. */
  readonly pastedUrls: readonly CabinetUrl[] | null;
  readonly hitCount: number;
  /** The first postback over it, where that is known. */
  readonly firstHitAtMs: number | null;
}

interface StoredUse {
  network_id: string;
  address: string;
  pasted_at_ms: number | null;
  pasted_urls: string | null;
  first_hit_at_ms: number | null;
  last_hit_at_ms: number | null;
  hit_count: number;
}

export interface UrlHit {
  readonly networkId: NetworkId;
  readonly address: string;
  readonly lastAtMs: number;
  readonly count: number;
}

const pastedUrlsSchema = z.array(z.object({ label: z.string().nullable(), url: z.string() }));

/** Hits are written down some moments after they came, in any order. */
const COLLECTED_MS = 60_000;

export type PublicUrlReads = ReturnType<typeof createPublicUrlReads>;

export function createPublicUrlReads(db: ReadableDb) {
  const selectProven = db.query<[], { address: string }>(
    'publicUrls.proven',
    'SELECT address FROM public_addresses ORDER BY last_proven_at_ms DESC',
  );
  const selectProvenAt = db.query<[string], { atMs: number }>(
    'publicUrls.provenAt',
    'SELECT last_proven_at_ms AS atMs FROM public_addresses WHERE address = ?',
  );
  const selectUses = db.query<[], StoredUse>('publicUrls.uses', 'SELECT * FROM network_addresses');

  return {
    /** Every public URL that was proven, the newest first. */
    proven: (): string[] => selectProven.all().map((row) => row.address),
    /** When it was proven after another one was; 0 where it never was. */
    provenAtMs: (address: string): number => selectProvenAt.get(address)?.atMs ?? 0,
    uses: (): NetworkUrl[] => selectUses.all().map(readUse),
  };
}

export type PublicUrlWrites = ReturnType<typeof createPublicUrlWrites>;

export function createPublicUrlWrites(db: WritableDb) {
  const prove = db.write<[string, number, number]>(
    'publicUrls.noteProven',
    `INSERT INTO public_addresses (address, first_proven_at_ms, last_proven_at_ms) VALUES (?, ?, ?)
     ON CONFLICT (address) DO UPDATE SET last_proven_at_ms = excluded.last_proven_at_ms`,
  );
  const paste = db.write<[string, string, number | null, string | null]>(
    'publicUrls.paste',
    `INSERT INTO network_addresses (network_id, address, pasted_at_ms, pasted_urls) VALUES (?, ?, ?, ?)
     ON CONFLICT (network_id, address) DO UPDATE SET
       pasted_at_ms = excluded.pasted_at_ms, pasted_urls = excluded.pasted_urls`,
  );
  const hit = db.write<[string, string, number, number, number]>(
    'publicUrls.noteHit',
    `INSERT INTO network_addresses (network_id, address, first_hit_at_ms, last_hit_at_ms, hit_count)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (network_id, address) DO UPDATE SET
       first_hit_at_ms = min(coalesce(first_hit_at_ms, excluded.first_hit_at_ms), excluded.first_hit_at_ms),
       last_hit_at_ms = excluded.last_hit_at_ms,
       hit_count = hit_count + excluded.hit_count`,
  );

  // What was written down before cannot be later than what comes now: the clock was ahead then.
  const setProvenBack = db.write<[NamedValues]>(
    'publicUrls.setProvenBack',
    `UPDATE public_addresses SET last_proven_at_ms = @atMs - 1
     WHERE address <> @address AND last_proven_at_ms > @atMs + ${COLLECTED_MS}`,
  );
  const setUsesBack = db.write<[NamedValues]>(
    'publicUrls.setUsesBack',
    `UPDATE network_addresses SET pasted_at_ms = min(pasted_at_ms, @atMs - 1),
       first_hit_at_ms = min(first_hit_at_ms, @atMs - 1), last_hit_at_ms = min(last_hit_at_ms, @atMs - 1)
     WHERE network_id = @networkId AND address <> @address
       AND max(coalesce(pasted_at_ms, 0), coalesce(last_hit_at_ms, 0)) > @atMs + ${COLLECTED_MS}`,
  );

  return {
    noteProven: (address: string, atMs: number): void => {
      setProvenBack.run({ address, atMs });
      prove.run(address, atMs, atMs);
    },
    paste: (networkId: NetworkId, address: string, urls: readonly CabinetUrl[], atMs: number): void => {
      setUsesBack.run({ networkId, address, atMs });
      paste.run(networkId, address, atMs, JSON.stringify(urls));
    },
    takeBack: (networkId: NetworkId, address: string): void => {
      paste.run(networkId, address, null, null);
    },
    noteHit: ({ networkId, address, lastAtMs, count }: UrlHit): void => {
      setUsesBack.run({ networkId, address, atMs: lastAtMs });
      hit.run(networkId, address, lastAtMs, lastAtMs, count);
    },
  };
}

function readUse(row: StoredUse): NetworkUrl {
  return {
    networkId: networkIdSchema.parse(row.network_id),
    address: row.address,
    pastedAtMs: row.pasted_at_ms,
    pastedUrls: row.pasted_urls === null ? null : pastedUrlsSchema.parse(JSON.parse(row.pasted_urls)),
    lastHitAtMs: row.last_hit_at_ms,
    hitCount: row.hit_count,
    firstHitAtMs: row.first_hit_at_ms,
  };
}
