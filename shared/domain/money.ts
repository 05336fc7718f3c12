/** Money is an integer of millionths plus a currency code. Unknown stays null: never 0, never guessed. */

const MICROS_PER_UNIT = 1_000_000;

/** Plain decimals up to six places. More places than millionths hold would be a silent rounding, so no. */
const PLAIN_DECIMAL = /^[+-]?\d{1,9}(?:\.\d{0,6}0*)?$/;

/**
 * Reads an amount such as `60`, `60.5` or `-3.25` into millionths.
 * @returns null when the text is no plain decimal number below a billion.
 */
export function parseAmountMicros(text: string): number | null {
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
  const fraction = String(absolute % MICROS_PER_UNIT)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

const KNOWN_CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217 code in capitals, or null when the text is none (list: the runtime's own CLDR data). */
export function parseCurrency(text: string): string | null {
  const code = text.trim().toUpperCase();
  return KNOWN_CURRENCIES.has(code) ? code : null;
}
