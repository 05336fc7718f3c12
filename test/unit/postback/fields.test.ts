import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFields } from '../../../shared/domain/postback/fields.ts';
import { MAX_FIELDS } from '../../../shared/domain/postback/value-limits.ts';
import { decodeComponent } from '../../../shared/domain/postback/percent.ts';

const none = new Uint8Array();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a query keeps every field in its order, repeats and empty values too', () => {
  const { fields, problems } = readFields({
    pathRest: '',
    query: 'a=1&b&a=2&c=&=x',
    contentType: null,
    body: none,
    bodyState: 'whole',
  });
  expect(fields.map((each) => [each.name, each.value])).toEqual([
    ['a', '1'],
    ['b', ''],
    ['a', '2'],
    ['c', ''],
    ['', 'x'],
  ]);
  // The first one counts, and the person is told.
  expect(problems).toMatchObject([{ code: 'field_twice', field: 'a', value: '1 / 2', severity: 'note' }]);
});

test('nested JSON gets paths, numbers keep their text', () => {
  const { fields } = readFields({
    pathRest: '',
    query: '',
    contentType: 'application/json; charset=utf-8',
    body: bytes('{"user":{"id":"007"},"sum":60.50,"tags":["x",true,null],"click":12345678901234567890}'),
    bodyState: 'whole',
  });
  expect(fields.map((each) => `${each.name}=${each.value}`)).toEqual([
    'user.id=007',
    'sum=60.50',
    'tags.0=x',
    'tags.1=true',
    'click=12345678901234567890',
  ]);
});

test('a body without a content type is recognised by its first character', () => {
  const read = (body: string): readonly string[] =>
    readFields({
      pathRest: '',
      query: '',
      contentType: null,
      body: bytes(body),
      bodyState: 'whole',
    }).fields.map((each) => `${each.source}:${each.name}`);
  expect(read(' {"a":1}')).toEqual(['json:a']);
  expect(read('a=1&b=2')).toEqual(['form:a', 'form:b']);
  expect(read('hello')).toEqual([]);
});

test('invalid encoding is said and what can be read is kept', () => {
  expect(decodeComponent('%zz%41+%C3%A9')).toEqual({ text: '%zzA é', isValid: false });
  expect(decodeComponent('%ff').isValid).toBe(false);
});

test('ten thousand parameters are cut at the limit and said', () => {
  const query = Array.from({ length: 10_000 }, (_, index) => `p${index}=1`).join('&');
  const { fields, problems } = readFields({
    pathRest: '',
    query,
    contentType: null,
    body: none,
    bodyState: 'whole',
  });
  expect(fields).toHaveLength(MAX_FIELDS);
  expect(problems.map((each) => each.code)).toEqual(['too_many_fields']);
});

test('what was percent-encoded comes back unchanged, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, value) => {
      const query = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
      const { fields, problems } = readFields({
        pathRest: '',
        query,
        contentType: null,
        body: none,
        bodyState: 'whole',
      });
      expect(fields).toEqual([{ name, value, source: 'query' }]);
      expect(problems).toEqual([]);
    }),
  );
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(null, '', 'application/json', 'application/x-www-form-urlencoded', 'text/xml', ';;'),
      (query, body, contentType) => {
        const read = readFields({
          pathRest: '',
          query: Buffer.from(query).toString('latin1'),
          contentType,
          body,
          bodyState: 'incomplete',
        });
        expect(read.fields.length).toBeLessThanOrEqual(MAX_FIELDS);
      },
    ),
  );
});
