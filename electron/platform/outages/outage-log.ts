/** The gate's own book of outages: what it writes while nobody else runs, and what the engine shows of it. */
import { openDatabase, openReader, type WritableDb } from '../database.ts';
import { QueryStats } from '../query-stats.ts';
import {
  createOutageReads,
  createOutageWrites,
  type Heartbeat,
  type OutageReads,
  type OutageWrites,
} from './outages-table.ts';
import type { Outage } from '../../../shared/domain/outage/watch.ts';

export const OUTAGES_FILE = 'outages.db';

export interface OutageLog {
  readonly outages: OutageReads & OutageWrites;
  transaction<T>(work: () => T): T;
  /** Without waiting for the disk: for signs of life, of which another one comes soon. */
  redoable<T>(work: () => T): T;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS outages (
    id INTEGER PRIMARY KEY NOT NULL, cause TEXT NOT NULL, began_at_ms INTEGER NOT NULL, ended_at_ms INTEGER,
    noticed_at_ms INTEGER NOT NULL, detail TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS outages_began ON outages (began_at_ms);
  CREATE TABLE IF NOT EXISTS heartbeat (
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1), wall_ms INTEGER NOT NULL, uptime_ms INTEGER NOT NULL,
    is_goodbye INTEGER NOT NULL, watched_since_ms INTEGER NOT NULL
  ) STRICT;`;

/** @throws Error of SQLite */
export function openOutageLog(path: string): OutageLog {
  const db: WritableDb = openDatabase(path, new QueryStats());
  db.exec(SCHEMA);
  return {
    outages: { ...createOutageReads(db), ...createOutageWrites(db) },
    transaction: (work) => db.transaction(work),
    redoable: (work) => {
      db.pragma('synchronous = NORMAL');
      try {
        return db.transaction(work);
      } finally {
        db.pragma('synchronous = FULL');
      }
    },
    close: () => {
      db.close();
    },
  };
}

export interface OutageBook {
  readonly outages: readonly Outage[];
  readonly heartbeat: Heartbeat | null;
}

/** All that stands in it. @throws Error of SQLite */
export function readOutageLog(path: string): OutageBook {
  const db = openReader(path);
  try {
    const reads = createOutageReads(db);
    return db.snapshot(() => ({ outages: reads.since(0), heartbeat: reads.heartbeat() }));
  } finally {
    db.close();
  }
}
