import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { rulesOf } from '../../../shared/domain/postback/explain-rule.ts';

const mapping = {
  ...defaultMapping,
  fields: { ...defaultMapping.fields, clickId: ['sub1', 'clickid'], event: ['goal'] },
  events: { ftd: 'first_deposit' as const },
  fixed: { event: null, status: null, currency: 'USD' },
};
const postback = {
  origins: { clickId: { name: 'ClickId' }, event: { name: 'goal' } },
  eventWord: 'FTD',
  statusWord: null,
};

test('a value is explained by the place of its field, its word and what always holds', () => {
  expect(rulesOf('clickId', postback, mapping)).toEqual([{ kind: 'name', name: 'ClickId', place: 2 }]);
  expect(rulesOf('event', postback, mapping)).toEqual([
    { kind: 'name', name: 'goal', place: 1 },
    { kind: 'word', word: 'FTD', meaning: 'first_deposit' },
  ]);
  expect(rulesOf('currency', postback, mapping)).toEqual([{ kind: 'fixed', value: 'USD' }]);
  expect(rulesOf('transactionId', postback, mapping)).toEqual([]);
});

test('a word that the network’s list does not have is named', () => {
  expect(rulesOf('event', { ...postback, eventWord: 'constructor' }, mapping)).toContainEqual({
    kind: 'unknown_word',
    word: 'constructor',
  });
});
