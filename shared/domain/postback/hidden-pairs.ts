/**
 * Finds parameters that stand inside the value of another one, because what separated them was changed on the
 * way: `clickid=a1%26payout=5`, `payout=20¤cy=USD`, `clickid=a1?payout=5`, `clickid=a1;payout=5`.
 * Works on what stands in the request, one character per byte, before anything is decoded.
 */
import { eatenName } from './eaten-ampersand.ts';
import { bareName, nameHit } from '../first-contact/name-of.ts';
import { isKnownName } from './known-names.ts';
import type { ProblemCode } from './problem.ts';
import { inspected } from './value-limits.ts';

/** Name and value as they stand in the request, still percent-encoded. */
export interface RawPair {
  readonly name: string;
  readonly value: string;
}

export type MangledCode = Extract<
  ProblemCode,
  'ampersand_eaten' | 'second_question_mark' | 'separator_encoded' | 'separator_unusual'
>;

export interface HiddenPair extends RawPair {
  /** What became of the ampersand before it. */
  readonly code: MangledCode;
  /** How its beginning stood: `¤cy=`. */
  readonly stood: string;
}

export interface OpenedPair {
  /** The pair without those that were hidden in its value. */
  readonly first: RawPair;
  readonly hidden: readonly HiddenPair[];
}

export interface OpenOptions {
  /** `;` separates all pairs of this query. */
  readonly isBySemicolon: boolean;
  /** Even its `=` was encoded: then nothing of it is a value that holds such signs. */
  readonly isEncoded: boolean;
}

/** One of these and a name make a pair wherever they stand: nobody who encodes a value leaves `=` as it is. */
const STRONG = String.raw`%26(?:amp(?:;|%3B))?|(?:\\|%5C)u0026|\?|%3F`;
/** These stand in texts, too. */
const WEAK = String.raw`;|%3B|,|%2C|\||%7C|#|%23|[ +]|%20|(?:%0D)?%0A|%09|\t`;
/** So much before a place tells whether it is in the midst of a text. */
const MAX_TEXT = 200;
const TEXT = /[\s+()]|%20|%28/;
/** A sign that was an ampersand and the beginning of a name: one byte, or UTF-8, also when encoded twice. */
const BYTE = String.raw`(?:%[89A-F][0-9A-F]|[\x80-\xFF])`;
const SIGN = String.raw`${BYTE}{1,4}|<|>|"|%3C|%3E|%22`;
const HIT = new RegExp(
  String.raw`(?:(${STRONG})|(${WEAK}))([A-Za-z_][\w.[\]-]{0,63})(=|%3D)|(${SIGN})([\w.[\]-]{0,64})(=|%3D)`,
  'gi',
);
const SCHEME = /^[a-z][a-z0-9+.-]{0,20}(?::|%3A)(?:\/|%2F)/i;
const HOST = /^[\w.-]{1,255}(?=\/|%2F|\?|%3F)/i;
const TOP_LEVEL = /\.[a-z]{2,12}$/i;
/** Not the filling of Base64 at its end. */
const FIRST_PAIR = /^[A-Za-z_][\w.-]{0,63}(?:=|%3D)(?!=|%3D|%26|[&?;]|$)/i;
/** More places are not looked at: a real template has under 60 parameters. */
const MAX_LOOKED_AT = 100;

interface Hit extends Omit<HiddenPair, 'value'> {
  readonly start: number;
  readonly end: number;
}

/** Most values have none, and hide no pair. */
export function hasEquals(value: string): boolean {
  return value.includes('=') || (value.includes('%3') && /%3D/i.test(value));
}

/** Takes the pairs that are certainly hidden in a value out of it. */
export function openPair({ name, value }: RawPair, options: OpenOptions): OpenedPair {
  const hits = hasEquals(value) ? hitsIn(value, options) : [];
  const [next] = hits;
  if (next === undefined) return { first: { name, value }, hidden: [] };
  const hidden = hits.map(({ start: _start, end, ...hit }, index) => ({
    ...hit,
    value: withoutSeparators(value.slice(end, hits[index + 1]?.start)),
  }));
  return { first: { name, value: withoutSeparators(value.slice(0, next.start)) }, hidden };
}

function hitsIn(value: string, options: OpenOptions): readonly Hit[] {
  const hasOwnPairs = !options.isEncoded && hasOwnPairsByRight(value);
  const hits: Hit[] = [];
  let { isEncoded } = options;
  let lookedAt = 0;
  for (const match of value.matchAll(HIT)) {
    lookedAt += 1;
    if (lookedAt > MAX_LOOKED_AT) break;
    const from = Math.max(hits.at(-1)?.end ?? 0, match.index - MAX_TEXT);
    const isText = TEXT.test(value.slice(from, match.index));
    const hit = hitOf(match, value, { ...options, isEncoded, hasOwnPairs, isText });
    if (hit === null) continue;
    hits.push(hit);
    // Behind one ampersand that was encoded the others were, too.
    isEncoded ||= hit.code === 'separator_encoded';
  }
  return hits;
}

