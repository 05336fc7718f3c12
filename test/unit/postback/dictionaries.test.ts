/** Event words and status words are two dictionaries, and a tracker's lists in the URL are a third. */
import { expect, test } from 'vitest';
import { seenValueView } from '../../../electron/engine/views/network-view.ts';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { mappingOf } from '../../../shared/catalog/preset-mapping.ts';
import { listedHoldWords } from '../../../shared/domain/postback/status-lists.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { parseQuery, queryFields } from '../../fixtures/parse-fields.ts';

const ID = 'clickid=51ts6sgr1cbkdhljnrv';
const NO_STATUS = 'status=';

function mappingFor(id: string, events: Mapping['events'] = {}): Mapping {
  const preset = findPreset(id);
  if (preset === null) throw new Error('The preset is gone.');
  const mapping = mappingOf(preset);
  return { ...mapping, events: { ...mapping.events, ...events } };
}

function read(query: string, mapping: Mapping = defaultMapping): ParsedPostback {
  return parseQuery(`${ID}&${query}`, { mapping });
}

function fatalOf({ problems }: ParsedPostback): readonly string[] {
  return problems
    .filter(({ severity }) => severity === 'fatal')
    .map(({ code, value }) => (value === null ? code : `${code} ${value}`));
}

test.each([
  ['event=2&status=1', '2', 'approved'],
  ['goal=3&status=2', '3', 'pending'],
  ['event=5&status=3', '5', 'rejected'],
  ['goal=1&status=5', '1', 'pending'],
  ['event=2', '2', null],
  ['goal=1', '1', null],
  ['type=approved&status=3', 'approved', 'rejected'],
  ['event=trash&status=1', 'trash', 'approved'],
])('Affise, %s: %s is an event that is asked about', (query, word, status) => {
  const parsed = read(query, mappingFor('affise'));
  expect(parsed).toMatchObject({ event: null, eventWord: word, status, isHeld: true });
  expect(fatalOf(parsed)).toEqual([`event_unknown ${word}`]);
});

test.each([
  ['event=2&status=1', 'deposit', 'approved'],
  ['event=2&status=3', 'deposit', 'rejected'],
  ['event=2&status=2', 'deposit', 'pending'],
  // The event word says nothing of a rating.
  [`event=2&${NO_STATUS}`, 'deposit', null],
])('Affise with event 2 mapped as a deposit, %s', (query, event, status) => {
  expect(read(query, mappingFor('affise', { 2: 'deposit' }))).toMatchObject({ event, status, isHeld: false });
});

test.each([
  ['status=2', 'pending', ['event_missing']],
  ['status=1', 'approved', ['event_missing']],
  ['status=7', null, ['event_missing', 'status_unknown 7']],
  ['status=x', null, ['event_missing', 'status_unknown x']],
  ['status=goal-a', null, ['event_missing', 'status_unknown goal-a']],
  ['event=reg&status=7', null, ['status_unknown 7']],
])('where statuses are codes a word mapped for events is none: Affise, %s', (query, status, fatal) => {
  const mapping = mappingFor('affise', {
    1: 'deposit',
    2: 'deposit',
    7: 'deposit',
    x: 'sale',
    'goal-a': 'sale',
  });
  const parsed = read(query, mapping);
  expect(parsed.status).toBe(status);
  expect(fatalOf(parsed)).toEqual(fatal);
});

test.each([
  ['status=reg', 'default', 'registration', null],
  ['status=ftd', 'default', 'first_deposit', null],
  ['status=ftd', 'affise', 'first_deposit', null],
  ['status=sale', 'keitaro', 'sale', 'approved'],
  ['status=lead', 'keitaro', 'lead', 'pending'],
  ['stage=approve', 'altercpa', 'lead', 'approved'],
  ['stage=hold', 'altercpa', 'lead', 'pending'],
  ['stage=cancel', 'altercpa', 'lead', 'rejected'],
  ['event=reg_confirmed', 'cpabro', 'registration', 'approved'],
  ['goal=ftd&status=1', 'affise', 'first_deposit', 'approved'],
  ['goal=ftd&status=5', 'affise', 'first_deposit', 'pending'],
])(
  'a word that says itself what happened counts wherever it stands: %s of %s',
  (query, id, event, status) => {
    const mapping = id === 'default' ? defaultMapping : mappingFor(id);
    expect(read(query, mapping)).toMatchObject({ event, status, isHeld: false });
  },
);

test('a word that only rates still rates where no status came, and no code does', () => {
  expect(read('type=rejected')).toMatchObject({ event: null, status: 'rejected', statusWord: 'rejected' });
  expect(read('type=rejected&status=rejected')).toMatchObject({ event: null, status: 'rejected' });
  expect(fatalOf(read('type=rejected'))).toEqual(['event_missing']);
});

