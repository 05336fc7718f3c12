/** JSON, a string that holds JSON, and lines of JSON. */
import { quoteInexactNumbers } from '../json-numbers.ts';
import { MAX_POSTBACKS } from '../value-limits.ts';
import { BrokenLine, type ConversionList } from './conversion-list.ts';
import { isRecord } from './flatten.ts';

/** How JSON begins that is no macro such as `{clickid}`: with a name, a value, or nothing in it. */
const BEGIN = /^\s{0,100}(?:\{\s{0,100}["}]|\[\s{0,100}[[\]{"\dtfn-])/;
const LONGEST_BEGIN = 220;

export type JsonResult = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

export function looksLikeJson(text: string): boolean {
  return BEGIN.test(text.slice(0, LONGEST_BEGIN));
}

/** Numbers keep their text. */
export function parseJson(text: string): JsonResult {
  try {
    const value: unknown = JSON.parse(quoteInexactNumbers(text));
    return { ok: true, value };
  } catch {
    return { ok: false };
  }
}

/** A text of which so many lines are broken holds something else. */
const MAX_BROKEN = 20;

/**
 * One conversion in each line (NDJSON, JSON lines). Lines past those that are read are not looked into.
 * @returns null where the first line is no object, or is the only one: then it is no such text
 */
export function parseLines(text: string): ConversionList['items'] | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return null;
  const read = lines.slice(0, MAX_POSTBACKS);
  const items: (Readonly<Record<string, unknown>> | BrokenLine)[] = [];
  let broken = 0;
  for (const line of read) {
    const result = looksLikeJson(line) ? parseJson(line) : { ok: false as const };
    const item = result.ok && isRecord(result.value) ? result.value : new BrokenLine(line);
    if (item instanceof BrokenLine) broken += 1;
    // JSON over many lines that is broken somewhere is no list of lines.
    if (broken > MAX_BROKEN || broken > items.length) return null;
    items.push(item);
  }
  return [...items, ...lines.slice(MAX_POSTBACKS).map((line) => new BrokenLine(line))];
}
