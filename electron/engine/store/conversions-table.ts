/** Table `conversions`: the business facts that postbacks are about. */
import type { ConversionId, NetworkId } from '../../../shared/domain/ids.ts';
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { Worth } from '../../../shared/domain/money/rates/worth.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import type { StoredValue } from './columns.ts';
import {
  CONVERSION_COLUMNS as COLUMNS,
  readConversion,
  type StoredConversion,
  storedConversion,
} from './conversion-columns.ts';
import { fewOldest } from './few-oldest.ts';

/** What a stored conversion was counted with. */
export interface StoredWorth {
  readonly currency: string | null;
  readonly createdAtMs: number;
  readonly worthMicros: number | null;
  readonly worthCurrency: string | null;
  readonly rateId: number | null;
}

export interface StoredConversionWorth {
  readonly conversion: Conversion;
  readonly kept: StoredWorth;
}

export type ConversionReads = ReturnType<typeof createConversionReads>;

export function createConversionReads(db: ReadableDb) {
  const selectExact = db.query<[string, string, string], StoredConversion>(
    'conversions.findExact',
    'SELECT * FROM conversions WHERE network_id = ? AND click_id = ? AND identity = ?',
  );
  const selectAnyOf = db.query<[string], { one: number }>(
    'conversions.isAnyOf',
    'SELECT 1 AS one FROM conversions WHERE network_id = ? LIMIT 1',
  );
  const selectOfClick = fewOldest((name, end) =>
    db.query<readonly string[], StoredConversion>(
      `conversions.ofClick${name}`,
      `SELECT * FROM conversions WHERE network_id = ? AND click_id = ? AND voided_at_ms IS NULL ${end}`,
    ),
  );
  // The key is followed by ' #' and the first postback's id; ids sort as they came, so the last one is newest.
  // A correction by hand is no copy: it makes the time for one no longer.
  const selectWindowed = db.query<[string, string, string, string, number, number], StoredConversion>(
    'conversions.findWindowed',
    `SELECT c.* FROM conversions c
     LEFT JOIN postbacks first ON first.id = c.first_postback_id
     LEFT JOIN postbacks last ON last.id = c.last_postback_id
     WHERE c.network_id = ? AND c.click_id = ? AND c.identity >= ? AND c.identity < ?
       AND coalesce(
         CASE WHEN last.by_hand IS NULL THEN coalesce(last.steady_ms, last.received_at_ms) ELSE (
           SELECT max(coalesce(p.steady_ms, p.received_at_ms)) FROM postbacks p
           WHERE p.conversion_id = c.id AND (p.by_hand IS NULL OR p.by_hand ->> '$.isAdded')) END,
         c.updated_at_ms) >= ?
       AND coalesce(first.steady_ms, first.received_at_ms, c.created_at_ms) <= ?
     ORDER BY c.identity DESC LIMIT 1`,
  );
  const selectWorth = db.query<[string], StoredWorth>(
    'conversions.keptWorth',
    `SELECT currency, created_at_ms AS createdAtMs, worth_micros AS worthMicros, worth_currency AS worthCurrency,
       rate_id AS rateId FROM conversions WHERE id = ?`,
  );
  const selectPage = db.query<[number, number, string, number], StoredConversion & StoredWorth>(
    'conversions.page',
    `SELECT *, created_at_ms AS createdAtMs, worth_micros AS worthMicros, worth_currency AS worthCurrency,
       rate_id AS rateId FROM conversions
     WHERE created_at_ms >= ? AND (created_at_ms, id) > (?, ?) ORDER BY created_at_ms, id LIMIT ?`,
  );
  const select = db.query<[string], StoredConversion>(
    'conversions.get',
    'SELECT * FROM conversions WHERE id = ?',
  );
  const selectFamily = fewOldest((name, end) =>
    db.query<readonly string[], StoredConversion>(
      `conversions.ofFamily${name}`,
      `SELECT * FROM conversions WHERE network_id = ? AND click_id = ? AND identity >= ? AND identity < ?
         AND identity <> ? AND voided_at_ms IS NULL ${end}`,
    ),
  );

  return {
    get: (id: ConversionId): Conversion | null => {
      const row = select.get(id);
      return row === undefined ? null : readConversion(row);
    },
    /** A voided one too: it comes back to life with the next postback about it. */
    findExact: (networkId: NetworkId, clickId: string, identity: string): Conversion | null => {
      const row = selectExact.get(networkId, clickId, identity);
      return row === undefined ? null : readConversion(row);
    },
    /**
     * The newest one whose identity is `key #…`, heard of since one moment and begun before another, both by
     * the clock that nobody sets.
     */
    findWindowed: (
      networkId: NetworkId,
      clickId: string,
      key: string,
      sinceMs: number,
      untilMs: number,
    ): Conversion | null => {
      const row = selectWindowed.get(networkId, clickId, `${key} #`, `${key} $`, sinceMs, untilMs);
      return row === undefined ? null : readConversion(row);
    },
    /**
     * Not voided ones of a click whose identity is `family|…`, oldest first, at most 20.
     * @param exceptIdentity the one of this identity apart
     */
    ofFamily: (
      networkId: NetworkId,
      clickId: string,
      family: string,
      exceptIdentity: string,
    ): readonly Conversion[] =>
      // `}` comes right after `|`.
      selectFamily(networkId, clickId, `${family}|`, `${family}}`, exceptIdentity).map(readConversion),
    /** Null for one that is not there. */
    keptWorth: (id: ConversionId): StoredWorth | null => selectWorth.get(id) ?? null,
    /** In the order in which they began, after a place. @param place UTC milliseconds, and an id among those of it */
    page: (
      place: { readonly afterMs: number; readonly afterId: string },
      limit: number,
    ): readonly StoredConversionWorth[] =>
      selectPage.all(place.afterMs, place.afterMs, place.afterId, limit).map((row) => ({
        conversion: readConversion(row),
        kept: row,
      })),
    /** Whether a postback of the network ever became one, void or not. */
    isAnyOf: (networkId: NetworkId): boolean => selectAnyOf.get(networkId) !== undefined,
    /** Not voided ones of a click, oldest first, at most 20. */
    ofClick: (networkId: NetworkId, clickId: string): readonly Conversion[] =>
      selectOfClick(networkId, clickId).map(readConversion),
  };
}