/** A value that is a URL, a path or a list of pairs itself holds them by right. */
function hasOwnPairsByRight(value: string): boolean {
  if (value.startsWith('/') || /^%2F/i.test(value) || SCHEME.test(value) || FIRST_PAIR.test(value))
    return true;
  const host = HOST.exec(value)?.[0];
  return host !== undefined && TOP_LEVEL.test(host);
}

interface HitOptions extends OpenOptions {
  readonly hasOwnPairs: boolean;
  /** What stands before it is a text, where such signs are usual. */
  readonly isText: boolean;
}

function hitOf(match: RegExpExecArray, value: string, options: HitOptions): Hit | null {
  const [whole, strong, weak, name = '', equals, sign, tail = '', equalsOfTail] = match;
  const place = { start: match.index, end: match.index + whole.length, stood: whole };
  if (sign !== undefined) return eatenHit(place, value, sign, tail, equalsOfTail === '=');
  if (options.hasOwnPairs) return null;
  if (strong !== undefined) {
    const isCertain = equals === '=' || options.isEncoded || isKnownName(name);
    if (!isCertain) return null;
    const isQuestionMark = strong === '?' || strong.toLowerCase() === '%3f';
    return { ...place, name, code: isQuestionMark ? 'second_question_mark' : 'separator_encoded' };
  }
  const isCertain = (weak === ';' && options.isBySemicolon) || (!options.isText && isKnownName(name));
  return isCertain ? { ...place, name, code: 'separator_unusual' } : null;
}

type HitPlace = Pick<Hit, 'start' | 'end' | 'stood'>;

/** Of several bytes only the last sign can be it: what stands before belongs to the value. */
function eatenHit(
  place: HitPlace,
  value: string,
  sign: string,
  tail: string,
  isPlainEquals: boolean,
): Hit | null {
  const units = sign.match(/%..|[^]/g) ?? [];
  for (let count = units.length; count > 0; count -= 1) {
    const text = units.slice(-count).join('');
    const skipped = sign.length - text.length;
    // A single byte behind another one is a piece of a letter.
    if (count === 1 && isBehindByte(value, place.start + skipped) && !/^(?:<|>|"|%3C|%3E|%22)$/i.test(text))
      continue;
    const eaten = eatenName(bytesOfEscapes(text), tail);
    if (eaten === null) continue;
    if (!(eaten.isCertain && isPlainEquals) && !isKnownName(eaten.name)) return null;
    return {
      start: place.start + skipped,
      end: place.end,
      stood: `${eaten.sign}${tail}=`,
      name: eaten.name,
      code: 'ampersand_eaten',
    };
  }
  return null;
}

function bytesOfEscapes(text: string): string {
  return text.replaceAll(/%([0-9A-F]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function isBehindByte(value: string, at: number): boolean {
  return /(?:[\x80-\xFF]|%[89A-F][0-9A-F])$/i.test(value.slice(Math.max(0, at - 3), at));
}

const SEPARATORS = ['&', '?', ';', ',', ' ', '+', '%26', '%3f', '%3b', '%2c', '%20'];

/** Two separators in a row leave one at the end of the value. */
function withoutSeparators(value: string): string {
  let rest = value;
  for (let count = 0; count < SEPARATORS.length; count += 1) {
    const end = rest.slice(-3).toLowerCase();
    const separator = SEPARATORS.find((each) => end.endsWith(each));
    if (separator === undefined) return rest;
    rest = rest.slice(0, -separator.length);
  }
  return rest;
}

/** A value that still looks as if another pair stood in it, once decoded: what is meant cannot be known. */
const REST = /[&?;|,#<>¤§¶®©¬×\s][A-Za-z_][\w.[\]-]{0,63}=[^=]/u;

/** From here on a name is used for click ids and for little else. */
const SURE_CLICK_NAME = 76;
const NAME_AT_START = /^([A-Za-z_][\w.-]{0,63})=[^=]/;

/** An id that begins with the name of another one, `clickid=subid=a1`: a pair was pasted where a value belongs. */
export function beginsWithPair(value: string): boolean {
  if (!value.includes('=')) return false;
  const name = NAME_AT_START.exec(inspected(value))?.[1];
  return name !== undefined && nameHit('clickId', bareName(name)).score >= SURE_CLICK_NAME;
}

export function maybeHidesPair(value: string): boolean {
  return value.includes('=') && REST.test(inspected(value));
}
