/** The country that a postback names. */
import type { Field } from './field.ts';
import { inspected } from './value-limits.ts';

/** Names seen in networks' macros: `{geo}`, `{country}`, `{country_code}`. */
const NAMES: ReadonlySet<string> = new Set([
  'country',
  'countrycode',
  'country_code',
  'geo',
  'geocode',
  'geo_code',
  'cc',
  'iso',
]);

/** @returns two letters in capitals (ISO 3166-1 alpha-2), or null where none is named so */
export function countryOf(fields: readonly Pick<Field, 'name' | 'value'>[]): string | null {
  for (const field of fields) {
    const isNamed = NAMES.has(field.name.toLowerCase());
    const code = inspected(field.value).trim().toUpperCase();
    // The United Kingdom is often written so.
    if (isNamed && /^[A-Z]{2}$/.test(code)) return code === 'UK' ? 'GB' : code;
  }
  return null;
}
