import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch } from '../../../shared/domain/search/parse-search.ts';
import { printSearch } from '../../../shared/domain/search/print-search.ts';
import { boundsOf, OWN_ZONE, type Zone } from '../../../shared/domain/search/period.ts';
import {
  joined,
  negated,
  type SearchNode,
  type SearchQuery,
  type SearchTerm,
  SEARCH_FLAGS,
} from '../../../shared/domain/search/query.ts';

function read(text: string): SearchQuery {
  const parsed = parseSearch(text);
  if (parsed.kind === 'errors') throw new Error(JSON.stringify(parsed.errors));
  return parsed.query;
}

const list = (field: string, ...texts: string[]) => ({
  kind: 'list',
  field,
  values: texts.map((text) => ({ text, isPrefix: false })),
});
const words = (text: string) => ({ kind: 'text', text });

test('words, quoted text and filters beside each other must all hold', () => {
  expect(read('abc "two  words" network:1win -status:rejected')).toEqual({
    kind: 'and',
    parts: [
      words('abc'),
      words('two  words'),
      list('network', '1win'),
      { kind: 'not', part: list('status', 'rejected') },
    ],
  });
  expect(read('   ')).toBeNull();
});

test('OR binds less than what stands beside each other, brackets bind more', () => {
  expect(read('a b OR c')).toEqual({
    kind: 'or',
    parts: [{ kind: 'and', parts: [words('a'), words('b')] }, words('c')],
  });
  expect(read('a (b OR c)')).toEqual({
    kind: 'and',
    parts: [words('a'), { kind: 'or', parts: [words('b'), words('c')] }],
  });
  expect(read('-(a b)')).toEqual({ kind: 'not', part: { kind: 'and', parts: [words('a'), words('b')] } });
  expect(read('--a')).toEqual(words('a'));
  expect(read('this or that')).toMatchObject({ kind: 'and', parts: [{}, words('or'), {}] });
});

test.each([
  ['network:"1win Partners",affise', list('network', '1win Partners', 'affise')],
  ['event:FTD,reg', list('event', 'ftd', 'reg')],
  ['currency:usd', list('currency', 'USD')],
  ['clickid:a8F*', { kind: 'list', field: 'clickid', values: [{ text: 'a8F', isPrefix: true }] }],
  ['clickid:"a8*"', list('clickid', 'a8*')],
  ['click:AbC', list('clickid', 'AbC')],
  ['payout>30', { kind: 'payout', operator: '>', micros: 30_000_000 }],
  ['payout<=12.5', { kind: 'payout', operator: '<=', micros: 12_500_000 }],
  ['payout:60', { kind: 'payout', operator: '=', micros: 60_000_000 }],
  ['problem:unreplaced_macro', list('problem', 'unreplaced_macro')],
  ['delivery:dead,failed', list('delivery', 'dead', 'failed')],
  ['param.sub2:creo7', { kind: 'param', name: 'sub2', values: [{ text: 'creo7', isPrefix: false }] }],
  ['param."sub id":creo*', { kind: 'param', name: 'sub id', values: [{ text: 'creo', isPrefix: true }] }],
  ['has:param.sub2', { kind: 'has', name: 'sub2' }],
  ['has:SUB2', { kind: 'has', name: 'sub2' }],
  ['tag:Dispute', { kind: 'list', field: 'tag', values: [{ text: 'dispute', isPrefix: false }] }],
  ['tag:dis*', { kind: 'list', field: 'tag', values: [{ text: 'dis', isPrefix: true }] }],
  ['pinned:yes', { kind: 'pinned', isPinned: true }],
  ['note:"ask anna"', { kind: 'note', text: 'ask anna' }],
  ['note:*', { kind: 'note', text: '' }],
  ['ip:10.0.0.0/8', list('ip', '10.0.0.0/8')],
  ['received:today', { kind: 'received', period: { kind: 'today' } }],
  ['test:no', { kind: 'test', isTest: false }],
  ['is:held', list('is', 'held')],
])('a filter is read: %s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('what is no filter is looked for as text', () => {
  for (const text of ['https://x.example/?a=1', 'event=ftd', 'country=PL', '12:30:00', '-', ':'])
    expect(read(text)).toEqual(words(text));
});

