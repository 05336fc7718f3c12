/** Whether a database has the tables and triggers that this program gave it, and no others that would act in it. */
import { openDatabase, type ReadableDb } from '../../platform/database.ts';
import { type Migration, migrate } from './migrate.ts';

interface SchemaPart {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/**
 * @param version of its schema, from 1 to the newest
 * @returns what is missing, changed or foreign, in the words of SQLite's errors; null when all is as it should be
 */
export function schemaDifference(
  db: ReadableDb,
  migrations: readonly Migration[],
  version: number,
): string | null {
  const known = partsOfVersion(migrations.slice(0, version));
  const found = new Map(partsOf(db).map((part) => [keyOf(part), part]));
  const missing = known.find((part) => !found.has(keyOf(part)));
  if (missing !== undefined) return `no such ${missing.type}: ${missing.name}`;
  const changed = known.find((part) => part.type === 'trigger' && found.get(keyOf(part))?.sql !== part.sql);
  if (changed !== undefined) return `changed trigger: ${changed.name}`;
  const own = new Set(known.map(keyOf));
  // Tables of others do no harm; a trigger or a view acts on ours.
  const foreign = [...found.values()].find((part) => ACTING.has(part.type) && !own.has(keyOf(part)));
  return foreign === undefined ? null : `unknown ${foreign.type}: ${foreign.name}`;
}

const ACTING: ReadonlySet<string> = new Set(['trigger', 'view']);

function keyOf({ type, name }: SchemaPart): string {
  return `${type} ${name}`;
}

function partsOfVersion(migrations: readonly Migration[]): readonly SchemaPart[] {
  const fresh = openDatabase(':memory:');
  try {
    migrate(fresh, migrations);
    return partsOf(fresh);
  } finally {
    fresh.close();
  }
}

/** Without what SQLite makes itself: `sqlite_autoindex_…`, `sqlite_stat1`. */
function partsOf(db: ReadableDb): readonly SchemaPart[] {
  return db
    .query<[], SchemaPart>(
      'schema.parts',
      `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all();
}
