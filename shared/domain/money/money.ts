/** Money is an integer of millionths plus a currency code. Unknown stays null: never 0, never guessed. */
import { VALUE_LIMITS } from '../postback/value-limits.ts';
import { withoutTrailing } from '../without-trailing.ts';
import { splitAmount } from './split-amount.ts';

const MICROS_PER_UNIT = 1_000_000;

/** How a network writes amounts. `auto` reads every writing that has one meaning, and no other. */
export const AMOUNT_FORMATS = ['auto', 'dot_decimals', 'comma_decimals', 'cents'] as const;
export type AmountFormat = (typeof AMOUNT_FORMATS)[number];

export type ReadAmount =
  /** `currency` only where the amount itself names it beyond doubt: `12 EUR`, `€12`; `$` is many. */
  | { readonly kind: 'amount'; readonly micros: number; readonly currency: string | null }
  /** `1,234` is a thousand or one and a bit: the person says which, once. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'not_a_number' };

/** Plain decimals up to six places. More places than millionths hold would be a silent rounding, so no. */
const PLAIN_DECIMAL = /^[+-]?\d{1,9}(?:\.\d{0,6}0*)?$/;

/** Signs that belong to one currency; null for those that many write, so that they say nothing. */
const SIGNS: ReadonlyMap<string, string | null> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₸', 'KZT'],
  ['₫', 'VND'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['₿', 'BTC'],
  ['r$', 'BRL'],
  ['zł', 'PLN'],
  ['$', null],
  ['¥', null],
]);

/**
 * Reads an amount as networks write them: `60`, `12,50`, `1 234,56`, `$12.5`, `1'234.50`, `12 EUR`.
 * With `cents` the number is of hundredths and has no decimals beyond them.
 */
export function readAmount(text: string, format: AmountFormat): ReadAmount {
  if (text.length > VALUE_LIMITS.payout) return { kind: 'not_a_number' };
  if (format !== 'cents' && PLAIN_DECIMAL.test(text)) return plainAmount(text, format);
  const parts = splitAmount(text);
  if (parts === null) return { kind: 'not_a_number' };
  const { sign, before, digits, after } = parts;
  if (before !== undefined && after !== undefined) return { kind: 'not_a_number' };
  const affix = before ?? after;
  const currency = affix === undefined ? null : currencyOfAffix(affix);
  if (currency === 'no currency') return { kind: 'not_a_number' };
  const plain = plainDecimal(digits.replaceAll(/[\s'’]/gu, ''), format);
  if (plain?.isAmbiguous === true) return { kind: 'ambiguous' };
  const micros = plain === null ? null : parseAmountMicros(`${sign}${plain.text}`);
  if (micros === null) return { kind: 'not_a_number' };
  if (format !== 'cents') return { kind: 'amount', micros, currency };
  const ofCents = micros / 100;
  return Number.isInteger(ofCents) ? { kind: 'amount', micros: ofCents, currency } : { kind: 'not_a_number' };
}

function plainAmount(text: string, format: AmountFormat): ReadAmount {
  // 1.234 with comma decimals is a thousand and more.
  const plain = format === 'comma_decimals' ? (plainDecimal(text, format)?.text ?? '') : text;
  const micros = parseAmountMicros(plain);
  return micros === null ? { kind: 'not_a_number' } : { kind: 'amount', micros, currency: null };
}

function currencyOfAffix(affix: string): string | null {
  const sign = SIGNS.get(affix.toLowerCase());
  if (sign !== undefined) return sign;
  return parseCurrency(affix) ?? 'no currency';
}

interface PlainDecimal {
  readonly text: string;
  readonly isAmbiguous: boolean;
}

/** Digits with separators as a plain decimal; null when the separators make no sense. */
function plainDecimal(digits: string, format: AmountFormat): PlainDecimal | null {
  const dots = count(digits, '.');
  const commas = count(digits, ',');
  if (dots === 0 && commas === 0) return { text: digits, isAmbiguous: false };
  const decimal = decimalMark(digits, format, dots, commas);
  if (decimal === 'ambiguous') return { text: '', isAmbiguous: true };
  if (decimal !== '' && count(digits, decimal) > 1) return null;
  const [whole = '', fraction = ''] = decimal === '' ? [digits] : digits.split(decimal);
  const groups = whole.split(decimal === '' ? /[.,]/ : decimal === '.' ? ',' : '.');
  if (!isGrouped(groups) || !/^\d*$/.test(fraction)) return null;
  return { text: fraction === '' ? groups.join('') : `${groups.join('')}.${fraction}`, isAmbiguous: false };
}

/** One to three digits, then groups of three. */
function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...others] = groups;
  if (others.length === 0) return true;
  return /^[+-]?\d{1,3}$/.test(first) && others.every((each) => /^\d{3}$/.test(each));
}

/** Which sign the decimals follow; an empty text when there are only groups. */
function decimalMark(
  digits: string,
  format: AmountFormat,
  dots: number,
  commas: number,
): '.' | ',' | '' | 'ambiguous' {
  if (format === 'comma_decimals') return ',';
  if (format === 'dot_decimals' || format === 'cents') return '.';
  if (dots > 0 && commas > 0) return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  if (dots + commas > 1) return '';
  if (dots === 1) return '.';
  // One comma: three digits after it are a group or decimals, unless the number starts with 0.
  return /^[+-]?[1-9]\d{0,2},\d{3}$/.test(digits) ? 'ambiguous' : ',';
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/**
 * Reads a plain decimal such as `60`, `60.5` or `-3.25` into millionths.
 * @returns null when the text is no plain decimal number below a billion.
 */
export function parseAmountMicros(text: string): number | null {
  if (text.length > VALUE_LIMITS.payout) return null;
  const trimmed = text.trim();
  if (!PLAIN_DECIMAL.test(trimmed)) return null;
  const isNegative = trimmed.startsWith('-');
  const [whole = '0', fraction = ''] = trimmed.replace(/^[+-]/, '').split('.');
  const micros = Number(whole) * MICROS_PER_UNIT + Number(fraction.padEnd(6, '0').slice(0, 6));
  return isNegative && micros !== 0 ? -micros : micros;
}

/** Millionths as a number of units, for the API: exact for every amount that `parseAmountMicros` accepts. */
export function microsToUnits(micros: number): number {
  return micros / MICROS_PER_UNIT;
}

/** Millionths as the shortest plain decimal, for macros: `60500000` -> `60.5`. */
export function microsToText(micros: number): string {
  const sign = micros < 0 ? '-' : '';
  const absolute = Math.abs(micros);
  const whole = Math.trunc(absolute / MICROS_PER_UNIT);
  const fraction = withoutTrailing(String(absolute % MICROS_PER_UNIT).padStart(6, '0'), '0');
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** Not in ISO 4217, but networks pay in them. */
const CRYPTO_CURRENCIES = ['BTC', 'ETH', 'LTC', 'TRX', 'TON', 'BNB', 'USDT', 'USDC'];

const KNOWN_CURRENCIES: ReadonlySet<string> = new Set([
  ...Intl.supportedValuesOf('currency'),
  ...CRYPTO_CURRENCIES,
]);

/** ISO 4217 code (or a usual crypto code) in capitals, or null when the text is none (list: the runtime's CLDR data). */
export function parseCurrency(text: string): string | null {
  if (text.length > VALUE_LIMITS.currency) return null;
  const code = text.trim().toUpperCase();
  // The rouble's code before 1998 is still typed by hand.
  if (code === 'RUR') return 'RUB';
  if (KNOWN_CURRENCIES.has(code)) return code;
  return SIGNS.get(code.toLowerCase()) ?? null;
}