test('old links are read: since and click', () => {
  expect(read('since:24h')).toEqual(read('received:now-24h'));
  expect(read('click:x')).toEqual(read('clickid:x'));
});

const faults = (text: string) => {
  const parsed = parseSearch(text);
  const found = parsed.kind === 'errors' ? parsed.errors : parsed.doubts;
  return found.map(({ code, start, end, fix }) => [code, text.slice(start, end), fix]);
};

test.each([
  ['network:1win payuot>30', 'unknown_field', 'payuot>30', 'payout>30'],
  ['netwrok:1win', 'unknown_field', 'netwrok:1win', 'network:1win'],
  ['-evnt:reg', 'unknown_field', 'evnt:reg', 'event:reg'],
  ['country:PL', 'unknown_field', 'country:PL', null],
  ['tog:dispute', 'unknown_field', 'tog:dispute', 'tag:dispute'],
  ['event>5', 'wrong_operator', 'event>5', 'event:5'],
  ['is:hold', 'unknown_value', 'is:hold', 'is:held'],
  ['delivery:dead,parkd', 'unknown_value', 'delivery:dead,parkd', 'delivery:dead,parked'],
  ['is:purple', 'unknown_value', 'is:purple', null],
  ['event:', 'missing_value', 'event:', null],
  ['payout>30$', 'not_a_number', 'payout>30$', 'payout>30'],
  ['payout>much', 'not_a_number', 'payout>much', null],
  ['received:tomorow', 'not_a_time', 'received:tomorow', null],
  ['received:todya', 'not_a_time', 'received:todya', 'received:today'],
  ['received:2026-02-30', 'not_a_time', 'received:2026-02-30', null],
  ['ip:10.0.0', 'not_an_address', 'ip:10.0.0', null],
  ['event:f*', 'no_star_here', 'event:f*', 'event:f'],
  ['a "two words', 'open_quote', '"two words', '"two words"'],
  ['a (b OR c', 'open_bracket', '(b OR c', '(b OR c)'],
  ['a) b', 'closing_bracket', ')', null],
  ['a ()', 'empty_brackets', '()', null],
  ['a OR', 'or_alone', 'OR', null],
  ['OR a', 'or_alone', 'OR', null],
  ['a (-OR b)', 'minus_alone', '-', null],
])('what cannot be read is told, with where and what was probably meant: %s', (text, code, range, fix) => {
  expect(faults(text)).toEqual([[code, range, fix]]);
});

test('a status that is almost one of ours is doubted and read all the same; a word of the network is not', () => {
  expect(faults('status:aproved')).toEqual([['unknown_value', 'status:aproved', 'status:approved']]);
  expect(read('status:aproved')).toEqual(list('status', 'aproved'));
  expect(faults('status:hold event:qualified_player')).toEqual([]);
  expect(faults('currency:usdd')).toEqual([['unknown_value', 'currency:usdd', 'currency:usd']]);
});

test.each([
  ['payout > 30', 'spaced_filter', 'payout > 30', 'payout>30'],
  ['Network :1win b', 'spaced_filter', 'Network :1win', 'Network:1win'],
  ['event:ftd, dep', 'spaced_filter', 'event:ftd, dep', 'event:ftd,dep'],
  ['- status:rejected', 'spaced_minus', '- status:rejected', '-status:rejected'],
  ['a AND b', 'and_word', 'AND b', 'b'],
  ['a NOT status:rejected', 'not_word', 'NOT status:rejected', '-status:rejected'],
  ['a “two words” b', 'curly_quotes', '“two words”', '"two words"'],
  ['event:fdt', 'unknown_value', 'event:fdt', 'event:ftd'],
  [
    'received:2026-11-07..2026-11-01',
    'range_backwards',
    'received:2026-11-07..2026-11-01',
    'received:2026-11-01..2026-11-07',
  ],
  ['received:now-1d..now-7d', 'range_backwards', 'received:now-1d..now-7d', 'received:now-7d..now-1d'],
])('what is read as something else than it looks like is doubted: %s', (text, code, range, fix) => {
  const parsed = parseSearch(text);
  expect(parsed.kind).toBe('query');
  expect(faults(text)).toEqual([[code, range, fix]]);
});

