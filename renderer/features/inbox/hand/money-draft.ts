/** An amount with its currency while they are typed. Pure. */

/** Of the contract. */
export const MOST_PAYOUT = 999_999_999;
const CURRENCY = /^[A-Z]{3,5}$/;

export interface MoneyDraft {
  /** Empty where it is not known. */
  readonly payout: number | string;
  readonly currency: string;
}

export function isCurrency(text: string): boolean {
  return CURRENCY.test(text);
}

/** What the API takes; null where something of it cannot be used. */
export function readMoney({ payout, currency }: MoneyDraft): {
  readonly payout: number | null;
  readonly currency: string | null;
} | null {
  if (currency !== '' && !isCurrency(currency)) return null;
  const amount = payout === '' ? null : Number(payout);
  if (amount !== null && !(amount >= 0 && amount <= MOST_PAYOUT)) return null;
  return { payout: amount, currency: currency === '' ? null : currency };
}
