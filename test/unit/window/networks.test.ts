import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { networkIdSchema } from '../../../shared/domain/ids.ts';
import { STATUSES } from '../../../shared/domain/conversion/event.ts';
import { en } from '../../../shared/text/en.ts';
import {
  checkNetwork,
  mappingOf,
  networkValues,
  plainValues,
  takenValue,
} from '../../../renderer/features/networks/network-values.ts';
import { eventUrls, keylessUrl } from '../../../renderer/features/networks/postback-urls.ts';

const URL_OF_KEY =
  'https://buyer.example/postback/abcdefghijklmnop?clickid={clickid}&event={event}&txid={txid}';

const network: Network = {
  id: networkIdSchema.parse('n1'),
  name: '1win',
  preset: 'default',
  key: 'abcdefghijklmnop',
  postbackUrl: URL_OF_KEY,
  isPostbackUrlPublic: true,
  eventUrls: [],
  acceptsKeyless: false,
  answerBody: 'OK',
  mapping: defaultMapping,
  test: false,
  createdAt: '2026-11-23T12:00:00.000Z',
  confirmedAt: null,
  rereading: null,
  lastHeardAt: null,
  postbackCount: 0,
};

test('a mapping survives being grouped by meaning and back', () => {
  expect(mappingOf(networkValues(network))).toEqual(defaultMapping);
});

test('words are kept in lower case, without blanks around them and once', () => {
  expect(plainValues([' FTD', 'ftd', '  ', 'First Deposit'])).toEqual(['ftd', 'first deposit']);
});

test('a word that already means something else is found, its own meaning is not held against it', () => {
  const { statuses } = networkValues(network);
  expect(takenValue(statuses, STATUSES, 'approved', ['hold', 'trash'])).toEqual({
    value: 'trash',
    meaning: 'rejected',
  });
  expect(takenValue(statuses, STATUSES, 'rejected', ['hold', 'trash'])).toBeNull();
});

test('a blank name and an overlong word are said at their fields', () => {
  const values = networkValues(network);
  const broken = { ...values, name: '  ', events: { ...values.events, lead: ['x'.repeat(201)] } };
  expect(Object.keys(checkNetwork(broken, en)).toSorted()).toEqual(['mapping.events.lead', 'name']);
  expect(checkNetwork(values, en)).toEqual({});
});

test('the URL of one event carries its word in the path and no event parameter', () => {
  const urls = eventUrls(URL_OF_KEY, defaultMapping);
  expect(urls.find((each) => each.event === 'first_deposit')?.url).toBe(
    'https://buyer.example/postback/abcdefghijklmnop/first_deposit?clickid={clickid}&txid={txid}',
  );
});

test('an event in a word of the network’s own is encoded for the path, and one without a word is left out', () => {
  const mapping = { ...defaultMapping, events: { '..': 'sale', 'a/b': 'sale', лид: 'lead' } as const };
  expect(eventUrls(URL_OF_KEY, mapping)).toEqual([
    {
      event: 'lead',
      url: 'https://buyer.example/postback/abcdefghijklmnop/%D0%BB%D0%B8%D0%B4?clickid={clickid}&txid={txid}',
    },
    {
      event: 'sale',
      url: 'https://buyer.example/postback/abcdefghijklmnop/a%2Fb?clickid={clickid}&txid={txid}',
    },
  ]);
});

test('the plain URL has no key in it', () => {
  expect(keylessUrl(URL_OF_KEY)).toBe(
    'https://buyer.example/postback?clickid={clickid}&event={event}&txid={txid}',
  );
});
