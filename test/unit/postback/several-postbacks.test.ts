import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { MAX_POSTBACKS } from '../../../shared/domain/postback/value-limits.ts';
import { contactFromText } from '../../../electron/engine/parse/first-contact.ts';
import { fieldsOf, postbackCountOf, RequestReader } from '../../../electron/engine/postback/read-postback.ts';
import { parseFields } from '../../fixtures/parse-fields.ts';

const KEY = 'abcdefghijklmnopqrstuvwx';
const network = { key: KEY, preset: 'default', mapping: defaultMapping, confirmedAtMs: null, test: false };
const FORM = 'application/x-www-form-urlencoded';
const A = '{"clickid":"aaa1","event":"reg"}';
const B = '{"clickid":"bbb2","event":"ftd","payout":"60.50","currency":"USD"}';
const C = '{"clickid":"ccc3","event":"ftd","payout":5,"currency":"EUR"}';

interface Sent {
  readonly type?: string;
  readonly body?: string | Buffer;
  readonly rest?: string;
}

function rawOf({ type, body = '', rest = '' }: Sent) {
  const head = `POST /postback/${KEY}${rest} HTTP/1.1\r\n${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`;
  return {
    head: Buffer.from(head, 'latin1'),
    body: Buffer.from(body),
    bodyState: 'whole' as const,
    signature: null,
  };
}

/** What each postback of a request says. */
function readAll(sent: Sent) {
  const raw = rawOf(sent);
  const count = postbackCountOf(raw, network);
  return Array.from({ length: count }, (_, at) => {
    const { fields, problems } = fieldsOf({ ...raw, place: { index: at + 1, count } }, network);
    return parseFields(fields, { problems });
  });
}
const saying = (sent: Sent) => readAll(sent).map(({ clickId, event }) => [clickId, event]);

const THREE = [
  ['aaa1', 'registration'],
  ['bbb2', 'first_deposit'],
  ['ccc3', 'first_deposit'],
];

