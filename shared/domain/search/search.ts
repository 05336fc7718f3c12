/**
 * The search language of the inbox: words that must appear anywhere, and filters.
 * `network:1win event:registration,deposit -status:rejected payout>30 "two words" abc123`
 */

export const SEARCH_KEYS = [
  'network',
  'event',
  'status',
  'click',
  'tx',
  'problem',
  'delivery',
  'is',
] as const;
/** What `is:` knows. */
export const SEARCH_FLAGS = ['test', 'held', 'duplicate', 'problem', 'no-currency', 'no-amount'] as const;

export type SearchKey = (typeof SEARCH_KEYS)[number];

export type SearchTerm =
  | { readonly kind: 'text'; readonly text: string; readonly isNegated: boolean }
  | {
      readonly kind: 'filter';
      readonly key: SearchKey;
      /** Lower case except for `click` and `tx`, whose case matters; any of them may match. */
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
  const isCaseKept = key === 'click' || key === 'tx';
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
