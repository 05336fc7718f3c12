/** Looks into a database file that is not open: whether it can be used, and what is in it. Writes nothing to it. */
import { openReadOnly, type ReadableDb } from '../../platform/database.ts';
import type { Migration } from './migrate.ts';
import { foreignPart, schemaDifference } from './schema-difference.ts';
import { causeOf } from '../../platform/cause-of.ts';

/** What a database holds, as far as a person wants to compare two of them. */
export interface DatabaseContent {
  readonly networks: number;
  readonly destinations: number;
  readonly links: number;
  readonly postbacks: number;
  readonly conversions: number;
  readonly deliveries: number;
  /** UTC milliseconds of the newest postback; null without any. */
  readonly newestAtMs: number | null;
}

export type DatabaseInspection =
  | { readonly kind: 'usable'; readonly version: number; readonly content: DatabaseContent }
  /** A file of another program, or none that SQLite reads. `cause`: its words. */
  | { readonly kind: 'unusable'; readonly cause: string }
  /** Made by a newer version of this program. */
  | { readonly kind: 'newer'; readonly version: number };

/**
 * Reads the whole file once, which takes about a second for each GB.
 * @param migrations all that this program knows
 * @param origin `own` for a copy that was just made here; `given` for a file that somebody may have prepared
 */
export function inspectDatabase(
  path: string,
  migrations: readonly Migration[],
  origin: 'own' | 'given',
): DatabaseInspection {
  try {
    const db = openReadOnly(path);
    try {
      return check(db, migrations, origin);
    } finally {
      db.close();
    }
  } catch (error) {
    return { kind: 'unusable', cause: causeOf(error) };
  }
}

function check(
  db: ReadableDb,
  migrations: readonly Migration[],
  origin: 'own' | 'given',
): DatabaseInspection {
  const version = numberOf(db, 'SELECT user_version FROM pragma_user_version');
  if (version > migrations.length) return { kind: 'newer', version };
  const verdict = db
    .query<[], { verdict: string }>(
      'inspect.check',
      'SELECT integrity_check AS verdict FROM pragma_integrity_check LIMIT 1',
    )
    .get()?.verdict;
  if (verdict !== 'ok') return { kind: 'unusable', cause: verdict ?? '' };
  if (version < 1) return { kind: 'unusable', cause: `schema ${version}` };
  const difference =
    schemaDifference(db, migrations, version) ??
    (origin === 'given' ? foreignPart(db, migrations, version) : null);
  if (difference !== null) return { kind: 'unusable', cause: difference };
  return { kind: 'usable', version, content: readContent(db) };
}

/** Of a database of this program, of any version. */
function readContent(db: ReadableDb): DatabaseContent {
  return {
    networks: countOf(db, 'networks WHERE removed_at_ms IS NULL'),
    destinations: countOf(db, 'destinations WHERE removed_at_ms IS NULL'),
    links: hasTable(db, 'links') ? countOf(db, 'links') : 0,
    postbacks: countOf(db, 'postbacks'),
    conversions: countOf(db, 'conversions'),
    deliveries: countOf(db, 'deliveries'),
    newestAtMs:
      db
        .query<[], { atMs: number }>(
          'inspect.newest',
          'SELECT received_at_ms AS atMs FROM postbacks ORDER BY id DESC LIMIT 1',
        )
        .get()?.atMs ?? null,
  };
}

function hasTable(db: ReadableDb, table: string): boolean {
  const found = db
    .query<[string], { name: string }>('inspect.table', 'SELECT name FROM sqlite_schema WHERE name = ?')
    .get(table);
  return found !== undefined;
}

function countOf(db: ReadableDb, from: string): number {
  return numberOf(db, `SELECT count(*) FROM ${from}`);
}

function numberOf(db: ReadableDb, sql: string): number {
  const row = db.query<[], Record<string, number>>('inspect.number', sql).get();
  return Object.values(row ?? {})[0] ?? 0;
}
