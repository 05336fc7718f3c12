/** From a search to SQL. Only bound values: what the person typed never becomes SQL. */
import { beganCondition } from './began-condition.ts';
import { flagCondition } from './flags.ts';
import { anyOf, joinedBy, NOTHING, oneOf, type SearchCondition } from './join-conditions.ts';
import { parseIpRange } from '../../../../shared/domain/access/ip.ts';
import { EVENTS, STATUSES } from '../../../../shared/domain/conversion/event.ts';
import type { DeliveryState } from '../../../../shared/domain/forward/delivery-state.ts';
import { deliveryStatesOf } from '../../../../shared/domain/search/delivery-words.ts';
import type { Period } from '../../../../shared/domain/search/period.ts';
import { problemCodesOf } from '../../../../shared/domain/search/problem-words.ts';
import { foldText } from './trigrams.ts';
import {
  EVENT_SHORT_NAMES,
  type SearchNode,
  type SearchTerm,
  type SearchValue,
} from '../../../../shared/domain/search/query.ts';

/** What of a search is looked up before it becomes SQL. */
export interface SearchNames {
  /** Ids of the networks that a value names: by id, or by a part of the name. */
  networkIds(value: string): readonly string[];
  /** By id, by whole name, or where none is called that, by a part of it. */
  destinationIds(value: string): readonly string[];
  /** Ids after the first and up to the second one were received in a period. */
  idsBetween(period: Period): { readonly after: string | null; readonly through: string | null };
  /** What the list leaves out, any of it. */
  hidden(): readonly SearchNode[];
}

/** Names of the functions that a reader's connection has. */
export const TEXT_FUNCTION = 'search_has_text';
export const PARAM_FUNCTION = 'search_has_param';
export const ADDRESS_FUNCTION = 'search_in_range';

export type ListTerm = Extract<SearchTerm, { readonly kind: 'list' }>;

/** Postbacks not yet parsed are left out: they appear a moment later. */
export const PARSED: SearchCondition = { sql: 'p.understood_at_ms IS NOT NULL', values: [] };

export function conditionOf(node: SearchNode, names: SearchNames): SearchCondition {
  switch (node.kind) {
    case 'and':
      return allOf(node.parts, names);
    case 'or':
      return anyOf(node.parts.map((part) => conditionOf(part, names)));
    case 'not': {
      const { sql, values } = conditionOf(node.part, names);
      return { sql: `NOT coalesce((${sql}), 0)`, values };
    }
    default:
      return termCondition(node, names);
  }
}

/** `delivery:failed destination:keitaro` is about one delivery that is both. */
function allOf(parts: readonly SearchNode[], names: SearchNames): SearchCondition {
  const ofDelivery = parts.filter(isOfDelivery);
  const others = parts.filter((part) => !isOfDelivery(part));
  const conditions = [
    ...others.map((part) => conditionOf(part, names)),
    ...(ofDelivery.length === 0 ? [] : [oneDelivery(ofDelivery, names)]),
  ];
  return joinedBy(' AND ', conditions);
}

export function isOfDelivery(node: SearchNode): node is ListTerm {
  return node.kind === 'list' && (node.field === 'delivery' || node.field === 'destination');
}

function oneDelivery(terms: readonly ListTerm[], names: SearchNames): SearchCondition {
  const each = terms.map((term) =>
    anyOf(
      term.values.map(({ text }) =>
        term.field === 'delivery'
          ? oneOf('d.state', deliveryStatesOf(text))
          : oneOf('d.destination_id', names.destinationIds(text)),
      ),
    ),
  );
  const { sql, values } = joinedBy(' AND ', each);
  return { sql: `EXISTS (SELECT 1 FROM deliveries d WHERE d.postback_id = p.id AND ${sql})`, values };
}

/** The states that all delivery terms together allow. */
export function statesOf(terms: readonly ListTerm[]): readonly DeliveryState[] {
  const [first, ...rest] = terms
    .filter(({ field }) => field === 'delivery')
    .map(({ values }) => values.flatMap(({ text }) => deliveryStatesOf(text)));
  return (first ?? []).filter((state) => rest.every((states) => states.includes(state)));
}

