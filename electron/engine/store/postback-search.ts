/** From a parsed search to SQL. Only bound parameters: what the person typed never becomes SQL. */
import { assertNever } from '../../../shared/domain/assert-never.ts';
import {
  deliveryStatesOf,
  type SEARCH_FLAGS,
  type SearchKey,
  type SearchTerm,
  sinceMs,
} from '../../../shared/domain/search/search.ts';

/** A condition on `postbacks p`. */
export interface SearchCondition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/**
 * Every term must hold. Postbacks not yet parsed are left out: they appear a moment later.
 * @param nowMs UTC milliseconds, for what counts back from now
 */
export function searchCondition(terms: readonly SearchTerm[], nowMs: number): SearchCondition {
  const ofDelivery = terms.filter(isOfDelivery);
  const others = terms.filter((term) => !isOfDelivery(term));
  const conditions = [
    ...others.map((term) => conditionOf(term, nowMs)),
    ...(ofDelivery.length === 0 ? [] : [oneDelivery(ofDelivery)]),
  ];
  return {
    sql: ['p.understood_at_ms IS NOT NULL', ...conditions.map((each) => each.sql)].join(' AND '),
    values: conditions.flatMap((each) => each.values),
  };
}

type FilterTerm = Extract<SearchTerm, { readonly kind: 'filter' }>;

function isOfDelivery(term: SearchTerm): term is FilterTerm {
  return term.kind === 'filter' && !term.isNegated && (term.key === 'delivery' || term.key === 'destination');
}

/** `delivery:failed destination:keitaro` is about one delivery that is both. */
function oneDelivery(terms: readonly FilterTerm[]): SearchCondition {
  const each = terms.map(({ key, values }) =>
    anyOf(values.map((value) => (key === 'delivery' ? stateCondition(value) : destinationCondition(value)))),
  );
  return {
    sql: `p.id IN (SELECT d.postback_id FROM deliveries d WHERE ${each.map(({ sql }) => sql).join(' AND ')})`,
    values: each.flatMap(({ values }) => values),
  };
}

function stateCondition(value: string): SearchCondition {
  const states = deliveryStatesOf(value);
  return { sql: `d.state IN (${states.map(() => '?').join(', ')})`, values: states };
}

/** By its id, its whole name, or where none is called that, a part of its name. */
function destinationCondition(value: string): SearchCondition {
  return {
    sql: `d.destination_id IN (
      SELECT id FROM destinations WHERE id = ? OR name = ? OR (name LIKE ? ESCAPE '\\'
        AND NOT EXISTS (SELECT 1 FROM destinations WHERE name = ?)))`,
    values: [value, value, contains(value), value],
  };
}

/** Received later than so long ago: ids are in the order of commits, so the walk ends at the first older one. */
function sinceCondition(value: string, nowMs: number): SearchCondition {
  const backMs = sinceMs(value);
  if (backMs === null) return NOTHING;
  return {
    sql: `p.id > coalesce((SELECT id FROM postbacks WHERE received_at_ms < ? ORDER BY id DESC LIMIT 1), '')`,
    values: [nowMs - backMs],
  };
}

const NOTHING: SearchCondition = { sql: '0', values: [] };

function conditionOf(term: SearchTerm, nowMs: number): SearchCondition {
  switch (term.kind) {
    case 'text':
      return negate(textCondition(term.text), term.isNegated);
    case 'filter':
      return negate(
        anyOf(term.values.map((value) => filterCondition(term.key, value, nowMs))),
        term.isNegated,
      );
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

function filterCondition(key: SearchKey, value: string, nowMs: number): SearchCondition {
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
    case 'destination':
      return oneDelivery([{ kind: 'filter', key, values: [value], isNegated: false }]);
    case 'since':
      return sinceCondition(value, nowMs);
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
  ['by-hand', 'p.by_hand IS NOT NULL'],
  ['no-amount', "p.event <> 'registration' AND (p.payout_micros IS NULL OR p.currency IS NULL)"],
]);

function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
}
