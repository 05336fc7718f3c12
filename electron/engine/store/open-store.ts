/** Opens the data folder: takes its lock, opens or rescues the database, brings it to the newest schema. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import type { RescueReport } from '../../../shared/contract/rescue-report.ts';
import { StartError } from '../../platform/start-error.ts';
import { isOwnName } from '../../../shared/program/app-data.ts';
import { makePrivate, type Privacy } from '../../platform/private-folder.ts';
import { isWalCutShort } from '../../platform/sqlite-file/wal-file.ts';
import { openDatabase, sqliteCode, type WritableDb } from '../../platform/database.ts';
import { removeIfThere } from '../../platform/whole-file.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import { copyReadable } from './copy-readable.ts';
import { inspectDatabase } from './inspect-database.ts';
import { type Migration, migrate } from './migrate.ts';
import { BACKUPS_FOLDER, listBackups } from './backup-files.ts';
import { backupBeforeMigration } from './backup-before-migration.ts';
import { finishPutInPlace } from './rescue/put-in-place.ts';
import { rescueDatabase, type RescueOptions } from './rescue/rescue.ts';
import { NewerFileError } from './rescue/which-schema.ts';

export interface OpenedStore {
  readonly db: WritableDb;
  /** What the person should know about this start. */
  readonly notices: readonly CodedNotice[];
  /** Paths that others could read until now. */
  readonly madePrivate: readonly string[];
  close(): void;
  /**
   * Copies everything into a new file; where not all of it reads, what does.
   * @param isDoubtful whether somebody wrote into the file: then the copy is read through before it counts
   * @throws Error when that cannot be written
   */
  copyInto(path: string, isDoubtful: boolean): Promise<void>;
  /** As `close`, for a file that is not in its place any more. */
  abandon(): void;
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
  backups: readonly string[] = plainBackups(dataDir),
): OpenedStore {
  const privacy = prepareFolder(dataDir);
  const lock = takeLock(dataDir);
  try {
    const path = join(dataDir, DATABASE_FILE);
    const { db, notices } = openOrRescue(path, migrations, nowMs, stats, backups);
    return {
      db,
      notices: [...privacyNotices(privacy, dataDir), ...notices],
      madePrivate: privacy.madePrivate,
      close: () => {
        refreshStatistics(db);
        db.close();
        lock.close();
      },
      copyInto: async (copy, isDoubtful) => {
        await copyInto(db, copy, migrations, isDoubtful);
      },
      abandon: () => {
        db.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** For the query planner; on a full disk the next stop does it. */
function refreshStatistics(db: WritableDb): void {
  try {
    db.pragma('optimize');
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
  }
}

/** Newest first. Encrypted ones need a person with the passphrase. */
function plainBackups(dataDir: string): readonly string[] {
  return listBackups(join(dataDir, BACKUPS_FOLDER))
    .filter(({ isEncrypted }) => !isEncrypted)
    .map(({ path }) => path);
}

/** Makes the folder where it is missing, and keeps it to its owner. @throws StartError when nothing can be written in it */
export function prepareFolder(dataDir: string): Privacy {
  try {
    // Raw postbacks and keys are nobody else's business on a shared computer.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    if (!statSync(dataDir).isDirectory()) throw new Error('not a folder');
    // Before the database is opened: SQLite gives its journal the mode of the file.
    return makePrivate(dataDir, isOwnName);
  } catch (error) {
    throw new StartError(
      { code: 'data_dir_not_writable', dir: dataDir, cause: causeOf(error) },
      { cause: error },
    );
  }
}

function privacyNotices({ open, cause }: Privacy, dataDir: string): readonly CodedNotice[] {
  return open.length === 0 ? [] : [{ code: 'data_dir_open', dataDir, open, cause }];
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
    const notices: CodedNotice[] = [];
    const db = openChecked(path, migrations, stats, (version) => {
      notices.push(...backupBeforeMigration(path, version, nowMs));
    });
    return { db, notices };
  } catch (error) {
    if (error instanceof StartError) throw error;
    if (!isDamage(error))
      throw new StartError({ code: 'database_cannot_open', path, cause: causeOf(error) }, { cause: error });
  }
  const report = rescue({ path, migrations, nowMs, backups, isLogCutShort });
  return {
    db: openChecked(path, migrations, stats, () => undefined),
    notices: [{ code: 'database_damaged', report }],
  };
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

async function copyInto(
  db: WritableDb,
  copy: string,
  migrations: readonly Migration[],
  isDoubtful: boolean,
): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) removeIfThere(copy + suffix);
  try {
    await db.copyTo(copy);
    const check = isDoubtful ? inspectDatabase(copy, migrations.length) : null;
    if (check?.kind === 'unusable') throw new DamagedError(check.cause);
  } catch (error) {
    if (!isDamage(error)) throw error;
    for (const suffix of ['', '-wal', '-shm', '-journal']) removeIfThere(copy + suffix);
    const fresh = openDatabase(copy);
    try {
      migrate(fresh, migrations);
      copyReadable(db, fresh);
      // One file, whatever its name becomes.
      fresh.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      fresh.close();
    }
  }
}

class DamagedError extends Error {}

/** @param beforeMigration told the version of the schema that is about to be changed; a new file has none */
function openChecked(
  path: string,
  migrations: readonly Migration[],
  stats: QueryStats,
  beforeMigration: (version: number) => void,
): WritableDb {
  const isWorthChecking = existsSync(path) && statSync(path).size <= CHECKED_BYTES;
  const db = openDatabase(path, stats);
  try {
    if (isWorthChecking) {
      const verdict = String(db.pragma('quick_check(1)'));
      if (verdict !== 'ok') throw new DamagedError(verdict);
    }
    const version = Number(db.pragma('user_version'));
    if (version > 0 && version < migrations.length) beforeMigration(version);
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
