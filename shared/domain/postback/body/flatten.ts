/** Nested values as fields. */
import { withoutLoneSurrogates } from '../charset.ts';
import type { Field, FieldSource } from '../field.ts';

/** Deeper than so many levels a value stays in the raw request only. */
const MAX_DEPTH = 8;

/** Nested ones become `user.id`, those of a list `items.0`. @param most so many fields are collected, and one more */
export function flatten(
  path: string,
  value: unknown,
  source: FieldSource,
  fields: Field[],
  most: number,
  depth = 0,
): void {
  if (fields.length > most || depth > MAX_DEPTH || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      // A list of a hundred thousand is not walked to its end.
      if (fields.length > most) return;
      flatten(`${path}${path === '' ? '' : '.'}${index}`, inner, source, fields, most, depth + 1);
    }
    return;
  }
  if (isRecord(value)) {
    for (const name of keysOf(value)) {
      if (fields.length > most) return;
      flatten(path === '' ? name : `${path}.${name}`, value[name], source, fields, most, depth + 1);
    }
    return;
  }
  if (path !== '') fields.push({ name: path, value: textOf(value), source });
}

/** Of objects with so many names or more, which take long to list: whoever asks again gets the same list. */
const WIDE = 200;
const listed = new WeakMap<object, readonly string[]>();

/** The names of an object's values, in the order in which they came. */
export function keysOf(value: Readonly<Record<string, unknown>>): readonly string[] {
  const known = listed.get(value);
  if (known !== undefined) return known;
  const keys = Object.keys(value);
  if (keys.length >= WIDE) listed.set(value, keys);
  return keys;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? withoutLoneSurrogates(value) : (JSON.stringify(value) ?? '');
}