test.each([
  '-',
  '1win - ',
  'payout',
  'payout due',
  'and b',
  'AND',
  'a NOT',
  '“',
  'event:ftd,',
  'received:2026-11-01..now-1d',
])('what looks like nothing else is not doubted: %s', (text) => {
  expect(faults(text)).toEqual([]);
});

test.each(['payout>1,000', 'payout>1e3', 'payout>30..50'])(
  'a number with two meanings gets no proposal: %s',
  (text) => {
    expect(faults(text)).toEqual([['not_a_number', text, null]]);
  },
);

test('a search is bounded in length, depth and number', () => {
  expect(faults('x'.repeat(501)).map(([code]) => code)).toEqual(['too_long']);
  expect(faults(`${'('.repeat(20)}a${')'.repeat(20)}`).map(([code]) => code)).toEqual(['too_deep']);
  expect(faults('a '.repeat(60)).map(([code]) => code)).toEqual(['too_many_terms']);
});

/** So many hours ahead of UTC. */
const zoneOf = (hours: number): Zone => {
  const shift = hours * 3_600_000;
  const dayMs = 86_400_000;
  return {
    at: (year, month, day, hour, minute, second) =>
      Date.UTC(year, month - 1, day, hour, minute, second) - shift,
    startOfDay: (atMs, ahead) => Math.floor((atMs + shift) / dayMs + ahead) * dayMs - shift,
  };
};

test.each([
  ['received:today', '2026-11-26T21:00:00.000Z', '2026-11-27T21:00:00.000Z'],
  ['received:yesterday', '2026-11-25T21:00:00.000Z', '2026-11-26T21:00:00.000Z'],
  ['received:now-14d', '2026-11-13T10:00:00.000Z', null],
  ['received:2026-11-01..2026-11-07', '2026-10-31T21:00:00.000Z', '2026-11-07T21:00:00.000Z'],
  ['received:2026-11-01', '2026-10-31T21:00:00.000Z', '2026-11-01T21:00:00.000Z'],
  ['received:..2026-11-07T12:30', null, '2026-11-07T09:31:00.000Z'],
  ['received:2026-11-07T12:30:15..', '2026-11-07T09:30:15.000Z', null],
  ['received:now-2w..now-1w', '2026-11-13T10:00:00.000Z', '2026-11-20T10:00:00.000Z'],
])('a time is of the zone and the moment that are given: %s', (text, from, until) => {
  const query = read(text);
  if (query?.kind !== 'received') throw new Error('no time');
  const bounds = boundsOf(query.period, Date.parse('2026-11-27T10:00:00Z'), zoneOf(3));
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  expect([iso(bounds.fromMs), iso(bounds.untilMs)]).toEqual([from, until]);
});

test('a day of this computer begins at its midnight', () => {
  const query = read('received:2026-11-01');
  if (query?.kind !== 'received') throw new Error('no time');
  expect(boundsOf(query.period, 0, OWN_ZONE).fromMs).toBe(new Date(2026, 10, 1).getTime());
});

const NOTHING_LEFT: SearchNode = { kind: 'text', text: 'x' };
const anyText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    'OR',
    '-',
    '-x',
    'a:b',
    'event:ftd',
    '"',
    '\\',
    '\\"',
    'param.',
    'a*',
    '*',
    'https://x',
    '(',
    'a,b',
  ),
);
const anyValue = fc.record({ text: anyText, isPrefix: fc.boolean() });
const listOf = (field: 'network' | 'event' | 'clickid' | 'destination') =>
  fc.array(anyValue, { minLength: 1, maxLength: 3 }).map((values): SearchTerm => {
    const isLower = field === 'network' || field === 'event';
    const texts = values.map(({ text, isPrefix }) => ({
      text: isLower ? text.toLowerCase() : text,
      isPrefix: field === 'clickid' && isPrefix,
    }));
    return { kind: 'list', field, values: texts };
  });
