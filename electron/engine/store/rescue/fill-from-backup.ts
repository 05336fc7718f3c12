/** Takes from the newest good backup what a damaged file lost. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import {
  type NamedValues,
  openDatabase,
  openReadOnly,
  type ReadableDb,
  type WritableDb,
} from '../../../platform/database.ts';
import { type Migration, migrate } from '../migrate.ts';
import { lostById } from './known-rows.ts';
import type { LostRows } from './lost-rows.ts';
import { type TableShape, tableShapes } from './table-shapes.ts';

export interface Filled {
  readonly backup: string | null;
  /** How many rows, by table. */
  readonly counts: ReadonlyMap<string, number>;
  /** Of deliveries that only the backup had: what they were then may not be what they became. */
  readonly deliveries: readonly string[];
  readonly hasPostbacks: boolean;
}

export interface FillOptions {
  /** Of the newest schema. */
  readonly db: WritableDb;
  readonly backups: readonly string[];
  readonly migrations: readonly Migration[];
  readonly lost: LostRows;
  /** Tables of which each lost row is known. */
  readonly fullyKnown: ReadonlySet<string>;
  readonly damagedTables: ReadonlySet<string>;
  /** Path of a copy that may be made. */
  readonly scratch: string;
}

const NOTHING: Filled = { backup: null, counts: new Map(), deliveries: [], hasPostbacks: false };

export function fillFromBackup(options: FillOptions): Filled {
  if (options.damagedTables.size === 0) return NOTHING;
  for (const backup of options.backups) {
    const opened = openBackup(backup, options);
    if (opened === null) continue;
    try {
      return { ...fillFrom(opened, options), backup };
    } finally {
      opened.close();
      for (const suffix of ['', '-wal', '-shm']) rmSync(options.scratch + suffix, { force: true });
    }
  }
  return NOTHING;
}

/** Null for one that is gone, damaged, or newer than this program. An older one is brought to the newest schema in a copy. */
function openBackup(path: string, { migrations, scratch }: FillOptions): ReadableDb | null {
  if (!existsSync(path)) return null;
  try {
    copyFileSync(path, scratch);
    const copy = openDatabase(scratch);
    try {
      if (copy.pragma('quick_check(1)') !== 'ok') return null;
      migrate(copy, migrations);
    } finally {
      copy.close();
    }
    return openReadOnly(scratch);
  } catch {
    // Whatever is wrong with it, the next older one may be better.
    return null;
  }
}

function fillFrom(
  backup: ReadableDb,
  { db, lost, fullyKnown, damagedTables }: FillOptions,
): Omit<Filled, 'backup'> {
  const counts = new Map<string, number>();
  const deliveries: string[] = [];
  for (const table of tableShapes(db)) {
    if (!damagedTables.has(table.name)) continue;
    const known = lostById(lost, table.name, table.columns[0]?.name);
    // Where not all lost rows are known by their ids, some that were deleted since come back with them.
    const isWanted = (id: string): boolean => !fullyKnown.has(table.name) || known.has(id);
    const filled = db.transaction(() => fillTable(backup, db, table, isWanted));
    counts.set(table.name, filled.length);
    if (table.name === 'deliveries') deliveries.push(...filled);
  }
  return { counts, deliveries, hasPostbacks: (counts.get('postbacks') ?? 0) > 0 };
}

/**
 * @returns what the first columns of the new rows hold
 */
function fillTable(
  backup: ReadableDb,
  db: WritableDb,
  { name, columns }: TableShape,
  isWanted: (id: string) => boolean,
): readonly string[] {
  const names = columns.map((column) => column.name);
  const insert = db.write<unknown[]>(
    'rescue.fill',
    `INSERT OR IGNORE INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const rows = backup.query<[], NamedValues>('rescue.backup', `SELECT ${names.join(', ')} FROM ${name}`);
  const filled: string[] = [];
  for (const row of rows.iterate()) {
    const id = String(row[names[0] ?? '']);
    if (!isWanted(id)) continue;
    if (insert.run(...names.map((column) => row[column])).changes === 1) filled.push(id);
  }
  return filled;
}
