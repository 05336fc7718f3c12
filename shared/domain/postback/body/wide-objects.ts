/** Objects of JSON with thousands of names, which take long to parse: none of that many is read. */
import { MAX_FIELDS } from '../value-limits.ts';

/** Names without a value count too, and are no fields. */
const MOST_NAMES = 2 * MAX_FIELDS;
/** In fewer characters there is no room for so many. */
const SHORTEST = MOST_NAMES * '"":1,'.length;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** In the place of a count where a list is open. */
const LIST = -1;

/**
 * The text with the first members of each such object alone; the same text where there is none. In one pass, in linear
 * time; a text that is no JSON stays none unless what is wrong stands behind those members.
 */
export function withoutSurplusNames(text: string): string {
  if (text.length < SHORTEST) return text;
  const counts: number[] = [];
  let kept = '';
  let taken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPEN_OBJECT) counts.push(0);
    else if (code === OPEN_LIST) counts.push(LIST);
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) counts.pop();
    else if (code === COMMA) {
      const open = counts.length - 1;
      const count = counts[open] ?? LIST;
      if (count === LIST) continue;
      counts[open] = count + 1;
      if (count + 1 < MOST_NAMES) continue;
      const end = endOfMembers(text, at);
      if (end === text.length) return text;
      kept += text.slice(taken, at);
      taken = end;
      at = end - 1;
    }
  }
  return taken === 0 ? text : kept + text.slice(taken);
}

/** @returns where the bracket stands that closes the object of these members; the end of the text where none does */
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

/** @returns the closing quote of the string that begins here */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}
