/** Reads an amount as networks write it. What has two meanings stays unknown until the person says which. */
import { VALUE_LIMITS } from '../postback/value-limits.ts';
import { currenciesMeant, isWithoutSmallCoins } from './currency.ts';
import { MICROS_PER_UNIT, roundToMicros } from './money.ts';
import { splitAmount } from './split-amount.ts';

/** How a network writes amounts. `auto` reads every writing that has one meaning, and no other. */
export const AMOUNT_FORMATS = ['auto', 'dot_decimals', 'comma_decimals', 'cents'] as const;
export type AmountFormat = (typeof AMOUNT_FORMATS)[number];

export type ReadAmount =
  | {
      readonly kind: 'amount';
      readonly micros: number;
      /** It came with more decimals than are kept, as a computer writes 100 / 3. */
      readonly isRounded: boolean;
      /** What the amount itself says about its currency: one for `12 EUR`, many for `$12`, none for `12`. */
      readonly currencies: readonly string[];
    }
  /** `1,234` is a thousand or one and a bit: the person says which, once. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'not_a_number' };

const NOT_A_NUMBER: ReadAmount = { kind: 'not_a_number' };
/** What nearly all amounts are. */
const USUAL = /^\d{1,9}(?:\.\d{1,2})?$/;
const PLAIN = /^[+-]?\d+(?:\.\d*)?$/;
/** As programs write large and small numbers: `1.25E3`, `5e-1`, `1e+06`; by hand nobody does, and `1e3` is a code. */
const WITH_EXPONENT = /^([+-]?)(\d{1,9})(?:\.(\d{1,20})e([+-]?\d{1,2})|e([+-]\d{1,2}))$/i;
const NONE: readonly string[] = [];

/**
 * Reads `60`, `12,50`, `1 234,56`, `$12.5`, `1'234.50`, `12 EUR`, `1,23,456.00`, `12.50 руб.`, `(5.00)`.
 * With `cents` the number is of hundredths.
 * @param currency what is known of the currency beside the amount: `150.000` is one amount in USD and two in VND
 */
export function readAmount(text: string, format: AmountFormat, currency: string | null = null): ReadAmount {
  if (text.length > VALUE_LIMITS.payout) return NOT_A_NUMBER;
  if ((format === 'auto' || format === 'dot_decimals') && USUAL.test(text)) return plainAmount(text);
  const parts = splitAmount(format === 'comma_decimals' ? text : withoutExponent(text));
  if (parts === null) return NOT_A_NUMBER;
  const currencies = currenciesBeside(parts.before, parts.after);
  if (currencies === null) return NOT_A_NUMBER;
  const [own = currency] = currencies.length === 1 ? currencies : NONE;
  const digits = withoutBlanks(parts.digits);
  if (digits === null) return NOT_A_NUMBER;
  if (format === 'auto' && hasTwoMeanings(digits, own)) return { kind: 'ambiguous' };
  const plain = plainDecimal(digits, format);
  const rounded = plain === null ? null : roundToMicros(format === 'cents' ? hundredth(plain) : plain);
  if (rounded === null) return NOT_A_NUMBER;
  const { micros, isRounded } = rounded;
  return {
    kind: 'amount',
    micros: parts.isNegative && micros !== 0 ? -micros : micros,
    isRounded,
    currencies,
  };
}

/** `1.25E3` as `1250`. */
function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', behind, alone] = WITH_EXPONENT.exec(text.trim()) ?? [];
  const exponent = behind ?? alone;
  if (exponent === undefined) return text;
  const places = Number(exponent);
  if (places >= 0) {
    const padded = fraction.padEnd(places, '0');
    return `${sign}${whole}${padded.slice(0, places)}.${padded.slice(places)}`;
  }
  const padded = whole.padStart(1 - places, '0');
  return `${sign}${padded.slice(0, places)}.${padded.slice(places)}${fraction}`;
}

