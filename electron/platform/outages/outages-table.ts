/** Tables `outages` and `heartbeat`, as the gate writes them; the engine's database has a copy. */
import { z } from 'zod';
import type { LastBeat } from '../../../shared/domain/outage/absence.ts';
import type { Outage } from '../../../shared/domain/outage/watch.ts';
import { OUTAGE_CAUSES } from '../../../shared/domain/outage/outage-cause.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../database.ts';

export interface Heartbeat extends LastBeat {
  /** When the address was proven for the first time. */
  readonly watchedSinceMs: number;
}

interface StoredOutage {
  cause: string;
  began_at_ms: number;
  ended_at_ms: number | null;
  noticed_at_ms: number;
  detail: string | null;
}

interface StoredHeartbeat {
  wall_ms: number;
  uptime_ms: number;
  is_goodbye: number;
  watched_since_ms: number;
}

/** Whatever the clock says, so many of the newest are not forgotten: some months of a bad connection. */
const ALWAYS_KEPT = 1_000;

const causeSchema = z.enum(OUTAGE_CAUSES).catch('unknown');

export type OutageReads = ReturnType<typeof createOutageReads>;

export function createOutageReads(db: ReadableDb) {
  const selectSince = db.query<[number], StoredOutage>(
    'outages.since',
    `SELECT cause, began_at_ms, ended_at_ms, noticed_at_ms, detail FROM outages
     WHERE ended_at_ms IS NULL OR ended_at_ms > ? ORDER BY began_at_ms`,
  );
  const selectLastEnd = db.query<[], { at: number | null }>(
    'outages.lastEndMs',
    'SELECT max(ended_at_ms) AS at FROM outages',
  );
  const selectBeat = db.query<[], StoredHeartbeat>('outages.heartbeat', 'SELECT * FROM heartbeat');

  return {
    /** Oldest first, those that reach past a moment. */
    since: (fromMs: number): Outage[] => selectSince.all(fromMs).map(readOutage),
    /** When the last one ended; null when there was none. */
    lastEndMs: (): number | null => selectLastEnd.get()?.at ?? null,
    heartbeat: (): Heartbeat | null => {
      const row = selectBeat.get();
      return row === undefined
        ? null
        : {
            wallMs: row.wall_ms,
            uptimeMs: row.uptime_ms,
            isGoodbye: row.is_goodbye === 1,
            watchedSinceMs: row.watched_since_ms,
          };
    },
  };
}

export type OutageWrites = ReturnType<typeof createOutageWrites>;

export function createOutageWrites(db: WritableDb) {
  const insert = db.write<[NamedValues]>(
    'outages.insert',
    `INSERT INTO outages (cause, began_at_ms, ended_at_ms, noticed_at_ms, detail)
     VALUES (@cause, @beganAtMs, @endedAtMs, @noticedAtMs, @detail)`,
  );
  const dropOpen = db.write<[]>('outages.dropOpen', 'DELETE FROM outages WHERE ended_at_ms IS NULL');
  const endOpen = db.write<[number]>(
    'outages.endOpen',
    'UPDATE outages SET ended_at_ms = max(began_at_ms, ?) WHERE ended_at_ms IS NULL',
  );
  const dropEndingAfter = db.write<[number]>(
    'outages.dropEndingAfter',
    'DELETE FROM outages WHERE ended_at_ms > ?',
  );
  const forget = db.write<[number, number]>(
    'outages.forgetBefore',
    'DELETE FROM outages WHERE ended_at_ms < ? AND id <= (SELECT max(id) FROM outages) - ?',
  );

  return {
    /** What ended, and what lasts, in place of what was said to last before. */
    save: (closed: readonly Outage[], open: Outage | null): void => {
      dropOpen.run();
      for (const outage of closed) insert.run({ ...outage });
      if (open !== null) insert.run({ ...open });
    },
    /** Nothing is known of it after this moment. */
    endOpen: (atMs: number): void => {
      endOpen.run(atMs);
    },
    /** Other ones in place of those that end after a moment. */
    replaceEndingAfter: (atMs: number, outages: readonly Outage[]): void => {
      dropEndingAfter.run(atMs);
      for (const outage of outages) insert.run({ ...outage });
    },
    /** The newest stay, whatever they say: the clock alone may not make everything old. */
    forgetBefore: (atMs: number): void => {
      forget.run(atMs, ALWAYS_KEPT);
    },
    saveHeartbeat: createHeartbeatWrite(db, 'outages.saveHeartbeat'),
  };
}

/** In place of the one before; `watchedSinceMs` stays what it was the first time, or becomes earlier. */
export function createHeartbeatWrite(db: WritableDb, name: string): (beat: Heartbeat) => void {
  const upsert = db.write<[NamedValues]>(
    name,
    `INSERT INTO heartbeat (id, wall_ms, uptime_ms, is_goodbye, watched_since_ms)
     VALUES (1, @wallMs, @uptimeMs, @isGoodbye, @watchedSinceMs)
     ON CONFLICT (id) DO UPDATE SET wall_ms = excluded.wall_ms, uptime_ms = excluded.uptime_ms,
       is_goodbye = excluded.is_goodbye,
       watched_since_ms = min(watched_since_ms, excluded.watched_since_ms)`,
  );
  return (beat) => {
    upsert.run({ ...beat, isGoodbye: Number(beat.isGoodbye) });
  };
}

function readOutage(row: StoredOutage): Outage {
  return {
    cause: causeSchema.parse(row.cause),
    beganAtMs: row.began_at_ms,
    endedAtMs: row.ended_at_ms,
    noticedAtMs: row.noticed_at_ms,
    detail: row.detail,
  };
}
