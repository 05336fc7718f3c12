/** Saves what still reads of a damaged database. The damaged file is renamed and kept, never deleted. */
import { existsSync, renameSync } from 'node:fs';
import { type Named, openReadOnly, type ReadableDb, type WritableDb } from '../../platform/database.ts';

export interface Rescued {
  readonly db: WritableDb;
  readonly keptAs: string;
  readonly networks: number;
  readonly postbacks: number;
}

/** In an order in which every row finds what it refers to. */
const TABLES = [
  'settings',
  'networks',
  'network_access',
  'secrets',
  'old_keys',
  'destinations',
  'postbacks',
  'conversions',
  'deliveries',
  'attempts',
  'habits',
  'words',
  'links',
] as const;

/**
 * Renames the damaged file and its journal, opens a fresh one and copies row by row what reads.
 * @param open opens a fresh database with the newest schema at a path
 */
export function rescueDatabase(path: string, nowMs: number, open: (path: string) => WritableDb): Rescued {
  const stamp = new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-');
  const keptAs = path.replace(/\.db$/, `.damaged-${stamp}.db`);
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, keptAs + suffix);
  }
  const db = open(path);
  const counts = copyReadable(keptAs, db);
  return { db, keptAs, networks: counts.get('networks') ?? 0, postbacks: counts.get('postbacks') ?? 0 };
}

function copyReadable(from: string, to: WritableDb): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let source: ReadableDb;
  try {
    source = openReadOnly(from);
  } catch {
    // Not even the header reads: nothing can be copied.
    return counts;
  }
  try {
    for (const table of TABLES) counts.set(table, copyTable(source, to, table));
  } finally {
    source.close();
  }
  return counts;
}

function copyTable(source: ReadableDb, to: WritableDb, table: string): number {
  let copied = 0;
  to.transaction(() => {
    try {
      const columns = commonColumns(source, to, table);
      if (columns.length === 0) return;
      const insert = to.write<unknown[]>(
        'rescue.insert',
        `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      const rows = source.query<[], Named>('rescue.read', `SELECT ${columns.join(', ')} FROM ${table}`);
      for (const row of rows.iterate()) {
        copied += changesOf(() => insert.run(...columns.map((column) => row[column])));
      }
    } catch {
      // The table reads no further than this: keep what came before.
    }
  });
  return copied;
}

function changesOf(insertRow: () => { readonly changes: number }): number {
  try {
    return insertRow().changes;
  } catch {
    // A row that fits no longer (what it refers to is lost) must not stop the others.
    return 0;
  }
}

function commonColumns(source: ReadableDb, to: WritableDb, table: string): readonly string[] {
  const columnsOf = (db: ReadableDb): string[] =>
    db
      .query<[string], { name: string }>('rescue.columns', 'SELECT name FROM pragma_table_info(?)')
      .all(table)
      .map((row) => row.name);
  const known = new Set(columnsOf(to));
  return columnsOf(source).filter((name) => known.has(name));
}
