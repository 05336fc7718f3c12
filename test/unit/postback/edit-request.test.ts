import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  draftOf,
  type EditableSource,
  requestOf,
  withPair,
} from '../../../shared/domain/postback/edit-request.ts';
import { sentRequestSchema } from '../../../shared/domain/postback/sent-request.ts';

const KEY = 'abcdefghijklmnopqrstuv';
const source = (part: Partial<EditableSource>): EditableSource => ({
  method: 'GET',
  target: `/postback/${KEY}?clickid=a%2Fb&x=1+2`,
  headers: [],
  bodyBase64: '',
  ...part,
});

test('what nobody changes is sent byte for byte, with a mark where the key is', () => {
  const draft = draftOf(source({}), KEY);
  expect(draft.pairs.map(({ name, value }) => [name, value])).toEqual([
    ['clickid', 'a/b'],
    ['x', '1 2'],
  ]);
  expect(requestOf(draft)).toEqual({
    method: 'GET',
    target: '/postback/{key}?clickid=a%2Fb&x=1+2',
    headers: [],
    bodyBase64: '',
  });
});

test('a changed value is encoded, and its neighbours stay as they came', () => {
  const draft = draftOf(source({ target: '/postback/k?a=%zz&b=1&c=2' }), null);
  const pairs = draft.pairs.map((pair) => (pair.name === 'b' ? withPair(pair, { value: 'x&y=ü' }) : pair));
  expect(requestOf({ ...draft, pairs })?.target).toBe('/postback/k?a=%zz&b=x%26y%3D%C3%BC&c=2');
});

test('the event in a path can be changed too', () => {
  const draft = draftOf(source({ target: `/postback/${KEY}/reg?clickid=1` }), KEY);
  expect(requestOf({ ...draft, path: 'postback/{key}/ftd' })?.target).toBe('/postback/{key}/ftd?clickid=1');
});

test('headers with secrets, and such that would break the request, are left out', () => {
  const headers = [
    ['Cookie', 'session=1'],
    ['Authorization', 'Bearer x'],
    ['X-Odd\r\nInjected', '1'],
    ['X-Note', 'a\r\nInjected: 1'],
    ['Content-Type', 'application/json'],
  ] as const;
  expect(draftOf(source({ headers }), KEY).headers).toEqual([['Content-Type', 'application/json']]);
});

test('a body of text can be edited, one of other bytes or a packed one stays as it is', () => {
  const text = draftOf(source({ method: 'POST', bodyBase64: btoa('{"a":1}') }), KEY);
  expect(text.bodyText).toBe('{"a":1}');
  expect(atob(requestOf({ ...text, bodyText: '{"a":"é"}' })?.bodyBase64 ?? '')).toBe('{"a":"\u00c3\u00a9"}');
  const bytes = draftOf(source({ method: 'POST', bodyBase64: btoa('\u00ff\u00fe') }), KEY);
  expect(bytes.bodyText).toBeNull();
  expect(requestOf(bytes)?.bodyBase64).toBe(btoa('\u00ff\u00fe'));
  const packed = source({ headers: [['Content-Encoding', 'gzip']], bodyBase64: btoa('abc') });
  expect(draftOf(packed, KEY).bodyText).toBeNull();
});

test('one that is larger than what may be sent is none', () => {
  const pairs = [{ name: 'a', value: 'x'.repeat(20_000), raw: null }];
  expect(requestOf({ ...draftOf(source({}), KEY), pairs })).toBeNull();
});

test('whatever came, what is sent of it is a request that the engine takes', () => {
  const bytes = fc.string({
    maxLength: 60,
    unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  });
  fc.assert(
    fc.property(bytes, bytes, bytes, (target, name, value) => {
      const draft = draftOf(source({ target: `/${target}`, headers: [[name, value]] }), KEY);
      expect(sentRequestSchema.safeParse(requestOf(draft)).error).toBeUndefined();
    }),
  );
});
