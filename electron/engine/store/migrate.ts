/** Numbered migrations: each runs once, in order, in one transaction with its number. Never downwards. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '../../platform/start-error.ts';
import type { WritableDb } from '../../platform/database.ts';

export interface Migration {
  readonly number: number;
  readonly sql: string;
}

/** Beside this file in the source; one or two folders up in a build, which copies the folder. */
export function findMigrationsDir(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [join(here, 'migrations'), join(here, '..', 'migrations')];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new StartError({ code: 'migrations_missing', dir: here });
  return found;
}

/** Reads `0001_first.sql`, `0002_….sql` … and checks that no number is missing. */
export function readMigrations(dir: string): readonly Migration[] {
  const files = readdirSync(dir)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .toSorted();
  return files.map((name, index) => {
    const number = Number(name.slice(0, 4));
    if (number !== index + 1) throw new StartError({ code: 'migrations_missing', dir });
    return { number, sql: readFileSync(join(dir, name), 'utf8') };
  });
}

/**
 * Brings the database to the newest schema.
 * @throws StartError when the database is newer than this program: it is left untouched.
 */
export function migrate(db: WritableDb, migrations: readonly Migration[]): void {
  const at = Number(db.pragma('user_version'));
  const newest = migrations.length;
  if (at > newest) throw new StartError({ code: 'database_newer', path: db.path, found: at, known: newest });
  // A table that is made anew is referred to by name, and must not take its rows' references with it (the steps of
  // sqlite.org/lang_altertable.html, "Making other kinds of table schema changes").
  const wereOn = db.pragma('foreign_keys') === 1;
  db.pragma('foreign_keys = OFF');
  try {
    for (const migration of migrations.slice(at)) {
      db.transaction(() => {
        db.exec(migration.sql);
        db.pragma(`user_version = ${migration.number}`);
      });
    }
  } finally {
    if (wereOn) db.pragma('foreign_keys = ON');
  }
}