const LISTS: readonly (readonly [name: string, sent: Sent])[] = [
  ['a list', { type: 'application/json', body: `[${A},${B},${C}]` }],
  ['a list sent as a form', { type: FORM, body: `[${A},${B},${C}]` }],
  ['a list below a key', { type: 'application/json', body: `{"conversions":[${A},${B},${C}]}` }],
  ['a list below two keys', { type: 'application/json', body: `{"data":{"items":[${A},${B},${C}]}}` }],
  [
    'a list beside a date and a count',
    { body: `{"count":3,"ts":1764000000,"events":[${A},${B},${C}],"token":"x"}` },
  ],
  ['lines', { type: 'application/x-ndjson', body: `${A}\n${B}\n${C}\n` }],
  ['lines of Windows with an empty one', { type: FORM, body: `${A}\r\n\r\n${B}\r\n${C}` }],
  ['payload=list', { type: FORM, body: `payload=${encodeURIComponent(`[${A},${B},${C}]`)}` }],
  ['payload=list in the query', { rest: `?payload=${encodeURIComponent(`[${A},${B},${C}]`)}` }],
  ['a list in a string', { type: 'application/json', body: JSON.stringify(`[${A},${B},${C}]`) }],
  [
    'a list in a string below a key',
    { type: 'application/json', body: JSON.stringify({ payload: `{"rows":[${A},${B},${C}]}` }) },
  ],
  [
    'elements',
    {
      type: 'text/xml',
      body: '<conversions><conversion clickid="aaa1" event="reg"/><conversion><clickid>bbb2</clickid><event>ftd</event><payout>1</payout><currency>USD</currency></conversion><conversion clickid="ccc3" event="ftd" payout="1" currency="USD"/></conversions>',
    },
  ],
  ['a list in gzip', { type: 'application/json', body: gzipSync(`[${A},${B},${C}]`) }],
  ['a list with nothing in one place', { body: `[${A},null,${B},${C}]` }],
  ['a list in a list', { body: `[[${A},${B},${C}]]` }],
  ['a list of strings of JSON', { body: JSON.stringify([A, B, C]) }],
  ['a list with numbers for keys', { body: `{"0":${A},"1":${B},"7":${C}}` }],
  ['one after the other', { body: `${A}${B} ${C}` }],
  [
    'one after the other, over lines',
    { body: [A, B, C].map((each) => JSON.stringify(JSON.parse(each), null, 2)).join('\n') },
  ],
  ['lines with commas', { body: `${A},\n${B},\n${C}` }],
  [
    'JSON texts with record separators',
    { type: 'application/json-seq', body: `\u001E${A}\n\u001E${B}\n\u001E${C}\n` },
  ],
  ['payload=lines', { type: FORM, body: `payload=${encodeURIComponent(`${A}\n${B}\n${C}`)}` }],
  [
    'a form of PHP',
    {
      type: FORM,
      body: 'conversions[0][clickid]=aaa1&conversions[0][event]=reg&conversions[1][clickid]=bbb2&conversions[1][event]=ftd&conversions%5B2%5D%5Bclickid%5D=ccc3&conversions%5B2%5D%5Bevent%5D=ftd&token=x',
    },
  ],
  [
    'a query of PHP',
    {
      rest: '?c%5B0%5D%5Bclickid%5D=aaa1&c%5B0%5D%5Bevent%5D=reg&c%5B1%5D%5Bclickid%5D=bbb2&c%5B1%5D%5Bevent%5D=ftd&c%5B2%5D%5Bclickid%5D=ccc3&c%5B2%5D%5Bevent%5D=ftd',
    },
  ],
  [
    'multipart with a list',
    {
      type: 'multipart/form-data; boundary=x',
      body: `--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n[${A},${B},${C}]\r\n--x--`,
    },
  ],
  [
    'a form of PHP that is a list alone',
    {
      type: FORM,
      body: '0[clickid]=aaa1&0[event]=reg&1[clickid]=bbb2&1[event]=ftd&2%5Bclickid%5D=ccc3&2%5Bevent%5D=ftd',
    },
  ],
  [
    'a query of brackets alone',
    {
      rest: '?[0][clickid]=aaa1&[0][event]=reg&[1][clickid]=bbb2&[1][event]=ftd&[2][clickid]=ccc3&[2][event]=ftd',
    },
  ],
  [
    'a form of ASP.NET',
    {
      type: FORM,
      body: 'items[0].clickid=aaa1&items[0].event=reg&items[1].clickid=bbb2&items[1].event=ftd&items[2].clickid=ccc3&items[2].event=ftd',
    },
  ],
  [
    'a form with dots',
    {
      type: FORM,
      body: 'data.0.clickid=aaa1&data.0.event=reg&data.1.clickid=bbb2&data.1.event=ftd&data.2.clickid=ccc3&data.2.event=ftd&token=x',
    },
  ],
  [
    'an object with a key for each',
    {
      body: '{"ok":true,"postbacks":{"x1":{"clickid":"aaa1","event":"reg"},"x2":{"clickid":"bbb2","event":"ftd"},"x3":{"clickid":"ccc3","event":"ftd"}}}',
    },
  ],
  ['a list with a mark of byte order', { type: 'application/json', body: `\uFEFF[${A},${B},${C}]` }],
];

test.each(LISTS)('%s: each conversion is a postback', (_name, sent) => {
  expect(saying(sent)).toEqual(THREE);
});

test.each(LISTS.filter(([, { body }]) => typeof body === 'string'))(
  'first contact counts the same in %s, and shows the first',
  (_name, { type, body, rest = '' }) => {
    const head = `POST /postback/${KEY}${rest} HTTP/1.1${type === undefined ? '' : `\nContent-Type: ${type}`}`;
    const contact = contactFromText(`${head}\n\n${String(body)}`, 0);
    expect(contact.postbackCount).toBe(3);
    expect(contact.parsed.clickId).toBe('aaa1');
  },
);

