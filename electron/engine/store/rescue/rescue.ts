/**
 * Saves what can be saved of a damaged database: from its own pages, then from the newest backup, then from what
 * its indexes and its other rows still say. The damaged file is renamed and kept.
 */
import type { RescueCounts, RescueReport } from '../../../../shared/contract/rescue-report.ts';
import type { ReadableDb, WritableDb } from '../../../platform/database.ts';
import { recount } from '../counts-tables.ts';
import { type Migration, migrate } from '../migrate.ts';
import { noteEarlier } from '../note-earlier.ts';
import { createSettingWrites } from '../settings-table.ts';
import { dropUnreadable } from './drop-unreadable.ts';
import { type Filled, fillFromBackup } from './fill-from-backup.ts';
import { holdDeliveries, lastWaiting, openDeliveries, unsendableDeliveries } from './hold-sent.ts';
import { lostById } from './known-rows.ts';
import { joinLost, type LostRows } from './lost-rows.ts';
import { mendReferences } from './mend-references.ts';
import { keptPath, putInPlace, removeUnfinished, scratchPath, unfinishedPath } from './put-in-place.ts';
import { openUnfinished, type ReadRows, readDamaged } from './read-damaged.ts';
import { restoreFurther } from './restore-further.ts';
import { restoreConversions, restoreDeliveries, restoreNetworks } from './restore-known.ts';
import { type TableShape, tableShapes } from './table-shapes.ts';

export interface RescueOptions {
  /** Of the damaged database. */
  readonly path: string;
  readonly migrations: readonly Migration[];
  /** UTC milliseconds. */
  readonly nowMs: number;
  /** Paths of backups, plain database files, newest first; those that are damaged or gone are passed over. */
  readonly backups: readonly string[];
  /** Commits of its log are lost: what is read may be older than what happened. */
  readonly isLogCutShort: boolean;
}

/**
 * Leaves a whole database of the newest schema at the path of the damaged one.
 * @throws NewerFileError; Error when there is no room for it: then the damaged one is where it was
 */
export function rescueDatabase(options: RescueOptions): RescueReport {
  const { path, nowMs } = options;
  removeUnfinished(path);
  const db = openUnfinished(unfinishedPath(path));
  const keptAs = keptPath(path, nowMs);
  let report: RescueReport;
  try {
    report = { ...rescueInto(db, options), atMs: nowMs, keptAs };
    createSettingWrites(db).saveRescue(report);
    noteEarlier(db);
    db.pragma('synchronous = FULL');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  } catch (error) {
    db.close();
    // What is of no use must not fill the disk.
    removeUnfinished(path);
    throw error;
  }
  putInPlace(path, keptAs);
  return report;
}

function rescueInto(
  db: WritableDb,
  { path, migrations, nowMs, backups, isLogCutShort }: RescueOptions,
): Omit<RescueReport, 'atMs' | 'keptAs'> {
  const read = readDamaged(path, db, migrations);
  migrate(db, migrations);
  const unreadable = dropUnreadable(db);
  const lost = joinLost(read.lost, unreadable);
  const damagedTables = [...read.damagedTables, ...unreadable.keys()];
  const filled = fillFromBackup({
    db,
    backups,
    migrations,
    lost,
    fullyKnown: read.fullyKnown,
    damagedTables: new Set(damagedTables),
    scratch: scratchPath(path),
  });
  restoreNetworks(db, lost, nowMs);
  restoreConversions(db, lost, nowMs);
  const restored = restoreDeliveries(db, lost, new Set(filled.deliveries), nowMs);
  mendReferences(db, nowMs);
  const further = restoreFurther(db);
  const mayBeSent = isLogCutShort ? openDeliveries(db) : maybeSent(db, read, filled, restored.uncertain);
  recount(db);
  const tables = tableShapes(db);
  return {
    saved: countRows(db, tables),
    fromBackup: Object.fromEntries(filled.counts),
    lost: countLost(db, tables, lost),
    isMoreLost: isLogCutShort || damagedTables.some((table) => !read.fullyKnown.has(table)),
    heldDeliveries: holdDeliveries(db, mayBeSent, nowMs),
    backup: filled.backup,
    askUntilId: isLogCutShort || filled.hasPostbacks || further > 0 ? lastWaiting(db) : '',
  };
}

function maybeSent(
  db: ReadableDb,
  read: ReadRows,
  filled: Filled,
  uncertain: readonly string[],
): readonly string[] {
  const known = lostById(read.lost, 'deliveries');
  // What an index said of a delivery is newer than the backup.
  const old = filled.deliveries.filter((id) => known.get(id)?.has('state') !== true);
  return [...new Set([...old, ...read.oldDeliveries, ...uncertain, ...unsendableDeliveries(db)])];
}

function countRows(db: ReadableDb, tables: readonly TableShape[]): RescueCounts {
  return Object.fromEntries(
    tables.map(({ name }) => {
      const row = db
        .query<[], { count: number }>('rescue.count', `SELECT count(*) AS count FROM ${name}`)
        .get();
      return [name, row?.count ?? 0];
    }),
  );
}

/** Those of the lost rows that are not there again. */
function countLost(db: ReadableDb, tables: readonly TableShape[], lost: LostRows): RescueCounts {
  const counts: Record<string, number> = {};
  for (const { name, columns } of tables) {
    const idColumn = columns[0]?.name ?? '';
    const find = db.query<[unknown], { found: number }>(
      'rescue.isThere',
      `SELECT 1 AS found FROM ${name} WHERE ${idColumn} = ?`,
    );
    const rows = [...(lost.get(name)?.values() ?? [])];
    const gone = rows.filter((row) => !row.has(idColumn) || find.get(row.get(idColumn)) === undefined);
    if (gone.length > 0) counts[name] = gone.length;
  }
  return counts;
}
