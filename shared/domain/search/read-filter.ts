/** From one filter as typed, `network:1win,affise`, to what it asks for, or to why it cannot be read. Pure. */
import { parseIpRange } from '../access/ip.ts';
import { EVENTS, STATUSES } from '../conversion/event.ts';
import { isInsightDimension } from '../insights/insight.ts';
import { CURRENCY_CODES } from '../money/currency.ts';
import { deliveryStatesOf, DELIVERY_WORDS } from './delivery-words.ts';
import { likely } from './likely.ts';
import { type Period, printPeriod, readPeriod, turnedAround } from './period.ts';
import { problemCodesOf } from './problem-words.ts';
import {
  EVENT_SHORT_NAMES,
  FIELD_ALIASES,
  type ListField,
  PAYOUT_OPERATORS,
  SEARCH_FIELDS,
  SEARCH_FLAGS,
  SEARCH_LIMITS,
  type SearchErrorCode,
  type SearchField,
  type SearchTerm,
  type SearchValue,
} from './query.ts';
import { filled, type FilterToken, isEmpty, valueOf, valueText } from './filter-values.ts';

interface Fault {
  readonly code: SearchErrorCode;
  readonly value: string;
  readonly fix: string | null;
}

export type ReadFilter =
  | { readonly kind: 'term'; readonly term: SearchTerm; readonly doubt: Fault | null }
  /** It is no filter: what was typed is looked for as text. */
  | { readonly kind: 'text' }
  | { readonly kind: 'error'; readonly error: Fault };

const PARAM = 'param.';
const BEGAN = 'began.';
/** What can be typed in front of a colon, to find the one that was meant. */
const TYPED_NAMES: readonly string[] = [...SEARCH_FIELDS.filter((name) => name !== 'param'), 'param.'];
const NUMBER = /^-?\d{1,9}(?:\.\d{1,6})?$/;
/** `30$`, `USD 30` and `30,5` are numbers to a person; `1,000` has two meanings. */
const PERSONS_NUMBER = /^[^\d-]{0,8}(-?\d{1,9}(?:\.\d{1,6}|,\d{1,2})?)[^\d.,]{0,8}$/;
const SINCE = /^\d{1,4}[mhd]$/;
/** Their values begin with something and end as they like. */
const WITH_PREFIX: ReadonlySet<ListField> = new Set(['clickid', 'tx', 'tag']);
/** Their values are kept as they are typed. */
const OPAQUE: ReadonlySet<ListField> = new Set(['network', 'clickid', 'tx', 'destination']);

export function readFilter(token: FilterToken): ReadFilter {
  const typed = token.field.toLowerCase();
  if (typed.startsWith(PARAM)) return readParam(token);
  if (typed.startsWith(BEGAN)) return readBegan(token, typed.slice(BEGAN.length));
  const field = FIELD_ALIASES[typed] ?? SEARCH_FIELDS.find((name) => name === typed);
  if (field === undefined || field === 'param') return unknownField(token, typed);
  if (field === 'payout') return readPayout(token);
  // `event=ftd` is what a URL holds, and is looked for in one.
  if (token.operator === '=') return { kind: 'text' };
  if (isEmpty(token) && !isAnyNote(field, token)) return fault('missing_value', '', null);
  if (token.operator !== ':') {
    return fault('wrong_operator', valueText(token), `${typed}:${valueText(token)}`);
  }
  return readKnown(field, token);
}

function readKnown(field: Exclude<SearchField, 'payout' | 'param'>, token: FilterToken): ReadFilter {
  const [first] = token.values;
  const only = token.values.length === 1 && first !== undefined ? first.text : valueText(token);
  switch (field) {
    case 'received':
      return readReceived(token, only);
    case 'test':
    case 'pinned': {
      const isYes = readYesOrNo(only);
      if (isYes === null) return fault('unknown_value', only, `${field}:yes`);
      return term(field === 'test' ? { kind: 'test', isTest: isYes } : { kind: 'pinned', isPinned: isYes });
    }
    case 'note':
      return term({ kind: 'note', text: isAnyNote(field, token) ? '' : only });
    case 'has':
      return readHas(only);
    default:
      return readList(field, token);
  }
}

function readYesOrNo(value: string): boolean | null {
  const word = value.toLowerCase();
  return word === 'yes' ? true : word === 'no' ? false : null;
}

/** `note:*` */
function isAnyNote(field: SearchField, { values: [value, other] }: FilterToken): boolean {
  return field === 'note' && other === undefined && value?.text === '*' && !value.isQuoted;
}

function readReceived(token: FilterToken, value: string): ReadFilter {
  const isSince = token.field.toLowerCase() === 'since';
  const text = value.toLowerCase();
  const period: Period | null = isSince
    ? SINCE.test(text)
      ? readPeriod(`now-${text}`)
      : null
    : readPeriod(text.replace(/(\d)t(\d)/g, '$1T$2'));
  if (period !== null) {
    const forwards = turnedAround(period);
    const doubt: Fault | null =
      forwards === null ? null : { code: 'range_backwards', value, fix: `received:${printPeriod(forwards)}` };
    return { kind: 'term', term: { kind: 'received', period }, doubt };
  }
  const meant = readPeriod(text) === null ? likely(text.slice(0, 20), ['today', 'yesterday']) : text;
  return fault('not_a_time', value, meant === null ? null : `received:${meant}`);
}

function readHas(value: string): ReadFilter {
  const name = value.toLowerCase().startsWith(PARAM) ? value.slice(PARAM.length) : value;
  if (name === '') return fault('missing_value', '', null);
  return term({ kind: 'has', name: name.slice(0, SEARCH_LIMITS.paramName).toLowerCase() });
}

