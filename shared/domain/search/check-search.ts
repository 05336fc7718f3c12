/** What in a search is probably not what was meant: a filter that does not exist, a value that it never has. Pure. */
import { DELIVERY_STATES } from '../forward/delivery-state.ts';
import { STATUSES } from '../conversion/event.ts';
import { type SearchKey, SEARCH_KEYS, SEARCH_FLAGS, tokensOf } from './search.ts';

export interface SearchDoubt {
  readonly kind: 'unknown_filter' | 'unknown_value' | 'missing_value' | 'not_a_number';
  /** Where it is in the text, as indexes of characters. */
  readonly start: number;
  readonly end: number;
  /** The filter as typed, such as `payuot`. */
  readonly filter: string;
  /** The value as typed. */
  readonly value: string;
  /** What to write instead of the whole, where that is likely; null otherwise. */
  readonly right: string | null;
}

const NAMES: readonly string[] = [...SEARCH_KEYS, 'payout'];

/** Values of a filter that has no others. Events, networks and problems may be anything that was sent. */
const CLOSED: Readonly<Partial<Record<SearchKey, readonly string[]>>> = {
  is: SEARCH_FLAGS,
  delivery: DELIVERY_STATES,
};

/** A name, how it is compared, and the rest. Bounded, so that the time stays linear. */
const FILTER = /^(-?)([A-Za-z_]{1,32})(>=|<=|:|>|<|=)(.*)$/s;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Nothing is refused by it: what is doubtful is still looked for as text. */
export function checkSearch(query: string): readonly SearchDoubt[] {
  return tokensOf(query).flatMap((token) => {
    const doubt = doubtOf(token.text);
    return doubt === null ? [] : [{ ...doubt, start: token.start, end: token.start + token.text.length }];
  });
}

function doubtOf(token: string): Omit<SearchDoubt, 'start' | 'end'> | null {
  const parts = FILTER.exec(token);
  if (parts === null) return null;
  const [, minus = '', filter = '', sign = '', value = ''] = parts;
  const known = NAMES.find((name) => name === filter.toLowerCase());
  if (known === undefined) return unknownFilter({ minus, filter, sign, value });
  if (value === '') return { kind: 'missing_value', filter, value, right: null };
  if (known === 'payout')
    return NUMBER.test(value)
      ? null
      : { kind: 'not_a_number', filter, value, right: numberIn(filter, sign, value) };
  // `event=ftd` is what a URL holds, and is looked for in one.
  if (sign === '=') return null;
  if (sign !== ':')
    return { kind: 'unknown_filter', filter: filter + sign, value, right: `${minus}${known}:${value}` };
  return unknownValue(
    { minus, filter, sign, value },
    SEARCH_KEYS.find((key) => key === known),
  );
}

interface Typed {
  readonly minus: string;
  readonly filter: string;
  readonly sign: string;
  readonly value: string;
}

function unknownFilter({ minus, filter, sign, value }: Typed): Omit<SearchDoubt, 'start' | 'end'> | null {
  const name = likely(filter.toLowerCase(), NAMES);
  // A part of a URL is looked for as text on purpose.
  if (sign === '=' || value.startsWith('//')) return null;
  if (name === null && (sign !== ':' || value === '')) return null;
  const right = name === null ? null : rightFilter(name, { minus, filter, sign, value });
  return { kind: 'unknown_filter', filter, value, right };
}

function rightFilter(name: string, { minus, sign, value }: Typed): string | null {
  if (value === '') return null;
  if (name === 'payout') return NUMBER.test(value) ? `payout${sign}${value}` : null;
  return `${minus}${name}:${value}`;
}

function unknownValue(typed: Typed, key: SearchKey | undefined): Omit<SearchDoubt, 'start' | 'end'> | null {
  const allowed = key === undefined ? undefined : CLOSED[key];
  if (allowed === undefined) return key === 'status' ? misspelledStatus(typed) : null;
  const values = typed.value.toLowerCase().split(',');
  const wrong = values.find((value) => value !== '' && !allowed.includes(value));
  if (wrong === undefined) return null;
  const meant = likely(wrong, allowed);
  const fixed = meant === null ? null : values.map((value) => (value === wrong ? meant : value)).join(',');
  const right = fixed === null ? null : `${typed.minus}${typed.filter}:${fixed}`;
  return { kind: 'unknown_value', filter: typed.filter, value: wrong, right };
}

/** Networks have words of their own for a status, so only what is almost one of ours is doubted. */
function misspelledStatus({ minus, filter, value }: Typed): Omit<SearchDoubt, 'start' | 'end'> | null {
  const typed = value.toLowerCase();
  if (STATUSES.some((status) => status === typed)) return null;
  const meant = likely(typed, STATUSES);
  return meant === null
    ? null
    : { kind: 'unknown_value', filter, value, right: `${minus}${filter}:${meant}` };
}

/** `30$` and `30,5` are numbers to a person. */
function numberIn(filter: string, sign: string, value: string): string | null {
  const number = value.replace(',', '.').replaceAll(/[^0-9.-]/g, '');
  return NUMBER.test(number) ? `${filter}${sign}${number}` : null;
}

const MOST_TYPOS = 2;

/** The one name that is a typo or two away; null where there is none or it is not clear which. */
function likely(typed: string, names: readonly string[]): string | null {
  const allowed = typed.length <= 3 ? 1 : MOST_TYPOS;
  const near = names.filter(
    (name) => typosBetween(typed, name) <= allowed || (typed.length >= 3 && name.startsWith(typed)),
  );
  const [first] = near.toSorted((a, b) => typosBetween(typed, a) - typosBetween(typed, b));
  return first ?? null;
}

/** Letters that are wrong, missing, too many, or swapped with their neighbour (optimal string alignment). */
function typosBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_TYPOS) return MOST_TYPOS + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const best = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + cost,
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(isSwap ? Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1) : best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
