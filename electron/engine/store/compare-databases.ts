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
  /** Named test postbacks. */
  readonly tests: readonly string[];
  /** Pins, notes and tags. */
  readonly marks: number;
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
    tests: missingNames(current, restored, 'test_postbacks'),
    marks: missingMarks(current, restored),
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
  const isGone = table === 'links' || table === 'test_postbacks' ? '0' : 'removed_at_ms IS NOT NULL';
  return current
    .query<[], { id: string; name: string }>(
      'compare.names',
      `SELECT id, name FROM ${table} WHERE NOT (${isGone})`,
    )
    .all()
    .flatMap(({ id, name }) => (ids.has(id) ? [name] : []));
}

/** A postback has one pin and one note at most; a tag is one by its name. */
function missingMarks(current: ReadableDb, restored: ReadableDb): number {
  const ofTable = (table: string, tag: string): number => {
    const has = hasMark(restored, table, tag);
    const rows = current
      .query<[], { id: string; tag: string }>(
        'compare.marks',
        `SELECT postback_id AS id, ${tag} AS tag FROM ${table}`,
      )
      .iterate();
    let count = 0;
    for (const { id, tag: name } of rows) if (!has(id, name)) count += 1;
    return count;
  };
  return ofTable('pins', `''`) + ofTable('notes', `''`) + ofTable('tags', 'tag');
}

function hasMark(db: ReadableDb, table: string, tag: string): (id: string, name: string) => boolean {
  if (!hasTable(db, table)) return () => false;
  const find = db.query<[string, string], { id: string }>(
    'compare.hasMark',
    `SELECT postback_id AS id FROM ${table} WHERE postback_id = ? AND ${tag} = ?`,
  );
  return (id, name) => find.get(id, name) !== undefined;
}

function missing(current: ReadableDb, restored: ReadableDb, table: string): readonly string[] {
  const has = hasId(restored, table);
  return current
    .query<[], { id: string }>('compare.ids', `SELECT id FROM ${table}`)
    .all()
    .flatMap(({ id }) => (has(id) ? [] : [id]));
}

function hasId(db: ReadableDb, table: string): (id: string) => boolean {
  if (!hasTable(db, table)) return () => false;
  const find = db.query<[string], { id: string }>('compare.has', `SELECT id FROM ${table} WHERE id = ?`);
  return (id) => find.get(id) !== undefined;
}

/** An older version may have had no such table. */
function hasTable(db: ReadableDb, table: string): boolean {
  const row = db
    .query<[string], { name: string }>('compare.table', 'SELECT name FROM sqlite_schema WHERE name = ?')
    .get(table);
  return row !== undefined;
}
