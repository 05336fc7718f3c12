/** What one database holds that another one does not: what a restore would take away. */
import type { ReadableDb } from '../../platform/database.ts';

export interface DatabaseLoss {
  readonly postbacks: number;
  /** Of these postbacks, UTC milliseconds; null without any. */
  readonly fromMs: number | null;
  readonly untilMs: number | null;
  readonly conversions: number;
  readonly deliveries: number;
  /** Names. */
  readonly networks: readonly string[];
  readonly destinations: readonly string[];
  readonly links: readonly string[];
}

/** Reads both once, by id; of any version of the schema that has the table. */
export function compareDatabases(current: ReadableDb, restored: ReadableDb): DatabaseLoss {
  const postbacks = missingPostbacks(current, restored);
  return {
    ...postbacks,
    conversions: missing(current, restored, 'conversions').length,
    deliveries: missing(current, restored, 'deliveries').length,
    networks: missingNames(current, restored, 'networks'),
    destinations: missingNames(current, restored, 'destinations'),
    links: missingNames(current, restored, 'links'),
  };
}

function missingPostbacks(current: ReadableDb, restored: ReadableDb) {
  const has = hasId(restored, 'postbacks');
  let [postbacks, fromMs, untilMs] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const rows = current
    .query<[], { id: string; atMs: number }>(
      'compare.times',
      'SELECT id, received_at_ms AS atMs FROM postbacks',
    )
    .iterate();
  for (const { id, atMs } of rows) {
    if (has(id)) continue;
    postbacks += 1;
    fromMs = Math.min(fromMs, atMs);
    untilMs = Math.max(untilMs, atMs);
  }
  return postbacks === 0 ? { postbacks, fromMs: null, untilMs: null } : { postbacks, fromMs, untilMs };
}

function missingNames(current: ReadableDb, restored: ReadableDb, table: string): readonly string[] {
  const ids = new Set(missing(current, restored, table));
  if (ids.size === 0) return [];
  const isGone = table === 'links' ? '0' : 'removed_at_ms IS NOT NULL';
  return current
    .query<[], { id: string; name: string }>(
      'compare.names',
      `SELECT id, name FROM ${table} WHERE NOT (${isGone})`,
    )
    .all()
    .flatMap(({ id, name }) => (ids.has(id) ? [name] : []));
}

function missing(current: ReadableDb, restored: ReadableDb, table: string): readonly string[] {
  const has = hasId(restored, table);
  return current
    .query<[], { id: string }>('compare.ids', `SELECT id FROM ${table}`)
    .all()
    .flatMap(({ id }) => (has(id) ? [] : [id]));
}

function hasId(db: ReadableDb, table: string): (id: string) => boolean {
  const isThere = db
    .query<[string], { name: string }>('compare.table', 'SELECT name FROM sqlite_schema WHERE name = ?')
    .get(table);
  // An older version had no such table.
  if (isThere === undefined) return () => false;
  const find = db.query<[string], { id: string }>('compare.has', `SELECT id FROM ${table} WHERE id = ?`);
  return (id) => find.get(id) !== undefined;
}
