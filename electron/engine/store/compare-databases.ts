/** What one database holds that another one does not: what a restore would take away. */
import type { ReadableDb } from '../../platform/database.ts';

export interface DatabaseLoss {
  readonly postbacks: number;
  /** So many of these are taken over again from the spool. */
  readonly comeBack: number;
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

/** What a spool still has. */
export interface KeptRequests {
  readonly source: string;
  /** Requests from this number on. */
  readonly fromSequence: number;
}

/** Reads both once, by id; of any version of the schema that has the table. */
export function compareDatabases(
  current: ReadableDb,
  restored: ReadableDb,
  kept: KeptRequests,
): DatabaseLoss {
  const postbacks = missingPostbacks(current, restored, kept);
  return {
    ...postbacks,
    conversions: missing(current, restored, 'conversions').length,
    deliveries: missing(current, restored, 'deliveries').length,
    networks: missingNames(current, restored, 'networks'),
    destinations: missingNames(current, restored, 'destinations'),
    links: missingNames(current, restored, 'links'),
  };
}

function missingPostbacks(current: ReadableDb, restored: ReadableDb, kept: KeptRequests) {
  const has = hasId(restored, 'postbacks');
  let [postbacks, comeBack] = [0, 0];
  let [fromMs, untilMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const rows = current
    .query<[], { id: string; atMs: number; source: string; sequence: number | null }>(
      'compare.times',
      'SELECT id, received_at_ms AS atMs, source, sequence FROM postbacks',
    )
    .iterate();
  for (const { id, atMs, source, sequence } of rows) {
    if (has(id)) continue;
    postbacks += 1;
    if (source === kept.source && sequence !== null && sequence >= kept.fromSequence) comeBack += 1;
    fromMs = Math.min(fromMs, atMs);
    untilMs = Math.max(untilMs, atMs);
  }
  if (postbacks === 0) return { postbacks, comeBack, fromMs: null, untilMs: null };
  return { postbacks, comeBack, fromMs, untilMs };
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
