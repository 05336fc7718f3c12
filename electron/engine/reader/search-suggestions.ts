/** What a field of the search may be asked for, from what there is. */
import type { SearchSuggestions, SuggestionField } from '../../../shared/contract/search-suggestions.ts';
import { STATUSES } from '../../../shared/domain/conversion/event.ts';
import { OWN_ZONE } from '../../../shared/domain/search/period.ts';
import { fieldsOf } from '../postback/read-postback.ts';
import { afterPrefix } from '../store/search/condition.ts';
import type { ReadableStore } from '../store/readable-store.ts';

export interface SuggestionQuery {
  readonly field: SuggestionField;
  /** Of a parameter, where its values are asked for. */
  readonly name: string;
  /** What is typed of the value. */
  readonly start: string;
}

const MOST = 20;
/** A parameter's values are those of so many of its last postbacks. */
const LOOKED_AT = 200;
const LONGEST = 100;

export function searchSuggestions(
  store: ReadableStore,
  { field, name, start }: SuggestionQuery,
  nowMs: number,
): SearchSuggestions {
  const wanted = start.toLowerCase();
  const values = [...new Set(valuesOf(store, field, name, start, nowMs))].filter(
    (value) => value !== '' && value.length <= LONGEST,
  );
  const begins = values.filter((value) => value.toLowerCase().startsWith(wanted));
  const contains = values.filter(
    (value) => !value.toLowerCase().startsWith(wanted) && value.toLowerCase().includes(wanted),
  );
  return { items: [...begins, ...contains].slice(0, MOST) };
}

function valuesOf(
  store: ReadableStore,
  field: SuggestionField,
  name: string,
  start: string,
  nowMs: number,
): readonly string[] {
  const { seen } = store;
  switch (field) {
    case 'network':
      return seen.networks();
    case 'destination':
      return seen.destinations();
    case 'event':
      return [...seen.events(), ...seen.words('event')];
    case 'status':
      return [...STATUSES, ...seen.words('status')];
    case 'currency':
      return seen.currencies();
    case 'problem':
      return seen.problems();
    case 'ip':
      return seen.addresses(start);
    case 'clickid': {
      const end = afterPrefix(start);
      return start === '' || end === null ? [] : seen.clickIds(start, end);
    }
    case 'tag':
      return store.marks.tagNames().map(({ tag }) => tag);
    case 'has':
      return seen.parameters();
    case 'param':
      return parameterValues(store, name, nowMs);
  }
}

function parameterValues(store: ReadableStore, name: string, nowMs: number): readonly string[] {
  const search = { kind: 'has' as const, name: name.toLowerCase() };
  const { rows } = store.search.page({ search, before: null, limit: LOOKED_AT, nowMs, zone: OWN_ZONE });
  const counts = new Map<string, number>();
  for (const row of rows) {
    const network = row.networkId === null ? null : store.networks.nameAndKey(row.networkId);
    for (const each of fieldsOf(row, network).fields) {
      if (each.name.toLowerCase() === search.name) counts.set(each.value, (counts.get(each.value) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([value]) => value);
}
