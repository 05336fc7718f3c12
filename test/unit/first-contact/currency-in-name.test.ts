import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { currencyInName } from '../../../shared/domain/first-contact/payout-name.ts';
import { proposeMapping } from '../../../shared/domain/first-contact/propose.ts';
import { queryFields } from '../../fixtures/parse-fields.ts';

test.each([
  ['payout_usd', 'USD'],
  ['Event Revenue USD', 'USD'],
  ['usd_value', 'USD'],
  ['payoutUsd', 'USD'],
  ['payout-in-eur', 'EUR'],
  ['revenue.eur', 'EUR'],
  ['PAYOUT_GBP', 'GBP'],
  ['amount_in_dollars', 'USD'],
  ['summ_rub', 'RUB'],
  ['usdt_amount', 'USDT'],
  ['payout', null],
  ['payout_usd_eur', null],
  ['amount_all', null],
  ['try', null],
  ['usdx', null],
  ['', null],
])('%s says %s', (name, currency) => {
  expect(currencyInName(name)).toBe(currency);
});

const propose = (query: string) => proposeMapping(queryFields(query).fields, defaultMapping).mapping;

test('what the name of the payout says holds for the network, unless a parameter says it', () => {
  expect(propose('clickid=51ts6sgr1cbk&event=ftd&payout_usd=35').fixed.currency).toBe('USD');
  expect(propose('clickid=51ts6sgr1cbk&event=ftd&payout=35').fixed.currency).toBeNull();
  expect(propose('clickid=51ts6sgr1cbk&event=ftd&payout_usd=35&currency=EUR').fixed.currency).toBeNull();
});