function termCondition(term: SearchTerm, names: SearchNames): SearchCondition {
  switch (term.kind) {
    case 'text':
      return {
        sql: `${TEXT_FUNCTION}(?, ${ofRequest('head')}, ${ofRequest('body')}, ${PLACE}) = 1`,
        values: [term.text],
      };
    case 'param':
      return anyOf(
        term.values.map(({ text, isPrefix }) => paramCondition(term.name, text, isPrefix ? 'prefix' : 'is')),
      );
    case 'pinned':
      return {
        sql: `${term.isPinned ? '' : 'NOT '}EXISTS (SELECT 1 FROM pins m WHERE m.postback_id = p.id)`,
        values: [],
      };
    case 'note':
      return {
        sql: 'EXISTS (SELECT 1 FROM notes m WHERE m.postback_id = p.id AND instr(m.folded, ?) > 0)',
        values: [foldText(term.text)],
      };
    case 'has':
      return paramCondition(term.name, '', 'has');
    case 'began':
      return beganCondition(term.dimension, term.values, names);
    case 'payout':
      return { sql: `p.payout_micros ${term.operator} ?`, values: [term.micros] };
    case 'test':
      return { sql: 'p.test = ?', values: [Number(term.isTest)] };
    case 'received': {
      const { after, through } = names.idsBetween(term.period);
      return joinedBy(' AND ', [
        ...(after === null ? [] : [{ sql: 'p.id > ?', values: [after] }]),
        ...(through === null ? [] : [{ sql: 'p.id <= ?', values: [through] }]),
      ]);
    }
    case 'list':
      return term.field === 'delivery' || term.field === 'destination'
        ? oneDelivery([term], names)
        : anyOf(term.values.map((value) => valueCondition(term.field, value, names)));
  }
}

/** Where a postback stands in its request, and what was read of it: the functions read the bytes anew. */
const PLACE = `p.body_state, p.request_index, p.request_count, ${ofRequest('signed_bytes')}, ${ofRequest('signature')},
  (SELECT n.key FROM networks n WHERE n.id = p.network_id), p.click_id, p.transaction_id, p.event_word`;

function paramCondition(name: string, value: string, how: 'has' | 'is' | 'prefix'): SearchCondition {
  return {
    sql: `${PARAM_FUNCTION}(?, ?, ?, ${ofRequest('head')}, ${ofRequest('body')}, ${PLACE}) = 1`,
    values: [name, value, how],
  };
}

/** A further postback of a request has no bytes of its own. */
function ofRequest(column: string): string {
  return `iif(p.request_id IS NULL, p.${column}, (SELECT r.${column} FROM postbacks r WHERE r.id = p.request_id))`;
}

function valueCondition(field: ListTerm['field'], value: SearchValue, names: SearchNames): SearchCondition {
  const { text } = value;
  switch (field) {
    case 'network':
      return oneOf('p.network_id', names.networkIds(text));
    case 'event':
      return wordCondition('event', EVENT_SHORT_NAMES.get(text) ?? text, EVENTS, text);
    case 'status':
      return wordCondition('status', text, STATUSES, text);
    case 'currency':
      return { sql: 'p.currency = ?', values: [text] };
    case 'clickid':
      return opaqueCondition('p.click_id', value);
    case 'tx':
      return opaqueCondition('p.transaction_id', value);
    case 'problem': {
      const codes = problemCodesOf(text);
      return {
        sql: `EXISTS (SELECT 1 FROM postback_problems c
          WHERE c.postback_id = p.id AND c.code IN (${codes.map(() => '?').join(', ')}))`,
        values: codes,
      };
    }
    case 'ip': {
      const range = parseIpRange(text);
      return range === null
        ? NOTHING
        : { sql: `${ADDRESS_FUNCTION}(?, p.remote_address) = 1`, values: [text] };
    }
    case 'is':
      return text === 'hidden'
        ? anyOf(names.hidden().map((node) => conditionOf(node, names)))
        : { sql: flagCondition(text), values: [] };
    case 'tag': {
      const { sql, values } = opaqueCondition('m.tag', value);
      return { sql: `EXISTS (SELECT 1 FROM tags m WHERE m.postback_id = p.id AND ${sql})`, values };
    }
    case 'delivery':
    case 'destination':
      return NOTHING;
  }
}

/**
 * One of ours is what it was read as, or the word that came where it was read as none; any other word is looked for as
 * it came, with ASCII letters in either case.
 */
function wordCondition(
  column: 'event' | 'status',
  name: string,
  known: readonly string[],
  word: string,
): SearchCondition {
  return known.includes(name)
    ? {
        sql: `(p.${column} = ? OR (p.${column} IS NULL AND p.${column}_word IS NOT NULL AND lower(p.${column}_word) = ?))`,
        values: [name, word],
      }
    : { sql: `lower(p.${column}_word) = ?`, values: [word] };
}

function opaqueCondition(column: string, { text, isPrefix }: SearchValue): SearchCondition {
  if (!isPrefix) return { sql: `${column} = ?`, values: [text] };
  const end = afterPrefix(text);
  return end === null
    ? { sql: `${column} >= ?`, values: [text] }
    : { sql: `(${column} >= ? AND ${column} < ?)`, values: [text, end] };
}

/** The first text after all that begin so; null where there is none. */
export function afterPrefix(text: string): string | null {
  const letters = Array.from(text);
  while (letters.length > 0) {
    const code = (letters.pop()?.codePointAt(0) ?? 0) + 1;
    // No text holds half of a pair.
    const next = code >= 0xd800 && code <= 0xdfff ? 0xe000 : code;
    if (next <= 0x10ffff) return letters.join('') + String.fromCodePoint(next);
  }
  return null;
}
