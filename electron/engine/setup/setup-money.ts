/** Of a set-up: what money is counted in, pinned rates, caps and warnings. Costs and rates of banks stay where they are. */
import { z } from 'zod';
import { RATE_SOURCES } from '../../../shared/domain/money/rates/rate-source.ts';
import { MOST_WARNING_RULES, warningRuleSchema } from '../../../shared/domain/warning/warning-rule.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import type { Store } from '../store/store.ts';

const currency = z.string().regex(/^[A-Z]{3,5}$/);
const digits = z.string().regex(/^[1-9]\d{0,29}$/);

export const setupMoneySchema = z.object({
  currency: currency.nullable(),
  sources: z.array(z.enum(RATE_SOURCES)).max(RATE_SOURCES.length),
  isFetchOn: z.boolean(),
  /** `fromDay` since 1970; the rate as a fraction. */
  pins: z
    .array(
      z.object({
        currency,
        into: currency,
        fromDay: z.number().int().nonnegative(),
        numerator: digits,
        denominator: digits,
      }),
    )
    .max(10_000),
});
type SetupMoney = z.infer<typeof setupMoneySchema>;

export const setupWarningsSchema = z
  .array(z.object({ id: z.string().min(1).max(64), createdAtMs: z.number(), rule: warningRuleSchema }))
  .max(MOST_WARNING_RULES);
type SetupWarnings = z.infer<typeof setupWarningsSchema>;

export function readMoney({ money, rates }: Pick<ReadableStore, 'money' | 'rates'>): SetupMoney {
  const settings = money.settings();
  return {
    currency: settings.currency,
    sources: [...settings.sources],
    isFetchOn: settings.isFetchOn,
    pins: rates.pins().map(({ rate, currency: pinned, into, fromDay }) => ({
      currency: pinned,
      into,
      fromDay,
      numerator: String(rate.numerator),
      denominator: String(rate.denominator),
    })),
  };
}

export function readWarnings({ warnings }: Pick<ReadableStore, 'warnings'>): SetupWarnings {
  return warnings.list().map(({ id, createdAtMs, rule }) => ({ id, createdAtMs, rule }));
}

/** Inside a transaction. What is counted already is counted anew by the next run, in the currency of the file. */
export function writeMoney(
  store: Pick<Store, 'money' | 'rates' | 'costSettings'>,
  { pins, ...settings }: SetupMoney,
  nowMs: number,
): void {
  const before = store.money.settings().currency;
  store.money.saveSettings(settings);
  for (const { numerator, denominator, ...pin } of pins) {
    const rate = { numerator: BigInt(numerator), denominator: BigInt(denominator) };
    store.rates.savePin({ ...pin, rate }, nowMs);
  }
  if (before === settings.currency) return;
  const all = { kind: 'all', currency: null } as const;
  store.money.saveRecount({ ...all, afterMs: 0, afterId: '', done: 0, changed: 0, next: [] });
  store.costSettings.saveRevaluing({ scopes: [all], afterId: 0 });
}

/** What was told of those that are here already stays told. */
export function writeWarnings({ warnings }: Pick<Store, 'warnings'>, incoming: SetupWarnings): void {
  const here = new Map(warnings.list().map((each) => [each.id, each]));
  for (const each of incoming) here.set(each.id, { ...each, told: here.get(each.id)?.told ?? null });
  warnings.save([...here.values()].slice(0, MOST_WARNING_RULES));
}
