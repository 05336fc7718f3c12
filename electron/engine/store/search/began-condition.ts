/** Postbacks that began a conversion, by what figures group it by. Only bound values. */
import { isOfTime } from '../../../../shared/domain/insights/dimension-keys.ts';
import { type InsightDimension, OTHER_KEY, paramOf } from '../../../../shared/domain/insights/insight.ts';
import { EVENT_SHORT_NAMES, type SearchValue } from '../../../../shared/domain/search/query.ts';
import { anyOf, oneOf, type SearchCondition } from './join-conditions.ts';

/** A function of a reader's connection: a dimension of time, a time zone (empty for the computer's) and a moment. */
export const TIME_KEY_FUNCTION = 'search_time_key';

/** A conversion that figures count, which the postback began. */
export const BEGUN = `SELECT 1 FROM conversions c WHERE c.id = p.conversion_id AND c.first_postback_id = p.id
  AND c.test = 0 AND c.voided_at_ms IS NULL`;

/** What stands for a conversion that says nothing. */
const NONE = 'none';

interface BeganNames {
  networkIds(value: string): readonly string[];
}

export function beganCondition(
  dimension: InsightDimension,
  keys: readonly SearchValue[],
  names: BeganNames,
): SearchCondition {
  const { sql, values } = anyOf(keys.map(({ text }) => keyCondition(dimension, text, names)));
  return { sql: `EXISTS (${BEGUN} AND (${sql}))`, values };
}

function keyCondition(dimension: InsightDimension, key: string, names: BeganNames): SearchCondition {
  const name = paramOf(dimension);
  if (name !== null) return paramCondition(name, key);
  if (isOfTime(dimension)) {
    const at = key.indexOf('@');
    const [text, zone] = at === -1 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
    return { sql: `${TIME_KEY_FUNCTION}(?, ?, c.created_at_ms) = ?`, values: [dimension, zone, text] };
  }
  switch (dimension) {
    case 'network':
      return oneOf('c.network_id', names.networkIds(key));
    case 'event':
      return { sql: 'c.event = ?', values: [EVENT_SHORT_NAMES.get(key) ?? key] };
    case 'status':
      return key === NONE ? { sql: 'c.status IS NULL', values: [] } : { sql: 'c.status = ?', values: [key] };
    case 'currency':
      return key === NONE
        ? { sql: '(c.currency IS NULL OR c.payout_micros IS NULL)', values: [] }
        : { sql: '(c.currency = ? AND c.payout_micros IS NOT NULL)', values: [key.toUpperCase()] };
    case 'link':
      return originCondition('link_id', key);
    case 'offer':
    case 'country':
      return originCondition(dimension, key);
    default:
      return { sql: '0', values: [] };
  }
}

function originCondition(column: 'link_id' | 'offer' | 'country', key: string): SearchCondition {
  return key === NONE
    ? {
        sql: `(c.origin_id IS NULL OR c.origin_id IN (SELECT id FROM origins WHERE ${column} IS NULL))`,
        values: [],
      }
    : { sql: `c.origin_id IN (SELECT id FROM origins WHERE ${column} = ?)`, values: [key] };
}

function paramCondition(name: string, key: string): SearchCondition {
  const having = 'SELECT o.id FROM origins o, json_each(o.params) e WHERE e.key = ?';
  if (key === NONE) return { sql: `(c.origin_id IS NULL OR c.origin_id NOT IN (${having}))`, values: [name] };
  return key === OTHER_KEY
    ? { sql: `c.origin_id IN (${having} AND e.value IS NULL)`, values: [name] }
    : { sql: `c.origin_id IN (${having} AND e.value = ?)`, values: [name, key] };
}
