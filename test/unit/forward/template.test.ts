import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import type { MacroValues } from '../../../shared/domain/forward/macro-values.ts';
import { renderTemplate as render } from '../../../shared/domain/forward/render.ts';
import { checkTemplate, type RequestTemplate } from '../../../shared/domain/forward/template.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const renderTemplate = (template: RequestTemplate, given: MacroValues, leavesOutEmpty = false) =>
  render(template, given, { hash }, { leavesOutEmpty });

const values = (over: Partial<MacroValues> = {}): MacroValues => ({
  clickid: 'c1',
  event: 'reg',
  status: 'approved',
  payout: '60.5',
  currency: 'USD',
  txid: 't1',
  network: '1win',
  receivedAt: '2026-11-23T12:00:00.000Z',
  time: '1763899200',
  eventId: 'e1',
  country: 'PL',
  fbc: '',
  previousStatus: '',
  previousPayout: '',
  version: '1',
  payoutDelta: '60.5',
  params: new Map([['Sub Param 1', 'x y']]),
  constants: new Map(),
  ...over,
});

const get = (url: string): RequestTemplate => ({ method: 'GET', url, headers: {}, body: null });
const codes = (template: RequestTemplate): readonly string[] =>
  checkTemplate(template).map((each) => each.code);

test('each macro is encoded for the place it stands in', () => {
  const hostile = values({ clickid: 'a&b="c"\r\nX: 1/é' });
  const rendered = renderTemplate(
    {
      method: 'POST',
      url: 'https://x.test/{clickid}?id={clickid}',
      headers: { 'X-Id': '{clickid}', 'content-type': 'application/json' },
      body: '{"id":"{clickid}","p":"{param.Sub Param 1}"}',
    },
    hostile,
  );
  expect(rendered.url).toBe(
    'https://x.test/a%26b%3D%22c%22%0D%0AX:%201%2F%C3%A9?id=a%26b%3D%22c%22%0D%0AX%3A%201%2F%C3%A9',
  );
  expect(rendered.headers['x-id']).toBe('a&b="c"%0D%0AX: 1/%C3%A9');
  expect(JSON.parse(rendered.body ?? '')).toEqual({ id: hostile.clickid, p: 'x y' });
});

test('a form body is encoded as one and its type is said', () => {
  const rendered = renderTemplate(
    { method: 'POST', url: 'https://x.test/', headers: {}, body: 'id={clickid}&t={txid}' },
    values({ clickid: 'a b&c' }),
  );
  expect(rendered.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(rendered.body).toBe('id=a%20b%26c&t=t1');
});

test('an unknown value is empty text and a GET has no body', () => {
  const rendered = renderTemplate(
    { ...get('https://x.test/?p={param.nope}&s={payout}'), body: 'x' },
    values({ payout: '' }),
  );
  expect(rendered.url).toBe('https://x.test/?p=&s=');
  expect(rendered.body).toBeNull();
});

test('mistakes in a template are named', () => {
  expect(codes(get(''))).toEqual(['url_missing']);
  expect(codes(get('x.test/pb'))).toEqual(['url_invalid']);
  expect(codes(get('https://x.test/a b'))).toEqual(['url_invalid']);
  expect(codes(get('file:///etc/passwd'))).toEqual(['url_not_http']);
  expect(codes(get('https://{network}/pb'))).toEqual(['macro_in_host']);
  expect(codes(get('https://user:secret@x.test/'))).toEqual(['url_has_password']);
  expect(codes(get('https://x.test/?id={ClickID}'))).toEqual(['unknown_macro']);
  expect(codes({ ...get('https://x.test/'), headers: { 'Bad Name': 'x' } })).toEqual(['header_invalid']);
  expect(codes({ ...get('https://x.test/'), headers: { Host: 'evil' } })).toEqual(['header_invalid']);
  expect(codes({ ...get('https://x.test/'), headers: { 'X-A': 'a\r\nB: c' } })).toEqual(['header_invalid']);
  expect(
    codes({ method: 'POST', url: 'https://x.test/', headers: {}, body: '{"a":{"b":"{clickid}"}}' }),
  ).toEqual([]);
});

test('no value adds a parameter, a path segment or a host', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (clickid) => {
      const { url } = renderTemplate(
        get('https://x.test/p/{clickid}?id={clickid}&e=reg#f'),
        values({ clickid }),
      );
      const parsed = new URL(url);
      expect(parsed.host).toBe('x.test');
      expect([...parsed.searchParams.keys()]).toEqual(['id', 'e']);
      expect(parsed.searchParams.get('id')).toBe(clickid.toWellFormed());
    }),
  );
});

test.each([
  'http:/x.test/pb',
  'http:x.test/pb',
  'http:///x.test/pb',
  'https:\\\\x.test/pb',
  'http:/\\x.test',
  'https://\\x.test',
  ' http://x.test/',
])('a URL has to be written out with its slashes: %s', (url) => {
  expect(codes(get(url))).toEqual(['url_invalid']);
});

test.each([
  'http:/{clickid}:21420/{network}',
  'http:{clickid}/',
  'http:///{clickid}/',
  'http:\\\\{clickid}/',
  'http://x.test:{clickid}/',
  'http://user@{clickid}/',
])('no macro chooses the host: %s', (url) => {
  expect(codes(get(url)).length).toBeGreaterThan(0);
});

test.each(['.', '..', '%2e', '%2E%2e'])('a click id %s does not move the path', (clickid) => {
  const at = (url: string): string => new URL(renderTemplate(get(url), values({ clickid })).url).pathname;
  expect(at('https://x.test/api/{clickid}/done?x=1')).toMatch(/^\/api\/[^/]+\/done$/);
  expect(at('https://x.test/api/v1/{clickid}')).toMatch(/^\/api\/v1\/[^/]+$/);
});

test('dots that stand together only when filled do not move the path, and those of the template stay', () => {
  const at = (url: string, clickid: string): string =>
    new URL(renderTemplate(get(url), values({ clickid })).url).pathname;
  expect(at('https://x.test/a/.{clickid}/c', '.')).toBe('/a/%252E%252E/c');
  expect(at('https://x.test/a/{clickid}./c', '')).toBe('/a/%252E/c');
  expect(at('https://x.test/a/../{clickid}/c', 'x')).toBe('/x/c');
  // The URL parser takes a backslash for a slash.
  expect(at('https://x.test/a\\{clickid}\\c', '..')).toBe('/a/%252E%252E/c');
});

test('a value in an XML body stays text, whether its type is said or not', () => {
  const clickid = `<a b="1">&'\u0000\u000b]]>`;
  const safe = '&lt;a b=&quot;1&quot;&gt;&amp;&apos;]]&gt;';
  for (const type of ['application/xml', 'text/xml; charset=utf-8', 'application/soap+xml', null]) {
    const rendered = renderTemplate(
      {
        method: 'POST',
        url: 'https://x.test/',
        headers: type === null ? {} : { 'content-type': type },
        body: '<?xml version="1.0"?><id>{clickid}</id>',
      },
      values({ clickid }),
    );
    expect(rendered.body).toBe(`<?xml version="1.0"?><id>${safe}</id>`);
  }
});
