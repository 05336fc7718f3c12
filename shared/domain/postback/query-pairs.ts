/**
 * Splits a query or a form into its pairs, as they stand, and reads those rightly whose separators were changed
 * on the way by an editor, an HTML page, a second encoding or a careless template. What is certain is read as it
 * was meant, and said; what is not stays in its value.
 */
import { hasEquals, type HiddenPair, type OpenedPair, openPair, type RawPair } from './hidden-pairs.ts';
import { isKnownName } from './known-names.ts';
import { type Problem, problem } from './problem.ts';

export interface QueryPairs {
  /** Not decoded yet. At most one more than asked for. */
  readonly pairs: readonly RawPair[];
  readonly problems: readonly Problem[];
}

const BLANK = String.raw`[\s+]|%20|%09|%0D|%0A|%C2%A0|%E2%80%8B|%EF%BB%BF`;
/** What stands before a name when two separators came, or one in another spelling. */
const BEFORE_NAME = new RegExp(String.raw`^(?:\?|%3F|%26|(?:amp|#0?38|#x26)(?:;|%3B)|${BLANK})`, 'i');
/** No encoder leaves these; whatever else stands before a name may belong to it. */
const PLAINLY_WRONG = /^(?:\?|(?:amp|#0?38|#x26)(?:;|%3B))/i;
const AFTER_NAME = new RegExp(`(?:${BLANK})$`, 'i');
const MAX_BEFORE_NAME = 8;
/** Real templates have under 60 parameters. */
const MAX_LOOKED_AT = 100;
const ESCAPED_AMPERSAND = /^amp(?:;|%3B)/i;
/** With one of these as its first letter nothing stands before a name. */
const FIRST_OF_NAME = /^[\w$[{.-]/;
const LAST_OF_NAME = /[\w\]}]/;
const ENCODED_TWICE = /%25(?=(?:25){0,2}[0-9A-F]{2})/gi;
const MAX_ENCODINGS = 3;
const WHOLE_ENCODED = /^([A-Za-z_][\w.[\]-]{0,63})%3D/i;
const ENCODED_EQUALS_LENGTH = 3;

/** @param text one character per byte */
export function queryPairs(text: string, maxPairs: number): QueryPairs {
  const found: Found = { plain: [], hidden: [], problems: [], lookedAt: 0 };
  const isBySemicolon = text.includes(';') && !text.includes('&');
  let start = 0;
  while (start < text.length && found.plain.length + found.hidden.length <= maxPairs) {
    let end = text.indexOf('&', start);
    if (end === -1) end = text.length;
    if (end > start) readPart(text.slice(start, end), isBySemicolon, found);
    start = end + 1;
  }
  readOnlyPair(found);
  return found.hidden.length === 0
    ? { pairs: found.plain, problems: found.problems }
    : { pairs: [...found.plain, ...withoutContradicting(found)], problems: found.problems };
}

interface Found {
  /** Pairs that were looked at closely. */
  lookedAt: number;
  readonly plain: RawPair[];
  readonly hidden: HiddenPair[];
  readonly problems: Problem[];
}

/** What stands between two ampersands. */
function readPart(part: string, isBySemicolon: boolean, found: Found): void {
  const pair = isNameFirst(part) || !isLookedAt(found) ? part : readOddPart(part, found);
  if (pair === '') return;
  const cut = pair.indexOf('=');
  if (cut === -1) {
    readWithoutEquals(pair, found);
    return;
  }
  const name = pair.slice(0, cut);
  const raw = {
    name: isNameLast(name) ? name : withoutAfter(name, found),
    value: pair.slice(cut + 1),
  };
  if (!hasEquals(raw.value) || !isLookedAt(found)) found.plain.push(raw);
  else add(openPair(raw, { isBySemicolon, isEncoded: false }), found);
}

/** Whether one more may be: a stranger can send thousands. */
function isLookedAt(found: Found): boolean {
  found.lookedAt += 1;
  return found.lookedAt <= MAX_LOOKED_AT;
}

function isNameFirst(part: string): boolean {
  if (!FIRST_OF_NAME.test(part)) return false;
  return !(part.startsWith('a') || part.startsWith('A')) || !ESCAPED_AMPERSAND.test(part);
}

function isNameLast(name: string): boolean {
  return LAST_OF_NAME.test(name.slice(-1)) && name.charAt(name.length - 3) !== '%';
}

/** `clickid%3Da1%26event%3Dreg`: a query that was encoded as a whole, once or several times. */
function readWithoutEquals(part: string, found: Found): void {
  let text = part;
  for (let count = 0; count < MAX_ENCODINGS && !WHOLE_ENCODED.test(text); count += 1) {
    const decoded = text.replaceAll(ENCODED_TWICE, '%');
    if (decoded === text) break;
    text = decoded;
  }
  const name = WHOLE_ENCODED.exec(text)?.[1];
  if (name === undefined) {
    found.plain.push({ name: part, value: '' });
    return;
  }
  found.problems.push(problem('separator_encoded', 'warning', name, `${name}%3D`));
  const value = text.slice(name.length + ENCODED_EQUALS_LENGTH);
  add(openPair({ name, value }, { isBySemicolon: false, isEncoded: true }), found);
}

/** A query whose only parameter holds all others: `data=clickid%3Da1%26event%3Dreg`. */
function readOnlyPair({ plain, hidden, problems }: Found): void {
  const others = plain.filter(({ name }) => name !== 'key');
  const [only] = others;
  if (only === undefined || others.length > 1 || hidden.length > 0) return;
  const name = WHOLE_ENCODED.exec(only.value)?.[1];
  if (name === undefined || !isKnownName(name)) return;
  const value = only.value.slice(name.length + ENCODED_EQUALS_LENGTH);
  const opened = openPair({ name, value }, { isBySemicolon: false, isEncoded: true });
  hidden.push({ ...opened.first, code: 'separator_encoded', stood: `${name}%3D` }, ...opened.hidden);
  problems.push(problem('separator_encoded', 'warning', name, `${only.name}=${name}%3D`));
}

function add({ first, hidden }: OpenedPair, found: Found): void {
  if (first.name !== '' || first.value !== '' || hidden.length === 0) found.plain.push(first);
  for (const each of hidden) {
    found.hidden.push(each);
    found.problems.push(problem(each.code, 'warning', each.name, each.stood));
  }
}

/** What came in plain sight counts; another value for it that was hidden cannot be believed, nor be passed over. */
function withoutContradicting({ plain, hidden, problems }: Found): readonly RawPair[] {
  const seen = new Map(plain.map(({ name, value }) => [name.toLowerCase(), value]));
  return hidden.filter(({ name, value }) => {
    const plainValue = seen.get(name.toLowerCase());
    if (plainValue === undefined || plainValue === '') return true;
    if (plainValue !== value) problems.push(problem('fields_hidden', 'fatal', name, value));
    return false;
  });
}

/** Takes away what stands before the name of a pair; the name itself may have begun with an eaten ampersand. */
function readOddPart(part: string, found: Found): string {
  let rest = part;
  for (let count = 0; count < MAX_BEFORE_NAME; count += 1) {
    const [sign] = BEFORE_NAME.exec(rest) ?? [''];
    if (sign === '') break;
    rest = rest.slice(sign.length);
  }
  if (rest === '' || rest.startsWith('=') || (!PLAINLY_WRONG.test(part) && !isKnownName(nameOf(rest))))
    rest = part;
  if (rest !== part) found.problems.push(beforeProblem(part.slice(0, -rest.length), nameOf(rest)));
  const opened = openPair({ name: '', value: rest }, { isBySemicolon: false, isEncoded: false });
  const [eaten] = opened.hidden;
  if (eaten === undefined || opened.first.value !== '' || !isKnownName(eaten.name)) return rest;
  add(opened, found);
  return '';
}

function beforeProblem(before: string, name: string): Problem {
  if (/amp|#/i.test(before)) return problem('escaped_ampersand', 'warning', name);
  if (/\?|%3F/i.test(before)) return problem('second_question_mark', 'warning', name, before);
  return problem(/%26/.test(before) ? 'separator_encoded' : 'separator_unusual', 'warning', name, before);
}

function nameOf(pair: string): string {
  const cut = pair.indexOf('=');
  return cut === -1 ? pair : pair.slice(0, cut);
}

function withoutAfter(name: string, found: Found): string {
  let rest = name;
  for (let count = 0; count < MAX_BEFORE_NAME; count += 1) {
    const [sign] = AFTER_NAME.exec(rest) ?? [''];
    if (sign === '') break;
    rest = rest.slice(0, -sign.length);
  }
  if (rest === '' || rest === name || !isKnownName(rest)) return name;
  found.problems.push(problem('separator_unusual', 'warning', rest, name.slice(rest.length)));
  return rest;
}
