/**
 * The search language of the inbox: words that must appear anywhere, and filters.
 * `network:1win event:registration,deposit -status:rejected payout>30 "two words" abc123`
 */

import { DELIVERY_STATES, type DeliveryState } from '../forward/delivery-state.ts';

export const SEARCH_KEYS = [
  'network',
  'event',
  'status',
  'click',
  'tx',
  'problem',
  'delivery',
  'destination',
  'since',
  'is',
] as const;
/** What `is:` knows. */
export const SEARCH_FLAGS = [
  'test',
  'held',
  'duplicate',
  'problem',
  'no-currency',
  'no-amount',
  'by-hand',
] as const;

export type SearchKey = (typeof SEARCH_KEYS)[number];

export type SearchTerm =
  | { readonly kind: 'text'; readonly text: string; readonly isNegated: boolean }
  | {
      readonly kind: 'filter';
      readonly key: SearchKey;
      /** Lower case except for `click`, `tx` and `destination`, whose case matters; any of them may match. */
      readonly values: readonly string[];
      readonly isNegated: boolean;
    }
  | {
      readonly kind: 'payout';
      readonly operator: '>' | '>=' | '<' | '<=' | '=';
      /** Units of whatever currency the postback has. */
      readonly amount: number;
    };

const TOKEN = /-?(?:[A-Za-z]{1,32}:)?"[^"]*"?|\S+/g;
const PAYOUT = /^payout(>=|<=|>|<|=|:)(-?\d+(?:\.\d+)?)$/i;

/** Reads a search. Anything that is no known filter is looked for as text: nothing is refused. */
export function parseSearch(query: string): readonly SearchTerm[] {
  return tokensOf(query)
    .map((token) => parseToken(token.text))
    .filter((term) => term !== null);
}

/** The words of a search, quotes and all, with where each begins. */
export function tokensOf(query: string): readonly { readonly text: string; readonly start: number }[] {
  return Array.from(query.matchAll(TOKEN), (match) => ({ text: match[0], start: match.index }));
}

function parseToken(token: string): SearchTerm | null {
  const payout = PAYOUT.exec(token);
  if (payout !== null) {
    const sign = payout[1] ?? '=';
    return { kind: 'payout', operator: operatorOf(sign), amount: Number(payout[2]) };
  }
  const isNegated = token.length > 1 && token.startsWith('-');
  const rest = isNegated ? token.slice(1) : token;
  const colon = rest.indexOf(':');
  const key = SEARCH_KEYS.find((known) => known === rest.slice(0, Math.max(colon, 0)).toLowerCase());
  if (key !== undefined && rest.length > colon + 1) return filterTerm(key, rest.slice(colon + 1), isNegated);
  const text = unquote(rest);
  return text === '' ? null : { kind: 'text', text, isNegated };
}

function filterTerm(key: SearchKey, text: string, isNegated: boolean): SearchTerm | null {
  const isCaseKept = key === 'click' || key === 'tx' || key === 'destination';
  const parts = text.startsWith('"') ? [unquote(text)] : text.split(',');
  const values = parts.filter((part) => part !== '').map((part) => (isCaseKept ? part : part.toLowerCase()));
  return values.length === 0 ? null : { kind: 'filter', key, values, isNegated };
}

function operatorOf(sign: string): '>' | '>=' | '<' | '<=' | '=' {
  return sign === '>' || sign === '>=' || sign === '<' || sign === '<=' ? sign : '=';
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.slice(1).replace(/"$/, '') : text;
}

/** Words for several states of a delivery at once, as the figures of a destination count them. */
const DELIVERY_GROUPS: ReadonlyMap<string, readonly DeliveryState[]> = new Map([
  ['failed', ['dead', 'unknown']],
  ['waiting', ['pending', 'sending', 'retrying', 'parked']],
]);

/** The states that a value of `delivery:` names: one of them, or a word for several; none for any other text. */
export function deliveryStatesOf(value: string): readonly DeliveryState[] {
  return DELIVERY_GROUPS.get(value) ?? DELIVERY_STATES.filter((state) => state === value);
}

const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);

/** How long ago a value of `since:` means: `30m`, `24h`, `7d`. @returns milliseconds; null for any other text */
export function sinceMs(value: string): number | null {
  const match = /^(\d{1,4})([mhd])$/.exec(value);
  if (match === null) return null;
  return Number(match[1]) * (UNIT_MS.get(match[2] ?? '') ?? 0);
}
