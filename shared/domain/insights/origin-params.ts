/** What of a postback tells where its conversion comes from: parameters of the link that came back. Pure. */
import type { Field } from '../postback/field.ts';
import type { ParsedPostback } from '../postback/parsed-postback.ts';

export interface OriginParam {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
}

const MOST = 24;
const LONGEST_NAME = 60;
const LONGEST_VALUE = 120;
const NAME = /^[a-z0-9_.[\]-]+$/;
/** Digests, UUIDs and moments are of one conversion alone: nobody groups by them. */
const OF_ONE = /^(?:[0-9a-f]{24,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|1\d{9}(?:\d{3})?)$/i;

/** In the order of their names: the same combination is the same text. @param parsed whose own facts are left out */
export function originParams(
  fields: readonly Field[],
  { origins, clickId, transactionId }: Pick<ParsedPostback, 'origins' | 'clickId' | 'transactionId'>,
): readonly OriginParam[] {
  const own = new Set(Object.values(origins).map(({ name }) => name.toLowerCase()));
  const found = new Map<string, string>();
  for (const field of fields) {
    if (found.size >= MOST) break;
    const { value } = field;
    if (field.source === 'path' || value === '' || value.length > LONGEST_VALUE) continue;
    if (field.name.length > LONGEST_NAME || value === clickId || value === transactionId) continue;
    const name = field.name.toLowerCase();
    if (found.has(name) || own.has(name) || !NAME.test(name) || OF_ONE.test(value)) continue;
    found.set(name, value);
  }
  return [...found]
    .map(([name, value]) => ({ name, value }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
