/** Tries whether this program can run over a database: with its tables, and with what a person entered in it. */
import { openDatabase } from '../../platform/database.ts';
import { type Migration, migrate } from './migrate.ts';
import { createStore } from './store.ts';
import { causeOf } from '../../platform/cause-of.ts';

/**
 * @param path of a copy that is not open; its schema becomes the newest
 * @returns why not, in the words of the error; null where it can
 */
export function obstacleToRun(path: string, migrations: readonly Migration[]): string | null {
  const db = openDatabase(path);
  try {
    migrate(db, migrations);
    // Compiles every statement, and so finds a column that is missing.
    const store = createStore(db);
    // All that a start reads: one value that does not parse would keep the program from starting.
    store.networks.all();
    store.access.rules();
    store.access.oldKeys();
    store.destinations.all();
    store.links.all();
    db.pragma('wal_checkpoint(TRUNCATE)');
    return null;
  } catch (error) {
    return causeOf(error);
  } finally {
    db.close();
  }
}
