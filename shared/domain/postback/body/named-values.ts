/**
 * A postback that is written as a list of its fields: `[{"name":"clickid","value":"a"},{"name":"event","value":"reg"}]`,
 * `<field name="clickid">a</field>`, as forms and their plugins send it.
 */
import type { ListNames } from './conversion-list.ts';
import { isRecord, keysOf } from './flatten.ts';

const NAMES: ReadonlySet<string> = new Set(['name', 'key', 'field', 'param', 'parameter']);
const VALUES: ReadonlySet<string> = new Set(['value', 'val']);
const MOST = 200;

/** As an object with these fields; null where it is anything else, or no field is one that postbacks have. */
export function namedValues(value: unknown, known: ListNames): Readonly<Record<string, unknown>> | null {
  const list = listIn(value);
  if (list === null || list.length < 2 || list.length > MOST) return null;
  const fields = new Map<string, unknown>();
  for (const each of list) {
    const pair = pairOf(each);
    if (pair === null || fields.has(pair.name)) return null;
    fields.set(pair.name, pair.value);
  }
  const isKnown = [...fields.keys()].some((name) => known.isClickIdName(name));
  return isKnown ? Object.fromEntries(fields) : null;
}

/** The list itself, or the one that is all an object holds. */
function listIn(value: unknown): readonly unknown[] | null {
  if (isList(value)) return value;
  const [name, other] = isRecord(value) ? keysOf(value) : [];
  const only: unknown = isRecord(value) && name !== undefined && other === undefined ? value[name] : null;
  return isList(only) ? only : null;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}

/** A member of such a list, also with a number of its own: `{"id": 7, "key": "clickid", "value": "a"}`. */
export function namedValueIn(value: unknown): NamedValue | null {
  if (!isRecord(value)) return null;
  const { id, ...rest } = value;
  return typeof id === 'number' ? pairOf(rest) : pairOf(value);
}

function pairOf(value: unknown): NamedValue | null {
  const keys = isRecord(value) ? keysOf(value) : [];
  if (!isRecord(value) || keys.length !== 2) return null;
  const ofName = keys.find((key) => NAMES.has(key));
  const ofValue = keys.find((key) => VALUES.has(key));
  const name = ofName === undefined ? null : value[ofName];
  if (ofValue === undefined || typeof name !== 'string' || name === '') return null;
  return { name, value: value[ofValue] };
}