const ONES: readonly (readonly [name: string, sent: Sent])[] = [
  ['one object', { body: B }],
  ['a list of one', { body: `[${B}]` }],
  ['a list of one below a key', { body: `{"conversions":[${B}]}` }],
  [
    'an order with its goods',
    { body: `{"clickid":"bbb2","event":"ftd","items":[{"sku":"1","price":5},{"sku":"2","price":7}]}` },
  ],
  [
    'an order with goods that have ids',
    {
      body: `{"clickid":"bbb2","event":"ftd","products":[{"id":"1"},{"id":"2"}],"payout":1,"currency":"USD"}`,
    },
  ],
  [
    'two addresses that are alike',
    {
      body: '{"clickid":"bbb2","event":"ftd","billing":{"id":"1","zip":"7"},"shipping":{"id":"2","zip":"8"}}',
    },
  ],
  [
    'two objects that are all but the event',
    {
      body: '{"event":"ftd","click":{"clickid":"bbb2","at":1},"offer":{"number":"2","at":3}}',
      rest: '?clickid=bbb2',
    },
  ],
  [
    'goods with a type',
    {
      body: '{"clickid":"bbb2","event":"ftd","items":[{"type":"sale","id":"1"},{"type":"sale","id":"2"}]}',
    },
  ],
  ['goods of a form with dots', { rest: '?clickid=bbb2&event=ftd&items.0.id=1&items.1.id=2' }],
  ['two lists', { body: `{"clickid":"bbb2","event":"ftd","a":[{"x":1},{"x":2}],"b":[{"y":1},{"y":2}]}` }],
  ['a list of words', { body: `{"clickid":"bbb2","event":"ftd","tags":["a","b"]}` }],
  ['JSON over lines', { body: `{\n"clickid":"bbb2",\n"event":"ftd"\n}` }],
  ['a form with brackets', { type: FORM, body: 'clickid=bbb2&event=ftd&items[0][id]=1&items[1][id]=2' }],
  [
    'data of a page in the query',
    { rest: '?clickid=bbb2&event=ftd&cart=%5B%7B%22id%22%3A1%7D%2C%7B%22id%22%3A2%7D%5D' },
  ],
];

test.each(ONES)('%s is one postback', (_name, sent) => {
  expect(saying(sent)).toEqual([['bbb2', 'first_deposit']]);
});

test('several events of one click are a postback for each', () => {
  const events = '[{"goal":"reg"},{"goal":"ftd","payout":5},{"goal":"dep","payout":7}]';
  const all = ['registration', 'first_deposit', 'deposit'].map((event) => ['aaa1', event]);
  expect(saying({ body: `{"clickid":"aaa1","geo":"DE","events":${events}}` })).toEqual(all);
  expect(
    saying({ body: `{"data":{"clickid":"aaa1","conversions":${events}}}`, rest: '?clickid=aaa1' }),
  ).toEqual(all);
  expect(saying({ body: events, rest: '?clickid=aaa1' })).toEqual(all);
});

test('what stands around a list holds for each of it, and what each says itself counts first', () => {
  const body = `{"status":"approved","currency":"EUR","list":[{"clickid":"aaa1","event":"ftd","payout":1},{"clickid":"bbb2","event":"ftd","payout":2,"currency":"USD"}]}`;
  expect(readAll({ body, rest: '?network=x' })).toMatchObject([
    { clickId: 'aaa1', currency: 'EUR', status: 'approved', payoutMicros: 1_000_000 },
    { clickId: 'bbb2', currency: 'USD', status: 'approved', payoutMicros: 2_000_000 },
  ]);
  // A URL says one thing for all: it cannot be the id of each, and that it came twice is said.
  const twice = readAll({ body: `[${A},${B}]`, rest: '?clickid=zzz9' });
  expect(twice.map(({ clickId }) => clickId)).toEqual(['aaa1', 'bbb2']);
  expect(twice[0]?.problems).toMatchObject([{ code: 'field_twice', field: 'clickid', value: 'aaa1 / zzz9' }]);
  // The URL may say the event of all of them.
  expect(saying({ body: '[{"clickid":"aaa1"},{"clickid":"bbb2"}]', rest: '/reg' })).toEqual([
    ['aaa1', 'registration'],
    ['bbb2', 'registration'],
  ]);
});

test('a mapping made from the paths of a whole list reads each of it', () => {
  const mapping = {
    ...defaultMapping,
    fields: { ...defaultMapping.fields, clickId: ['rows.0.visitor'], event: ['rows.0.what'] },
  };
  const own = { ...network, mapping };
  const raw = rawOf({
    body: '{"n":2,"rows":[{"visitor":"aaa1","what":"reg"},{"visitor":"bbb2","what":"reg"}]}',
  });
  expect(postbackCountOf(raw, own)).toBe(2);
  const clickIds = [1, 2].map((index) => {
    const { fields, problems } = fieldsOf({ ...raw, place: { index, count: 2 } }, own);
    return parseFields(fields, { problems, mapping }).clickId;
  });
  expect(clickIds).toEqual(['aaa1', 'bbb2']);
});

