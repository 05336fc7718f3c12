/** Finds the list of conversions in what a request holds, where it holds more than one. */
import type { ReadAs } from '../charset.ts';
import type { FieldSource } from '../field.ts';
import type { ListItem } from './broken-line.ts';
import { isRecord } from './flatten.ts';
import { looksLikeJson, parseJson } from './json-body.ts';

export interface ConversionList {
  /** Where it stands: `data.conversions`; empty where it is all that came. */
  readonly path: string;
  readonly source: FieldSource;
  readonly readAs: ReadAs;
  /** Of each conversion its fields, or a line that could not be read. */
  readonly items: readonly ListItem[];
  /** Its names are those of PHP: `conversions[0][clickid]`. */
  readonly hasBrackets: boolean;
}

/** The name that a field of a member has where the whole request is one postback. @param index from 0 */
export function nameInList({ path, hasBrackets }: ConversionList, index: number, name: string): string {
  if (hasBrackets) return `${path}[${index}][${name.replaceAll('.', '][')}]`;
  return path === '' ? `${index}.${name}` : `${path}.${index}.${name}`;
}

/** A list stands below one key or a few: `{"conversions":[…]}`, `{"data":{"items":[…]}}`. */
const MAX_DEPTH = 4;
/** No more keys are looked at. */
const MAX_KEYS = 200;

export interface FoundList {
  readonly path: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** The value without the list. */
  readonly rest: unknown;
}

/** What tells conversions from other lists. */
export interface ListNames {
  readonly isClickIdName: (name: string) => boolean;
  /** Of an event or a status. */
  readonly isWordName: (name: string) => boolean;
  /** Of an event, an amount or a transaction: what only one conversion has. */
  readonly isOwnName: (name: string) => boolean;
}

/**
 * A list of objects is one of conversions where it is all there is, or where its members say what happened, by a
 * click id or a word, and what stands around it does not: the goods of one order are no conversions.
 */
export function conversionsIn(value: unknown, known: ListNames): FoundList | null {
  const found = onlyList(value);
  if (found === null) return null;
  const inner = names(found.items[0]);
  const outer = names(found.rest);
  const isAllThereIs = !hasValues(found.rest);
  const hasIds = inner.some(known.isClickIdName) && !outer.some(known.isClickIdName);
  const hasWords =
    found.items.length > 1 &&
    inner.some(known.isWordName) &&
    !outer.some((name) => known.isClickIdName(name) || known.isOwnName(name));
  return isAllThereIs || hasIds || hasWords ? found : null;
}

/** The one list of objects in a value; null where there is none, or more than one. */
export function onlyList(value: unknown): FoundList | null {
  const lists = listsIn('', value, 0);
  const [only] = lists;
  return only === undefined || lists.length > 1 ? null : only;
}

function listsIn(path: string, value: unknown, depth: number): readonly FoundList[] {
  const items = itemsOf(value);
  if (items !== null) return [{ path, items, rest: null }];
  if (!isRecord(value) || depth === MAX_DEPTH) return [];
  const found: FoundList[] = [];
  for (const name of Object.keys(value).slice(0, MAX_KEYS)) {
    for (const list of listsIn(path === '' ? name : `${path}.${name}`, value[name], depth + 1)) {
      found.push({ ...list, rest: { ...value, [name]: list.rest } });
    }
    // Two are none: nobody asks for the others.
    if (found.length > 1) break;
  }
  return found;
}

/** The members of a list of objects, of their texts, or of a PHP array with numbers for keys; null where it is none. */
function itemsOf(value: unknown): FoundList['items'] | null {
  const members = Array.isArray(value) ? innerList(value) : numbered(value);
  if (members === null) return null;
  const items: Readonly<Record<string, unknown>>[] = [];
  for (const member of members) {
    const item: unknown = typeof member === 'string' && looksLikeJson(member) ? valueOf(member) : member;
    if (isRecord(item)) items.push(item);
    else if (item !== null) return null;
  }
  return items.length === 0 ? null : items;
}

/** A list in a list that has nothing else. */
function innerList(list: readonly unknown[]): readonly unknown[] {
  const [only] = list;
  return list.length === 1 && Array.isArray(only) ? only : list;
}

function numbered(value: unknown): readonly unknown[] | null {
  if (!isRecord(value)) return null;
  // Most objects have other names: these are not listed for that.
  if (!('0' in value) && !('1' in value)) return null;
  const keys = Object.keys(value);
  return keys.length > 1 && keys.every((key) => /^\d{1,6}$/.test(key)) ? Object.values(value) : null;
}

function valueOf(text: string): unknown {
  const result = parseJson(text);
  return result.ok ? result.value : text;
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
