/** The gate's own book of outages: what it writes while nobody else runs, and what the engine shows of it. */
import { renameSync, rmSync } from 'node:fs';
import { isDamage, openDatabase, openReader, type WritableDb } from '../database.ts';
import type { Log } from '../log.ts';
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

/**
 * A book that is damaged is set aside for a new one: it must not keep anything from being received.
 * @throws Error of SQLite
 */
export function openOutageLog(path: string, log: Log): OutageLog {
  try {
    return openBook(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const keptAs = `${path}.damaged`;
    log.error({ err: error, keptAs }, 'the book of outages is damaged: a new one begins');
    renameSync(path, keptAs);
    for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    return openBook(path);
  }
}

function openBook(path: string): OutageLog {
  const db: WritableDb = openDatabase(path, new QueryStats());
  try {
    db.exec(SCHEMA);
    return bookOver(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function bookOver(db: WritableDb): OutageLog {
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
