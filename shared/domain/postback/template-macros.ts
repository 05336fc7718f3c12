/**
 * Placeholders of programming and template languages, as they come from a script or a form of a cabinet that does
 * not fill them in: PHP, ASP, Python, Ruby, printf, Mailchimp, Razor, Velocity, shells. Each is the whole value.
 */
import { withoutEnds } from '../without-ends.ts';

export interface TemplateMacro {
  readonly name: string;
  /**
   * False where an id could be written so too, `$abcd` or `@abcd@`: then what this network usually sends, and
   * what the word says, decide.
   */
  readonly isSure: boolean;
}

type Ends = readonly [open: string, close: string];

/** Between these stands code, whatever it is. */
const CODE: readonly Ends[] = [
  ['<?', '?>'],
  ['<%', '%>'],
  ['<!--', '-->'],
];

/** Nothing else is written so. */
const SURE: readonly Ends[] = [
  ['%(', ')s'],
  ['%(', ')d'],
  ['%(', ')'],
  ['*|', '|*'],
  ['[%', '%]'],
  ['[[', ']]'],
  ['[$', ']'],
  ['[@', ']'],
  ['[#', ']'],
  ['[:', ':]'],
  ['[*', '*]'],
  ['((', '))'],
  ['$(', ')'],
  ['#(', ')'],
  ['@(', ')'],
  ['$[', ']'],
  ['#[', ']'],
  ['@[', ']'],
  ['$<', '>'],
  ['<<', '>>'],
  ['</', '>'],
  ['<$', '>'],
  ['<@', '>'],
  ['<', '/>'],
  ['$!', ''],
  ['@@', '@@'],
  ['%%', '%%'],
  ['$$', '$$'],
  ['||', '||'],
  ['##', ''],
];

/** With a name in them, and not with the digits of an id (ShareASale, "Postback API", writes `!!afftrack!!`). */
const SURE_AROUND_NAMES: readonly Ends[] = [
  ['!!', '!!'],
  ['$', '$'],
];

/** Ids have these in front or on both sides too, now and then. */
const LIKELY: readonly Ends[] = [
  ['$', ''],
  ['::', ''],
  [':', ':'],
  [':', ''],
  ['@', '@'],
  ['|', '|'],
  ['~~', '~~'],
  ['~', '~'],
  ['^', '^'],
  ['!', '!'],
  ['**', '**'],
  ['*', '*'],
  ['(', ')'],
  ['__', '__'],
  ['==', '=='],
  ['=', '='],
  ['«', '»'],
  ['‹', '›'],
];

const MAX_LENGTH = 160;
const MAX_DIGITS = 2;
/** Nearly every id begins with a letter or a digit and is done here. */
const FIRST_SIGNS = '<%*[({$#@|:~^!_=«‹xX';

/** The first group of a rewrite rule; an amount is written so too. */
const GROUP = /^\$\d{1,2}$/;
const PRINTF = /^%(?:\d\$)?[-+#0]?\d{0,3}(?:\.\d{1,2})?(?:[sdifuvxcqS@]|ld|lu)$/;
/** Jumbleberry's `xxc1xx`, `xxpayoutxx`. */
const BETWEEN_CROSSES = /^xx([a-z][a-z0-9_]{0,30})xx$/i;
const NAME = /^[\p{L}_][\p{L}\p{N}_.:|-]{0,79}$/u;
const NO_LETTER = /[^\p{L}\p{N}_]/u;

/** @param text unescaped */
export function templateMacro(text: string): TemplateMacro | null {
  if (text.length > MAX_LENGTH || text === '' || !FIRST_SIGNS.includes(text.charAt(0))) return null;
  const code = between(CODE, text, () => true) ?? (PRINTF.test(text) ? text : null);
  if (code !== null) return { name: code, isSure: true };
  const crossed = BETWEEN_CROSSES.exec(text)?.[1];
  if (crossed !== undefined && hasFewDigits(crossed)) return { name: crossed, isSure: true };
  const sure =
    between(SURE, text, (name) => NAME.test(name)) ??
    between(SURE_AROUND_NAMES, text, (name) => NAME.test(name) && hasFewDigits(name)) ??
    inBraces(text);
  if (sure !== null) return { name: sure, isSure: true };
  const likely = GROUP.test(text)
    ? text
    : between(LIKELY, text, (name) => NAME.test(name) && hasFewDigits(name));
  return likely === null ? null : { name: likely, isSure: false };
}

function between(ends: readonly Ends[], text: string, isName: (inner: string) => boolean): string | null {
  for (const [open, close] of ends) {
    if (!text.startsWith(open) || !text.endsWith(close)) continue;
    const inner = text.slice(open.length, text.length - close.length).trim();
    if (text.length > open.length + close.length && isName(inner)) return inner;
  }
  return null;
}

/** `{$clickid}`, `{%clickid%}`, `{{=clickid}}`, `{"clickid"}`; what holds more than a name is JSON. */
function inBraces(text: string): string | null {
  if (!text.startsWith('{') || !text.endsWith('}')) return null;
  const inner = withoutEnds(text, NO_LETTER);
  return NAME.test(inner) ? inner : null;
}

/** `sub10`, `aff_sub5`; an id has more. */
function hasFewDigits(name: string): boolean {
  return name.replaceAll(/\P{N}/gu, '').length <= MAX_DIGITS;
}
