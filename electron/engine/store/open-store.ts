/** Opens the data folder: takes its lock, opens or rescues the database, brings it to the newest schema. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import type { RescueReport } from '../../../shared/contract/rescue-report.ts';
import { StartError } from '../../platform/start-error.ts';
import { isWalCutShort } from '../../platform/sqlite-file/wal-file.ts';
import { openDatabase, sqliteCode, type WritableDb } from '../../platform/database.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import { type Migration, migrate } from './migrate.ts';
import { finishPutInPlace } from './rescue/put-in-place.ts';
import { rescueDatabase, type RescueOptions } from './rescue/rescue.ts';
import { NewerFileError } from './rescue/which-schema.ts';

export interface OpenedStore {
  readonly db: WritableDb;
  /** What the person should know about this start. */
  readonly notices: readonly CodedNotice[];
  close(): void;
}

const DATABASE_FILE = 'postback-desk.db';
const LOCK_FILE = 'lock.db';
/** A program that is just ending lets go within this; one that runs does not. */
const LOCK_WAIT_MS = 500;

/** Larger files are opened without the full check: it would delay receiving by seconds. */
const CHECKED_BYTES = 256 * 1024 * 1024;

/**
 * Opens the store of a data folder, which is made when it is missing.
 * @param stats counts the queries of this connection
 * @param backups paths of plain database files, newest first, to fill in what a damaged database lost
 * @throws StartError: folder not writable, already in use, database newer than the program
 */
export function openStore(
  dataDir: string,
  migrations: readonly Migration[],
  nowMs: number,
  stats = new QueryStats(),
  backups: readonly string[] = [],
): OpenedStore {
  prepareFolder(dataDir);
  const lock = takeLock(dataDir);
  try {
    const path = join(dataDir, DATABASE_FILE);
    const { db, notices } = openOrRescue(path, migrations, nowMs, stats, backups);
    return {
      db,
      notices,
      close: () => {
        db.pragma('optimize');
        db.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}

function prepareFolder(dataDir: string): void {
  try {
    // Raw postbacks and keys are nobody else's business on a shared computer.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    if (!statSync(dataDir).isDirectory()) throw new Error('not a folder');
  } catch (error) {
    throw new StartError(
      { code: 'data_dir_not_writable', dir: dataDir, cause: causeOf(error) },
      { cause: error },
    );
  }
}

/** An exclusive lock that the operating system lets go of when the process dies, however it dies. */
function takeLock(dataDir: string): WritableDb {
  let lock: WritableDb | null = null;
  try {
    lock = openDatabase(join(dataDir, LOCK_FILE), new QueryStats(), LOCK_WAIT_MS);
    lock.pragma('busy_timeout = 0');
    lock.pragma('journal_mode = DELETE');
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS lock (x); COMMIT');
    return lock;
  } catch (error) {
    lock?.close();
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY') === true) {
      throw new StartError({ code: 'data_dir_in_use', dir: dataDir }, { cause: error });
    }
    throw new StartError(
      { code: 'data_dir_not_writable', dir: dataDir, cause: causeOf(error) },
      { cause: error },
    );
  }
}

function openOrRescue(
  path: string,
  migrations: readonly Migration[],
  nowMs: number,
  stats: QueryStats,
  backups: readonly string[],
): { db: WritableDb; notices: readonly CodedNotice[] } {
  finishPutInPlace(path);
  // SQLite takes the part that it cannot read for never committed, and removes the log.
  const isLogCutShort = isWalCutShort(`${path}-wal`);
  try {
    return { db: openChecked(path, migrations, stats), notices: [] };
  } catch (error) {
    if (error instanceof StartError) throw error;
    if (!isDamage(error))
      throw new StartError({ code: 'database_cannot_open', path, cause: causeOf(error) }, { cause: error });
  }
  const report = rescue({ path, migrations, nowMs, backups, isLogCutShort });
  return { db: openChecked(path, migrations, stats), notices: [{ code: 'database_damaged', report }] };
}

/** @throws StartError where the damaged database must stay as it is */
function rescue(options: RescueOptions): RescueReport {
  try {
    return rescueDatabase(options);
  } catch (error) {
    const { path, migrations } = options;
    if (error instanceof NewerFileError) {
      throw new StartError({ code: 'database_newer', path, found: error.version, known: migrations.length });
    }
    throw new StartError({ code: 'database_cannot_open', path, cause: causeOf(error) }, { cause: error });
  }
}

class DamagedError extends Error {}

function openChecked(path: string, migrations: readonly Migration[], stats: QueryStats): WritableDb {
  const isWorthChecking = existsSync(path) && statSync(path).size <= CHECKED_BYTES;
  const db = openDatabase(path, stats);
  try {
    if (isWorthChecking) {
      const verdict = String(db.pragma('quick_check(1)'));
      if (verdict !== 'ok') throw new DamagedError(verdict);
    }
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return (
    error instanceof DamagedError || code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT') === true
  );
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
