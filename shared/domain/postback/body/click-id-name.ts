/** Whether a name is one that click ids usually have: what tells a conversion from a list of goods. */
import { bareName } from '../../first-contact/name-of.ts';
import { USUAL_NAMES } from '../../first-contact/names.ts';
import { inspected } from '../value-limits.ts';

const SURE = 76;

/** @param own the names that its network has for the click id, in lower case, as far as it is known */
export function isClickIdName(name: string, own: ReadonlySet<string>): boolean {
  const short = inspected(name);
  return own.has(short.toLowerCase()) || (USUAL_NAMES.clickId.get(bareName(short)) ?? 0) >= SURE;
}

/** The last part of each: a path of one element names the click id of all of them. */
export function lastParts(candidates: readonly string[]): ReadonlySet<string> {
  return new Set(candidates.map((each) => each.slice(each.lastIndexOf('.') + 1).toLowerCase()));
}
