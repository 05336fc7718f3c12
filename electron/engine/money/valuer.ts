/** Says what conversions are worth in the currency that the person counts in, and with which rate. */
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import { findRate, type FoundRate } from '../../../shared/domain/money/rates/find-rate.ts';
import { convertMicros } from '../../../shared/domain/money/rates/rate.ts';
import { rateDayOf } from '../../../shared/domain/money/rates/rate-day.ts';
import type { ComparedMoney, MoneySettings, Worth } from '../../../shared/domain/money/rates/worth.ts';
import type { StoredWorth } from '../store/conversions-table.ts';
import type { Store } from '../store/store.ts';

/** What of a conversion says what it is worth. */
export type Valued = Pick<Conversion, 'payoutMicros' | 'currency' | 'createdAtMs'>;

export interface FoundWorth {
  readonly micros: number;
  readonly found: FoundRate;
}

/** Currencies times days: those of some weeks. */
const MOST_KEPT = 5_000;

/** By rates and settings as they are; whoever changes those says so by `forget`. */
export class Valuer {
  readonly #store: Pick<Store, 'rates' | 'money' | 'conversions'>;
  readonly #found = new Map<string, FoundRate | null>();
  readonly #ids = new Map<FoundRate, number>();
  #settings: MoneySettings | null = null;

  constructor(store: Pick<Store, 'rates' | 'money' | 'conversions'>) {
    this.#store = store;
  }

  get settings(): MoneySettings {
    return (this.#settings ??= this.#store.money.settings());
  }

  /** Rates, pins or what is counted in have changed. */
  forget(): void {
    this.#settings = null;
    this.#found.clear();
    this.#ids.clear();
  }

  /**
   * Of a conversion that is being written. One that was counted before keeps its rate, unless it is of another day or
   * in another currency now.
   * @param kept null for a new one
   */
  worthOf(valued: Valued, kept: StoredWorth | null): Worth | null {
    const into = kept?.worthCurrency ?? this.settings.currency;
    const { payoutMicros, currency } = valued;
    if (into === null || payoutMicros === null || currency === null) return null;
    const same = kept !== null && isOfSameRate(valued, kept) ? kept.rateId : null;
    const used = same === null ? null : this.#store.rates.used(same);
    if (used !== null) {
      const micros = convertMicros(payoutMicros, used.rate);
      return micros === null ? null : { micros, currency: into, rateId: used.id };
    }
    return this.worthNow(valued);
  }

  /** By what is known now, whatever it was counted with before. */
  worthNow(valued: Valued): Worth | null {
    const into = this.settings.currency;
    const found = into === null ? null : this.found(valued, into);
    if (into === null || found === null || valued.currency === null) return null;
    return { micros: found.micros, currency: into, rateId: this.#idOf(valued.currency, into, found.found) };
  }

  /** The same without keeping the rate: a look. */
  found({ payoutMicros, currency, createdAtMs }: Valued, into: string): FoundWorth | null {
    if (payoutMicros === null || currency === null) return null;
    const found = this.#rateOf(currency, into, rateDayOf(createdAtMs));
    const micros = found === null ? null : convertMicros(payoutMicros, found.rate);
    return found === null || micros === null ? null : { micros, found };
  }

  /** For conditions. Before a currency is chosen, amounts are compared as they come, whatever their currency. */
  compared(conversion: Conversion): ComparedMoney {
    const { payoutMicros } = conversion;
    if (payoutMicros === null) return { kind: 'unknown' };
    const { currency: into } = this.settings;
    if (into === null) return { kind: 'known', micros: payoutMicros };
    const kept = this.#store.conversions.keptWorth(conversion.id);
    const isKept = kept?.worthCurrency === into && isOfSameRate(conversion, kept);
    const used = isKept && kept.rateId !== null ? this.#store.rates.used(kept.rateId) : null;
    const micros =
      used === null ? (this.found(conversion, into)?.micros ?? null) : convertMicros(payoutMicros, used.rate);
    return micros === null ? { kind: 'no_rate' } : { kind: 'known', micros };
  }

  #rateOf(currency: string, into: string, day: number): FoundRate | null {
    const key = `${currency} ${into} ${day}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const found = findRate(this.#store.rates, this.settings.sources, currency, into, day);
    if (this.#found.size >= MOST_KEPT) {
      this.#found.clear();
      this.#ids.clear();
    }
    this.#found.set(key, found);
    return found;
  }

  #idOf(currency: string, into: string, found: FoundRate): number {
    const known = this.#ids.get(found);
    // A transaction that was undone took the row with it.
    if (known !== undefined && this.#store.rates.used(known) !== null) return known;
    const id = this.#store.rates.use(currency, into, found);
    this.#ids.set(found, id);
    return id;
  }
}

function isOfSameRate({ currency, createdAtMs }: Valued, kept: StoredWorth): boolean {
  return kept.currency === currency && rateDayOf(kept.createdAtMs) === rateDayOf(createdAtMs);
}
