/** Opens the data folder: takes its lock, opens or rescues the database, brings it to the newest schema. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { StartError } from '../../platform/start-error.ts';
import { isWalCutShort } from '../../platform/sqlite-file/wal-file.ts';
import { type DamageListener, isDamage, openDatabase, type WritableDb } from '../../platform/database.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import { DamageNotes } from './damage-notes.ts';
import { DataLock } from './data-lock.ts';
import { type Migration, migrate } from './migrate.ts';
import { finishPutInPlace } from './rescue/put-in-place.ts';
import { rescueDatabase, type RescueOptions } from './rescue/rescue.ts';
import { NewerFileError } from './rescue/which-schema.ts';
import { createSettingReads } from './settings-table.ts';

export interface OpenedStore {
  readonly db: WritableDb;
  /** What the person should know about this start. */
  readonly notices: readonly CodedNotice[];
  readonly damage: DamageNotes;
  /** Whether the program that ran last on this folder ended without closing it. */
  readonly hasCrashed: boolean;
  /** Called at each statement that finds the file damaged. */
  onDamage(listener: DamageListener): void;
  close(): void;
}

const DATABASE_FILE = 'postback-desk.db';

/** Larger files are checked behind the start: it would delay receiving by seconds. */
const CHECKED_BYTES = 256 * 1024 * 1024;

interface Opening {
  readonly path: string;
  readonly migrations: readonly Migration[];
  readonly nowMs: number;
  readonly stats: QueryStats;
  readonly backups: readonly string[];
  readonly damage: DamageNotes;
  readonly onDamage: DamageListener;
}

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
  const lock = DataLock.take(dataDir);
  try {
    const path = join(dataDir, DATABASE_FILE);
    const damage = new DamageNotes(lock);
    const { hasCrashed } = damage;
    const listeners: DamageListener[] = [];
    const onDamage: DamageListener = (error) => {
      for (const listener of listeners) listener(error);
    };
    const db = openOrRescue({ path, migrations, nowMs, stats, backups, damage, onDamage });
    damage.setRunning(true);
    let isClosed = false;
    return {
      db,
      notices: rescueNotices(db, nowMs),
      damage,
      hasCrashed,
      onDamage: (listener) => {
        listeners.push(listener);
      },
      close: () => {
        if (isClosed) return;
        isClosed = true;
        closeDatabase(db);
        damage.setRunning(false);
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** What is damaged closes too. */
function closeDatabase(db: WritableDb): void {
  try {
    db.pragma('optimize');
  } catch {
    // It only makes queries faster.
  } finally {
    db.close();
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

function openOrRescue(opening: Opening): WritableDb {
  const { path, migrations, nowMs, backups, damage } = opening;
  finishPutInPlace(path);
  // SQLite takes the part that it cannot read for never committed, and removes the log.
  const isLogCutShort = isWalCutShort(`${path}-wal`);
  try {
    if (damage.suspicion === 'sure') throw new DamagedError('The program found damage.');
    return openChecked(opening);
  } catch (error) {
    if (error instanceof StartError) throw error;
    if (!(error instanceof DamagedError) && !isDamage(error))
      throw new StartError({ code: 'database_cannot_open', path, cause: causeOf(error) }, { cause: error });
  }
  rescue({ path, migrations, nowMs, backups, isLogCutShort });
  damage.clear();
  return openChecked(opening);
}

/** @throws StartError where the damaged database must stay as it is */
function rescue(options: RescueOptions): void {
  try {
    rescueDatabase(options);
  } catch (error) {
    const { path, migrations } = options;
    if (error instanceof NewerFileError) {
      throw new StartError({ code: 'database_newer', path, found: error.version, known: migrations.length });
    }
    throw new StartError({ code: 'database_cannot_open', path, cause: causeOf(error) }, { cause: error });
  }
}

class DamagedError extends Error {}

function openChecked({ path, migrations, stats, damage, onDamage }: Opening): WritableDb {
  const isSmall = existsSync(path) && statSync(path).size <= CHECKED_BYTES;
  const db = openDatabase(path, stats, undefined, onDamage);
  try {
    if (damage.suspicion !== 'none') demandOk(db, 'integrity_check(1)');
    else if (isSmall) demandOk(db, 'quick_check(1)');
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function demandOk(db: WritableDb, check: string): void {
  const verdict = String(db.pragma(check));
  if (verdict !== 'ok') throw new DamagedError(verdict);
}

/** Longer than it takes to read it, and not for ever. */
const NOTICE_DAYS = 14;

/** A rescue is told for some days, as long as the damaged file is kept. */
function rescueNotices(db: WritableDb, nowMs: number): readonly CodedNotice[] {
  const report = createSettingReads(db).rescue();
  if (report === null || !existsSync(report.keptAs)) return [];
  return nowMs - report.atMs > NOTICE_DAYS * 86_400_000 ? [] : [{ code: 'database_damaged', report }];
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
