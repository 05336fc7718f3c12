/** What a value looks like, whatever its name says. */
import { parseCurrency } from '../money/currency.ts';
import { readAmount } from '../money/read-amount.ts';
import { readTimestamp } from '../postback/timestamp.ts';
import type { ValueMeaning } from './value-meaning.ts';

/**
 * Bonus or malus for a value as a click id: -60 for what cannot be one, up to 18 for what hardly is anything
 * else. Short words and labels (`lal`, `creo7`, `fb_br_12`) are what buyers put into the other subs.
 * @param value neither empty nor a macro
 * @param meaning what it means as a word
 */
export function clickIdLikeness(value: string, meaning: ValueMeaning): number {
  if (isSomethingElse(value, meaning)) return -60;
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value)) return 18;
  const hasDigit = /\d/.test(value);
  const hasLetter = /\p{L}/u.test(value);
  if (/\s/.test(value)) return hasLetter ? -10 : 0;
  if (!hasDigit) return value.length < 8 ? -45 : value.length < 14 ? -16 : 0;
  if (!hasLetter) return digitLikeness(value);
  if (value.length >= 14) return 18;
  if (/^[a-z]+(?:_[a-z0-9]+)+$/i.test(value)) return isLabel(value) ? -10 : 2;
  return value.length < 8 ? -10 : 4;
}

/** `fb_br_12`, `creo_7b`: words and small numbers, where `pb_77120` and `wn_70c1e2` hold an id. */
function isLabel(value: string): boolean {
  return value.split('_').every((part) => !/\d{5}|\d[a-z]+\d|[a-z]\d+[a-z]\d*[a-z]/i.test(part));
}

/** Letters and digits in a row of at least eight signs, as ids have them. */
export function isMixedId(value: string): boolean {
  return /^[\w.~-]{8,80}$/.test(value) && /[a-z]/i.test(value) && value.replaceAll(/\D/g, '').length >= 3;
}

function digitLikeness(value: string): number {
  if (/^\d{5,}[.-]\d{3,}$/.test(value)) return 10;
  if (/^\d{7,}$/.test(value)) return 6;
  return /^\d{1,4}$/.test(value) ? -14 : 0;
}

/** An address, a date, an amount with decimals, a currency, an event: no id. */
function isSomethingElse(value: string, { event, status }: ValueMeaning): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(value) || /^https?:\/\//i.test(value)) return true;
  if (/^[A-Za-z]{2}$/.test(value) || (/^[A-Za-z]{3,4}$/.test(value) && parseCurrency(value) !== null))
    return true;
  if (/^[+-]?\d{1,6}[.,]\d{1,4}$/.test(value) || value.startsWith('Mozilla/')) return true;
  return event !== null || status !== null || (/[-:]/.test(value) && readTimestamp(value) !== null);
}

/** A number as an amount of money can be written, in whatever way. */
export function isAmount(value: string): boolean {
  return readAmount(value, 'auto').kind !== 'not_a_number';
}

/** Of an amount: whether it has decimals, as hardly anything but money has them. */
export function isDecimalAmount(value: string): boolean {
  return /\d[.,]\d{1,2}(?:\D|$)/.test(value) && !/\d[.,]\d+[.,]\d+[.,]\d/.test(value);
}

/** Currencies that a value can be taken for by itself; others are words too (`ALL`, `TOP`, `TRY`). */
const PLAIN_CURRENCIES = new Set([
  'USD',
  'EUR',
  'RUB',
  'GBP',
  'UAH',
  'KZT',
  'BRL',
  'INR',
  'PLN',
  'CAD',
  'AUD',
  'MXN',
  'USDT',
  'RUR',
]);

export function isPlainCurrency(value: string): boolean {
  return PLAIN_CURRENCIES.has(value.trim().toUpperCase());
}

/** A moment written in a way that nothing else is. */
export function isTimestamp(value: string): boolean {
  return readTimestamp(value) !== null && (/^\d{10,13}$/.test(value) || /\d[-/.:]\d/.test(value));
}
