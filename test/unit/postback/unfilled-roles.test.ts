/** Macros and words for nothing in other fields than the click id, and what looks like one there and is none. */
import { expect, test } from 'vitest';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { parseFields } from '../../fixtures/parse-fields.ts';

function readId(value: string): ParsedPostback {
  return parseFields([
    { name: 'clickid', value, source: 'query' },
    { name: 'event', value: 'reg', source: 'query' },
  ]);
}

test('a macro within an id, a transaction id or a sub value is pointed out', () => {
  expect(readId('abc_{$sub2}').isHeld).toBe(true);
  const parsed = parseFields([
    { name: 'clickid', value: '51ts6sgr1cbk', source: 'query' },
    { name: 'event', value: 'dep', source: 'query' },
    { name: 'txid', value: 'T-{transaction_id}', source: 'query' },
    { name: 'payout', value: '$payout', source: 'query' },
    { name: 'sub3', value: '%(sub3)s', source: 'query' },
    { name: 'sub4', value: '$sub4', source: 'query' },
    { name: 'sub5', value: 'creo7', source: 'query' },
  ]);
  expect(parsed).toMatchObject({ transactionId: null, payoutMicros: null, isHeld: false });
  const unreplaced = parsed.problems.filter(({ code }) => code === 'macro_unreplaced');
  expect(unreplaced.map(({ field }) => field)).toEqual(['payout', 'txid', 'sub3']);
  expect(unreplaced[0]?.count).toBe(4);
});

test.each(['$5', '$12', '$12.50', '12.50$', '€5', '5%'])('%s is no macro as an amount', (value) => {
  const parsed = parseFields([
    { name: 'clickid', value: '51ts6sgr1cbk', source: 'query' },
    { name: 'event', value: 'reg', source: 'query' },
    { name: 'payout', value, source: 'query' },
  ]);
  expect(parsed.problems.map(({ code }) => code)).not.toContain('macro_unreplaced');
  expect(parsed.origins.payout?.name).toBe('payout');
});

test.each(['$', '€', '₽', 'US$', 'руб'])('%s is no word for nothing as a currency', (value) => {
  const parsed = parseFields([
    { name: 'clickid', value: '51ts6sgr1cbk', source: 'query' },
    { name: 'event', value: 'ftd', source: 'query' },
    { name: 'payout', value: '5', source: 'query' },
    { name: 'currency', value, source: 'query' },
  ]);
  const codes = parsed.problems.map(({ code }) => code);
  expect(codes).not.toContain('currency_missing');
  expect(codes).not.toContain('macro_unreplaced');
});
