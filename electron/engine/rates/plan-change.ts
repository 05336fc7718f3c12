/** What a change of rates, pins or of what is counted in would move. Reads only, in steps between other work. */
import type { MoneySums, RateChange, RateChangePlan } from '../../../shared/contract/rates.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { parseRate } from '../../../shared/domain/money/rates/rate.ts';
import { parseRateDay } from '../../../shared/domain/money/rates/rate-day.ts';
import type { MoneySettings } from '../../../shared/domain/money/rates/worth.ts';
import { isLookedAt } from '../money/is-looked-at.ts';
import { Valuer } from '../money/valuer.ts';
import type { PinOfCurrency } from '../store/rates-table.ts';
import type { StoredConversionWorth } from '../store/conversions-table.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../../platform/user-error.ts';
import type { RecountScope } from '../store/money-settings.ts';
import { planCosts } from './plan-costs.ts';

const STEP = 500;

/** How things stand after a change. */
export interface ChangedMoney {
  readonly settings: MoneySettings;
  readonly pins: readonly PinOfCurrency[];
  /** Null where nothing that is counted already moves. */
  readonly scope: RecountScope | null;
}

/** @throws UserError when the change is none that can be made */
export function changedMoney(store: Pick<Store, 'rates' | 'money'>, change: RateChange): ChangedMoney {
  const settings = store.money.settings();
  const pins = store.rates.pins();
  switch (change.kind) {
    case 'currency':
      return { settings: { ...settings, currency: change.currency }, pins, scope: everything };
    case 'sources':
      return { settings: { ...settings, sources: change.sources }, pins, scope: everything };
    case 'newest':
      return { settings, pins, scope: everything };
    case 'pin': {
      const pin = pinOf(change);
      const others = pins.filter(({ currency, fromDay }) => !isSame(pin, currency, fromDay));
      return { settings, pins: [...others, pin], scope: scopeOf(settings, pin.currency) };
    }
    case 'remove_pin': {
      const fromDay = parseRateDay(change.from) ?? Number.NaN;
      const left = pins.filter((each) => each.currency !== change.currency || each.fromDay !== fromDay);
      return { settings, pins: left, scope: scopeOf(settings, change.currency) };
    }
  }
}

const everything: RecountScope = { kind: 'all', currency: null };

/** A pin of what is counted in moves all the others. */
function scopeOf({ currency }: MoneySettings, pinned: string): RecountScope {
  return currency === pinned ? everything : { kind: 'all', currency: pinned };
}

function isSame(pin: PinOfCurrency, currency: string, fromDay: number): boolean {
  return pin.currency === currency && pin.fromDay === fromDay;
}

function pinOf({ currency, into, rate, from }: Extract<RateChange, { kind: 'pin' }>): PinOfCurrency {
  const [parsed, fromDay] = [parseRate(rate), parseRateDay(from)];
  if (parsed === null || fromDay === null || currency === into)
    throw new UserError('BAD_REQUEST', { code: 'pin_invalid' });
  return { currency, into, rate: parsed, fromDay };
}

/** A valuer that knows the rates as they would be. */
function valuerAfter(store: Store, { settings, pins }: ChangedMoney): Valuer {
  const byDay = pins.toSorted((one, other) => other.fromDay - one.fromDay);
  return new Valuer({
    conversions: store.conversions,
    money: { ...store.money, settings: () => settings },
    rates: {
      ...store.rates,
      pinOf: (currency, day) =>
        byDay.find((each) => each.currency === currency && each.fromDay <= day) ?? null,
    },
  });
}

export async function planChange(store: Store, change: RateChange): Promise<RateChangePlan> {
  const after = changedMoney(store, change);
  const valuer = valuerAfter(store, after);
  const [before, then] = [new Totals(), new Totals()];
  let [conversions, moved, withoutRate] = [0, 0, 0];
  let place = { afterMs: 0, afterId: '' };
  const look = ({ conversion, kept }: StoredConversionWorth): void => {
    const { payoutMicros, currency, status } = conversion;
    if (conversion.test || conversion.voidedAtMs !== null || payoutMicros === null || currency === null)
      return;
    conversions += 1;
    const isMoved = after.scope !== null && isLookedAt(after.scope, currency, kept.worthMicros);
    const into = after.settings.currency;
    const found = into === null ? null : valuer.found(conversion, into);
    const [micros, worthCurrency] = isMoved
      ? [found?.micros ?? null, into]
      : [kept.worthMicros, kept.worthCurrency];
    if (micros !== kept.worthMicros || (micros !== null && worthCurrency !== kept.worthCurrency)) moved += 1;
    if (micros === null) withoutRate += 1;
    before.add(kept.worthCurrency, kept.worthMicros, status);
    then.add(worthCurrency, micros, status);
  };
  for (;;) {
    const rows = store.conversions.page(place, STEP);
    for (const row of rows) look(row);
    const last = rows.at(-1)?.conversion;
    if (last === undefined || rows.length < STEP) break;
    place = { afterMs: last.createdAtMs, afterId: last.id };
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  const costs = await planCosts(store, valuer, after);
  return { conversions, moved, withoutRate, before: before.sums(), after: then.sums(), costs };
}

type SumKind = 'earned' | 'onHold' | 'rejected';

function units(micros: bigint): number {
  return microsToUnits(Number(micros));
}

/** Earned, on hold and rejected are never one sum. */
class Totals {
  readonly #sums = new Map<string, Record<SumKind, bigint>>();

  add(currency: string | null, micros: number | null, status: string | null): void {
    if (currency === null || micros === null) return;
    const kind = status === 'rejected' ? 'rejected' : status === 'pending' ? 'onHold' : 'earned';
    const sum = this.#sums.get(currency) ?? { earned: 0n, onHold: 0n, rejected: 0n };
    sum[kind] += BigInt(micros);
    this.#sums.set(currency, sum);
  }

  sums(): MoneySums[] {
    return [...this.#sums].map(([currency, { earned, onHold, rejected }]) => ({
      currency,
      earned: units(earned),
      onHold: units(onHold),
      rejected: units(rejected),
    }));
  }
}
