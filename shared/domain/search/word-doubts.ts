/**
 * Words that were probably meant as something else: they are looked for as text all the same, and find nothing or the
 * opposite. Pure.
 */
import { FIELD_ALIASES, SEARCH_FIELDS, type SearchErrorCode, type SearchFault } from './query.ts';
import type { Token } from './tokens.ts';

const FIELDS: ReadonlySet<string> = new Set([...SEARCH_FIELDS, ...Object.keys(FIELD_ALIASES)]);
const OPERATOR = /^(?:>=|<=|[:<>=])/;
const OPENING = /^[“”„«‟]/;
const CLOSING = /[“”»‟]$/;

/** @param tokens of this text, in their order */
export function wordDoubts(text: string, tokens: readonly Token[]): readonly SearchFault[] {
  const doubts: SearchFault[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = doubtAt(text, tokens, at);
    if (found === null) continue;
    doubts.push(found);
    // What is in its range is told once.
    while ((tokens[at + 1]?.start ?? Infinity) < found.end) at += 1;
  }
  return doubts;
}

function doubtAt(text: string, tokens: readonly Token[], at: number): SearchFault | null {
  const [token, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined) return null;
  const written = (from: Token, until: Token): string => text.slice(from.start, until.end);
  const doubt = (code: SearchErrorCode, until: Token, fix: string | null): SearchFault => {
    return { code, start: token.start, end: until.end, field: '', value: written(token, until), fix };
  };
  if (token.kind === 'filter')
    return isCutAtComma(token) && next?.kind === 'word'
      ? doubt('spaced_filter', next, written(token, token) + written(next, next))
      : null;
  if (token.kind !== 'word') return null;
  if (FIELDS.has(token.text.toLowerCase()) && next?.kind === 'word' && OPERATOR.test(next.text)) {
    const isWhole = next.text.replace(OPERATOR, '') !== '';
    const last = isWhole ? next : isValue(after) ? after : null;
    if (last === null) return null;
    return doubt('spaced_filter', last, token.text + next.text + (isWhole ? '' : written(last, last)));
  }
  if (token.text === 'AND' && isValue(next) && at > 0) return doubt('and_word', next, written(next, next));
  if (token.text === 'NOT' && isValue(next)) return doubt('not_word', next, `-${written(next, next)}`);
  if (token.text === '-' && isValue(next)) return doubt('spaced_minus', next, `-${written(next, next)}`);
  return OPENING.test(token.text) ? curlyQuotes(text, tokens, at) : null;
}

/** `“two words”`: from where they open to where they close. */
function curlyQuotes(text: string, tokens: readonly Token[], at: number): SearchFault | null {
  const [first] = tokens.slice(at, at + 1);
  const last = tokens.slice(at).find((each) => each.kind === 'word' && CLOSING.test(each.text));
  if (first === undefined || last === undefined || last.end - first.start < 3) return null;
  const { start } = first;
  const { end } = last;
  const inside = text.slice(start + 1, end - 1);
  return /["\\]/.test(inside)
    ? null
    : { code: 'curly_quotes', start, end, field: '', value: text.slice(start, end), fix: `"${inside}"` };
}

/** `event:ftd,` */
function isCutAtComma({ values }: Extract<Token, { readonly kind: 'filter' }>): boolean {
  const last = values.at(-1);
  return values.length > 1 && last?.text === '' && !last.isQuoted;
}

function isValue(token: Token | undefined): token is Token {
  return token?.kind === 'word' || token?.kind === 'quoted' || token?.kind === 'filter';
}
