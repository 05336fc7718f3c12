/**
 * Exchange rates as fractions of integers, so that no sum ever meets a float. One unit of a currency is
 * `numerator / denominator` units of another one.
 */

export interface Rate {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const SAME: Rate = { numerator: 1n, denominator: 1n };

/** Digits of a written rate: both parts of its fraction stay integers that a database and JSON hold exactly. */
const RATE = /^(\d{1,9})(?:\.(\d{1,9}))?$/;
const MOST_DIGITS = 15;
const MAX_TEXT = 30;

/**
 * Reads `1.0921` or, with a comma as its decimal mark, `79,8340`.
 * @returns null for what is no plain decimal above zero of at most 15 digits
 */
export function parseRate(text: string, mark: '.' | ',' = '.'): Rate | null {
  if (text.length > MAX_TEXT || (mark === ',' && text.includes('.'))) return null;
  const [, whole = '', fraction = ''] = RATE.exec(text.trim().replace(mark, '.')) ?? [];
  if (whole === '' || whole.length + fraction.length > MOST_DIGITS) return null;
  const numerator = BigInt(whole + fraction);
  return numerator === 0n ? null : reduced(numerator, 10n ** BigInt(fraction.length));
}

export function inverse({ numerator, denominator }: Rate): Rate {
  return { numerator: denominator, denominator: numerator };
}

/** One after the other: from A to B, then from B to C. */
export function chained(first: Rate, second: Rate): Rate {
  return reduced(first.numerator * second.numerator, first.denominator * second.denominator);
}

/** Of so many units, as the Bank of Russia quotes some currencies. */
export function perUnit({ numerator, denominator }: Rate, units: number): Rate {
  return reduced(numerator, denominator * BigInt(units));
}

/**
 * An amount in the other currency, to the nearest millionth, halves away from zero.
 * @returns null where the result is past what is kept exactly
 */
export function convertMicros(micros: number, { numerator, denominator }: Rate): number | null {
  const amount = BigInt(micros);
  const isNegative = amount < 0n;
  const absolute = (isNegative ? -amount : amount) * numerator;
  const rounded = (absolute * 2n + denominator) / (denominator * 2n);
  if (rounded > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const converted = Number(rounded);
  return isNegative && converted !== 0 ? -converted : converted;
}

const SHOWN_DIGITS = 8;

/**
 * As a plain decimal for programs, with at most eight digits that say something; not for sums. The window writes it in
 * the language of the person.
 */
export function rateText({ numerator, denominator }: Rate): string {
  const value = Number(numerator) / Number(denominator);
  return Number(value.toPrecision(SHOWN_DIGITS)).toLocaleString('en-US', {
    useGrouping: false,
    maximumFractionDigits: 12,
  });
}

function reduced(numerator: bigint, denominator: bigint): Rate {
  const divisor = greatestDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one, other];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
