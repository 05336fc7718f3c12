/** Tables `rates`, `rate_pins` and `used_rates`: what the banks said, what the person said, what was counted with. */
import type { DatedRate, FoundRate, Pin, RateBook } from '../../../shared/domain/money/rates/find-rate.ts';
import type { Rate } from '../../../shared/domain/money/rates/rate.ts';
import type { RatesOfDay } from '../../../shared/domain/money/rates/rate-file.ts';
import { RATE_SOURCES, type RateSource } from '../../../shared/domain/money/rates/rate-source.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

interface StoredRate {
  readonly day: number;
  readonly numerator: number;
  readonly denominator: number;
}

interface StoredPin {
  readonly currency: string;
  readonly fromDay: number;
  readonly into: string;
  readonly numerator: number;
  readonly denominator: number;
}

interface StoredUsed {
  readonly id: number;
  readonly currency: string;
  readonly into: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly source: string | null;
  readonly day: number | null;
  readonly pinnedDay: number | null;
}

export interface PinOfCurrency extends Pin {
  readonly currency: string;
}

export interface UsedRate extends FoundRate {
  readonly id: number;
  readonly currency: string;
  readonly into: string;
}

/** Which days of a source are there. */
export interface KnownDays {
  readonly source: RateSource;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly days: number;
}

/** In the files of all three; the days of a source are the days of this one. */
const EVERYWHERE = 'USD';

const USED_COLUMNS = `id, currency, into_currency AS "into", numerator, denominator, source, day, pinned_day AS pinnedDay`;
const PIN_COLUMNS = `currency, from_day AS fromDay, into_currency AS "into", numerator, denominator`;

export type RateReads = ReturnType<typeof createRateReads>;

export function createRateReads(db: ReadableDb) {
  const selectNewest = db.query<[string, string, number], StoredRate>(
    'rates.newest',
    `SELECT day, numerator, denominator FROM rates WHERE source = ? AND currency = ? AND day <= ?
     ORDER BY day DESC LIMIT 1`,
  );
  const selectPin = db.query<[string, number], StoredPin>(
    'rates.pinOf',
    `SELECT ${PIN_COLUMNS} FROM rate_pins WHERE currency = ? AND from_day <= ? ORDER BY from_day DESC LIMIT 1`,
  );
  const selectPins = db.query<[], StoredPin>(
    'rates.pins',
    `SELECT ${PIN_COLUMNS} FROM rate_pins ORDER BY currency, from_day`,
  );
  const selectDays = db.query<
    [string, string],
    { firstDay: number | null; lastDay: number | null; days: number }
  >(
    'rates.days',
    'SELECT min(day) AS firstDay, max(day) AS lastDay, count(*) AS days FROM rates WHERE source = ? AND currency = ?',
  );
  const selectUsed = db.query<[number], StoredUsed>(
    'rates.used',
    `SELECT ${USED_COLUMNS} FROM used_rates WHERE id = ?`,
  );
  const book: RateBook = {
    newest: (source, currency, untilDay): DatedRate | null => {
      const row = selectNewest.get(source, currency, untilDay);
      return row === undefined ? null : { day: row.day, rate: rateOf(row) };
    },
    pinOf: (currency, day): Pin | null => {
      const row = selectPin.get(currency, day);
      return row === undefined ? null : pinOf(row);
    },
  };
  return {
    ...book,
    pins: (): readonly PinOfCurrency[] => selectPins.all().map(pinOf),
    used: (id: number): UsedRate | null => {
      const row = selectUsed.get(id);
      return row === undefined ? null : usedOf(row);
    },
    knownDays: (): readonly KnownDays[] =>
      RATE_SOURCES.flatMap((source) => {
        const row = selectDays.get(source, EVERYWHERE);
        if (row === undefined || row.firstDay === null || row.lastDay === null) return [];
        return [{ source, firstDay: row.firstDay, lastDay: row.lastDay, days: row.days }];
      }),
  };
}

export type RateWrites = ReturnType<typeof createRateWrites>;

export function createRateWrites(db: WritableDb) {
  const upsert = db.write<[string, string, number, number, number]>(
    'rates.save',
    `INSERT INTO rates VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET numerator = excluded.numerator,
       denominator = excluded.denominator`,
  );
  const upsertPin = db.write<[string, number, string, number, number, number]>(
    'rates.savePin',
    `INSERT INTO rate_pins VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET into_currency = excluded.into_currency,
       numerator = excluded.numerator, denominator = excluded.denominator, created_at_ms = excluded.created_at_ms`,
  );
  const deletePin = db.write<[string, number]>(
    'rates.removePin',
    'DELETE FROM rate_pins WHERE currency = ? AND from_day = ?',
  );
  const insertUsed = db.write<[string, string, string, string, string | null, number | null, number | null]>(
    'rates.use',
    `INSERT OR IGNORE INTO used_rates (currency, into_currency, numerator, denominator, source, day, pinned_day)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectSame = db.query<
    [string, string, string, string, string | null, number | null, number | null],
    { id: number }
  >(
    'rates.sameUsed',
    `SELECT id FROM used_rates WHERE currency = ? AND into_currency = ? AND numerator = ? AND denominator = ?
       AND coalesce(source, '') = coalesce(?, '') AND coalesce(day, -1) = coalesce(?, -1)
       AND coalesce(pinned_day, -1) = coalesce(?, -1)`,
  );
  return {
    /** Of a day that is there already, the file that is read last says what holds. */
    saveDay: (source: RateSource, { day, rates }: RatesOfDay): void => {
      for (const [currency, { numerator, denominator }] of rates)
        upsert.run(source, currency, day, Number(numerator), Number(denominator));
    },
    savePin: ({ currency, fromDay, into, rate }: PinOfCurrency, nowMs: number): void => {
      upsertPin.run(currency, fromDay, into, Number(rate.numerator), Number(rate.denominator), nowMs);
    },
    removePin: (currency: string, fromDay: number): void => {
      deletePin.run(currency, fromDay);
    },
    /** @returns the id under which it stays, however often it is used */
    use: (currency: string, into: string, { rate, source, day, pinnedDay }: FoundRate): number => {
      const parts = [
        currency,
        into,
        String(rate.numerator),
        String(rate.denominator),
        source,
        day,
        pinnedDay,
      ] as const;
      insertUsed.run(...parts);
      const row = selectSame.get(...parts);
      if (row === undefined) throw new Error('a rate that was just kept is gone');
      return row.id;
    },
  };
}

function rateOf({ numerator, denominator }: Pick<StoredRate, 'numerator' | 'denominator'>): Rate {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

function pinOf(row: StoredPin): PinOfCurrency {
  return { currency: row.currency, fromDay: row.fromDay, into: row.into, rate: rateOf(row) };
}

function usedOf(row: StoredUsed): UsedRate {
  const { id, currency, into, day, pinnedDay } = row;
  const rate = { numerator: BigInt(row.numerator), denominator: BigInt(row.denominator) };
  const source = RATE_SOURCES.find((each) => each === row.source) ?? null;
  return { id, currency, into, rate, source, day, pinnedDay };
}
