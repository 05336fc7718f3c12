/** What the first sample lacked is not lost later. */
import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { contactFromText } from '../../../electron/engine/parse/first-contact.ts';
import { USUAL_SPELLINGS } from '../../../shared/domain/first-contact/usual-spellings.ts';
import { type Mapping, mappingSchema } from '../../../shared/domain/postback/mapping.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { en } from '../../../shared/text/en.ts';
import { problemMessage } from '../../../shared/text/problem-message.ts';
import { parseQuery } from '../../fixtures/parse-fields.ts';

const ID = '51ts6sgr1cbkdhljnrv';

/** The mapping that a person confirms, who has seen only this. */
function confirmedFrom(query: string): Mapping {
  const url = `https://desk.example/postback/4fK2mZq9sTtB1xYw7LrN8c?${query}`;
  return mappingSchema.parse(contactFromText(url, 0).proposal.mapping);
}

function later(mapping: Mapping, query: string): ParsedPostback {
  return parseQuery(`subid=${ID}&goal=dep&${query}`, { mapping });
}

function codes(parsed: ParsedPostback): readonly string[] {
  return parsed.problems.map((each) => each.code);
}

const registration = `subid=${ID}&goal=reg&status=approved&geo=DE`;

test.each([
  ...USUAL_SPELLINGS.payout,
  ...defaultMapping.fields.payout,
  'CPA_AMOUNT',
  'PayoutAmount',
  'Commission',
])('confirmed from a registration without an amount, a later %s is the payout', (name) => {
  const parsed = later(confirmedFrom(registration), `${name}=7.35&currency=USD`);
  expect(parsed).toMatchObject({ payoutMicros: 7_350_000, currency: 'USD' });
  expect(codes(parsed)).toEqual([]);
});

test.each([
  'sum',
  'summa',
  'amount',
  'CPA_AMOUNT',
  'payout_webmaster',
  'cash',
  'income',
  'deposit_amount',
  'price',
])('a registration in which %s came empty names the payout of what comes later', (name) => {
  const parsed = later(confirmedFrom(`${registration}&${name}=`), `${name}=7.35`);
  expect(parsed.payoutMicros).toBe(7_350_000);
});

test.each([
  ['txn_id=991', 'transactionId', '991'],
  ['order_id=991', 'transactionId', '991'],
  ['payout_currency=EUR&payout=5', 'currency', 'EUR'],
  ['currency_code=EUR&payout=5', 'currency', 'EUR'],
] as const)('a later %s is read too', (query, role, value) => {
  expect(later(confirmedFrom(registration), query)[role]).toBe(value);
});

test('what holds something else in the sample is not taken for what it lacked', () => {
  const mapping = confirmedFrom(`${registration}&partner_share=gold&order_id=`);
  expect(mapping.fields.payout.map((name) => name.toLowerCase())).not.toContain('partner_share');
  expect(mapping.fields.transactionId[0]).toBe('order_id');
  expect(mapping.fields.payout.length).toBeLessThanOrEqual(50);
});

test.each([
  'payout_webmaster=7.35',
  'WEB_INCOME_NET=7.35',
  'my_share_usd=7.35',
  'RS_AMOUNT=7.35',
  'deposit_amount=100',
  'dep_sum=100',
  'price=20',
  'total=12.50',
  'value=12.5',
  'xyz=7.35',
  'data.commission_total=7',
  'x_earned=$7.35',
  'partner_fee=7,35+EUR',
])('%s beside no amount that is known is asked about, and nothing says that none came', (query) => {
  const parsed = later(confirmedFrom(registration), query);
  expect(parsed.payoutMicros).toBeNull();
  const [name = '', value = ''] = query.replace('+', ' ').split('=');
  expect(parsed.problems).toMatchObject([{ code: 'payout_unread', severity: 'warning', field: name, value }]);
  const [asked] = parsed.problems;
  expect(asked === undefined ? '' : problemMessage(en, asked).message).toContain(`“${name}”`);
  const notPayout = [name.toLowerCase()];
  expect(codes(later({ ...confirmedFrom(registration), notPayout }, query))).toEqual(['payout_missing']);
});

test.each([
  'sub5=0.35',
  'offer_id=1255',
  'commission_rate=35.5',
  'conversion_rate=2.35',
  'lat=52.37',
  'ip=10.0.0.1',
  'version=1.25',
  'app_version=4.12',
  'timestamp=1795435200.5',
  'percent=12.5',
  'balance=140.00',
  'sum_total=0',
  'payout_webmaster=0.00',
  'xyz=735',
  'name=7.35+apples',
])('%s is nothing to ask about: no amount came', (query) => {
  const parsed = later(confirmedFrom(registration), query);
  expect(codes(parsed)).toContain('payout_missing');
  expect(codes(parsed)).not.toContain('payout_unread');
});

test('where an amount was read, or none is expected, nothing is asked', () => {
  const mapping = confirmedFrom(registration);
  expect(codes(later(mapping, 'payout=5&currency=USD&deposit_amount=100'))).toEqual([]);
  expect(codes(parseQuery(`subid=${ID}&goal=reg&deposit_amount=100`, { mapping }))).toEqual([]);
  const without = { ...mapping, fields: { ...mapping.fields, payout: [] } };
  expect(codes(later(without, 'deposit_amount=100'))).toEqual([]);
});
