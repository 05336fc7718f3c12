/** Money is an integer of millionths plus a currency code. Unknown stays null: never 0, never guessed. */
import { VALUE_LIMITS } from '../postback/value-limits.ts';
import { withoutTrailing } from '../without-trailing.ts';

export const MICROS_PER_UNIT = 1_000_000;

/** Plain decimals up to six places. */
const PLAIN_DECIMAL = /^[+-]?\d{1,9}(?:\.\d{0,6}0*)?$/;

/**
 * Reads a plain decimal such as `60`, `60.5` or `-3.25` into millionths. More places than millionths hold would be
 * a silent rounding, so no.
 * @returns null when the text is no plain decimal number below a billion.
 */
export function parseAmountMicros(text: string): number | null {
  if (text.length > VALUE_LIMITS.payout) return null;
  const trimmed = text.trim();
  if (!PLAIN_DECIMAL.test(trimmed)) return null;
  const isNegative = trimmed.startsWith('-');
  const micros = roundToMicros(trimmed.replace(/^[+-]/, ''))?.micros ?? null;
  return micros !== null && isNegative && micros !== 0 ? -micros : micros;
}

export interface RoundedMicros {
  readonly micros: number;
  /** Whether a digit other than 0 was left out. */
  readonly isRounded: boolean;
}

const WHOLE = /^\d{1,9}$/;
const FRACTION = /^\d*$/;

/**
 * A plain decimal without a sign in millionths, half of one rounded up: `33.333333333333336` as computers write it.
 * @returns null when the text is none below a billion, or so small that nothing would be left of it
 */
export function roundToMicros(plain: string): RoundedMicros | null {
  const [whole = '', fraction = ''] = plain.split('.', 2);
  if (!WHOLE.test(whole) || !FRACTION.test(fraction)) return null;
  const kept = Number(whole) * MICROS_PER_UNIT + Number(fraction.padEnd(6, '0').slice(0, 6));
  const micros = kept + (fraction.charAt(6) >= '5' ? 1 : 0);
  const isRounded = withoutTrailing(fraction, '0').length > 6;
  return micros === 0 && isRounded ? null : { micros, isRounded };
}

/** Millionths as a number of units, for the API: exact for every amount that `parseAmountMicros` accepts. */
export function microsToUnits(micros: number): number {
  return micros / MICROS_PER_UNIT;
}

/** A number of units in millionths, to the nearest one. */
export function unitsToMicros(units: number): number {
  return Math.round(units * MICROS_PER_UNIT);
}

/** Millionths as the shortest plain decimal, for macros: `60500000` -> `60.5`. */
export function microsToText(micros: number): string {
  const sign = micros < 0 ? '-' : '';
  const absolute = Math.abs(micros);
  const whole = Math.trunc(absolute / MICROS_PER_UNIT);
  const fraction = withoutTrailing(String(absolute % MICROS_PER_UNIT).padStart(6, '0'), '0');
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}
