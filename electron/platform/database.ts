/**
 * The only file that imports better-sqlite3. It hands out two kinds of handles: what has a `ReadableDb` cannot
 * compile a write, what has a `WritableDb` can do both. Every statement has a name and is timed under it.
 */
import SQLite from 'better-sqlite3';
import type { OwnWrites } from './own-writes.ts';
import { QueryStats } from './query-stats.ts';
import { type Query, timedQuery, timedWrite, type DamageCheck, type Write } from './statements.ts';

/** Only this file makes handles: another object of the same shape is none. */
const READS: unique symbol = Symbol('reads');
const WRITES: unique symbol = Symbol('writes');

/** Values by the names that a statement gives them: `@id` is `id`. */
export type NamedValues = Readonly<Record<string, unknown>>;

export interface ReadableDb {
  readonly [READS]: true;
  readonly path: string;
  /** @throws Error when the statement writes, or gives no rows */
  query<Params extends readonly unknown[], Row>(name: string, sql: string): Query<Params, Row>;
  /** All reads of `read` see one moment of the database. */
  snapshot<T>(read: () => T): T;
  close(): void;
}

export interface WritableDb extends ReadableDb {
  readonly [WRITES]: true;
  write<Params extends readonly unknown[]>(name: string, sql: string): Write<Params>;
  /**
   * Runs work in one transaction that takes the write lock at once, and undoes it when work throws.
   * Inside another transaction it is a part of that one, and undone alone.
   */
  transaction<T>(work: () => T): T;
  /**
   * The same for work whose statements change some pages each: what one would be undone with stays in memory. SQLite
   * begins a file for it where one changes more than 64 KB, which a row of a table with many indexes does.
   */
  smallSteps<T>(work: () => T): T;
  /** Several statements without values, for schemas. */
  exec(sql: string): void;
  /** @returns the setting's value */
  pragma(source: string): unknown;
  /**
   * Copies everything that is committed, also what is while this lasts, into a new file: in steps, between which other
   * work has its turn. It works too when the file has lost its name, as long as it is open.
   * @throws Error of SQLite when the file cannot be written, or this one cannot be read
   */
  copyTo(path: string): Promise<void>;
  /** From now on each write is told, and none is mixed with what somebody else wrote into the file. */
  keepApart(writes: OwnWrites): void;
}

/** Whether an error comes from SQLite, with its code such as `SQLITE_CORRUPT` or `SQLITE_FULL`. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof SQLite.SqliteError ? error.code : null;
}

/** Of a file that is damaged, or that the disk does not give back. */
const DAMAGE_CODES = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR_READ', 'SQLITE_IOERR_CORRUPTFS'];

/** Whether an error says that the database file is damaged. */
export function isDamage(error: unknown): error is Error {
  const code = sqliteCode(error);
  return code !== null && DAMAGE_CODES.some((each) => code.startsWith(each));
}

