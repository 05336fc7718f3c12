/** What money is counted in and with which rates: shown, changed after a look, read from files, fetched. */
import type { CodedRates } from '../../../shared/contract/coded-views.ts';
import type { RateChange, RateChangePlan, ReadRateFile } from '../../../shared/contract/rates.ts';
import { BASE_OF, RATE_SOURCES, type RateSource } from '../../../shared/domain/money/rates/rate-source.ts';
import { rateText } from '../../../shared/domain/money/rates/rate.ts';
import { parseRateDay, rateDayOf, rateDayText } from '../../../shared/domain/money/rates/rate-day.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { Log } from '../../platform/log.ts';
import { UserError } from '../../platform/user-error.ts';
import type { Valuer } from '../money/valuer.ts';
import type { RecountScope } from '../store/money-settings.ts';
import type { Store } from '../store/store.ts';
import { changedMoney, planChange } from './plan-change.ts';
import { RateFetcher } from './rate-fetcher.ts';
import { takeRateFile } from './take-rate-file.ts';
import { WorthRecounts } from './worth-recount.ts';

export interface RatesDeps {
  readonly store: Store;
  readonly valuer: Valuer;
  readonly now: () => number;
  readonly elapsed: () => number;
  readonly log: Log;
  /** Fetches one file. */
  readonly fetch: (url: string) => Promise<Uint8Array>;
  /** Conversions are counted anew; what else is counted in money is to be. Called inside the transaction. */
  readonly onRecount: (scope: RecountScope) => void;
  readonly onChanged: () => void;
}

export class Rates {
  readonly #deps: RatesDeps;
  readonly #recounts: WorthRecounts;
  readonly #fetcher: RateFetcher;
  /** The parts of a file that came so far. */
  #parts: readonly Uint8Array[] = [];

  constructor(deps: RatesDeps) {
    this.#deps = deps;
    this.#recounts = new WorthRecounts({ ...deps, onProgress: deps.onChanged });
    this.#fetcher = new RateFetcher({
      ...deps,
      take: async (url) => {
        await this.#take(await deps.fetch(url));
      },
    });
  }

  start(): void {
    this.#recounts.wake();
    this.#fetcher.start();
  }

  stop(): void {
    this.#recounts.stop();
    this.#fetcher.stop();
  }

  view(): CodedRates {
    const { money, rates } = this.#deps.store;
    const { currency, isFetchOn, sources } = money.settings();
    const known = rates.knownDays();
    const fetched = money.fetched();
    const inOrder = [...sources, ...RATE_SOURCES.filter((source) => !sources.includes(source))];
    const recount = money.recount();
    return {
      currency,
      isFetchOn,
      sources: inOrder.map((source) => {
        const days = known.find((each) => each.source === source);
        const last = fetched[source];
        return {
          source,
          base: BASE_OF[source],
          known:
            days === undefined
              ? null
              : { firstDay: rateDayText(days.firstDay), lastDay: rateDayText(days.lastDay), days: days.days },
          fetched: last === undefined ? null : { at: toIso(last.atMs), problem: last.problem },
        };
      }),
      pins: rates.pins().map(({ currency: pinned, into, rate, fromDay }) => ({
        currency: pinned,
        into,
        rate: rateText(rate),
        from: rateDayText(fromDay),
      })),
      recount: recount && { done: recount.done, changed: recount.changed },
      filesToFetch: this.#fetcher.left,
    };
  }

  setFetching(isOn: boolean): CodedRates {
    const { money } = this.#deps.store;
    money.saveSettings({ ...money.settings(), isFetchOn: isOn });
    this.#deps.valuer.forget();
    if (!isOn) this.#fetcher.forgetDaily();
    else for (const source of money.settings().sources) this.#fetcher.want(source, null, true);
    return this.view();
  }

  async plan(change: RateChange): Promise<RateChangePlan> {
    return planChange(this.#deps.store, change);
  }

  /** @throws UserError when the change is none that can be made */
  apply(change: RateChange): CodedRates {
    const { store, valuer, now, onChanged } = this.#deps;
    const { settings, pins, scope } = changedMoney(store, change);
    store.transaction(() => {
      store.money.saveSettings(settings);
      const before = store.rates.pins();
      for (const { currency, fromDay } of before) store.rates.removePin(currency, fromDay);
      for (const pin of pins) store.rates.savePin(pin, now());
      if (scope !== null) this.#recount(scope);
    });
    valuer.forget();
    this.#recounts.wake();
    onChanged();
    return this.view();
  }

  /**
   * @returns null before the last part
   * @throws UserError when it does not follow the part before, or the file is none of rates
   */
  async upload(bytes: number, offset: number, part: Uint8Array): Promise<ReadRateFile | null> {
    const before = offset === 0 ? [] : this.#parts;
    const there = before.reduce((sum, each) => sum + each.length, 0);
    if (there !== offset || offset + part.length > bytes)
      throw new UserError('CONFLICT', { code: 'file_part_unexpected' });
    this.#parts = [...before, part];
    if (offset + part.length < bytes) return null;
    const whole = Buffer.concat(this.#parts);
    this.#parts = [];
    return this.#take(whole);
  }

  /** @param since `2026-11-27`; null for the newest alone */
  fetch(source: RateSource, since: string | null): CodedRates {
    this.#fetcher.want(source, since === null ? null : parseRateDay(since));
    return this.view();
  }

  #recount(scope: RecountScope): void {
    this.#recounts.begin(scope);
    this.#deps.onRecount(scope);
  }

  /** What had no rate is counted with what is known now; what had one keeps it. */
  async #take(bytes: Uint8Array): Promise<ReadRateFile> {
    const { store, valuer, now, onChanged } = this.#deps;
    const { source, days } = await takeRateFile(store, bytes, rateDayOf(now()));
    valuer.forget();
    // Before a currency is chosen nothing has a worth.
    if (valuer.settings.currency !== null) {
      this.#recount({ kind: 'missing', currency: null });
      this.#recounts.wake();
    }
    onChanged();
    const [first] = days;
    const last = days.at(-1) ?? first;
    if (first === undefined || last === undefined)
      throw new UserError('BAD_REQUEST', { code: 'rate_file_empty' });
    return {
      source,
      firstDay: rateDayText(first.day),
      lastDay: rateDayText(last.day),
      days: days.length,
    };
  }
}