function readParam(token: FilterToken): ReadFilter {
  const name = token.field.slice(PARAM.length).slice(0, SEARCH_LIMITS.paramName).toLowerCase();
  if (token.operator === '=') return { kind: 'text' };
  if (isEmpty(token) || name === '') return fault('missing_value', '', null);
  if (token.operator !== ':')
    return fault('wrong_operator', valueText(token), `${token.field}:${valueText(token)}`);
  return term({ kind: 'param', name, values: filled(token.values).map((value) => valueOf(value, false)) });
}

function readBegan(token: FilterToken, dimension: string): ReadFilter {
  if (!isInsightDimension(dimension) || token.operator === '=') return unknownField(token, token.field);
  if (isEmpty(token)) return fault('missing_value', '', null);
  if (token.operator !== ':')
    return fault('wrong_operator', valueText(token), `${token.field}:${valueText(token)}`);
  const values = filled(token.values).map(({ text }) => ({ text, isPrefix: false }));
  return term({ kind: 'began', dimension, values });
}

function readPayout(token: FilterToken): ReadFilter {
  const value = valueText(token);
  if (value === '') return fault('missing_value', '', null);
  const sign = token.operator === ':' ? '=' : token.operator;
  const operator = PAYOUT_OPERATORS.find((each) => each === sign) ?? '=';
  if (NUMBER.test(value)) {
    return term({ kind: 'payout', operator, micros: Math.round(Number(value) * 1_000_000) });
  }
  const number = PERSONS_NUMBER.exec(value)?.[1]?.replace(',', '.');
  const fix = number === undefined ? null : `${token.field}${token.operator}${number}`;
  return fault('not_a_number', value, fix);
}

function readList(field: ListField, token: FilterToken): ReadFilter {
  const isOpaque = OPAQUE.has(field);
  const values = filled(token.values).map((value) => valueOf(value, !isOpaque));
  const starred = values.find(({ isPrefix }) => isPrefix);
  if (starred !== undefined && !WITH_PREFIX.has(field)) {
    return fault('no_star_here', `${starred.text}*`, `${token.field}:${starred.text}`);
  }
  const wrong = values.find(({ text }) => isWrong(field, text));
  if (wrong !== undefined) {
    if (field === 'ip') return fault('not_an_address', wrong.text, null);
    return fault('unknown_value', wrong.text, fixed(token, values, wrong, closedValues(field)));
  }
  const list = { kind: 'list' as const, field, values: values.map((value) => printedAs(field, value)) };
  return { kind: 'term', term: list, doubt: doubtOf(field, token, values) };
}

function isWrong(field: ListField, text: string): boolean {
  switch (field) {
    case 'is':
      return !SEARCH_FLAGS.some((flag) => flag === text);
    case 'delivery':
      return deliveryStatesOf(text).length === 0;
    case 'problem':
      return problemCodesOf(text).length === 0;
    case 'ip':
      return parseIpRange(text) === null;
    default:
      return false;
  }
}

function closedValues(field: ListField): readonly string[] {
  if (field === 'is') return SEARCH_FLAGS;
  return field === 'delivery' ? DELIVERY_WORDS : [];
}

/** A network has words of its own for events and statuses, so only what is almost one of ours is doubted. */
function doubtOf(field: ListField, token: FilterToken, values: readonly SearchValue[]): Fault | null {
  const known = usualValues(field);
  if (known.length === 0) return null;
  const odd = values.find(({ text }) => !known.includes(text));
  if (odd === undefined) return null;
  const fix = fixed(token, values, odd, known);
  return fix === null && field !== 'currency' ? null : { code: 'unknown_value', value: odd.text, fix };
}

function usualValues(field: ListField): readonly string[] {
  if (field === 'status') return STATUSES;
  if (field === 'event') return [...EVENT_SHORT_NAMES.keys(), ...EVENTS];
  return field === 'currency' ? CURRENCY_CODES.map((code) => code.toLowerCase()) : [];
}

function printedAs(field: ListField, value: SearchValue): SearchValue {
  return field === 'currency' ? { ...value, text: value.text.toUpperCase() } : value;
}

/** The filter with the wrong value as it was probably meant. */
function fixed(
  token: FilterToken,
  values: readonly SearchValue[],
  wrong: SearchValue,
  allowed: readonly string[],
): string | null {
  const meant = likely(wrong.text.slice(0, 40), allowed);
  if (meant === null) return null;
  return `${token.field}:${values.map((value) => (value === wrong ? meant : value.text)).join(',')}`;
}

function unknownField(token: FilterToken, typed: string): ReadFilter {
  const value = valueText(token);
  // A part of a URL is looked for as text on purpose, and so is whatever looks like no filter.
  if (token.operator === '=' || value.startsWith('//')) return { kind: 'text' };
  const name = likely(typed.slice(0, 40), TYPED_NAMES);
  if (name === null && (token.operator !== ':' || value === '')) return { kind: 'text' };
  return fault('unknown_field', value, name === null ? null : rightField(name, token, value));
}

function rightField(name: string, { operator }: FilterToken, value: string): string | null {
  if (value === '' || name === 'param.') return null;
  if (name === 'payout') return NUMBER.test(value) ? `payout${operator}${value}` : null;
  return `${name}:${value}`;
}

function term(read: SearchTerm): ReadFilter {
  return { kind: 'term', term: read, doubt: null };
}

function fault(code: SearchErrorCode, value: string, fix: string | null): ReadFilter {
  return { kind: 'error', error: { code, value, fix } };
}
