/** Statements of a database: each has a name, is timed under it, and tells of damage that it finds. */
import type { QueryTimer } from './query-stats.ts';

/** A statement that reads, prepared once, beside the type of its rows. */
export interface Query<Params extends readonly unknown[], Row> {
  get(...params: Params): Row | undefined;
  all(...params: Params): Row[];
  /** Row by row; what the caller does in between is not timed. */
  iterate(...params: Params): IterableIterator<Row>;
}

/** A statement that writes, prepared once. */
export interface Write<Params extends readonly unknown[]> {
  run(...params: Params): { readonly changes: number };
}

/** Runs something, and tells of damage that it finds. */
export type DamageCheck = <T>(run: () => T) => T;

/** What the library prepares. */
interface Prepared<Row> {
  get(...params: readonly unknown[]): Row | undefined;
  all(...params: readonly unknown[]): Row[];
  iterate(...params: readonly unknown[]): IterableIterator<Row>;
}

export function timedQuery<Params extends readonly unknown[], Row>(
  statement: Prepared<Row>,
  timer: QueryTimer,
  watch: DamageCheck,
): Query<Params, Row> {
  return {
    get: (...params) => watch(() => timer.time(() => statement.get(...params))),
    all: (...params) => watch(() => timer.time(() => statement.all(...params))),
    iterate: (...params) => timedRows(statement, params, timer, watch),
  };
}

function* timedRows<Row>(
  statement: Prepared<Row>,
  params: readonly unknown[],
  timer: QueryTimer,
  watch: DamageCheck,
): Generator<Row, void, undefined> {
  const rows = statement.iterate(...params);
  let tookMs = 0;
  try {
    for (;;) {
      const startedAt = performance.now();
      const next = watch(() => rows.next());
      tookMs += performance.now() - startedAt;
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    rows.return?.();
    timer.note(tookMs);
  }
}

export function timedWrite<Params extends readonly unknown[]>(
  statement: { run(...params: readonly unknown[]): { readonly changes: number } },
  timer: QueryTimer,
  watch: DamageCheck,
): Write<Params> {
  return { run: (...params) => watch(() => timer.time(() => statement.run(...params))) };
}
