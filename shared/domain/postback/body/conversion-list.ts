/** Finds the list of conversions in what a request holds, where it holds more than one. */
import type { ReadAs } from '../charset.ts';
import type { FieldSource } from '../field.ts';
import type { ListItem } from './broken-line.ts';
import { isRecord, keysOf } from './flatten.ts';
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
  if (hasBrackets) {
    const inner = `[${name.replaceAll('.', '][')}]`;
    return path === '' ? `${index}${inner}` : `${path}[${index}]${inner}`;
  }
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
  /** Each of its members stands below a key of its own: `{"c1": {…}, "c2": {…}}`. */
  readonly isKeyed: boolean;
}

/** What tells conversions from other lists. */
export interface ListNames {
  readonly isClickIdName: (name: string) => boolean;
  /** Of an event or a status. */
  readonly isWordName: (name: string) => boolean;
  /** Of an event, an amount or a transaction: what only one conversion has. */
  readonly isOwnName: (name: string) => boolean;
  /** Whether a field says which event took place. */
  readonly saysEvent: (name: string, value: unknown) => boolean;
}

/**
 * A list of objects is one of conversions where it is all there is, or where its members say what happened, by a
 * click id or a word, and what stands around it does not: the goods of one order are no conversions. Around several
 * events there may be the click id that all of them are of.
 */
export function conversionsIn(value: unknown, known: ListNames): FoundList | null {
  const found = onlyList(value);
  if (found === null) return null;
  const inner = names(found.items[0]);
  const outer = names(found.rest);
  const isAllThereIs = !hasValues(found.rest);
  const hasIds = inner.some(known.isClickIdName) && !outer.some(known.isClickIdName);
  if (found.isKeyed) return hasIds ? found : null;
  const hasWords =
    found.items.length > 1 &&
    inner.some(known.isWordName) &&
    !outer.some((name) => known.isClickIdName(name) || known.isOwnName(name));
  const hasEvents =
    found.items.length > 1 &&
    !outer.some(known.isOwnName) &&
    found.items.every((item) => keysOf(item).some((name) => known.saysEvent(name, item[name])));
  return isAllThereIs || hasIds || hasWords || hasEvents ? found : null;
}

/**
 * The one list of objects in a value, or else the one object with members that are alike; null where there is none,
 * or more than one.
 */
export function onlyList(value: unknown): FoundList | null {
  let lists = listsIn([], value, itemsOf);
  const isKeyed = lists.length === 0;
  if (isKeyed) lists = listsIn([], value, alikeIn);
  const [only] = lists;
  if (only === undefined || lists.length > 1) return null;
  const { path, items } = only;
  return { path: path.join('.'), items, rest: withoutValue(value, path), isKeyed };
}

type ItemsIn = (value: unknown) => FoundList['items'] | null;

interface Placed {
  /** The names of the objects that it stands in. */
  readonly path: readonly string[];
  readonly items: FoundList['items'];
}

function listsIn(path: readonly string[], value: unknown, itemsIn: ItemsIn): readonly Placed[] {
  const items = itemsIn(value);
  if (items !== null) return [{ path, items }];
  if (!isRecord(value) || path.length === MAX_DEPTH) return [];
  const found: Placed[] = [];
  for (const name of keysOf(value).slice(0, MAX_KEYS)) {
    found.push(...listsIn([...path, name], value[name], itemsIn));
    // Two are none: nobody asks for the others.
    if (found.length > 1) break;
  }
  return found;
}

/** With null in its place. */
function withoutValue(value: unknown, [name, ...inner]: readonly string[]): unknown {
  if (name === undefined || !isRecord(value)) return null;
  return { ...value, [name]: withoutValue(value[name], inner) };
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

/** The members of an object that are objects with the same names in them, at least two of each. */
function alikeIn(value: unknown): FoundList['items'] | null {
  if (!isRecord(value)) return null;
  const items: Readonly<Record<string, unknown>>[] = [];
  let first: string | null = null;
  for (const name of keysOf(value)) {
    const item = value[name];
    if (!isRecord(item)) return null;
    const own = keysOf(item).slice(0, MAX_KEYS);
    const joined = own.join('\n');
    if (own.length < 2 || (first !== null && joined !== first)) return null;
    first = joined;
    items.push(item);
  }
  return items.length < 2 ? null : items;
}

function numbered(value: unknown): readonly unknown[] | null {
  if (!isRecord(value)) return null;
  // Most objects have other names: these are not listed for that.
  if (!('0' in value) && !('1' in value)) return null;
  const keys = keysOf(value);
  return keys.length > 1 && keys.every((key) => /^\d{1,6}$/.test(key)) ? Object.values(value) : null;
}

function valueOf(text: string): unknown {
  const result = parseJson(text);
  return result.ok ? result.value : text;
}

function names(value: unknown): readonly string[] {
  if (!isRecord(value)) return [];
  return keysOf(value)
    .slice(0, MAX_KEYS)
    .flatMap((name) => {
      const inner = value[name];
      return isRecord(inner) ? names(inner) : [name];
    });
}

function hasValues(value: unknown): boolean {
  return isRecord(value) ? keysOf(value).some((name) => hasValues(value[name])) : value !== null;
}
