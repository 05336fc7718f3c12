/**
 * Macros: placeholders that somebody else fills in. Here: recognising those that nobody filled in.
 * The syntaxes are those of 428 published postback templates of networks (Keitaro's template export,
 * 2026-11): `{x}` `{{x}}` `${x}` `#{x.y}` `%{x}` `{x(y)}` `{x:y}` `{x}_{y}` `[x]` `[[[x]]]` `[=x=]`
 * `#x#` `##X##` `%x%` `<x>`, and TikTok's `__X__`; those of programming languages are in `template-macros.ts`.
 */
import { templateMacro } from './template-macros.ts';
import { unescapeFully } from './unescape.ts';
import { inspected } from './value-limits.ts';

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_ .:()=,|/-]{0,79}`;

/**
 * In braces a macro may stand anywhere in a value; the other syntaxes only count as the whole of it.
 * Every repeat in these expressions is bounded, and two that follow each other never match the same
 * character: the time stays linear.
 */
const BRACED = String.raw`[$#%@]?\{{1,3}[!$@#:=%?]{0,2}\s{0,8}(?:${NAME}|\d{1,3}\s{0,8})?!?\}{1,3}`;
const HASHED = String.raw`##${NAME}##`;
/** Shorter ones are percentages as well: `5%x10%`. */
const IN_PERCENT_SIGNS = String.raw`%%[A-Za-z_][\w.]{3,79}%%|%[A-Za-z_][\w.]{3,79}%`;
const IN_TEXT = new RegExp(`${BRACED}|${HASHED}|${IN_PERCENT_SIGNS}`, 'u');
const EACH_IN_TEXT = new RegExp(IN_TEXT, 'gu');
const MACRO = [
  BRACED,
  HASHED,
  String.raw`#[A-Za-z_][\w.() -]{0,79}#`,
  String.raw`\[\[\[${NAME}\]\]\]`,
  String.raw`\[=\s{0,8}${NAME}\s{0,8}=\]`,
  String.raw`\[${NAME}\]`,
  String.raw`%%[A-Za-z_][\w.]{0,79}%%`,
  String.raw`%[A-Za-z_][\w.]{0,79}%`,
  String.raw`<[A-Za-z_][\w.-]{0,79}>`,
  String.raw`__[A-Z][A-Z0-9_]{0,79}?__`,
].join('|');
const EACH = new RegExp(MACRO, 'gu');

/** One macro from a place on. `__A__B__` ends at its first or at its last `__`: both are tried. */
const ENDS = [new RegExp(MACRO, 'uy'), new RegExp(String.raw`__[A-Z][A-Z0-9_]{0,79}__`, 'uy')] as const;

/** What every macro ends with. */
const MACRO_END = /[}\]#%>_]$/;

/** What networks join two macros with in one value: `{goal}x{status}`, `{action}_{status}`. */
const JOINTS = ' \t\r\n\u00A0_x|:.,;/-';
const MAX_JOINT = 3;
const MAX_JOINED = 5;

/** A macro that lost one of its braces on the way: `{subid`, `subid}`. */
const HALF = /^(?:[$#%]?\{{1,2}[A-Za-z_][\w.]*|[A-Za-z_][\w.]*\}{1,2})$/;

/** Without one of these no macro stands in a text: most values are done here. */
const MARKS = /[{}[\]()#%<_$@*|&!\\\uFF01-\uFF5E]|^xx/i;

/** What may stand behind a macro's name. */
const CLOSING = /^[}\]>#%=!_\s]$/u;

const MAX_LENGTH = 400;

/** Whether the whole value is a macro's own text instead of what it stands for, encoded or not. */
export function isUnreplacedMacro(value: string): boolean {
  if (!MARKS.test(inspected(value))) return false;
  return isMacroText(unescapeFully(value));
}

function isMacroText(decoded: string): boolean {
  const text = decoded.trim();
  if (text.length > MAX_LENGTH) return false;
  return isJoinedMacros(text) || HALF.test(text) || templateMacro(text)?.isSure === true;
}

/** Up to five macros and nothing else, joined by up to three signs. Each place is looked at once a round. */
function isJoinedMacros(text: string): boolean {
  // Most texts with a mark in them end in something else.
  if (!MACRO_END.test(text)) return false;
  let ends: ReadonlySet<number> = new Set(macroEnds(text, 0));
  for (let count = 1; count < MAX_JOINED && ends.size > 0 && !ends.has(text.length); count += 1) {
    const starts = new Set([...ends].flatMap((end) => afterJoint(text, end)));
    ends = new Set([...starts].flatMap((start) => macroEnds(text, start)));
  }
  return ends.has(text.length);
}

function macroEnds(text: string, start: number): readonly number[] {
  const ends: number[] = [];
  for (const expression of ENDS) {
    expression.lastIndex = start;
    if (expression.test(text)) ends.push(expression.lastIndex);
  }
  return ends;
}

function afterJoint(text: string, end: number): readonly number[] {
  const places = [end];
  for (let at = end; at < end + MAX_JOINT && JOINTS.includes(text.charAt(at)) && at < text.length; at += 1)
    places.push(at + 1);
  return places;
}

/** Whether a macro that nobody filled in stands anywhere in the value: `abc_{sub2}`. */
export function hasMacro(value: string): boolean {
  if (!MARKS.test(inspected(value))) return false;
  const text = unescapeFully(value);
  return IN_TEXT.test(text) || isMacroText(text);
}

/** The macros of a text as they are spelled, in order: `{goal}x{status}` gives two. Encoded ones are decoded. */
export function macrosIn(value: string): readonly string[] {
  if (!MARKS.test(inspected(value))) return [];
  const text = unescapeFully(value);
  const isWhole = isMacroText(text);
  return text.match(isWhole ? EACH : EACH_IN_TEXT) ?? (isWhole ? [text.trim()] : []);
}

/** The bare name of a macro, its case kept: `${SUBID}` -> `SUBID`, `[=sub1=]` -> `sub1`, `{x(y)}` -> `x`. */
export function macroName(macro: string): string {
  const text = inspected(macro);
  const template = templateMacro(text);
  if (template !== null && !isJoinedMacros(text)) return template.name;
  const start = /^[$#%]?[{[<#%=!_\s]*/u.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > start && CLOSING.test(text.charAt(end - 1))) end -= 1;
  const inner = text.slice(start, end);
  const cut = inner.search(/[(:]/);
  return (cut === -1 ? inner : inner.slice(0, cut)).trim();
}

/**
 * A macro that is right but for its case, for the words of a fix: `{Sub5}` where the network knows `{sub5}`.
 * @param known the network's own macros as it spells them
 * @returns the right spelling, or null when the macro is known as it stands or not at all
 */
export function rightCaseOf(value: string, known: readonly string[]): string | null {
  const spelled = macrosIn(value);
  for (const macro of spelled) {
    const alike = known.find((each) => each !== macro && each.toLowerCase() === macro.toLowerCase());
    if (alike !== undefined && !known.includes(macro)) return alike;
  }
  return null;
}