test('among a network’s words each has the meaning of the field that it came in', () => {
  const mapping = mappingFor('affise', { 2: 'deposit' });
  const view = (role: 'event' | 'status', word: string): unknown =>
    seenValueView({ mapping } as Parameters<typeof seenValueView>[0], {
      role,
      word,
      count: 1,
      lastSeenAtMs: 0,
    });
  expect(view('event', '2')).toMatchObject({ event: 'deposit', status: null });
  expect(view('status', '2')).toMatchObject({ event: null, status: 'pending' });
  expect(view('event', '3')).toMatchObject({ event: null, status: null });
});

const LISTS = 'lead_status=2,5&sale_status=1,approve&rejected_status=3,trash';

test.each([
  [`status=1&${LISTS}`, 'sale', 'approved'],
  [`status=approve&${LISTS}`, 'sale', 'approved'],
  [`status=2&${LISTS}`, 'lead', 'pending'],
  [`status=5&${LISTS}`, 'lead', 'pending'],
  [`status=APPROVE&${LISTS}`, 'sale', 'approved'],
  [`event=ftd&status=1&${LISTS}`, 'first_deposit', 'approved'],
  [`event=ftd&status=3&${LISTS}`, 'first_deposit', 'rejected'],
  [`goal=reg&status=trash&${LISTS}`, 'registration', 'rejected'],
  ['status=lead&lead_status=hold&sale_status=lead&rejected_status=reject', 'sale', 'approved'],
  ['status=hold&lead_status=hold&sale_status=lead&rejected_status=reject', 'lead', 'pending'],
  ['status=ftd&sale_status=sale,dep,ftd,deposit,approved&lead_status=lead,reg', 'first_deposit', 'approved'],
  ['status=reg&sale_status=sale,dep,ftd,deposit,approved&lead_status=lead,reg', 'registration', null],
  ['status=accepted&sale_status=accepted', 'sale', 'approved'],
  ['status=accepted&lead_status=accepted&sale_status=paid', 'lead', 'pending'],
  ['status=approved&lead_status=approved&sale_status=paid', 'lead', 'pending'],
  ['status=7&rebill_status=7&sale_status=1', 'rebill', 'approved'],
  ['event=dep&status=7&approved_status=7', 'deposit', 'approved'],
  ['event=dep&status=8&trash_status=8&hold_status=9', 'deposit', 'rejected'],
  ['event=dep&status=9&trash_status=8&hold_status=9', 'deposit', 'pending'],
  ['event=dep&status=x1&cancelled_status=x1', 'deposit', 'rejected'],
  ['event=dep&status=b2&saleStatus=b2,c3&rejectedStatus=d4', 'deposit', 'approved'],
  ['event=dep&status=d4&sale-status=b2&rejected-status=d4', 'deposit', 'rejected'],
  ['event=dep&status=x&sale_statuses=x,y', 'deposit', 'approved'],
  ['event=dep&status=paid&leadStatus=new', 'deposit', 'approved'],
  ['event=dep&status=b2&Sale_Status=%20B2%20,c3', 'deposit', 'approved'],
  ['status=q&reg_status=q&dep_status=w', 'registration', null],
  ['status=w&reg_status=q&dep_status=w', 'deposit', null],
])('%s is read with the URL’s own lists', (query, event, status) => {
  expect(read(query)).toMatchObject({ event, status, isHeld: false });
});

test.each([
  ['status=reject&sale_status=approve,rebill', 'rejected', ['event_missing']],
  [`status=3&${LISTS}`, 'rejected', ['event_missing']],
  [`status=4&${LISTS}`, null, ['event_missing', 'status_unknown 4']],
  // A word in two lists means neither.
  ['status=1&lead_status=1,2&sale_status=1', null, ['event_missing', 'status_unknown 1']],
  ['status=ping&sale_status=1&ignore_status=ping,test', null, ['event_missing', 'status_unknown ping']],
  ['sale_status=1&lead_status=2', null, ['event_missing']],
])('%s is held: no list is a value', (query, status, fatal) => {
  const parsed = read(query);
  expect(parsed).toMatchObject({ event: null, status, isHeld: true });
  expect(fatalOf(parsed)).toEqual(fatal);
});

test('what the person said of a word goes before the list, and the list before what a word usually means', () => {
  const mapping = { ...defaultMapping, statuses: { ...defaultMapping.statuses, 2: 'approved' as const } };
  expect(read(`status=2&${LISTS}`, mapping).status).toBe('approved');
  const fixed = { ...defaultMapping, fixed: { ...defaultMapping.fixed, event: 'first_deposit' as const } };
  expect(read(`status=1&${LISTS}`, fixed)).toMatchObject({ event: 'first_deposit', status: 'approved' });
});

test('a field that ends so and stands alone is the status itself', () => {
  const mapping = { ...defaultMapping, fields: { ...defaultMapping.fields, status: ['lead_status'] } };
  expect(read('event=lead&lead_status=approved', mapping)).toMatchObject({
    event: 'lead',
    status: 'approved',
  });
});

test('words listed as held back are known as such', () => {
  expect(listedHoldWords(queryFields('status=9&hold_status=9,h&sale_status=1').fields)).toEqual(['9', 'h']);
  expect(listedHoldWords(queryFields('status=9').fields)).toEqual([]);
});
