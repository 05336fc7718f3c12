/** The time zone behind a written time. */

export type ReadZone =
  /** Minutes ahead of UTC. */
  | { readonly kind: 'known'; readonly minutes: number }
  /** None is named, or only by letters that mean several, such as `CST`. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'no_zone' };

const UNKNOWN: ReadZone = { kind: 'unknown' };
const NO_ZONE: ReadZone = { kind: 'no_zone' };

const UTC = /^(?:Z|UTC?|GMT)$/i;
const OFFSET = /^(?:UTC|GMT)? ?([+-]?)(\d{1,2}):?(\d{2})?$/i;
/** Go and Java name the zone once more behind the offset: `+0300 MSK`, `+0300 +03`. */
const NAMED_TWICE = /^([+-]?\d{2}:?\d{2}) [A-Z0-9+-]{1,6}$/i;
const LETTERS = /^[A-Z]{2,5}$/i;
const MAX_MINUTES = 14 * 60;

/**
 * @param text what stands behind the time, its first blank included: in a query a plus that was not encoded
 *   arrives as a blank, so ` 03:00` is three hours ahead
 */
export function readZone(text: string): ReadZone {
  const zone = text.trim();
  if (zone === '') return UNKNOWN;
  if (UTC.test(zone)) return { kind: 'known', minutes: 0 };
  const offset = OFFSET.exec(NAMED_TWICE.exec(zone)?.[1] ?? zone);
  if (offset === null) return LETTERS.test(zone) ? UNKNOWN : NO_ZONE;
  const [, sign = '', hours = '0', rest = '0'] = offset;
  // Digits right behind the seconds are no zone.
  if (sign === '' && /^\d/.test(text)) return NO_ZONE;
  const minutes = Number(hours) * 60 + Number(rest);
  if (minutes > MAX_MINUTES || Number(rest) > 59) return NO_ZONE;
  return { kind: 'known', minutes: sign === '-' ? -minutes : minutes };
}
