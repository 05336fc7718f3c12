import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanValue } from '../../../shared/domain/postback/clean-value.ts';
import { readFields } from '../../../shared/domain/postback/fields.ts';
import { MAX_FIELDS } from '../../../shared/domain/postback/value-limits.ts';
import { decodeComponent } from '../../../shared/domain/postback/percent.ts';
import { parseFields } from '../../fixtures/parse-fields.ts';
import { fieldsOf, postbackCountOf } from '../../../electron/engine/postback/read-postback.ts';
import { parseHead } from '../../../electron/platform/request/raw-head.ts';
import { routeOf } from '../../../electron/platform/request/route.ts';

/** Text of bytes, one character each, as the receiver hands it on. */
const latin1 = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
/** Queries that look real enough to get far: names, signs, escapes whole and broken. */
const nearlyQuery = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'clickid',
        'event',
        'payout',
        'currency',
        'status',
        'txid',
        'key',
        '__proto__',
        'constructor',
      ),
      fc.constantFrom(
        '&',
        '&&',
        '=',
        '==',
        ';',
        '?',
        '#',
        '+',
        '%',
        '%2',
        '%zz',
        '%00',
        '%c3',
        '%C3%A4',
        '%ff%fe',
        '[]',
        '[a][b]',
        '.',
      ),
      fc.constantFrom('reg', 'ftd', '12,50', '-1e999', 'NaN', '0x10', 'USD', '{clickid}', '{{macro}}'),
      latin1,
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const contentType = fc.oneof(
  fc.constantFrom(
    null,
    '',
    'application/json',
    'application/x-www-form-urlencoded; charset=koi8-r',
    'text/plain',
    'a/b+json',
    'multipart/form-data; boundary=x',
  ),
  latin1,
);
const json = fc.oneof(
  fc.json({ maxDepth: 12 }),
  fc.json().map((text) => text.slice(0, -1)),
  fc.constantFrom(
    '[[[[[[[[[[[[[[1]]]]]]]]]]]]]]',
    '{"__proto__":{"clickid":"x"}}',
    '{"a":1e400}',
    '"\\ud800"',
    '\ufeff{}',
    'null',
  ),
);
const body = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc.oneof(json, nearlyQuery).map((text) => Buffer.from(text, 'utf8')),
);
const bodyState = fc.constantFrom('whole' as const, 'cut' as const, 'incomplete' as const);

/** The same bytes as path segments. */
const latin1Path = (text: string): string => text.slice(0, 60).replaceAll(/[?&]/g, '/');

test('whatever the query, type, bytes and state of a body: reading never throws, is bounded and always the same', () => {
  fc.assert(
    fc.property(fc.oneof(nearlyQuery, latin1), contentType, body, bodyState, (query, type, bytes, state) => {
      const before = Buffer.from(bytes);
      const parts = { pathRest: latin1Path(query), query, contentType: type, body: bytes, bodyState: state };
      const read = readFields(parts);
      expect(read.fields.length).toBeLessThanOrEqual(MAX_FIELDS);
      expect(read).toEqual(readFields(parts));
      expect(Buffer.from(bytes)).toEqual(before);
      const parsed = parseFields(read.fields, { problems: read.problems });
      expect(parsed).toEqual(parseFields(read.fields, { problems: read.problems }));
      if (parsed.payoutMicros !== null) expect(Number.isSafeInteger(parsed.payoutMicros)).toBe(true);
      // What is forwarded came from the sender, letter by letter but for what stood around it.
      if (parsed.clickId !== null) {
        const cleaned = read.fields.map(({ name, value }) => cleanValue(value, true, name).value);
        // Of a macro that nobody replaced, what stands around it stays in sight: nothing of it goes out.
        const raw = parsed.isHeld ? read.fields.map(({ value }) => value) : [];
        expect([...cleaned, ...raw]).toContain(parsed.clickId);
      }
    }),
    { numRuns: 1_500 },
  );
});

/** Pieces of which bodies of every form are made, whole and broken. */
const piece = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  '\n',
  '\r\n',
  '&',
  '=',
  '<',
  '>',
  '/',
  '--x',
  '\0',
  '\u001e',
  '\ufeff',

  '"clickid"',
  '"a"',
  'clickid',
  'c[0][clickid]=1&',
  '{"clickid":"a"}',
  '<a>',
  '</a>',
  '<a b="c">',
  '&amp;',
  '1e999',

  '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n',
  '"{\\"a\\":1}"',
  'payload=',
  '%7B%22a%22:1%7D',
  '{"__proto__":[{"clickid":1}]}',
);
const made = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((parts) => Buffer.from(parts.join(''))),
  fc.array(piece, { maxLength: 20 }).map((parts) => Buffer.from(parts.join(''), 'utf16le')),
  fc.array(piece, { maxLength: 20 }).map((parts) => gzipSync(parts.join(''))),
  fc.array(piece, { maxLength: 20 }).map((parts) => deflateSync(parts.join('')).subarray(0, -3)),
);

test('whatever a body is made of: each of its postbacks is read without a throw, bounded and always the same', () => {
  const head = (type: string | null): Buffer =>
    Buffer.from(
      `POST /postback/KEY?a=1 HTTP/1.1\r\n${type === null ? '' : `Content-Type: ${type}\r\n`}\r\n`,
      'latin1',
    );
  fc.assert(
    fc.property(
      made,
      contentType,
      bodyState,
      fc.integer({ min: 1, max: 600 }),
      (bytes, type, state, index) => {
        const raw = { head: head(type), body: bytes, bodyState: state, signature: null };
        const count = postbackCountOf(raw, null);
        expect(count).toBeGreaterThanOrEqual(1);
        for (const place of [
          { index: 1, count },
          { index: count, count },
          { index, count: 600 },
        ]) {
          const postback = { ...raw, place };
          const read = fieldsOf(postback, null);
          expect(read.fields.length).toBeLessThanOrEqual(MAX_FIELDS);
          expect(read).toEqual(fieldsOf(postback, null));
          parseFields(read.fields, { problems: read.problems });
        }
      },
    ),
    { numRuns: 3_000 },
  );
});

test('what is percent-encoded rightly comes back exactly, in any script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (value, name) => {
      fc.pre(value.isWellFormed() && name.isWellFormed());
      expect(decodeComponent(encodeURIComponent(value))).toEqual({ text: value, isValid: true });
      const query = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
      const read = readFields({
        pathRest: '',
        query,
        contentType: null,
        body: new Uint8Array(),
        bodyState: 'whole',
      });
      expect(read).toEqual({ fields: [{ name, value, source: 'query' }], problems: [] });
    }),
  );
});

test('any address finds its way or none, and any stored head is read back, without a throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        latin1,
        nearlyQuery.map((query) => `/postback/KEY/EVENT?${query}`),
      ),
      (target) => {
        const route = routeOf(target);
        if (target.startsWith('/postback/KEY/EVENT?')) {
          expect(route).toEqual({ kind: 'postback', key: 'KEY', keyPlace: 'path' });
        }
      },
    ),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      parseHead(Buffer.from(bytes));
    }),
  );
});
