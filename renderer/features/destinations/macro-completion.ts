/** Which macro is being typed, and what it may become. Pure. */
import { MACRO_NAMES } from '../../../shared/domain/forward/macro-values.ts';

export interface TypedMacro {
  /** Where its brace stands. */
  readonly start: number;
  /** Where the cursor is. */
  readonly end: number;
  /** What stands between them, in lower case. */
  readonly typed: string;
}

/** The macro whose brace stands open before the cursor; null when none does. */
export function typedMacro(text: string, cursor: number): TypedMacro | null {
  const match = /\{([A-Za-z0-9_.:-]*)$/.exec(text.slice(0, cursor));
  if (match === null) return null;
  return { start: match.index, end: cursor, typed: (match[1] ?? '').toLowerCase() };
}

/** Those that begin so first, then those that have it anywhere. */
export function suggestions(
  typed: string,
  constants: readonly string[],
  fieldNames: readonly string[],
): readonly string[] {
  const all = [
    ...MACRO_NAMES,
    ...constants.map((name) => `const.${name}`),
    ...fieldNames.map((name) => `param.${name}`),
    'hash:clickid',
  ];
  const begins = all.filter((name) => name.toLowerCase().startsWith(typed));
  const has = all.filter((name) => !begins.includes(name) && name.toLowerCase().includes(typed));
  return [...begins, ...has].slice(0, 12).map((name) => `{${name}}`);
}

/** The text with the macro written out; a brace that already closes it is not doubled. */
export function withMacro(text: string, { start, end }: TypedMacro, macro: string): string {
  const rest = text.slice(end);
  return text.slice(0, start) + macro + (rest.startsWith('}') ? rest.slice(1) : rest);
}
