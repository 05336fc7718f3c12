import { expect, test } from 'vitest';
import { asJson, asUrl } from '../../../shared/domain/postback/copy-as.ts';

const KEY = 'abcdefghijklmnopqrstuv';
const request = {
  method: 'GET',
  target: `/postback/${KEY}?clickid=a b&q="';$(id)`,
  headers: [
    ['Authorization', 'Bearer secret'],
    ['X-Key', KEY],
  ],
  body: `key=${KEY}`,
} as const;
const masked = { base: 'https://desk.example', keys: [KEY] };

test('a URL hides the key, and holds nothing that ends it where it is pasted', () => {
  const url = asUrl(request, masked);
  expect(url).toBe('https://desk.example/postback/abcd***?clickid=a%20b&q=%22%27;$(id)');
  expect(asUrl(request, { ...masked, keys: null })).toContain(KEY);
});

test('JSON hides the key wherever it stands, and the values of headers with secrets', () => {
  const text = asJson(request, { clickId: KEY, payout: 60 }, masked);
  expect(text).not.toContain(KEY);
  expect(text).not.toContain('secret');
  expect(JSON.parse(text)).toMatchObject({ method: 'GET', clickId: 'abcd***', payout: 60 });
});
