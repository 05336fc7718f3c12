/** The offer that a postback names. */
import type { Field } from './field.ts';

/** Names seen in networks' macros: `{offer_name}`, `{offerid}`, `{offer_id}`; one for people comes first. */
const NAMES = ['offer_name', 'offername', 'offer', 'offer_id', 'offerid'] as const;
const LONGEST = 120;

/** @returns as it came, cut where it is long; null where none is named */
export function offerOf(fields: readonly Pick<Field, 'name' | 'value'>[]): string | null {
  for (const name of NAMES) {
    const found = fields.find((field) => field.name.toLowerCase() === name && field.value.trim() !== '');
    if (found !== undefined) return found.value.trim().slice(0, LONGEST);
  }
  return null;
}
