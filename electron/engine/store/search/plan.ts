/** By which index a search can be walked, newest first. Pure: what is read is left to `candidates.ts`. */
import { EVENTS, STATUSES } from '../../../../shared/domain/conversion/event.ts';
import { problemCodesOf } from '../../../../shared/domain/search/problem-words.ts';
import {
  EVENT_SHORT_NAMES,
  partsOf,
  type SearchFlag,
  type SearchNode,
  type SearchQuery,
  type SearchTerm,
  type SearchValue,
} from '../../../../shared/domain/search/query.ts';
import { afterPrefix, isOfDelivery, type ListTerm, statesOf } from './condition.ts';
import { flagOf } from './flags.ts';
import { NOTE_WAY, PIN_WAY, tagWay } from './mark-ways.ts';
import { trigramsIn } from './trigrams.ts';
import { union, type Way } from './way.ts';

/** What of a search is looked up before its ways are known. */
export interface WayNames {
  networkIds(value: string): readonly string[];
  /** Networks that may have sent a word for an event or a status. */
  networksWithWord(role: 'event' | 'status', word: string): readonly string[];
  /** What the list leaves out, any of it. */
  hidden(): readonly SearchNode[];
}

/** Each alone leads to everything that the search finds; none where only a walk through all does. */
export function waysOf(query: SearchQuery, names: WayNames): readonly Way[] {
  const parts = partsOf(query);
  const ofDelivery = parts.filter(isOfDelivery);
  const ways = parts.filter((part) => !isOfDelivery(part)).map((part) => wayOf(part, names));
  return [...ways, deliveryWay(ofDelivery)].filter((way) => way !== null);
}

function wayOf(node: SearchNode, names: WayNames): Way | null {
  switch (node.kind) {
    case 'or':
      return union(node.parts.map((part) => wayOf(part, names)));
    case 'and':
      // Any of them does.
      return waysOf(node, names)[0] ?? null;
    case 'not':
      return null;
    default:
      return termWay(node, names);
  }
}

function termWay(term: SearchTerm, names: WayNames): Way | null {
  switch (term.kind) {
    case 'text':
      return textWay([term.text]);
    case 'has':
      return textWay(partsOfName(term.name));
    case 'param':
      return union(term.values.map(({ text }) => textWay([...partsOfName(term.name), text])));
    case 'payout':
      return {
        kind: 'range',
        column: 'p.id',
        sql: `SELECT p.id FROM postbacks p INDEXED BY postbacks_payout WHERE p.payout_micros ${term.operator} ?`,
        values: [term.micros],
      };
    case 'test':
      return term.isTest ? flagWay('test') : null;
    case 'received':
    // Those that began one are known by their conversions alone.
    case 'began':
      return null;
    case 'pinned':
      return term.isPinned ? PIN_WAY : null;
    case 'note':
      return NOTE_WAY;
    case 'list':
      return listWay(term, names);
  }
}

function listWay(term: ListTerm, names: WayNames): Way | null {
  if (term.field === 'ip') return { kind: 'addresses', ranges: term.values.map(({ text }) => text) };
  if (term.field === 'delivery' || term.field === 'destination') return deliveryWay([term]);
  return union(term.values.map((value) => valueWay(term.field, value, names)));
}

function valueWay(field: ListTerm['field'], value: SearchValue, names: WayNames): Way | null {
  const { text } = value;
  switch (field) {
    case 'network':
      return union(names.networkIds(text).map((id) => stream('postbacks_network', 'network_id', id)));
    case 'currency':
      return stream('postbacks_currency', 'currency', text);
    case 'event':
      return wordWay('event', EVENT_SHORT_NAMES.get(text) ?? text, EVENTS, text, names);
    case 'status':
      return wordWay('status', text, STATUSES, text, names);
    case 'clickid':
      return value.isPrefix ? clickRange(text) : stream('postbacks_click_id', 'click_id', text);
    case 'tx':
      return textWay([text]);
    case 'tag':
      return tagWay(value);
    case 'problem':
      return union(problemCodesOf(text).map(problemStream));
    case 'is': {
      if (text === 'hidden') return union(names.hidden().map((node) => wayOf(node, names)));
      const flag = flagOf(text);
      return flag === null ? null : flagWay(flag);
    }
    default:
      return null;
  }
}

function stream(index: string, column: string, value: string): Way {
  return {
    kind: 'stream',
    column: 'p.id',
    sql: `SELECT p.id FROM postbacks p INDEXED BY ${index} WHERE p.${column} = ?`,
    values: [value],
  };
}

