/** JSON, a string that holds JSON, and lines of JSON. */
import { quoteInexactNumbers } from '../json-numbers.ts';
import { endOfString } from '../json-string.ts';
import { MAX_POSTBACKS } from '../value-limits.ts';
import { boundedJson } from './bounded-json.ts';
import { BrokenLine, type ListItem } from './broken-line.ts';
import { isRecord } from './flatten.ts';

/** How JSON begins that is no macro such as `{clickid}`: with a name, a value, or nothing in it. */
const BEGIN = /^\s{0,100}(?:\{\s{0,100}["}]|\[\s{0,100}[[\]{"\dtfn-])/;
const LONGEST_BEGIN = 220;

export type JsonResult =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Members of an object that has thousands were left out. */
      readonly isCut?: boolean;
    }
  | { readonly ok: false };

export function looksLikeJson(text: string): boolean {
  return BEGIN.test(text.slice(0, LONGEST_BEGIN));
}

/** Numbers keep their text. */
export function parseJson(text: string): JsonResult {
  try {
    const bounded = boundedJson(text);
    if (bounded === null) return { ok: false };
    const value: unknown = JSON.parse(quoteInexactNumbers(bounded.text));
    return { ok: true, value, isCut: bounded.isCut };
  } catch {
    return { ok: false };
  }
}

/** Conversions one after the other: in lines, or with nothing but blanks and commas between them. */
export function parseSeveral(text: string): readonly ListItem[] | null {
  const clean = text.includes(RECORD_SEPARATOR) ? text.replaceAll(RECORD_SEPARATOR, '\n') : text;
  return parseLines(clean) ?? parseSequence(clean);
}

/** RFC 7464 writes it before each JSON text. */
const RECORD_SEPARATOR = '\u001E';

/** Parsed as one list: each text is an object where all of it is JSON, as it ends at the bracket that closes it. */
function parseSequence(text: string): readonly ListItem[] | null {
  const objects: string[] = [];
  for (let at = 0; at < text.length;) {
    if (BETWEEN.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const end = text.charAt(at) === '{' ? endOfObject(text, at) : -1;
    if (end === -1) return null;
    objects.push(text.slice(at, end));
    at = end;
  }
  const result = parseJson(`[${objects.join(',')}]`);
  const items = result.ok && Array.isArray(result.value) ? result.value.filter(isRecord) : [];
  return items.length === 0 ? null : items;
}

const BETWEEN = /[\s,;\0]/;

/** Behind the bracket that closes the one here; -1 where none does. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x7b) depth += 1;
    else if (code === 0x7d) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** A text of which so many lines are broken holds something else. */
const MAX_BROKEN = 20;
const LINE_BREAK = /[\r\n]/;
const LINE_BREAKS = /[\r\n]+/;
const LINES = /[^\r\n]+/g;

/**
 * One conversion in each line (NDJSON, JSON lines). Lines past those that are read are not looked into.
 * @returns null where the first line is no object, or is the only one: then it is no such text
 */
function parseLines(text: string): readonly ListItem[] | null {
  if (!LINE_BREAK.test(text.trim())) return null;
  const items: ListItem[] = [];
  let broken = 0;
  let behind = 0;
  for (const { 0: line, index } of text.matchAll(LINES)) {
    if (line.trim() === '') continue;
    if (items.length === MAX_POSTBACKS) break;
    behind = index + line.length;
    const result = looksLikeJson(line) ? parseJson(line.replace(/,\s{0,20}$/, '')) : { ok: false as const };
    const item = result.ok && isRecord(result.value) ? result.value : new BrokenLine(line);
    if (item instanceof BrokenLine) broken += 1;
    // JSON over many lines that is broken somewhere is no list of lines.
    if (broken > MAX_BROKEN || broken > items.length) return null;
    items.push(item);
  }
  const rest = text.slice(behind).split(LINE_BREAKS);
  return [...items, ...rest.filter((line) => line.trim() !== '').map((line) => new BrokenLine(line))];
}
