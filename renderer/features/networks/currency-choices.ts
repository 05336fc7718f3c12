/** The currencies that offers are paid in, as a choice. Pure. */
import { CURRENCY_CODES } from '../../../shared/domain/money/currency.ts';

/** The offers of a network are paid in several. */
export const DIFFERS = 'differs';

const USUAL = ['USD', 'EUR', 'RUB', 'UAH', 'KZT', 'INR', 'BRL', 'TRY', 'PLN', 'GBP', 'USDT'];

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** @param differs the words for several currencies */
export function currencyChoices(differs: string): Choice[] {
  const others = CURRENCY_CODES.filter((code) => !USUAL.includes(code));
  return [...USUAL.map(choiceOf), { value: DIFFERS, label: differs }, ...others.map(choiceOf)];
}

const names = new Intl.DisplayNames('en', { type: 'currency' });

/** `USD US Dollar`; coins have no name of their own. */
function choiceOf(code: string): Choice {
  const name = code.length === 3 ? (names.of(code) ?? code) : code;
  return { value: code, label: name === code ? code : `${code} ${name}` };
}
