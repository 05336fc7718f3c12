/** The currencies that money can be counted in, the usual ones first. Pure. */
import { CURRENCY_CODES } from '../../../../shared/domain/money/currency.ts';

const USUAL = ['USD', 'EUR', 'RUB', 'UAH', 'KZT', 'PLN', 'GBP', 'USDT'];
const names = new Intl.DisplayNames('en', { type: 'currency' });

/** `USD US Dollar`; coins have no name of their own. */
export function countedIn(): { readonly value: string; readonly label: string }[] {
  const others = CURRENCY_CODES.filter((code) => !USUAL.includes(code));
  return [...USUAL, ...others].map((code) => {
    const name = code.length === 3 ? (names.of(code) ?? code) : code;
    return { value: code, label: name === code ? code : `${code} ${name}` };
  });
}
