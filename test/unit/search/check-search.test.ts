import { expect, test } from 'vitest';
import { checkSearch } from '../../../shared/domain/search/check-search.ts';
import { parseSearch } from '../../../shared/domain/search/search.ts';

const found = (query: string) =>
  checkSearch(query).map(({ kind, start, end, right }) => [kind, query.slice(start, end), right]);

test('what is right is not doubted', () => {
  for (const query of [
    '',
    'abc123',
    'network:1win event:ftd,reg -status:rejected payout>30 "two words" is:held',
    'payout<=12.5 click:AbC tx:77 problem:click_id delivery:dead,unknown,parked',
    'event:qualified_player status:hold',
    'https://x.example/?a=1',
    'clickid=abc',
    'event=ftd',
    'country=PL',
    '12:30:00',
    '-',
    ':',
  ])
    expect(found(query)).toEqual([]);
});

test.each([
  ['network:1win payuot>30', 'payuot>30', 'payout>30'],
  ['netwrok:1win', 'netwrok:1win', 'network:1win'],
  ['-evnt:reg', '-evnt:reg', '-event:reg'],
  ['country:PL', 'country:PL', null],
  ['clickid:abc', 'clickid:abc', 'click:abc'],
  ['event>5', 'event>5', 'event:5'],
])('a filter that does not exist is told, with what was probably meant: %s', (query, token, right) => {
  expect(found(query)).toEqual([['unknown_filter', token, right]]);
});

test.each([
  ['is:hold', 'is:hold', 'is:held'],
  ['delivery:ded', 'delivery:ded', 'delivery:dead'],
  ['delivery:dead,parkd', 'delivery:dead,parkd', 'delivery:dead,parked'],
  ['status:aproved', 'status:aproved', 'status:approved'],
  ['is:purple', 'is:purple', null],
])('a value that finds nothing is told: %s', (query, token, right) => {
  expect(found(query)).toEqual([['unknown_value', token, right]]);
});

test('a filter without a value, and an amount that is no number', () => {
  expect(found('event:')).toEqual([['missing_value', 'event:', null]]);
  expect(found('payout>30$')).toEqual([['not_a_number', 'payout>30$', 'payout>30']]);
  expect(found('payout>much')).toEqual([['not_a_number', 'payout>much', null]]);
});

test('what is proposed is not doubted again, and is a filter', () => {
  for (const typed of ['payuot>30', 'netwrok:1win', 'is:hold', 'delivery:ded', 'payout>30$']) {
    const right = checkSearch(typed)[0]?.right ?? '';
    expect(checkSearch(right)).toEqual([]);
    expect(parseSearch(right)[0]?.kind).not.toBe('text');
  }
});
