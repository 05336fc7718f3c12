/** JSON, a string that holds JSON, and lines of JSON. */
import { quoteInexactNumbers } from '../json-numbers.ts';
import { MAX_POSTBACKS } from '../value-limits.ts';
import { BrokenLine, type ListItem } from './broken-line.ts';
import { isRecord } from './flatten.ts';
import { withoutSurplusNames } from './wide-objects.ts';

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
    const bounded = withoutSurplusNames(text);
    const value: unknown = JSON.parse(quoteInexactNumbers(bounded));
    return { ok: true, value, isCut: bounded !== text };
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

function parseSequence(text: string): readonly ListItem[] | null {
  const items: ListItem[] = [];
  for (let at = 0; at < text.length;) {
    if (/[\s,;\0]/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const end = text.charAt(at) === '{' ? endOfObject(text, at) : -1;
    if (end === -1) return null;
    const result = parseJson(text.slice(at, end));
    if (!result.ok || !isRecord(result.value)) return null;
    items.push(result.value);
    at = end;
  }
  return items.length === 0 ? null : items;
}

/** Behind the bracket that closes the one here; -1 where none does. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
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

/**
 * One conversion in each line (NDJSON, JSON lines). Lines past those that are read are not looked into.
 * @returns null where the first line is no object, or is the only one: then it is no such text
 */
function parseLines(text: string): readonly ListItem[] | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return null;
  const read = lines.slice(0, MAX_POSTBACKS);
  const items: ListItem[] = [];
  let broken = 0;
  for (const line of read) {
    const result = looksLikeJson(line) ? parseJson(line.replace(/,\s{0,20}$/, '')) : { ok: false as const };
    const item = result.ok && isRecord(result.value) ? result.value : new BrokenLine(line);
    if (item instanceof BrokenLine) broken += 1;
    // JSON over many lines that is broken somewhere is no list of lines.
    if (broken > MAX_BROKEN || broken > items.length) return null;
    items.push(item);
  }
  return [...items, ...lines.slice(MAX_POSTBACKS).map((line) => new BrokenLine(line))];
}
