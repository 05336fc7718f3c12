/** Takes a search apart into words, filters and signs, in one pass over the text. Pure, and linear in its length. */

export interface RawValue {
  readonly text: string;
  readonly isQuoted: boolean;
  /** A quoted value with a `*` behind it. A bare one holds its star in its text. */
  readonly hasStar: boolean;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

export type Token = Place &
  (
    | { readonly kind: 'open' | 'close' | 'minus' | 'or' | 'open_quote' }
    | { readonly kind: 'word'; readonly text: string }
    | { readonly kind: 'quoted'; readonly text: string }
    | {
        readonly kind: 'filter';
        /** As typed: `Network`, `param.sub2`. */
        readonly field: string;
        readonly operator: string;
        readonly values: readonly RawValue[];
        /** A quote in it has no end. */
        readonly isOpen: boolean;
      }
  );

/** Names of fields: letters first, then what names of parameters have. */
const FIELD_START = /[A-Za-z]/;
const FIELD_NAME = /^[A-Za-z][^\s"(),:<>=]{0,99}$/;
/** Where a field may end; the longest first. */
const OPERATORS = ['>=', '<=', ':', '>', '<', '='] as const;

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (isBlank(text, at)) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  const sign = text[start];
  if (sign === '(') return { kind: 'open', start, end: start + 1 };
  if (sign === ')') return { kind: 'close', start, end: start + 1 };
  // A minus excludes what stands directly behind it; alone it is a word.
  if (sign === '-' && start + 1 < text.length && !isBlank(text, start + 1) && text[start + 1] !== ')')
    return { kind: 'minus', start, end: start + 1 };
  if (sign === '"') {
    const { text: quoted, end, isOpen } = quotedAt(text, start);
    return isOpen ? { kind: 'open_quote', start, end } : { kind: 'quoted', text: quoted, start, end };
  }
  return filterAt(text, start) ?? wordAt(text, start);
}

function wordAt(text: string, start: number): Token {
  const end = endOfBare(text, start, false);
  const word = text.slice(start, end);
  return word === 'OR' ? { kind: 'or', start, end } : { kind: 'word', text: word, start, end };
}

/** Null where what begins here has no name with an operator behind it. */
function filterAt(text: string, start: number): Token | null {
  if (!FIELD_START.test(text[start] ?? '')) return null;
  const name = fieldNameAt(text, start);
  if (name === null) return null;
  const operator = OPERATORS.find((each) => text.startsWith(each, name.end));
  if (operator === undefined) return null;
  const { values, end, isOpen } = valuesAt(text, name.end + operator.length);
  return { kind: 'filter', field: name.text, operator, values, isOpen, start, end };
}

/** The name of a parameter may be quoted: `param."sub id":7`. */
function fieldNameAt(text: string, start: number): { readonly text: string; readonly end: number } | null {
  let end = start;
  while (end < text.length && !isBlank(text, end) && !'"(),:<>='.includes(text[end] ?? '')) end += 1;
  const plain = text.slice(start, end);
  if (text[end] === '"' && plain.toLowerCase() === 'param.') {
    const quoted = quotedAt(text, end);
    return quoted.isOpen ? null : { text: plain + quoted.text, end: quoted.end };
  }
  return FIELD_NAME.test(plain) ? { text: plain, end } : null;
}

function valuesAt(
  text: string,
  start: number,
): { readonly values: readonly RawValue[]; readonly end: number; readonly isOpen: boolean } {
  const values: RawValue[] = [];
  let at = start;
  for (;;) {
    const value = valueAt(text, at);
    values.push(value);
    at = value.end;
    if (value.isOpen || text[at] !== ',') return { values, end: at, isOpen: value.isOpen };
    at += 1;
  }
}

function valueAt(text: string, start: number): RawValue & { readonly end: number; readonly isOpen: boolean } {
  // `has:param."sub id"` names a parameter like a field does.
  const isNamed = text.slice(start, start + 7).toLowerCase() === 'param."';
  const quoteAt = isNamed ? start + 6 : start;
  if (text[quoteAt] === '"') {
    const { text: quoted, end, isOpen } = quotedAt(text, quoteAt);
    const hasStar = !isOpen && text[end] === '*';
    const whole = isNamed ? text.slice(start, quoteAt) + quoted : quoted;
    return { text: whole, isQuoted: true, hasStar, end: end + (hasStar ? 1 : 0), isOpen };
  }
  const end = endOfBare(text, start, true);
  return { text: text.slice(start, end), isQuoted: false, hasStar: false, end, isOpen: false };
}

/** @param isValue a comma ends a value and not a word */
function endOfBare(text: string, start: number, isValue: boolean): number {
  let end = start;
  while (end < text.length && !isBlank(text, end)) {
    const sign = text[end] ?? '';
    if (sign === '"' || sign === '(' || sign === ')' || (isValue && sign === ',')) break;
    end += 1;
  }
  return end;
}

/** A backslash takes the meaning of a quote or another backslash behind it. */
function quotedAt(
  text: string,
  start: number,
): { readonly text: string; readonly end: number; readonly isOpen: boolean } {
  const pieces: string[] = [];
  let from = start + 1;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      pieces.push(text.slice(from, at));
      return { text: pieces.join(''), end: at + 1, isOpen: false };
    }
    if (sign === '\\' && (text[at + 1] === '"' || text[at + 1] === '\\')) {
      pieces.push(text.slice(from, at));
      from = at + 1;
      at += 1;
    }
  }
  return { text: '', end: text.length, isOpen: true };
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '');
}
