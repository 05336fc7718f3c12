/** What a postback takes in the file, and what of it is there for the search. */
import { openReadOnly } from '../../../electron/platform/database.ts';

export interface Weight {
  /** Of postbacks. */
  readonly count: number;
  /** Bytes for each postback. */
  readonly all: number;
  readonly before: number;
  readonly parts: Readonly<Record<string, number>>;
}

const OF_SEARCH =
  /^(?:search_|postback_problems|postbacks_(?:event|status|currency|payout|address|test|duplicate|no_)|deliveries_trouble)/;
/** What the longer index of click ids has more than the one before: an id. */
const ID_BYTES = 38;

export function weigh(path: string): Weight {
  const db = openReadOnly(path);
  const count =
    db.query<[], { count: number }>('bench.count', 'SELECT count(*) AS count FROM postbacks').get()?.count ??
    1;
  const sizes = db
    .query<[], { name: string; bytes: number }>(
      'bench.sizes',
      'SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY bytes DESC',
    )
    .all();
  db.close();
  const sum = (names: readonly { readonly bytes: number }[]): number =>
    names.reduce((total, { bytes }) => total + bytes, 0) / count;
  const all = sum(sizes);
  return {
    count,
    all,
    before: all - sum(sizes.filter(({ name }) => OF_SEARCH.test(name))) - ID_BYTES,
    parts: Object.fromEntries(sizes.slice(0, 30).map(({ name, bytes }) => [name, Math.round(bytes / count)])),
  };
}
