/** Reads the ids that a way leads to, newest first, piece by piece. */
import { assertNever } from '../../../../shared/domain/assert-never.ts';
import { isInRange, parseIp, parseIpRange } from '../../../../shared/domain/access/ip.ts';
import type { ReadableDb } from '../../../platform/database.ts';
import { ALL, type SearchCondition } from './join-conditions.ts';
import type { IndexWay, Way } from './way.ts';
import { afterRequest, requestOf, type SearchDocReads } from './search-docs.ts';
import { createTellingTrigrams } from './telling-trigrams.ts';
import { matchOf } from './trigrams.ts';

export interface Piece {
  /** Newest first. */
  readonly ids: readonly string[];
  /** How many there would be without what indexes rule out. */
  readonly looked: number;
  /** Everything down to this id is among them; null where nothing older is left. */
  readonly downTo: string | null;
}

/** Ids before the one and after the other. */
export interface Stretch {
  readonly before: string;
  readonly after: string;
}

/** More than these are not sorted: a walk through all finds a page of so many sooner. */
const MOST_SORTED = 20_000;
/** Addresses that a range may hold. */
const MOST_ADDRESSES = 200;
/** So many documents are asked for at once where few of them fit. */
const DOCS_AT_ONCE = 250_000;

export function createCandidates(db: ReadableDb, docs: SearchDocReads) {
  const tellingOf = createTellingTrigrams(docs);
  const ask = (name: string, sql: string, values: readonly (string | number)[]): readonly string[] =>
    db
      .query<(string | number)[], { id: string }>(name, sql)
      .all(...values)
      .map(({ id }) => id);
  const nextAddress = db.query<[string], { address: string | null }>(
    'search.nextAddress',
    `SELECT min(remote_address) AS address FROM postbacks INDEXED BY postbacks_address
     WHERE remote_address IS NOT NULL AND remote_address > ?`,
  );
  /** All postbacks of those requests, as far as indexes do not rule them out. */
  const ofRequests = (requests: readonly string[], probes: SearchCondition): readonly string[] =>
    ask(
      'search.ofRequests',
      `SELECT c.value AS id FROM (
         SELECT o.id AS value FROM json_each(?) r CROSS JOIN postbacks o INDEXED BY sqlite_autoindex_postbacks_1
         ON o.id >= r.value AND o.id < r.value || '/') c WHERE ${probes.sql}`,
      [JSON.stringify(requests), ...probes.values],
    );

  const inOrder = ({ kind, sql, column, values }: IndexWay, stretch: Stretch, limit: number): Piece => {
    // In a range the ids bound nothing: SQLite would skip from one of its values to the next for them.
    const bound = kind === 'range' ? `+${column}` : column;
    const ids = ask(
      'search.stream',
      `${sql} AND ${bound} < ? AND ${bound} > ? ORDER BY ${bound} DESC LIMIT ?`,
      [...values, stretch.before, stretch.after, limit],
    );
    const downTo = ids.length < limit ? null : (ids.at(-1) ?? null);
    return { ids: [...new Set(ids)], looked: ids.length, downTo };
  };

  const isFew = ({ sql, values }: IndexWay): boolean => {
    const row = db
      .query<(string | number)[], { count: number }>(
        'search.few',
        `SELECT count(*) AS count FROM (${sql} LIMIT ${MOST_SORTED + 1})`,
      )
      .get(...values);
    return (row?.count ?? 0) <= MOST_SORTED;
  };

  const addressesIn = (ranges: readonly string[]): readonly string[] | null => {
    const wanted = ranges.map(parseIpRange).filter((range) => range !== null);
    const found: string[] = [];
    for (let seen = 0, at = ''; seen < MOST_ADDRESSES; seen += 1) {
      const address = nextAddress.get(at)?.address ?? null;
      if (address === null) return found;
      at = address;
      const bytes = parseIp(address);
      if (bytes !== null && wanted.some((range) => isInRange(bytes, range))) found.push(address);
    }
    return null;
  };

  const withTrigrams = (
    trigrams: readonly string[],
    { before, after }: Stretch,
    limit: number,
    probes: SearchCondition,
  ): Piece => {
    const stale = docs.stale(afterRequest(before), limit);
    const newest = docs.docOf(requestOf(before));
    const oldestDoc = after === '' ? 0 : (docs.docOf(requestOf(after))?.doc ?? 0);
    const fromDoc = newest === null ? 0 : Math.max(oldestDoc, newest.doc - DOCS_AT_ONCE);
    const found =
      newest === null
        ? []
        : docs.matching(matchOf(tellingOf(trigrams, newest.doc)), fromDoc, newest.doc, limit);
    const borders = [
      stale.length === limit ? stale.at(-1) : undefined,
      found.length === limit ? found.at(-1)?.id : fromDoc > oldestDoc ? docs.idFrom(fromDoc) : undefined,
    ].filter((id) => id !== undefined);
    const downTo = greatest(borders);
    const requests = new Set([...found.map(({ id }) => id), ...stale]);
    const wanted = [...requests].filter((id) => downTo === null || id >= downTo);
    const ids = ofRequests(wanted, probes).filter((id) => id < before && id > after);
    return { ids: newestFirst(ids), looked: wanted.length, downTo };
  };

  /**
   * @param probes what indexes say of an id `c.value`, asked where that spares reading: some of the ids may not pass
   * @returns null where the way leads to too many to put them in order
   */
  const pieceOf = (way: Way, stretch: Stretch, limit: number, probes = ALL): Piece | null => {
    switch (way.kind) {
      case 'stream':
        return inOrder(way, stretch, limit);
      case 'range':
        return isFew(way) ? inOrder(way, stretch, limit) : null;
      case 'addresses': {
        const addresses = addressesIn(way.ranges);
        if (addresses === null) return null;
        const ways = addresses.map((address): Way => ({
          kind: 'stream',
          column: 'p.id',
          sql: 'SELECT p.id FROM postbacks p INDEXED BY postbacks_address WHERE p.remote_address = ?',
          values: [address],
        }));
        return together(ways, stretch, limit, probes);
      }
      case 'text':
        return withTrigrams(way.trigrams, stretch, limit, probes);
      case 'union':
        return together(way.ways, stretch, limit, probes);
      default:
        return assertNever(way);
    }
  };

  /** Only down to where each of them has told all. */
  const together = (
    ways: readonly Way[],
    stretch: Stretch,
    limit: number,
    probes: SearchCondition,
  ): Piece | null => {
    const pieces: Piece[] = [];
    for (const way of ways) {
      const piece = pieceOf(way, stretch, limit, probes);
      if (piece === null) return null;
      pieces.push(piece);
    }
    const downTo = greatest(pieces.flatMap((piece) => piece.downTo ?? []));
    const ids = new Set(pieces.flatMap((piece) => piece.ids).filter((id) => downTo === null || id >= downTo));
    const looked = pieces.reduce((sum, piece) => sum + piece.looked, 0);
    return { ids: newestFirst([...ids]), looked, downTo };
  };

  return pieceOf;
}

function greatest(ids: readonly string[]): string | null {
  return ids.reduce<string | null>((most, id) => (most === null || id > most ? id : most), null);
}

function newestFirst(ids: readonly string[]): readonly string[] {
  return ids.toSorted().toReversed();
}
