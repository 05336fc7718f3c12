/** The amount and currency of a postback. Unknown stays null: never 0, never guessed. */
import { problem, type Problem } from './problem.ts';
import { parseCurrency, readAmount } from '../money/money.ts';
import { lookUp, type Mapping } from './mapping.ts';
import type { RoleReader } from './role-reader.ts';
import type { PostbackEvent } from '../conversion/event.ts';

export interface ReadPayout {
  readonly micros: number | null;
  /** Where the amount itself names it: `12 EUR`. */
  readonly ownCurrency: string | null;
}

/** Events that are about money; a registration without an amount is as it should be. */
const WITH_MONEY: ReadonlySet<PostbackEvent> = new Set(['first_deposit', 'deposit', 'sale', 'rebill']);

const UNKNOWN: ReadPayout = { micros: null, ownCurrency: null };

export function readPayout(
  reader: RoleReader,
  mapping: Mapping,
  event: PostbackEvent | null,
  problems: Problem[],
): ReadPayout {
  const picked = reader.real('payout');
  if (picked === null) {
    if (event !== null && WITH_MONEY.has(event) && mapping.fields.payout.length > 0)
      problems.push(problem('payout_missing', 'note', mapping.fields.payout[0] ?? null));
    return UNKNOWN;
  }
  if (picked.isCut) return UNKNOWN;
  const { value, origin } = picked;
  const amount = readAmount(value, mapping.amounts);
  if (amount.kind !== 'amount') {
    const code = amount.kind === 'ambiguous' ? 'payout_ambiguous' : 'payout_not_a_number';
    problems.push(problem(code, 'warning', origin.name, value));
    return UNKNOWN;
  }
  if (amount.micros < 0) problems.push(problem('payout_negative', 'warning', origin.name, value));
  return { micros: amount.micros, ownCurrency: amount.currency };
}

/** The currency's own field, else what the amount says, else what holds for the whole network. */
export function readCurrency(
  reader: RoleReader,
  mapping: Mapping,
  payout: ReadPayout,
  problems: Problem[],
): string | null {
  const picked = reader.real('currency');
  if (picked !== null) {
    if (picked.isCut) return null;
    const currency = lookUp(mapping.currencies, picked.value) ?? parseCurrency(picked.value);
    if (currency === null)
      problems.push(problem('currency_unknown', 'warning', picked.origin.name, picked.value));
    return currency;
  }
  const currency = payout.ownCurrency ?? mapping.fixed.currency;
  if (currency === null && payout.micros !== null && payout.micros !== 0)
    problems.push(problem('currency_missing', 'note'));
  return currency;
}
