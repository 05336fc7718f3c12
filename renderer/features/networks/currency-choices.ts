/** The currencies that offers are paid in, as a choice. Pure. */
import { CURRENCY_CODES } from '../../../shared/domain/money/currency.ts';

/** The offers of a network are paid in several. */
export const DIFFERS = 'differs';

const USUAL = ['USD', 'EUR', 'RUB', 'UAH', 'KZT', 'INR', 'BRL', 'TRY', 'PLN', 'GBP', 'USDT'];

interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * @param differs the words for several currencies
 * @param nameOf the currency's name in the person's language; its code where it has none
 */
export function currencyChoices(differs: string, nameOf: (code: string) => string): Choice[] {
  const choiceOf = (code: string): Choice => currencyChoice(code, nameOf(code));
  const others = CURRENCY_CODES.filter((code) => !USUAL.includes(code));
  return [...USUAL.map(choiceOf), { value: DIFFERS, label: differs }, ...others.map(choiceOf)];
}

/** `USD US Dollar`; coins have no name of their own. */
function currencyChoice(code: string, name: string): Choice {
  return { value: code, label: name === code ? code : `${code} ${name}` };
}
