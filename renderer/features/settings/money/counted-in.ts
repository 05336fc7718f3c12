/** The currencies that money can be counted in, the usual ones first. Pure. */
import { CURRENCY_CODES } from '../../../../shared/domain/money/currency.ts';

const USUAL = ['USD', 'EUR', 'RUB', 'UAH', 'KZT', 'PLN', 'GBP', 'USDT'];

/**
 * `USD US Dollar`; coins have no name of their own.
 * @param nameOf the currency's name in the person's language; its code where it has none
 */
export function countedIn(
  nameOf: (code: string) => string,
): { readonly value: string; readonly label: string }[] {
  const others = CURRENCY_CODES.filter((code) => !USUAL.includes(code));
  return [...USUAL, ...others].map((code) => {
    const name = nameOf(code);
    return { value: code, label: name === code ? code : `${code} ${name}` };
  });
}
