/** The amount and currency of a postback. Unknown stays null: never 0, never guessed. */
import { currenciesMeant } from '../money/currency.ts';
import { microsToText } from '../money/money.ts';
import { readAmount } from '../money/read-amount.ts';
import { lookUp, type Mapping } from './mapping.ts';
import { problem, type Problem } from './problem.ts';

import type { RoleReader, RoleValue } from './role-reader.ts';

export interface PostbackMoney {
  /** Millionths. */
  readonly micros: number | null;
  readonly currency: string | null;
  /** Whether its field came with something in it, an amount or not. */
  readonly isPayoutTold: boolean;
}

/** The currency is that of its own field, else what the amount says, else what holds for the whole network. */
export function readMoney(reader: RoleReader, mapping: Mapping, problems: Problem[]): PostbackMoney {
  const payout = reader.real('payout');
  const field = reader.real('currency');
  const told = field === null ? null : currenciesTold(field, mapping);
  const known = told === null ? mapping.fixed.currency : onlyOf(told);
  const { micros, currencies } =
    payout === null || payout.isCut ? NO_PAYOUT : readPayout(payout, mapping, known, problems);
  const currency =
    told === null ? withFixed(currencies, mapping.fixed.currency) : onlyOf(agreed(told, currencies));
  if (field !== null) {
    if (told !== null && told.length > 0 && agreed(told, currencies).length === 0)
      // Twelve euros and twelve dollars are two amounts, and only the network knows which of them it pays.
      problems.push(
        problem('currency_contradicts', 'fatal', payout?.origin.name, payout?.value, field.value),
      );
    else if (currency === null && !field.isCut)
      problems.push(problem('currency_unknown', 'warning', field.origin.name, field.value));
  } else if (currency === null && micros !== null && micros !== 0) {
    problems.push(problem('currency_missing', 'note'));
  }
  return { micros, currency, isPayoutTold: payout !== null };
}

/** What both say; an amount without a currency of its own agrees with all. */
function agreed(told: readonly string[], ofAmount: readonly string[]): readonly string[] {
  return ofAmount.length === 0 ? told : told.filter((each) => ofAmount.includes(each));
}

/** The amount's own currency goes before that of the network, which says what a `$` is. */
function withFixed(ofAmount: readonly string[], fixed: string | null): string | null {
  return fixed !== null && (ofAmount.length === 0 || ofAmount.includes(fixed)) ? fixed : onlyOf(ofAmount);
}

function onlyOf(currencies: readonly string[]): string | null {
  return currencies.length === 1 ? (currencies[0] ?? null) : null;
}

/** What the currency's own field can mean; none for what is no currency. */
function currenciesTold(field: RoleValue, mapping: Mapping): readonly string[] {
  if (field.isCut) return [];
  const own = lookUp(mapping.currencies, field.value);
  return own === null ? currenciesMeant(field.value) : [own];
}

interface ReadPayout {
  readonly micros: number | null;
  /** What the amount itself says about its currency. */
  readonly currencies: readonly string[];
}

const NO_PAYOUT: ReadPayout = { micros: null, currencies: [] };

function readPayout(
  { value, origin }: RoleValue,
  mapping: Mapping,
  currency: string | null,
  problems: Problem[],
): ReadPayout {
  const amount = readAmount(value, mapping.amounts, currency);
  if (amount.kind !== 'amount') {
    const code = amount.kind === 'ambiguous' ? 'payout_ambiguous' : 'payout_not_a_number';
    problems.push(problem(code, 'warning', origin.name, value));
    return NO_PAYOUT;
  }
  const { micros, currencies, isRounded } = amount;
  // Money is taken back: that is about a conversion that was told before, and must not become one of its own.
  if (micros < 0) problems.push(problem('payout_negative', 'fatal', origin.name, value));
  if (isRounded) problems.push(problem('payout_rounded', 'note', origin.name, value, microsToText(micros)));
  return { micros, currencies };
}
