/** Finds the list of conversions in what a request holds, where it holds more than one. */
import type { ReadAs } from '../charset.ts';
import type { FieldSource } from '../field.ts';
import { isRecord } from './flatten.ts';

export interface ConversionList {
  /** Where it stands: `data.conversions`; empty where it is all that came. */
  readonly path: string;
  readonly source: FieldSource;
  readonly readAs: ReadAs;
  /** Of each conversion its fields, or a line that could not be read. */
  readonly items: readonly (Readonly<Record<string, unknown>> | BrokenLine)[];
}

/** A line of NDJSON that is no JSON. */
export class BrokenLine {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A list stands below one key or two: `{"conversions":[…]}`, `{"data":{"items":[…]}}`. */
const MAX_DEPTH = 2;
/** No more keys are looked at. */
const MAX_KEYS = 200;

export interface FoundList {
  readonly path: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** The value without the list. */
  readonly rest: unknown;
}

/**
 * A list of objects is one of conversions where it is all there is, or where its members have a click id and what
 * stands around it has none: the goods of one order are no conversions.
 */
export function conversionsIn(value: unknown, isClickIdName: (name: string) => boolean): FoundList | null {
  const found = onlyList(value);
  if (found === null) return null;
  const isAllThereIs = !hasValues(found.rest);
  const [first] = found.items;
  const isOfConversions =
    first !== undefined && names(first).some(isClickIdName) && !names(found.rest).some(isClickIdName);
  return isAllThereIs || isOfConversions ? found : null;
}

/** The one list of objects in a value; null where there is none, or more than one. */
export function onlyList(value: unknown): FoundList | null {
  const lists = listsIn('', value, 0);
  const [only] = lists;
  return only === undefined || lists.length > 1 ? null : only;
}

function listsIn(path: string, value: unknown, depth: number): readonly FoundList[] {
  if (areConversions(value)) return [{ path, items: value, rest: null }];
  if (!isRecord(value) || depth === MAX_DEPTH) return [];
  const found: FoundList[] = [];
  for (const name of Object.keys(value).slice(0, MAX_KEYS)) {
    for (const list of listsIn(path === '' ? name : `${path}.${name}`, value[name], depth + 1)) {
      found.push({ ...list, rest: { ...value, [name]: list.rest } });
    }
  }
  return found;
}

function areConversions(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

function names(value: unknown): readonly string[] {
  if (!isRecord(value)) return [];
  return Object.entries(value)
    .slice(0, MAX_KEYS)
    .flatMap(([name, inner]) => (isRecord(inner) ? names(inner) : [name]));
}

function hasValues(value: unknown): boolean {
  return isRecord(value) ? Object.values(value).some(hasValues) : value !== null;
}
