/** From a parsed search to SQL. Only bound parameters: what the person typed never becomes SQL. */
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { SEARCH_FLAGS, SearchKey, SearchTerm } from '../../../shared/domain/search/search.ts';

/** A condition on `postbacks p`. */
export interface SearchCondition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Every term must hold. Postbacks not yet parsed are left out: they appear a moment later. */
export function searchCondition(terms: readonly SearchTerm[]): SearchCondition {
  const conditions = terms.map(conditionOf);
  return {
    sql: ['p.understood_at_ms IS NOT NULL', ...conditions.map((each) => each.sql)].join(' AND '),
    values: conditions.flatMap((each) => each.values),
  };
}

function conditionOf(term: SearchTerm): SearchCondition {
  switch (term.kind) {
    case 'text':
      return negate(textCondition(term.text), term.isNegated);
    case 'filter':
      return negate(anyOf(term.values.map((value) => filterCondition(term.key, value))), term.isNegated);
    case 'payout':
      return {
        sql: `p.payout_micros ${term.operator} ?`,
        values: [Math.round(term.amount * 1_000_000)],
      };
    default:
      return assertNever(term);
  }
}

function negate(condition: SearchCondition, isNegated: boolean): SearchCondition {
  return isNegated ? { sql: `NOT coalesce(${condition.sql}, 0)`, values: condition.values } : condition;
}

function anyOf(conditions: readonly SearchCondition[]): SearchCondition {
  return {
    sql: `(${conditions.map((each) => each.sql).join(' OR ')})`,
    values: conditions.flatMap((each) => each.values),
  };
}

/** Anywhere in the request line or headers, the body, or the ids as parsed (percent-decoded). */
function textCondition(text: string): SearchCondition {
  const pattern = contains(text);
  const columns = [
    'p.click_id',
    'p.transaction_id',
    'p.event_word',
    textOfRequest('head'),
    textOfRequest('body'),
  ];
  return {
    sql: `(${columns.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`,
    values: columns.map(() => pattern),
  };
}

/** A further postback of a request has no bytes of its own. */
function textOfRequest(column: 'head' | 'body'): string {
  return `CAST(coalesce((SELECT r.${column} FROM postbacks r WHERE r.id = p.request_id), p.${column}) AS TEXT)`;
}

function filterCondition(key: SearchKey, value: string): SearchCondition {
  switch (key) {
    case 'network':
      return {
        sql: `p.network_id IN (SELECT id FROM networks WHERE id = ? OR name LIKE ? ESCAPE '\\')`,
        values: [value, contains(value)],
      };
    case 'event':
      return {
        sql: '(p.event = ? OR lower(p.event_word) = ?)',
        values: [EVENT_SHORT_NAMES.get(value) ?? value, value],
      };
    case 'status':
      return { sql: '(p.status = ? OR lower(p.status_word) = ?)', values: [value, value] };
    case 'click':
      return { sql: 'p.click_id = ?', values: [value] };
    case 'tx':
      return { sql: 'p.transaction_id = ?', values: [value] };
    case 'problem':
      return {
        sql: `EXISTS (SELECT 1 FROM json_each(p.problems) WHERE json_extract(value, '$.code') LIKE ? ESCAPE '\\')`,
        values: [contains(value)],
      };
    case 'delivery':
      return {
        sql: 'p.id IN (SELECT postback_id FROM deliveries WHERE state = ?)',
        values: [value],
      };
    case 'is':
      return { sql: FLAGS.get(value) ?? '0', values: [] };
    default:
      return assertNever(key);
  }
}

const EVENT_SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['reg', 'registration'],
  ['ftd', 'first_deposit'],
  ['dep', 'deposit'],
]);

const FLAGS: ReadonlyMap<string, string> = new Map<(typeof SEARCH_FLAGS)[number], string>([
  ['test', 'p.test = 1'],
  ['held', 'p.is_held = 1'],
  ['duplicate', 'p.duplicate_of IS NOT NULL'],
  ['problem', "p.problems <> '[]'"],
  ['no-currency', 'p.payout_micros IS NOT NULL AND p.currency IS NULL'],
  ['no-amount', "p.event <> 'registration' AND (p.payout_micros IS NULL OR p.currency IS NULL)"],
]);

function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
}
