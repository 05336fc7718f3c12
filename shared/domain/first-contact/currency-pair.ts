/** Which money a currency is of: `deposit_currency` says nothing about `payout`. Pure. */

const LAST = /(?:currency|curr|cur|ccy|valuta)(?:code|iso|name|id|symbol)?$/;
const FIRST = /^(?:currency|curr|cur|ccy|valuta)(?:code|iso|name|id|symbol|of)?/;

/** Money that is not what the network pays: what a player pays in, bets, has, or a buyer is charged. */
const NOT_PAID = new Set(
  (
    'deposit dep firstdeposit ftd bet stake wager win balance wallet account acc player user customer client buyer ' +
    'shopper advertiser adv merchant order cart basket invoice checkout purchase sale product item transaction ' +
    'turnover local original orig source native bonus refund withdrawal geo country site shop store'
  ).split(' '),
);

/** `own`: of this payout by its name; `any`: of no certain money; `other`: of other money. */
export type CurrencyPair = 'own' | 'any' | 'other';

/**
 * @param currency the currency's field as `bareName` gives it
 * @param payout that of the payout; null where none was found
 * @param others those of all other fields that hold money
 */
export function pairOf(currency: string, payout: string | null, others: readonly string[]): CurrencyPair {
  const owner = ownerOf(currency);
  if (owner === '') return 'any';
  if (payout !== null && isOf(owner, payout)) return 'own';
  const whose = owner.replace(/(?:amount|sum|value|price|total)$/, '');
  if (NOT_PAID.has(whose) || others.some((other) => isOf(owner, other))) return 'other';
  return 'any';
}

/** What stands before or behind the word for currency; empty where it stands alone, or there is none. */
function ownerOf(currency: string): string {
  const before = currency.replace(LAST, '');
  if (before !== currency && before !== '') return before;
  const behind = currency.replace(FIRST, '');
  return behind === currency ? '' : behind;
}

function isOf(owner: string, money: string): boolean {
  const [one, other] = [short(owner), short(money)];
  return other.startsWith(one) || one.startsWith(other);
}

function short(name: string): string {
  return name.replace('deposit', 'dep');
}
