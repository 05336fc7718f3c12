/** An amount that came under a name that the network's mapping does not know. */
import { bareName, nameHit } from '../first-contact/name-of.ts';
import { isNeverPayout } from '../first-contact/names.ts';
import { isAmount, isDecimalAmount } from '../first-contact/value-shape.ts';
import { FIELD_ROLES } from './field-role.ts';
import type { Field } from './field.ts';
import { mappedNames } from './mapped-names.ts';
import type { Mapping } from './mapping.ts';
import type { Origins } from './pick-field.ts';
import { VALUE_LIMITS } from './value-limits.ts';

/** The largest real template has under 60 fields. */
const MAX_LOOKED_AT = 60;
const MAX_NAME = 128;
/** A name at least as sure as this is one of another role. */
const SURE = 40;
/** Of a parameter whose name says nothing, and whose decimals hardly anything but money has. */
const BY_VALUE = 1;

/** The field that most looks like the amount of a postback without one; null where none does. */
export function findUnreadAmount(
  fields: readonly Field[],
  origins: Origins,
  { fields: mapped, notPayout }: Pick<Mapping, 'fields' | 'notPayout'>,
): Field | null {
  const { all } = mappedNames(mapped);
  const isKnown = (name: string): boolean =>
    all.has(name.toLowerCase()) ||
    Object.values(origins).some((origin) => isSame(origin.name, name)) ||
    notPayout.some((each) => isSame(each, name));
  let best: { readonly field: Field; readonly score: number } | null = null;
  for (const field of fields.slice(0, MAX_LOOKED_AT)) {
    if (isKnown(field.name)) continue;
    const score = scoreOf(field);
    if (score > (best?.score ?? 0)) best = { field, score };
  }
  return best?.field ?? null;
}

/** Names are compared without regard to case. */
function isSame(one: string, other: string): boolean {
  return one.length === other.length && one.toLowerCase() === other.toLowerCase();
}

function scoreOf({ name, value, source }: Field): number {
  if (source === 'path' || name.length > MAX_NAME || value.length > VALUE_LIMITS.payout) return 0;
  // An amount of nothing is none that was lost.
  if (!/[1-9]/.test(value) || !isAmount(value)) return 0;
  const bare = bareName(name);
  const { score } = nameHit('payout', bare);
  if (score > 0) return score + BY_VALUE;
  const isElse = isNeverPayout(bare) || FIELD_ROLES.some((role) => nameHit(role, bare).score >= SURE);
  return !isElse && isDecimalAmount(value) ? BY_VALUE : 0;
}