function problemStream(code: string): Way {
  return {
    kind: 'stream',
    column: 'p.postback_id',
    sql: 'SELECT p.postback_id AS id FROM postback_problems p WHERE p.code = ?',
    values: [code],
  };
}

const FLAG_INDEXES: Readonly<
  Record<Exclude<SearchFlag, 'problem' | 'conversion' | 'hidden'>, readonly [index: string, where: string]>
> = {
  test: ['postbacks_test', 'p.test = 1'],
  held: ['postbacks_held', 'p.is_held = 1'],
  duplicate: ['postbacks_duplicate', 'p.duplicate_of IS NOT NULL'],
  'no-currency': ['postbacks_no_currency', 'p.payout_micros IS NOT NULL AND p.currency IS NULL'],
  'no-amount': [
    'postbacks_no_amount',
    "p.event <> 'registration' AND (p.payout_micros IS NULL OR p.currency IS NULL)",
  ],
  'by-hand': ['postbacks_by_hand', 'p.by_hand IS NOT NULL'],
  resent: ['postbacks_resent', 'p.resent IS NOT NULL'],
};

function flagWay(flag: Exclude<SearchFlag, 'hidden'>): Way | null {
  // Most postbacks of some networks have one: a walk finds them as soon.
  if (flag === 'problem' || flag === 'conversion') return null;
  const [index, where] = FLAG_INDEXES[flag];
  return {
    kind: 'stream',
    column: 'p.id',
    sql: `SELECT p.id FROM postbacks p INDEXED BY ${index} WHERE ${where}`,
    values: [],
  };
}

/**
 * One of ours is in its index, or among those that were read as none; another word of an event is a part of its
 * request's text. A word of a status, and one that is too short for the index of texts, came from certain networks.
 */
function wordWay(
  column: 'event' | 'status',
  name: string,
  known: readonly string[],
  word: string,
  names: WayNames,
): Way | null {
  if (known.includes(name)) {
    return union([stream(`postbacks_${column}`, column, name), unreadWay(column)]);
  }
  const inText = column === 'event' ? textWay([word]) : null;
  return inText ?? networksWay(names.networksWithWord(column, word));
}

function networksWay(networks: readonly string[]): Way | null {
  return union([
    ...networks.map((id) => stream('postbacks_network', 'network_id', id)),
    // Without a network nobody counts words.
    {
      kind: 'stream',
      column: 'p.id',
      sql: 'SELECT p.id FROM postbacks p INDEXED BY postbacks_network WHERE p.network_id IS NULL',
      values: [],
    },
  ]);
}

function unreadWay(column: 'event' | 'status'): Way {
  return {
    kind: 'stream',
    column: 'p.id',
    sql: `SELECT p.id FROM postbacks p INDEXED BY postbacks_no_${column}
      WHERE p.${column} IS NULL AND p.${column}_word IS NOT NULL`,
    values: [],
  };
}

function clickRange(text: string): Way {
  const end = afterPrefix(text);
  const select = 'SELECT p.id FROM postbacks p INDEXED BY postbacks_click_id WHERE p.click_id >= ?';
  return end === null
    ? { kind: 'range', column: 'p.id', sql: select, values: [text] }
    : { kind: 'range', column: 'p.id', sql: `${select} AND p.click_id < ?`, values: [text, end] };
}

/** The states that `deliveries_trouble` holds, word for word as it has them: SQLite compares the texts. */
const TROUBLE = "('dead', 'unknown', 'retrying', 'parked')";
const IN_TROUBLE: readonly string[] = ['dead', 'unknown', 'retrying', 'parked'];

function deliveryWay(terms: readonly ListTerm[]): Way | null {
  if (!terms.some(({ field }) => field === 'delivery')) return null;
  const states = statesOf(terms);
  return union(
    states.map((state) =>
      IN_TROUBLE.includes(state)
        ? {
            kind: 'stream',
            column: 'p.postback_id',
            sql: `SELECT p.postback_id AS id FROM deliveries p INDEXED BY deliveries_trouble
              WHERE p.state = ? AND p.state IN ${TROUBLE}`,
            values: [state],
          }
        : state === 'pending' || state === 'sending'
          ? {
              kind: 'range',
              column: 'p.postback_id',
              sql: 'SELECT p.postback_id AS id FROM deliveries p INDEXED BY deliveries_state WHERE p.state = ?',
              values: [state],
            }
          : null,
    ),
  );
}

function textWay(texts: readonly string[]): Way | null {
  const trigrams = trigramsIn(texts);
  return trigrams === null ? null : { kind: 'text', trigrams };
}

/** A name such as `data.sub2` is made of names that stand apart in the request. */
function partsOfName(name: string): readonly string[] {
  return name.split(/[.[\]]/);
}
