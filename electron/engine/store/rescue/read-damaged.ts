/** Reads what is left of a damaged database into a fresh one of the same schema. */
import { openDatabase, type WritableDb } from '../../../platform/database.ts';
import { PageFile } from '../../../platform/sqlite-file/page-file.ts';
import { type Migration, migrate } from '../migrate.ts';
import { findLostRows, type LostRows } from './lost-rows.ts';
import { RowWriter } from './put-rows.ts';
import { Salvage } from './salvage.ts';
import { type IndexShape, indexShapes, tableShapes, type TableShape } from './table-shapes.ts';
import { schemaVersionOf } from './schema-version.ts';

export interface ReadRows {
  /** What is known of rows that could not be read. */
  readonly lost: LostRows;
  /** Tables of which each lost row is known. */
  readonly fullyKnown: ReadonlySet<string>;
  /** Tables of which something could not be read, whether it is known or not. */
  readonly damagedTables: ReadonlySet<string>;
  /** Ids of deliveries that may be older than what happened. */
  readonly oldDeliveries: readonly string[];
}

/** So many rows share a transaction. */
const SLICE = 5_000;

/**
 * @param from the damaged file, with its log beside it if it has one
 * @param db an empty file without tables; foreign keys are off in it from now on
 * @throws NewerFileError
 */
export function readDamaged(from: string, db: WritableDb, migrations: readonly Migration[]): ReadRows {
  const file = new PageFile(from);
  try {
    const salvage = new Salvage(file);
    const version = schemaVersionOf(file.header, salvage.statements, migrations);
    migrate(db, migrations.slice(0, version));
    db.pragma('foreign_keys = OFF');
    const tables = tableShapes(db);
    const indexes = indexShapes(db);
    const old = copyRows(salvage, db, tables, indexes);
    const { rows: lost, fullyKnown } = findLostRows(salvage, db, indexes);
    const damaged = tables.filter(({ name }) => salvage.hasLost(name) || (lost.get(name)?.size ?? 0) > 0);
    return {
      lost,
      fullyKnown,
      damagedTables: new Set(damaged.map(({ name }) => name)),
      oldDeliveries: salvage.areFreePagesKnown ? [] : old,
    };
  } finally {
    file.close();
  }
}

/** @returns ids of the deliveries that stood in pages that no tree leads to */
function copyRows(
  salvage: Salvage,
  db: WritableDb,
  tables: readonly TableShape[],
  indexes: readonly IndexShape[],
): readonly string[] {
  const writer = new RowWriter(db);
  const strayDeliveries: string[] = [];
  const markCut = db.write<[number | bigint | null]>(
    'rescue.markCut',
    `UPDATE postbacks SET body_state = 'incomplete' WHERE rowid = ?`,
  );
  const rows = salvage.rows(tables, indexes);
  const copySome = (): boolean => {
    for (let count = 0; count < SLICE; count += 1) {
      const next = rows.next();
      if (next.done === true) return false;
      const row = next.value;
      if (!writer.put(row)) continue;
      if (row.table.name === 'postbacks' && row.cut > 0) markCut.run(row.rowid);
      const [id] = row.values;
      if (row.isStray && row.table.name === 'deliveries' && typeof id === 'string') strayDeliveries.push(id);
    }
    return true;
  };
  while (db.transaction(copySome));
  return strayDeliveries;
}

/** A file to read into; it is written without waiting for the disk until it is finished. */
export function openUnfinished(path: string): WritableDb {
  const db = openDatabase(path);
  db.pragma('synchronous = OFF');
  return db;
}
