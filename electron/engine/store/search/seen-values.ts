/** Values that were seen, for whoever types a search. Each is read along an index, however many rows there are. */
import type { ReadableDb } from '../../../platform/database.ts';

/** So many values of one kind are looked at. */
const MOST = 200;

export type SeenValueReads = ReturnType<typeof createSeenValueReads>;

export function createSeenValueReads(db: ReadableDb) {
  /** The values of the first column of an index: from each one to the next. */
  const along = (name: string, table: string, column: string, index: string) => {
    const next = db.query<[string], { value: string | null }>(
      `seen.${name}`,
      `SELECT min(${column}) AS value FROM ${table} INDEXED BY ${index} WHERE ${column} > ?`,
    );
    return (start: string): readonly string[] => {
      const values: string[] = [];
      for (let at = start === '' ? '' : start.slice(0, -1); values.length < MOST;) {
        const value = next.get(at)?.value ?? null;
        if (value === null) break;
        values.push(value);
        at = value;
      }
      return values;
    };
  };
  const beginning = db.query<[string, string, number], { value: string }>(
    'seen.clickIds',
    `SELECT DISTINCT click_id AS value FROM postbacks INDEXED BY postbacks_click_id
     WHERE click_id >= ? AND click_id < ? LIMIT ?`,
  );
  const words = db.query<[string, number], { value: string }>(
    'seen.words',
    `SELECT word AS value FROM words WHERE role = ? GROUP BY word ORDER BY sum(count) DESC LIMIT ?`,
  );
  const networks = db.query<[], { value: string }>(
    'seen.networks',
    'SELECT name AS value FROM networks ORDER BY removed_at_ms IS NOT NULL, postback_count DESC',
  );
  const destinations = db.query<[], { value: string }>(
    'seen.destinations',
    'SELECT name AS value FROM destinations ORDER BY removed_at_ms IS NOT NULL, name',
  );
  const parameters = db.query<[number], { value: string }>(
    'seen.parameters',
    `SELECT name AS value FROM habits WHERE kind = 'field' GROUP BY name ORDER BY sum(count) DESC LIMIT ?`,
  );
  const problems = along('problems', 'postback_problems', 'code', 'sqlite_autoindex_postback_problems_1');
  const events = along('events', 'postbacks', 'event', 'postbacks_event');
  const currencies = along('currencies', 'postbacks', 'currency', 'postbacks_currency');
  const addresses = along('addresses', 'postbacks', 'remote_address', 'postbacks_address');
  return {
    networks: (): readonly string[] => valuesOf(networks.all()),
    destinations: (): readonly string[] => valuesOf(destinations.all()),
    events: (): readonly string[] => events(''),
    currencies: (): readonly string[] => currencies(''),
    problems: (): readonly string[] => problems(''),
    addresses,
    words: (role: 'event' | 'status'): readonly string[] => valuesOf(words.all(role, MOST)),
    parameters: (): readonly string[] => valuesOf(parameters.all(MOST)),
    /** Those that begin with something. */
    clickIds: (start: string, end: string): readonly string[] => valuesOf(beginning.all(start, end, MOST)),
  };
}

function valuesOf(rows: readonly { readonly value: string }[]): readonly string[] {
  return rows.map(({ value }) => value);
}
