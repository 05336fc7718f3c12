/** Table `secrets`: sealed texts by name. What they say is known only with the key, see `secrets/secret-book.ts`. */
import type { Database } from '../../platform/database.ts';

export type SecretsTable = ReturnType<typeof createSecretsTable>;

export function createSecretsTable(db: Database) {
  const select = db.prepare<[string], { sealed: string }>('SELECT sealed FROM secrets WHERE name = ?');
  const save = db.prepare<[string, string]>(
    'INSERT INTO secrets (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed',
  );
  const remove = db.prepare<[string]>('DELETE FROM secrets WHERE name = ?');
  return {
    get: (name: string): string | null => select.get(name)?.sealed ?? null,
    save: (name: string, sealed: string): void => {
      save.run(name, sealed);
    },
    remove: (name: string): void => {
      remove.run(name);
    },
  };
}
