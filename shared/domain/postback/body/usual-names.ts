/** What names usually stand for: it tells conversions from other lists. */
import { bareName } from '../../first-contact/name-of.ts';
import { USUAL_NAMES } from '../../first-contact/names.ts';
import { meaningOf } from '../../first-contact/value-meaning.ts';
import type { FieldRole } from '../field-role.ts';
import { inspected } from '../value-limits.ts';

const SURE = 76;

/** @param own the names that its network has for the click id, in lower case, as far as it is known */
export function isClickIdName(name: string, own: ReadonlySet<string>): boolean {
  const short = inspected(name);
  return own.has(short.toLowerCase()) || (USUAL_NAMES.clickId.get(bareName(short)) ?? 0) >= SURE;
}

/** Whether it usually says what happened. */
export function isWordName(name: string): boolean {
  return isSure(name, ['event', 'status']);
}

/** Whether it usually holds what only one conversion has. */
export function isOwnName(name: string): boolean {
  return isSure(name, ['event', 'payout', 'transactionId']);
}

/** Whether a field says which event took place: `goal` with `ftd`. */
export function saysEvent(name: string, value: unknown): boolean {
  return typeof value === 'string' && isSure(name, ['event', 'status']) && meaningOf(value).event !== null;
}

function isSure(name: string, roles: readonly FieldRole[]): boolean {
  const bare = bareName(inspected(name));
  return roles.some((role) => (USUAL_NAMES[role].get(bare) ?? 0) >= SURE);
}

/** The last part of each: a path of one element names the click id of all of them. */
export function lastParts(candidates: readonly string[]): ReadonlySet<string> {
  return new Set(candidates.map((each) => each.slice(each.lastIndexOf('.') + 1).toLowerCase()));
}