/** What hardly ever changes of a conversion, and what indexes are over. */
const STANDING = [
  'network_id',
  'click_id',
  'event',
  'identity',
  'first_postback_id',
  'created_at_ms',
] as const;
const OTHERS = COLUMNS.filter((name) => !STANDING.some((each) => each === name));

const STANDING_AT = STANDING.map((name) => COLUMNS.indexOf(name));
const OTHERS_AT = OTHERS.map((name) => COLUMNS.indexOf(name));

/** @param values in the order of `CONVERSION_COLUMNS` */
function pick(values: readonly StoredValue[], places: readonly number[]): readonly StoredValue[] {
  return places.map((at) => values[at] ?? null);
}

export type ConversionWrites = ReturnType<typeof createConversionWrites>;

export function createConversionWrites(db: WritableDb) {
  const insert = db.write<readonly StoredValue[]>(
    'conversions.insert',
    `INSERT INTO conversions (${COLUMNS.join(', ')}, origin_id, id) VALUES (${COLUMNS.map(() => '?').join(', ')}, ?, ?)`,
  );
  const update = db.write<readonly StoredValue[]>(
    'conversions.update',
    `UPDATE conversions SET ${COLUMNS.map((name) => `${name} = ?`).join(', ')},
       origin_id = coalesce(?, iif(first_postback_id = ?, origin_id, NULL)) WHERE id = ?`,
  );
  const move = db.write<readonly StoredValue[]>(
    'conversions.move',
    `UPDATE conversions SET ${OTHERS.map((name) => `${name} = ?`).join(', ')}
     WHERE id = ? AND ${STANDING.map((name) => `${name} = ?`).join(' AND ')}`,
  );
  const updateWorth = db.write<[number | null, string | null, number | null, string]>(
    'conversions.saveWorth',
    'UPDATE conversions SET worth_micros = ?, worth_currency = ?, rate_id = ? WHERE id = ?',
  );

  return {
    saveWorth: (id: ConversionId, worth: Worth | null): void => {
      updateWorth.run(worth?.micros ?? null, worth?.currency ?? null, worth?.rateId ?? null, id);
    },
    /** @param worth null where it has none yet, here and below @param originId null where it is not read yet */
    insert: (row: Conversion, worth: Worth | null = null, originId: number | null = null): void => {
      insert.run(...storedConversion(row, worth), originId, row.id);
    },
    /** @param originId null keeps the one it has, if the same postback begins it */
    update: (row: Conversion, worth: Worth | null = null, originId: number | null = null): void => {
      const values = storedConversion(row, worth);
      // Mostly what it is told by stays: then none of its indexes is written, which takes a third of the time.
      const isMoved =
        originId === null &&
        move.run(...pick(values, OTHERS_AT), row.id, ...pick(values, STANDING_AT)).changes > 0;
      if (!isMoved) update.run(...values, originId, row.firstPostbackId, row.id);
    },
  };
}