/** @param text with at most two decimals and twelve digits: as a number it is exact to far less than a millionth */
function plainAmount(text: string): ReadAmount {
  const micros = Math.round(Number(text) * MICROS_PER_UNIT);
  return { kind: 'amount', micros, isRounded: false, currencies: NONE };
}

/** All that stands beside it has to agree: `USD $12` is of dollars, `$5 €` is nothing. Null where it says no currency. */
function currenciesBeside(before: string, after: string): readonly string[] | null {
  if (before === '' && after === '') return NONE;
  let agreed: readonly string[] | null = null;
  for (const side of [before, after]) {
    for (const word of wordsOf(side)) {
      // Beside an amount a number is no currency's number.
      const meant = /^\d/.test(word) ? NONE : currenciesMeant(word);
      agreed = agreed === null ? meant : agreed.filter((each) => meant.includes(each));
    }
  }
  return agreed === null || agreed.length === 0 ? null : agreed;
}

/** `US dollars` is one name, `USD $` are two. */
function wordsOf(text: string): readonly string[] {
  if (text === '') return NONE;
  return currenciesMeant(text).length > 0 ? [text] : text.split(/\s+/u);
}

/** Digits with separators as a plain decimal; null when the separators make no sense. */
function plainDecimal(digits: string, format: AmountFormat): string | null {
  if (/^\d+$/.test(digits)) return digits;
  if (/^[.,]\d+$/.test(digits)) return `0.${digits.slice(1)}`;
  if (format !== 'comma_decimals' && PLAIN.test(digits)) return digits;
  const decimal = decimalMark(digits, format);
  if (decimal !== '' && digits.split(decimal).length > 2) return null;
  const [whole = '', fraction = ''] = decimal === '' ? [digits] : digits.split(decimal);
  const groups = whole.split(decimal === '' ? /[.,]/ : decimal === '.' ? ',' : '.');
  if (!(isGrouped(groups) || (decimal !== ',' && isGroupedInIndia(whole))) || !/^\d*$/.test(fraction))
    return null;
  return fraction === '' ? groups.join('') : `${groups.join('')}.${fraction}`;
}

/** Blanks and apostrophes stand between groups of three, or it is no number: `12 50` may be two. */
function withoutBlanks(digits: string): string | null {
  const groups = digits.split(/[\s'’]/u);
  if (groups.length === 1) return digits;
  const [last = '', ...others] = groups.toReversed();
  const [lastGroup = ''] = last.split(/[.,]/, 1);
  return isGrouped([...others.toReversed(), lastGroup]) ? groups.join('') : null;
}

/** One to three digits, then groups of three. */
function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...others] = groups;
  if (others.length === 0) return /^\d+$/.test(first);
  return /^\d{1,3}$/.test(first) && others.every((each) => /^\d{3}$/.test(each));
}

/** `1,23,456`: hundreds of thousands are groups of two there. */
function isGroupedInIndia(whole: string): boolean {
  return /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(whole);
}

/**
 * One comma with three digits behind it: a group, or decimals, unless the number starts with 0. With a full stop
 * it is decimals, except in a currency of which nobody writes thousandths.
 */
function hasTwoMeanings(digits: string, currency: string | null): boolean {
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return true;
  return currency !== null && isWithoutSmallCoins(currency) && /^[1-9]\d{0,2}\.\d{3}$/.test(digits);
}

/** Which sign the decimals follow; an empty text when there are only groups. */
function decimalMark(digits: string, format: AmountFormat): '.' | ',' | '' {
  if (format === 'comma_decimals') return ',';
  if (format === 'dot_decimals' || format === 'cents') return '.';
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots > 0 && commas > 0) return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  if (dots + commas > 1) return '';
  return dots === 1 ? '.' : ',';
}

/** A plain decimal with its point moved by two places. */
function hundredth(plain: string): string {
  const [whole = '', fraction = ''] = plain.split('.');
  const padded = whole.padStart(3, '0');
  return `${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`;
}
