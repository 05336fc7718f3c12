/** The network's name, where its postback says it: Keitaro's `from` (docs.keitaro.io, Postback; read 2026-11). */
import type { Field } from '../postback/field.ts';
import { isNothing } from '../postback/nothing.ts';
import { readTimestamp } from '../postback/timestamp.ts';
import { isUnfilled } from '../postback/unfilled.ts';

const NAMES: ReadonlySet<string> = new Set(['from', 'network_name', 'affiliate_network', 'networkname']);
const MAX_LENGTH = 60;

/** @returns the name as it came, trimmed; null where none came */
export function networkNameIn(fields: readonly Field[]): string | null {
  for (const field of fields) {
    if (!NAMES.has(field.name.toLowerCase())) continue;
    const name = field.value.trim();
    if (name.length > MAX_LENGTH || isNothing(name, 'id') || isUnfilled(name)) continue;
    // `from` is a date, a mail address or an id in other programs.
    const isElse = !/\p{L}{2}/u.test(name) || name.includes('@') || name.includes('://');
    if (!isElse && readTimestamp(name) === null) return name;
  }
  return null;
}
