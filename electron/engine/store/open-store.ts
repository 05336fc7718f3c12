/** Opens the data folder: takes its lock, opens or rescues the database, brings it to the newest schema. */
import { accessSync, constants, lstatSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { isOwnName, SECRET_KEY_FILE, TOKEN_FILE } from '../../../shared/program/app-data.ts';
import { type DamageListener, isDiskFull, type WritableDb } from '../../platform/database.ts';
import { diskFullError } from '../../platform/disk-full-error.ts';
import { OwnWrites } from '../../platform/own-writes.ts';
import { makePrivate, type Privacy } from '../../platform/private-folder.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import { StartError } from '../../platform/start-error.ts';
import { BACKUPS_FOLDER, listBackups } from './backup-files.ts';
import { copyInto } from './copy-into.ts';
import { DamageNotes } from './damage-notes.ts';
import { DataLock, LOCK_FILE } from '../../platform/data-lock.ts';
import type { Migration } from './migrate.ts';
import { type MigrationListener, openOrRescue } from './open-or-rescue.ts';
import { finishPutInPlace } from './rescue/put-in-place.ts';
import { noteDatabaseFile, setStaleLogAside } from './stale-log.ts';
import { causeOf } from '../../platform/cause-of.ts';

export interface OpenedStore {
  readonly db: WritableDb;
  /** What the person should know about this start. */
  readonly notices: readonly CodedNotice[];
  /** Paths that others could read until now. */
  readonly madePrivate: readonly string[];
  readonly damage: DamageNotes;
  /** Whether the program that ran last on this folder ended without closing it. */
  readonly hasCrashed: boolean;
  /** Whether somebody else wrote into the file since it was opened. */
  isWrittenByOthers(): boolean;
  /** Whether somebody wrote into the file what is no database, or none yet: they may be copying one into it. */
  isUnclear(): boolean;
  /** Called at each statement that finds the file damaged. */
  onDamage(listener: DamageListener): void;
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
const FILES = [
  ...[DATABASE_FILE, LOCK_FILE].flatMap((name) => [name, `${name}-wal`, `${name}-shm`, `${name}-journal`]),
  TOKEN_FILE,
  SECRET_KEY_FILE,
];

/**
 * Opens the store of a data folder, which is made when it is missing.
 * @param stats counts the queries of this connection
 * @param backups paths of plain database files, newest first, to fill in what a damaged database lost
 * @throws StartError: folder not writable, already in use, disk full, database newer than the program
 */
export function openStore(
  dataDir: string,
  migrations: readonly Migration[],
  nowMs: number,
  stats = new QueryStats(),
  backups: readonly string[] = plainBackups(dataDir, nowMs),
  onMigration: MigrationListener = () => undefined,
): OpenedStore {
  const privacy = prepareFolder(dataDir);
  demandFiles(dataDir);
  const lock = DataLock.take(dataDir);
  try {
    const path = join(dataDir, DATABASE_FILE);
    const damage = new DamageNotes(lock);
    const { hasCrashed } = damage;
    const listeners: DamageListener[] = [];
    const onDamage: DamageListener = (error) => {
      for (const listener of listeners) listener(error);
    };
    finishPutInPlace(path);
    const staleLog = setStaleLogAside(path, lock, migrations, nowMs);
    const isKnown = lock.note('database_file') !== null;
    const opening = { path, migrations, nowMs, stats, backups, damage, isKnown, onDamage, onMigration };
    const { db, notices } = openOrRescue(opening);
    damage.setRunning(true);
    noteDatabaseFile(path, lock);
    const ownWrites = new OwnWrites(path, () => Number(db.pragma('page_count')));
    db.keepApart(ownWrites);
    let isClosed = false;
    return {
      db,
      notices: [
        ...privacyNotices(privacy, dataDir),
        ...notices,
        ...(staleLog === null ? [] : [{ code: 'log_set_aside' as const, keptAs: staleLog }]),
      ],
      madePrivate: privacy.madePrivate,
      damage,
      hasCrashed,
      isWrittenByOthers: () => ownWrites.isForeign(),
      isUnclear: () => ownWrites.isUnclear(),
      onDamage: (listener) => {
        listeners.push(listener);
      },
      copyInto: async (copy, isDoubtful) => copyInto(db, copy, migrations, isDoubtful),
      close: () => {
        if (isClosed) return;
        isClosed = true;
        closeDatabase(db);
        ownWrites.close();
        damage.setRunning(false);
        lock.close();
      },
      // The lock may have lost its place with it: there is nothing to be noted in it any more.
      abandon: () => {
        if (isClosed) return;
        isClosed = true;
        db.close();
        ownWrites.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw diskFullError(error, dataDir);
  }
}

/** Newest first. Encrypted ones need a person with the passphrase. */
function plainBackups(dataDir: string, nowMs: number): readonly string[] {
  return listBackups(join(dataDir, BACKUPS_FOLDER), nowMs)
    .filter(({ isEncrypted }) => !isEncrypted)
    .map(({ path }) => path);
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
      isDiskFull(error)
        ? { code: 'disk_full', dir: dataDir }
        : { code: 'data_dir_not_writable', dir: dataDir, cause: causeOf(error) },
      { cause: error },
    );
  }
}

/**
 * A copying program may leave a folder where one of our files belongs, and a start as another user, such as the
 * administrator, files that this one may not open.
 * @throws StartError
 */
function demandFiles(dataDir: string): void {
  for (const name of FILES) {
    const path = join(dataDir, name);
    // Also of a link that leads nowhere.
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) continue;
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
      throw new StartError({ code: 'folder_in_place_of_file', path });
    try {
      accessSync(path, constants.R_OK | constants.W_OK);
    } catch (error) {
      throw new StartError({ code: 'file_closed', path, cause: causeOf(error) }, { cause: error });
    }
  }
}

function privacyNotices({ open, cause }: Privacy, dataDir: string): readonly CodedNotice[] {
  return open.length === 0 ? [] : [{ code: 'data_dir_open', dataDir, open, cause }];
}
