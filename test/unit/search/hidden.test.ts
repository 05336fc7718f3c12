import { expect, test } from 'vitest';
import { readTag } from '../../../shared/domain/postback/tag.ts';
import { hiddenSearch, senderSearch, withoutHidden } from '../../../shared/domain/search/hidden.ts';
import { parseSearch } from '../../../shared/domain/search/parse-search.ts';

const without = (search: string): string => {
  const parsed = parseSearch(search);
  return parsed.kind === 'query' ? withoutHidden(search, parsed.query) : search;
};

test('the list leaves the hidden ones out, unless its search asks for them', () => {
  expect(without('')).toBe('-is:hidden');
  expect(without('event:ftd')).toBe('event:ftd -is:hidden');
  expect(without('a OR b')).toBe('(a OR b) -is:hidden');
  expect(without('is:hidden')).toBe('is:hidden');
  expect(without('event:ftd (x OR -is:hidden)')).toBe('event:ftd (x OR -is:hidden)');
});

test('a search that has no room for it stays as it is', () => {
  const long = 'x'.repeat(498);
  expect(without(long)).toBe(long);
});

test('everything cannot be hidden, nor what is hidden already, nor what cannot be read', () => {
  expect(hiddenSearch('ip:203.0.113.9')).not.toBeNull();
  for (const search of ['', '  ', 'is:hidden', 'a OR is:hidden', 'ip:nonsense'])
    expect(hiddenSearch(search)).toBeNull();
});

test('a sender is told by address, by network, or by both', () => {
  expect(senderSearch({ address: '2001:db8::1', networkId: null })).toBe('ip:2001:db8::1');
  expect(senderSearch({ address: '203.0.113.9', networkId: 'n1' })).toBe('network:n1 ip:203.0.113.9');
});

test('a tag is one word in small letters, so that it is found without quotes', () => {
  expect(readTag('  Ask  Anna: "now" ')).toBe('ask-anna-now');
  expect(readTag('СПОР')).toBe('спор');
  expect(readTag(' ,*: ')).toBeNull();
  for (const typed of ['Ask Anna', 'a,b*', '(x)', '50%', '-x'])
    expect(parseSearch(`tag:${readTag(typed) ?? ''}`)).toMatchObject({
      query: { kind: 'list', field: 'tag', values: [{ text: readTag(typed), isPrefix: false }] },
    });
});