/** Codes for a file that cannot grow; the last is that of the index of a log. */
const FULL_CODES: ReadonlySet<string | null> = new Set(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE']);

/** The disk's, or the share of it that this user may have. */
const NO_SPACE: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/** Whether an error, or what caused it, says that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isNoSpace = 'code' in error && NO_SPACE.has(error.code);
  return isNoSpace || FULL_CODES.has(sqliteCode(error)) || isDiskFull(error.cause);
}

/** How long to wait for another program that holds a database. */
const BUSY_MS = 5_000;

/** The library takes 16 MB for each connection; more than this made nothing faster (`npm run bench`). */
const WRITER_CACHE_KB = 8_000;
const READER_CACHE_KB = 2_000;

/** In one step of a copy: 1 MB, a few milliseconds. */
const COPIED_PAGES = 256;

/** Told of each statement that finds the file damaged, before the caller is. */
export type DamageListener = (error: Error) => void;

/** Opens or creates a database file with the settings that every connection of ours has. */
export function openDatabase(
  path: string,
  stats = new QueryStats(),
  busyMs = BUSY_MS,
  onDamage: DamageListener = () => undefined,
): WritableDb {
  const db = new SQLite(path, { timeout: busyMs });
  try {
    // Of an empty file that has no log yet; later it takes a VACUUM.
    if (db.pragma('page_count', { simple: true }) === 0) db.pragma('auto_vacuum = INCREMENTAL');
    db.pragma('journal_mode = WAL');
    // The library opens WAL files with NORMAL, where a power cut can lose what was committed last.
    db.pragma('synchronous = FULL');
    db.pragma(`cache_size = -${WRITER_CACHE_KB}`);
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    return writableOf(db, stats, watchOf(onDamage));
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens a file to read what still reads, for rescuing a damaged one. */
export function openReadOnly(path: string): ReadableDb {
  return readableOf(new SQLite(path, { readonly: true, fileMustExist: true }), new QueryStats(), IGNORE);
}

/** A function that SQL may call: pure, over texts, numbers, bytes and null. */
export type SqlFunction = (...values: unknown[]) => number | string | null;

export interface ReaderOptions {
  /** By the name that queries of this connection give them. */
  readonly functions?: Readonly<Record<string, SqlFunction>>;
  /** How much of the file it holds; more only for a thread that soon ends and looks up much in no order. */
  readonly cacheKb?: number;
}

/** Opens the live database for reads that run beside its writer, and never holds that up. */
export function openReader(
  path: string,
  stats = new QueryStats(),
  { functions = {}, cacheKb = READER_CACHE_KB }: ReaderOptions = {},
): ReadableDb {
  const db = new SQLite(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  db.pragma('query_only = ON');
  db.pragma(`cache_size = -${cacheKb}`);
  db.pragma('trusted_schema = OFF');
  for (const [name, run] of Object.entries(functions)) {
    // No schema may call it: what a file brings along must not decide what is run.
    db.function(name, { deterministic: true, directOnly: true, varargs: true }, run);
  }
  return readableOf(db, stats, IGNORE);
}

/** Writes a compact copy, of one moment, that can shrink in steps; only this thread waits. @param to must not exist */
export function writeCompactCopy(path: string, to: string): void {
  const db = new SQLite(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  try {
    // All of it goes by once, in its order; the copy has as much of a cache again.
    db.pragma(`cache_size = -${READER_CACHE_KB}`);
    // Where it is so already, SQLite would write it once more.
    if (db.pragma('auto_vacuum', { simple: true }) === 0) db.pragma('auto_vacuum = INCREMENTAL');
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
}

const IGNORE: DamageCheck = (run) => run();

function watchOf(onDamage: DamageListener): DamageCheck {
  return (run) => {
    try {
      return run();
    } catch (error) {
      if (isDamage(error)) onDamage(error);
      throw error;
    }
  };
}

function readableOf(db: SQLite.Database, stats: QueryStats, watch: DamageCheck): ReadableDb {
  const runDeferred = createRunner(db, 'deferred');
  return {
    [READS]: true,
    path: db.name,
    query: <Params extends readonly unknown[], Row>(name: string, sql: string) => {
      const statement = db.prepare<unknown[], Row>(sql);
      if (!statement.readonly || !statement.reader) throw new Error(`The query ${name} does not only read.`);
      return timedQuery<Params, Row>(statement, stats.timerOf(name), watch);
    },
    snapshot: (read) => watch(() => runDeferred(read)),
    close: () => {
      db.close();
    },
  };
}

function writableOf(db: SQLite.Database, stats: QueryStats, watch: DamageCheck): WritableDb {
  const runImmediate = createRunner(db, 'immediate');
  let ownWrites: OwnWrites | null = null;
  const change: DamageCheck = (run) => {
    if (ownWrites === null || db.inTransaction) return watch(run);
    // What is only in the log stays whole, whatever becomes of the file.
    if (ownWrites.isForeign()) db.pragma('wal_autocheckpoint = 0');
    try {
      return watch(run);
    } finally {
      ownWrites.isForeign();
    }
  };
  return {
    ...readableOf(db, stats, watch),
    [WRITES]: true,
    write: <Params extends readonly unknown[]>(name: string, sql: string) =>
      timedWrite<Params>(db.prepare(sql), stats.timerOf(name), change),
    transaction: (work) => change(() => runImmediate(work)),
    smallSteps: (work) => {
      if (db.inTransaction) return change(() => runImmediate(work));
      // Said before the transaction begins, and only for it: sorting and VACUUM would fill the memory too.
      db.pragma('temp_store = MEMORY');
      try {
        return change(() => runImmediate(work));
      } finally {
        db.pragma('temp_store = DEFAULT');
      }
    },
    exec: (sql) => {
      change(() => db.exec(sql));
    },
    pragma: (source) => change(() => db.pragma(source, { simple: true })),
    keepApart: (writes) => {
      ownWrites = writes;
    },
    copyTo: async (path) => {
      await db.backup(path, { progress: () => COPIED_PAGES });
    },
  };
}

/** Wraps work into a transaction with functions that are made once: they are run for every postback. */
function createRunner(db: SQLite.Database, kind: 'immediate' | 'deferred'): <T>(work: () => T) => T {
  const transaction = db.transaction((work: () => void) => {
    work();
  });
  return <T>(work: () => T): T => {
    const results: T[] = [];
    transaction[kind](() => {
      results.push(work());
    });
    // It came back, so the work was done.
    return results[0] as T;
  };
}