test('a broken line is a postback that is held, and the others are read', () => {
  const read = readAll({ body: `${A}\n{"clickid":"bro\n${C}` });
  expect(read.map(({ clickId, isHeld }) => [clickId, isHeld])).toEqual([
    ['aaa1', false],
    [null, true],
    ['ccc3', false],
  ]);
  expect(read[1]?.problems.map(({ code }) => code)).toContain('body_not_json');
});

describe('the bound', () => {
  const many = (count: number): Sent => ({
    body: `[${Array.from({ length: count }, (_, index) => `{"clickid":"c${index}","event":"reg"}`).join(',')}]`,
  });

  test('as many as are read', () => {
    const read = saying(many(MAX_POSTBACKS));
    expect(read).toHaveLength(MAX_POSTBACKS);
    expect(read.at(-1)).toEqual([`c${MAX_POSTBACKS - 1}`, 'registration']);
  });

  test('what is left is one more, which is held and says how many were not read', () => {
    const read = readAll(many(MAX_POSTBACKS + 120));
    expect(read).toHaveLength(MAX_POSTBACKS + 1);
    expect(read.at(-2)?.isHeld).toBe(false);
    expect(read.at(-1)).toMatchObject({ clickId: null, isHeld: true });
    expect(read.at(-1)?.problems[0]).toMatchObject({ code: 'too_many_postbacks', value: '120', hint: '500' });
  });

  test('lines beyond it count too', () => {
    const body = Array.from(
      { length: MAX_POSTBACKS + 7 },
      (_, index) => `{"clickid":"c${index}","event":"reg"}`,
    ).join('\n');
    expect(readAll({ body }).at(-1)?.problems[0]).toMatchObject({ code: 'too_many_postbacks', value: '7' });
  });
});

test('how many there are does not change with the rules: a fixed number is found again', () => {
  // By the rules of today these goods are no conversions; they were, when this was first parsed.
  const raw = rawOf({ body: '{"clickid":"x","items":[{"sku":"1"},{"sku":"2"}]}' });
  expect(postbackCountOf(raw, network)).toBe(1);
  const second = fieldsOf({ ...raw, place: { index: 2, count: 2 } }, network);
  expect(second.fields.map(({ name, value }) => [name, value])).toEqual([
    ['sku', '2'],
    ['clickid', 'x'],
  ]);
  // And what was one stays one, with all that it holds.
  const one = fieldsOf({ ...rawOf({ body: `[${A},${B}]` }), place: { index: 1, count: 1 } }, network);
  expect(one.fields.map(({ name }) => name)).toContain('1.clickid');
});

test('ids by a name that nobody knows are conversions by their words, and said where they were read as one', () => {
  const raw = rawOf({
    body: '{"net":"x","rows":[{"visitor":"a","goal":"reg"},{"visitor":"b","goal":"reg"}]}',
  });
  expect(postbackCountOf(raw, network)).toBe(2);
  const old = fieldsOf({ ...raw, place: { index: 1, count: 1 } }, network);
  expect(old.fields.map(({ name }) => name)).toEqual([
    'rows.0.visitor',
    'rows.0.goal',
    'rows.1.visitor',
    'rows.1.goal',
    'net',
  ]);
  expect(old.problems).toMatchObject([{ code: 'several_read_as_one', value: '2' }]);
  const php = rawOf({
    type: FORM,
    body: 'c[0][clickid]=a&c[0][event]=reg&c[1][clickid]=b&c[1][event]=reg&x=1',
  });
  expect(fieldsOf({ ...php, place: { index: 1, count: 1 } }, network).fields.map(({ name }) => name)).toEqual(
    ['c[0][clickid]', 'c[0][event]', 'c[1][clickid]', 'c[1][event]', 'x'],
  );
});

test('a request whose bytes are lost says so', () => {
  const { problems } = fieldsOf({ ...rawOf({}), place: { index: 2, count: 3 } }, network);
  expect(problems).toMatchObject([{ code: 'content_lost', severity: 'fatal' }]);
});

test('a reader that keeps a request open reads as one that does not', () => {
  const reader = new RequestReader();
  for (const [, sent] of LISTS) {
    const raw = rawOf(sent);
    for (let index = 1; index <= 3; index += 1) {
      const postback = { ...raw, place: { index, count: 3 } };
      expect(reader.fieldsOf(postback, network)).toEqual(fieldsOf(postback, network));
    }
  }
});
