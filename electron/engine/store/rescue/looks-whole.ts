/** Whether a file and its log fit together, found out without letting SQLite write the one into the other. */
import { openDatabase } from '../../../platform/database.ts';
import { PageFile } from '../../../platform/sqlite-file/page-file.ts';
import { type Migration, migrate } from '../migrate.ts';
import { Salvage } from './salvage.ts';
import { indexShapes, tableShapes } from './table-shapes.ts';
import { NewerFileError, schemaVersionOf } from './schema-version.ts';

/**
 * Every page of every tree is there, and each index over a key has as many entries as its table has rows. It reads
 * all of the file, about 100 MB a second.
 * @param hasLog whether the log beside it counts
 */
export function looksWhole(path: string, hasLog: boolean, migrations: readonly Migration[]): boolean {
  const file = new PageFile(path, hasLog);
  const fresh = openDatabase(':memory:');
  try {
    const salvage = new Salvage(file);
    migrate(fresh, migrations.slice(0, schemaVersionOf(file.header, salvage.statements, migrations)));
    const tables = tableShapes(fresh);
    const counts = new Map<string, number>();
    for (const { table, isStray } of salvage.rows(tables, indexShapes(fresh))) {
      if (!isStray) counts.set(table.name, (counts.get(table.name) ?? 0) + 1);
    }
    const isAnyIndexWrong = indexShapes(fresh).some((index) => {
      let entries = 0;
      for (const _ of salvage.entries(index)) entries += 1;
      const isComplete = !index.isKey || entries === (counts.get(index.table) ?? 0);
      return salvage.hasLost(index.name) || !isComplete;
    });
    return !isAnyIndexWrong && tables.every(({ name }) => !salvage.hasLost(name));
  } catch (error) {
    // Another program's database is not this one's to judge.
    if (error instanceof NewerFileError) return true;
    throw error;
  } finally {
    fresh.close();
    file.close();
  }
}
