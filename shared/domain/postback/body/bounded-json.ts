/**
 * JSON that takes long to parse and of which little is read: objects of thousands of names, lists of thousands of
 * numbers, and values in a thousand levels, which no function that calls itself for each level could walk.
 */
import { endOfString } from '../json-string.ts';
import { MAX_FIELDS } from '../value-limits.ts';

/** Names without a value count too, and are no fields. */
const MOST_NAMES = 2 * MAX_FIELDS;
/** Each is a field: a list with more of them is read to none of the others, and is none of conversions. */
const MOST_NUMBERS = 2 * MAX_FIELDS;
/** Below some ten levels nothing is read. */
const MAX_LEVELS = 64;
/** In the place of what stands deeper: a value all the same. */
const TOO_DEEP = '0';
/** In fewer characters there is no room for any of that. */
const SHORTEST = 2 * MAX_LEVELS;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BLANK = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

export interface BoundedJson {
  readonly text: string;
  /** Members of an object that has thousands were left out. */
  readonly isCut: boolean;
}

/**
 * The text without what is too much of it; the same text where nothing is. In one pass, in linear time.
 * @returns null for what is no JSON because a bracket or a string is not closed, or something stands behind the value.
 *   Any other text that is no JSON stays none unless what is wrong stands in what was left out.
 */
export function boundedJson(text: string): BoundedJson | null {
  if (text.length < SHORTEST) return { text, isCut: false };
  /** Of each open bracket whether it is an object's, and how many of its names or numbers came. */
  const areObjects: boolean[] = [];
  const counts: number[] = [];
  let [kept, taken, isCut] = ['', 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      if (at === text.length) return null;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      if (counts.length < MAX_LEVELS) {
        areObjects.push(code === OPEN_OBJECT);
        counts.push(0);
        continue;
      }
      const end = endOfMembers(text, at + 1);
      if (end === text.length) return null;
      kept += text.slice(taken, at) + TOO_DEEP;
      taken = end + 1;
      at = end;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      counts.pop();
      areObjects.pop();
      if (counts.length === 0 && !isBlankFrom(text, at + 1)) return null;
    } else if (code === COMMA) {
      const open = counts.length - 1;
      const isObject = areObjects[open] ?? false;
      if (!isObject && !isDigit(text.charCodeAt(at - 1))) continue;
      const count = (counts[open] ?? 0) + 1;
      counts[open] = count;
      if (count < (isObject ? MOST_NAMES : MOST_NUMBERS)) continue;
      const end = endOfMembers(text, at);
      if (end === text.length) return null;
      kept += text.slice(taken, at);
      taken = end;
      at = end - 1;
      isCut ||= isObject;
    }
  }
  if (counts.length > 0) return null;
  return { text: taken === 0 ? text : kept + text.slice(taken), isCut };
}

/** @returns where the bracket stands that closes the one around these members; the end of the text where none does */
function endOfMembers(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPEN_OBJECT || code === OPEN_LIST) depth += 1;
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return text.length;
}

/** Blanks of JSON alone (RFC 8259, section 2). */
function isBlankFrom(text: string, start: number): boolean {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== BLANK && code !== LINE_FEED && code !== CARRIAGE_RETURN && code !== TAB) return false;
  }
  return true;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