const edge = fc.oneof(
  fc.record({
    kind: fc.constant('ago' as const),
    count: fc.integer({ min: 0, max: 300 }),
    unit: fc.constantFrom('m' as const, 'h' as const, 'd' as const, 'w' as const),
  }),
  fc.record({
    kind: fc.constant('date' as const),
    year: fc.integer({ min: 2000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    time: fc.option(
      fc.record({
        hour: fc.integer({ min: 0, max: 23 }),
        minute: fc.integer({ min: 0, max: 59 }),
        second: fc.option(fc.integer({ min: 0, max: 59 })),
      }),
    ),
  }),
);
const term: fc.Arbitrary<SearchTerm> = fc.oneof(
  anyText.map((text): SearchTerm => ({ kind: 'text', text })),
  listOf('network'),
  listOf('event'),
  listOf('clickid'),
  listOf('destination'),
  fc.constantFrom(...SEARCH_FLAGS).map((text): SearchTerm => ({
    kind: 'list',
    field: 'is',
    values: [{ text, isPrefix: false }],
  })),
  fc.record({
    kind: fc.constant('payout' as const),
    operator: fc.constantFrom('>' as const, '>=' as const, '<' as const, '<=' as const, '=' as const),
    micros: fc.integer({ min: -5_000_000_000, max: 900_000_000_000_000 }),
  }),
  fc.record({
    kind: fc.constant('received' as const),
    period: fc.oneof(
      fc.constantFrom({ kind: 'today' as const }, { kind: 'yesterday' as const }),
      fc.tuple(fc.option(edge), edge).map(([from, until]) => ({ kind: 'range' as const, from, until })),
      edge.map((from) => ({ kind: 'range' as const, from, until: null })),
    ),
  }),
  fc.boolean().map((isTest): SearchTerm => ({ kind: 'test', isTest })),
  fc.boolean().map((isPinned): SearchTerm => ({ kind: 'pinned', isPinned })),
  anyText.map((text): SearchTerm => ({ kind: 'note', text })),
  fc.constantFrom('dispute', 'ask-anna').map((text): SearchTerm => ({
    kind: 'list',
    field: 'tag',
    values: [{ text, isPrefix: text === 'dispute' }],
  })),
  anyText.map((name): SearchTerm => ({ kind: 'has', name: name.toLowerCase() })),
  fc
    .tuple(anyText, fc.array(anyValue, { minLength: 1, maxLength: 2 }))
    .map(([name, values]): SearchTerm => ({ kind: 'param', name: name.toLowerCase(), values })),
);
const tree: fc.Arbitrary<SearchNode> = fc.letrec<{ node: SearchNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    term.map((each): SearchNode => each),
    tie('node').map(negated),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, parts]) => joined(kind, parts) ?? NOTHING_LEFT),
  ),
})).node;

test('what is printed is read as the same search again', () => {
  fc.assert(
    fc.property(tree, (query) => {
      const text = printSearch(query);
      fc.pre(text.length <= 500);
      const parsed = parseSearch(text);
      if (
        parsed.kind === 'errors' &&
        parsed.errors.some(({ code }) => code === 'too_deep' || code === 'too_many_terms')
      )
        return;
      expect(parsed).toMatchObject({ kind: 'query' });
      expect(parsed.kind === 'query' && parsed.query).toEqual(query);
    }),
    { numRuns: 1_000 },
  );
});

const pieces = fc.constantFrom(
  '(',
  ')',
  '"',
  '-',
  ' ',
  'OR',
  ':',
  ',',
  '*',
  '\\',
  'param.',
  'network',
  'payout',
  '>',
  '>=',
  '=',
  'received:',
  '..',
  'has:',
  'ip:',
  'now-',
  '7d',
  'is:',
  'x',
  '\u0000',
  '😀',
);

test('no text makes the parser throw, and each fault is in the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 500, unit: 'binary' }),
        fc.array(pieces, { maxLength: 150 }).map((all) => all.join('')),
      ),
      (text) => {
        const parsed = parseSearch(text);
        const found = parsed.kind === 'errors' ? parsed.errors : parsed.doubts;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        if (parsed.kind === 'query')
          expect(parseSearch(printSearch(parsed.query))).toMatchObject({ query: parsed.query });
      },
    ),
    { numRuns: 2_000 },
  );
});
