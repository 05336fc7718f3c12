/** Opens a database file, checked and at the newest schema; a damaged one is rescued first. */
import { existsSync, statSync } from 'node:fs';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { type DamageListener, isDamage, openDatabase, type WritableDb } from '../../platform/database.ts';
import type { QueryStats } from '../../platform/query-stats.ts';
import { walLosses } from '../../platform/sqlite-file/wal-file.ts';
import { StartError } from '../../platform/start-error.ts';
import { backupBeforeMigration } from './backup-before-migration.ts';
import { DamagedError } from './damaged-error.ts';
import type { DamageNotes } from './damage-notes.ts';
import { keepDamagedLog, lostLogNotices, noteLostLog } from './lost-log.ts';
import { type Migration, migrate } from './migrate.ts';
import { rescueDatabase, type RescueOptions } from './rescue/rescue.ts';
import { NewerFileError } from './rescue/schema-version.ts';
import { schemaDifference } from './schema-difference.ts';
import { createSettingReads } from './settings-table.ts';
import { causeOf } from '../../platform/cause-of.ts';

export interface Opening {
  readonly path: string;
  readonly migrations: readonly Migration[];
  /** UTC milliseconds. */
  readonly nowMs: number;
  readonly stats: QueryStats;
  /** Paths of plain database files, newest first, to fill in what a damaged database lost. */
  readonly backups: readonly string[];
  readonly damage: DamageNotes;
  /** There was a database before: an empty file is no new one, but one that was cut to nothing. */
  readonly isKnown: boolean;
  readonly onDamage: DamageListener;
  readonly onMigration: MigrationListener;
}

/**
 * Told before a database of an older version is saved and changed, which takes a minute or more for some GB.
 * @param bytes of the database
 */
export type MigrationListener = (change: {
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly bytes: number;
}) => void;

export interface Opened {
  readonly db: WritableDb;
  /** What the person should know of it. */
  readonly notices: readonly CodedNotice[];
}

/** Larger files are checked behind the start: it would delay receiving by seconds. */
const CHECKED_BYTES = 256 * 1024 * 1024;
/** In bytes, https://www.sqlite.org/fileformat2.html#pages */
const SMALLEST_PAGE = 512;
/** A rescue is told longer than it takes to read it, and not for ever. */
const NOTICE_DAYS = 14;
const DAY_MS = 86_400_000;

/** @throws StartError */
export function openOrRescue(opening: Opening): Opened {
  const { path, migrations, nowMs, backups, damage, isKnown, onMigration } = opening;
  // SQLite takes the part that it cannot read for never committed, and removes the log.
  const { isCutShort: isLogCutShort, isDamaged: isLogDamaged } = walLosses(`${path}-wal`);
  try {
    if (damage.suspicion === 'sure' && existsSync(path)) throw new DamagedError('The program found damage.');
    if (isCutToNothing(path, isKnown)) throw new DamagedError('The file is empty.');
    const notices: CodedNotice[] = [];
    const logKeptAs = isLogDamaged ? keepDamagedLog(path, nowMs) : null;
    const db = openChecked(opening, (version) => {
      onMigration({ fromVersion: version, toVersion: migrations.length, bytes: statSync(path).size });
      notices.push(...backupBeforeMigration(path, migrations.slice(0, version), nowMs));
    });
    if (isLogDamaged) noteLostLog(db, logKeptAs, nowMs);
    return { db, notices: [...notices, ...toldNotices(db, nowMs)] };
  } catch (error) {
    if (error instanceof StartError) throw error;
    if (!(error instanceof DamagedError) && !isDamage(error))
      throw new StartError({ code: 'database_cannot_open', path, cause: causeOf(error) }, { cause: error });
  }
  rescue({ path, migrations, nowMs, backups, isLogCutShort });
  damage.clear();
  const db = openChecked(opening, () => undefined);
  return { db, notices: toldNotices(db, nowMs) };
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

/** SQLite takes what is smaller than a page for a new database. */
function isCutToNothing(path: string, isKnown: boolean): boolean {
  if (!existsSync(path)) return false;
  const { size } = statSync(path);
  return size === 0 ? isKnown : size < SMALLEST_PAGE;
}

/** @param beforeMigration told the version of the schema that is about to be changed; a new file has none */
function openChecked(
  { path, migrations, stats, damage, onDamage }: Opening,
  beforeMigration: (version: number) => void,
): WritableDb {
  const isSmall = existsSync(path) && statSync(path).size <= CHECKED_BYTES;
  const db = openDatabase(path, stats, undefined, onDamage);
  try {
    if (damage.suspicion !== 'none') demandOk(db, 'integrity_check(1)');
    else if (isSmall) demandOk(db, 'quick_check(1)');
    const version = Number(db.pragma('user_version'));
    demandOwnSchema(db, migrations, version);
    if (version > 0 && version < migrations.length) beforeMigration(version);
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** One that is newer is told by `migrate`, and an empty one is made by it. */
function demandOwnSchema(db: WritableDb, migrations: readonly Migration[], version: number): void {
  if (version > migrations.length || (version === 0 && isEmpty(db))) return;
  const difference =
    version < 1 ? `It says that its schema is ${version}.` : schemaDifference(db, migrations, version);
  if (difference !== null) throw new DamagedError(difference);
}

function isEmpty(db: WritableDb): boolean {
  return (
    db.query<[], { name: string }>('open.first', 'SELECT name FROM sqlite_schema LIMIT 1').get() === undefined
  );
}

function demandOk(db: WritableDb, check: string): void {
  const verdict = String(db.pragma(check));
  if (verdict !== 'ok') throw new DamagedError(verdict);
}

/** A rescue is told for some days, as long as the damaged file is kept; so is a log that was lost. */
function toldNotices(db: WritableDb, nowMs: number): readonly CodedNotice[] {
  const reads = createSettingReads(db);
  const report = reads.rescue();
  const isTold = report !== null && existsSync(report.keptAs) && nowMs - report.atMs <= NOTICE_DAYS * DAY_MS;
  return [
    ...(isTold ? [{ code: 'database_damaged' as const, report }] : []),
    ...lostLogNotices(reads.lostLog(), nowMs - NOTICE_DAYS * DAY_MS),
  ];
}
