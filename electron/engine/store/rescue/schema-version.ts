/** Which schema a damaged file has. */
import { openDatabase } from '../../../platform/database.ts';
import type { FileHeader } from '../../../platform/sqlite-file/page-file.ts';
import { type Migration, migrate } from '../migrate.ts';

/** The file is of a newer program: read with this one's schema, what is new in it would be lost. */
export class NewerFileError extends Error {
  readonly version: number;

  constructor(version: number) {
    super(`The database has schema ${version}.`);
    this.version = version;
  }
}

/**
 * @param statements those by which the file says that its tables were made, as far as they can be read
 * @returns how many migrations it has seen; all where it does not say so
 * @throws NewerFileError
 */
export function schemaVersionOf(
  header: FileHeader | null,
  statements: readonly string[],
  migrations: readonly Migration[],
): number {
  const newest = migrations.length;
  const version = header?.userVersion ?? 0;
  // The number may be what is damaged: then the statements are known.
  if (version > newest && !areAllKnown(statements, migrations)) throw new NewerFileError(version);
  return version >= 1 && version <= newest ? version : newest;
}

function areAllKnown(statements: readonly string[], migrations: readonly Migration[]): boolean {
  const fresh = openDatabase(':memory:');
  try {
    migrate(fresh, migrations);
    const known = fresh
      .query<[], { sql: string }>('rescue.statements', 'SELECT sql FROM sqlite_master WHERE sql IS NOT NULL')
      .all();
    const texts = new Set(known.map(({ sql }) => sql));
    return statements.every((sql) => texts.has(sql));
  } finally {
    fresh.close();
  }
}
