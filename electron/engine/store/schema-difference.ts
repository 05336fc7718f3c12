/**
 * Whether a database has the schema that this program gave it, and nothing of others that would act in it. What acts is
 * judged by its SQL alone: SQLite itself does not believe the type and the name that a schema's row says beside it.
 */
import { openDatabase, type ReadableDb } from '../../platform/database.ts';
import { type Migration, migrate } from './migrate.ts';

interface SchemaPart {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/**
 * Of the database that the program works with.
 * @param version of its schema, from 1 to the newest
 * @returns what is missing, changed or foreign, in the words of SQLite's errors; null when all is as it should be
 */
export function schemaDifference(
  db: ReadableDb,
  migrations: readonly Migration[],
  version: number,
): string | null {
  const known = partsOfVersion(migrations.slice(0, version));
  const parts = partsOf(db);
  const found = new Map(parts.map((part) => [keyOf(part), part]));
  const missing = known.find((part) => !found.has(keyOf(part)));
  if (missing !== undefined) return `no such ${missing.type}: ${missing.name}`;
  const changed = known.find((part) => part.type === 'trigger' && found.get(keyOf(part))?.sql !== part.sql);
  if (changed !== undefined) return `changed trigger: ${changed.name}`;
  const own = new Set(known.map(({ sql }) => sql));
  // Tables of others do no harm; a trigger or a view acts on ours.
  const foreign = parts.find((part) => isActing(part) && !own.has(part.sql));
  return foreign === undefined ? null : `unknown ${foreign.type}: ${foreign.name}`;
}

/**
 * Of a file that somebody may have prepared: what acts on our tables must be word for word ours, so that no constraint,
 * index, trigger or view of somebody else decides what can be stored. A table of its own that refers to none does not.
 * @returns as above
 */
export function foreignPart(
  db: ReadableDb,
  migrations: readonly Migration[],
  version: number,
): string | null {
  const known = partsOfVersion(migrations.slice(0, version));
  const missing = known.filter((part) => part.sql !== null).map((part) => wordsOf(part.sql));
  for (const part of partsOf(db)) {
    if (isOfSqlite(part)) continue;
    if (isForeignTable(part, known)) continue;
    const at = missing.indexOf(wordsOf(part.sql));
    // Each once: of two with one name SQLite would take the last.
    if (at === -1) return `unknown or changed ${part.type}: ${part.name}`;
    missing.splice(at, 1);
  }
  return null;
}

function isActing({ sql }: SchemaPart): boolean {
  return /^\s*CREATE\s+(?:TEMP\w*\s+)?(?:TRIGGER|VIEW)\b/i.test(sql ?? '');
}

/** A reference would forbid to delete what it refers to. */
function isForeignTable({ sql }: SchemaPart, known: readonly SchemaPart[]): boolean {
  const [, name] = /^CREATE TABLE "?(\w+)"? ?\(/i.exec(sql ?? '') ?? [];
  if (name === undefined || /\breferences\b/i.test(sql ?? '')) return false;
  return known.every((part) => part.name.toLowerCase() !== name.toLowerCase());
}

/** Made by SQLite for itself: the index of a constraint, what ANALYZE counts. */
function isOfSqlite({ type, name, sql }: SchemaPart): boolean {
  if (sql === null) return type === 'index' && name.startsWith('sqlite_autoindex_');
  return /^CREATE TABLE sqlite_(?:stat[14]|sequence)\s?\(/i.test(sql);
}

/** Versions of SQLite quote a name that ALTER TABLE rewrote in their own ways; all else stays as it was written. */
function wordsOf(sql: string | null): string {
  return (sql ?? '').replaceAll(/\b(TABLE|REFERENCES|ON) "(\w+)"/g, '$1 $2');
}

function keyOf({ type, name }: SchemaPart): string {
  return `${type} ${name}`;
}

function partsOfVersion(migrations: readonly Migration[]): readonly SchemaPart[] {
  const fresh = openDatabase(':memory:');
  try {
    migrate(fresh, migrations);
    return partsOf(fresh).filter((part) => !isOfSqlite(part));
  } finally {
    fresh.close();
  }
}

function partsOf(db: ReadableDb): readonly SchemaPart[] {
  return db.query<[], SchemaPart>('schema.parts', 'SELECT type, name, sql FROM sqlite_schema').all();
}
