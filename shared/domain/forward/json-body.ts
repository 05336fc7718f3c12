/** Bodies of JSON with macros in them. */
import type { Macro } from './macro-values.ts';

/** True where a macro stands for a whole value, `"sum": {payout}`, and not for a piece of text in quotes. */
export function wholeMacroAt(body: string, macro: Pick<Macro, 'text'>, at: number): boolean {
  return body.slice(at, at + macro.text.length) === macro.text && !isInString(body, at);
}

function isInString(body: string, at: number): boolean {
  let isInside = false;
  for (let index = 0; index < at; index += 1) {
    const sign = body.charAt(index);
    if (isInside && sign === '\\') index += 1;
    else if (sign === '"') isInside = !isInside;
  }
  return isInside;
}

/** A value that stands alone in JSON: a number where it is one, `null` where there is none, else text. */
export function jsonLiteral(value: string): string {
  if (value === '') return 'null';
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) ? value : JSON.stringify(value.toWellFormed());
}

/** The same JSON without members that hold nothing: `null`, empty text, empty lists and objects. */
export function withoutEmpty(body: string): string {
  const pruned = prune(JSON.parse(body));
  return JSON.stringify(pruned ?? {});
}

/** @returns undefined where nothing is left */
function prune(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(prune).filter((each) => each !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([name, each]): [string, unknown] => [name, prune(each)])
    .filter(([, each]) => each !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
