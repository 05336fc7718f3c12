/** Table `secrets`: sealed texts by name. What they say is known only with the key, see `secrets/secret-book.ts`. */
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

export type SecretReads = ReturnType<typeof createSecretReads>;

export function createSecretReads(db: ReadableDb) {
  const select = db.query<[string], { sealed: string }>(
    'secrets.get',
    'SELECT sealed FROM secrets WHERE name = ?',
  );

  const selectNames = db.query<[], { name: string }>(
    'secrets.names',
    'SELECT name FROM secrets ORDER BY name',
  );

  return {
    names: (): readonly string[] => selectNames.all().map(({ name }) => name),
    get: (name: string): string | null => select.get(name)?.sealed ?? null,
  };
}

export type SecretWrites = ReturnType<typeof createSecretWrites>;

export function createSecretWrites(db: WritableDb) {
  const save = db.write<[string, string]>(
    'secrets.save',
    'INSERT INTO secrets (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed',
  );
  const remove = db.write<[string]>('secrets.remove', 'DELETE FROM secrets WHERE name = ?');

  return {
    save: (name: string, sealed: string): void => {
      save.run(name, sealed);
    },
    remove: (name: string): void => {
      remove.run(name);
    },
  };
}
