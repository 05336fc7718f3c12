/** What a search of the inbox asks for, as a tree. Text and chips are two ways to show the same tree. */
import type { InsightDimension } from '../insights/insight.ts';
import type { Period } from './period.ts';

/** Limits of one search: what is longer or deeper is an error, so that every search is read in bounded time. */
export const SEARCH_LIMITS = { length: 500, depth: 8, terms: 50, paramName: 80 } as const;

/** Fields that are compared with values: any of several may match. */
export const LIST_FIELDS = [
  'network',
  'event',
  'status',
  'currency',
  'clickid',
  'tx',
  'problem',
  'delivery',
  'destination',
  'ip',
  'is',
  'tag',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** All fields by the name that is printed; `param.NAME` stands for as many as there are parameters. */
export const SEARCH_FIELDS = [
  ...LIST_FIELDS,
  'payout',
  'received',
  'test',
  'pinned',
  'note',
  'has',
  'param',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** Other names that are understood, from before a field had the one that it is printed with. */
export const FIELD_ALIASES: Readonly<Record<string, SearchField>> = { click: 'clickid', since: 'received' };

/** Short words for events, as people type them. */
export const EVENT_SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['reg', 'registration'],
  ['ftd', 'first_deposit'],
  ['dep', 'deposit'],
]);

/** What `is:` knows. */
export const SEARCH_FLAGS = [
  'test',
  'held',
  'duplicate',
  'problem',
  'no-currency',
  'no-amount',
  'by-hand',
  'resent',
  'conversion',
  'hidden',
] as const;
export type SearchFlag = (typeof SEARCH_FLAGS)[number];

export const PAYOUT_OPERATORS = ['>', '>=', '<', '<=', '='] as const;
export type PayoutOperator = (typeof PAYOUT_OPERATORS)[number];

export interface SearchValue {
  readonly text: string;
  /** Written with a `*` at its end: whatever begins so. */
  readonly isPrefix: boolean;
}

export type SearchTerm =
  /** Anywhere in the raw request, as it came or percent-decoded, in capitals or not. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly field: ListField; readonly values: readonly SearchValue[] }
  /** Millionths of whatever currency the postback has. */
  | { readonly kind: 'payout'; readonly operator: PayoutOperator; readonly micros: number }
  | { readonly kind: 'received'; readonly period: Period }
  | { readonly kind: 'test'; readonly isTest: boolean }
  | { readonly kind: 'pinned'; readonly isPinned: boolean }
  /** In a person's note, in capitals or not; an empty one for any note. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'has'; readonly name: string }
  | { readonly kind: 'param'; readonly name: string; readonly values: readonly SearchValue[] }
  /** It began a conversion that counts, and that has one of the keys now, see `InsightGroup`. */
  | { readonly kind: 'began'; readonly dimension: InsightDimension; readonly values: readonly SearchValue[] };

export type SearchNode =
  | SearchTerm
  | { readonly kind: 'not'; readonly part: SearchNode }
  /** At least two parts, none of which is of the same kind. */
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchNode[] };

/** Null asks for everything. */
export type SearchQuery = SearchNode | null;

export const SEARCH_ERRORS = [
  'too_long',
  'too_deep',
  'too_many_terms',
  'open_quote',
  'open_bracket',
  'closing_bracket',
  'empty_brackets',
  'or_alone',
  'minus_alone',
  'unknown_field',
  'wrong_operator',
  'missing_value',
  'unknown_value',
  'not_a_number',
  'not_a_time',
  'not_an_address',
  'no_star_here',
  'range_backwards',
  'spaced_filter',
  'spaced_minus',
  'and_word',
  'not_word',
  'curly_quotes',
] as const;
export type SearchErrorCode = (typeof SEARCH_ERRORS)[number];

/** A part of a search that cannot be read, or that probably finds nothing. */
export interface SearchFault {
  readonly code: SearchErrorCode;
  /** Where it is in the text, as indexes of UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The field as typed, such as `payuot`; empty where it is about none. */
  readonly field: string;
  readonly value: string;
  /** What to write instead of the whole range, where that is likely; null otherwise. */
  readonly fix: string | null;
}

export type ParsedSearch =
  /** `doubts` are read all the same: a status may be a word of the network's own. */
  | { readonly kind: 'query'; readonly query: SearchQuery; readonly doubts: readonly SearchFault[] }
  | { readonly kind: 'errors'; readonly errors: readonly SearchFault[] };

/** The terms that all must hold, as chips show them. */
export function partsOf(query: SearchQuery): readonly SearchNode[] {
  if (query === null) return [];
  return query.kind === 'and' ? query.parts : [query];
}

/** All of the parts; null for none. */
export function allOf(parts: readonly SearchNode[]): SearchQuery {
  return joined('and', parts);
}

/** Flat: parts of the same kind are taken apart, and one part is itself. */
export function joined(kind: 'and' | 'or', parts: readonly SearchNode[]): SearchQuery {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only] = flat;
  if (only === undefined) return null;
  return flat.length === 1 ? only : { kind, parts: flat };
}

/** Of what is negated already the part itself. */
export function negated(node: SearchNode): SearchNode {
  return node.kind === 'not' ? node.part : { kind: 'not', part: node };
}
