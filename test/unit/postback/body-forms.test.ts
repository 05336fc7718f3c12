import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { contactFromText } from '../../../electron/engine/parse/first-contact.ts';
import { fieldsOf, parseFieldsOf } from '../../../electron/engine/postback/read-postback.ts';
import { MAX_UNPACKED_BYTES } from '../../../electron/engine/postback/unpack-body.ts';
import { NO_FIELD_STATISTICS } from '../../../shared/domain/postback/field-statistics.ts';

const KEY = 'abcdefghijklmnopqrstuvwx';
const network = { key: KEY, preset: 'default', mapping: defaultMapping, confirmedAtMs: 1, test: false };
const FORM = 'application/x-www-form-urlencoded';
const JSON_TEXT = '{"clickid":"a1b2c3d4e5","event":"ftd","payout":"60.50","currency":"USD"}';
const FORM_TEXT = 'clickid=a1b2c3d4e5&event=ftd&payout=60.50&currency=USD';
const XML_TEXT =
  '<postback><clickid>a1b2c3d4e5</clickid><event>ftd</event><payout>60.50</payout><currency>USD</currency></postback>';
const READ = {
  clickId: 'a1b2c3d4e5',
  event: 'first_deposit',
  payoutMicros: 60_500_000,
  currency: 'USD',
  isHeld: false,
};

interface Sent {
  readonly type?: string;
  readonly body?: string | Buffer;
  readonly encoding?: string;
  readonly rest?: string;
  readonly state?: 'whole' | 'cut';
}

function rawOf({ type, body = '', encoding, rest = '', state = 'whole' }: Sent) {
  const headers = [
    `POST /postback/${KEY}${rest} HTTP/1.1`,
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
    ...(encoding === undefined ? [] : [`Content-Encoding: ${encoding}`]),
  ];
  return {
    head: Buffer.from(`${headers.join('\r\n')}\r\n\r\n`, 'latin1'),
    body: Buffer.from(body),
    bodyState: state,
    signature: null,
  };
}

function read(sent: Sent) {
  const raw = rawOf(sent);
  const fields = fieldsOf(raw, network);
  return parseFieldsOf(
    fields,
    { receivedAtMs: Date.UTC(2026, 10, 23), release: null },
    network,
    () => NO_FIELD_STATISTICS,
  );
}

const fields = [
  ['clickid', 'a1b2c3d4e5'],
  ['event', 'ftd'],
  ['payout', '60.50'],
  ['currency', 'USD'],
] as const;
const multipart = (boundary: string, lineEnd = '\r\n', quote = '"'): string =>
  fields
    .map(
      ([name, value]) =>
        `--${boundary}${lineEnd}Content-Disposition: form-data; name=${quote}${name}${quote}${lineEnd}${lineEnd}${value}${lineEnd}`,
    )
    .join('') + `--${boundary}--${lineEnd}`;
const mailed = (): string =>
  multipart('x')
    .replaceAll('"\r\n\r\n', '"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n')
    .replace('a1b2', '=61=\r\n1b2')
    .replace('quoted-printable\r\n\r\nftd', 'base64\r\n\r\nZnRk');
const wide = (text: string, swap = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};
const veryWide = (text: string, swap = false): Buffer => {
  const bytes = Buffer.from(Uint32Array.from(text, (sign) => sign.codePointAt(0) ?? 0).buffer);
  return swap ? bytes.swap32() : bytes;
};
const base64 = (text: string, encoding: 'base64' | 'base64url' = 'base64'): string =>
  Buffer.from(text).toString(encoding);
const chunked = (text: string): string =>
  text.replace('<postback>', '<?xml version="1.0" encoding="UTF-8"?>\n<postback>').replaceAll('><', '>\n  <');

const FORMS: readonly (readonly [name: string, sent: Sent])[] = [
  ['a form', { type: FORM, body: FORM_TEXT }],
  ['JSON', { type: 'application/json', body: JSON_TEXT }],
  ['JSON sent as a form', { type: FORM, body: JSON_TEXT }],
  ['JSON as text/html', { type: 'text/html; charset=utf-8', body: JSON_TEXT }],
  ['JSON as octet-stream', { type: 'application/octet-stream', body: JSON_TEXT }],
  ['JSON without a type', { body: `\n ${JSON_TEXT}\n` }],
  ['JSON of a type of its own', { type: 'application/vnd.network.v2+json', body: JSON_TEXT }],
  ['JSON as XML', { type: 'application/xml', body: JSON_TEXT }],
  ['JSON over lines sent as a form', { type: FORM, body: JSON_TEXT.replaceAll(',', ',\r\n  ') }],
  ['JSON with a mark of byte order', { type: 'application/json', body: `\uFEFF${JSON_TEXT}` }],
  ['a form with a mark of byte order', { type: FORM, body: `\uFEFF${FORM_TEXT}` }],
  ['a form with a line break at its end', { type: FORM, body: `${FORM_TEXT}\r\n` }],
  ['a form of plain text', { type: 'text/plain', body: FORM_TEXT.replaceAll('&', '\r\n') }],
  ['a form that begins as a query', { type: FORM, body: `?${FORM_TEXT}` }],
  ['JSON with a zero at its end', { type: 'application/json', body: `${JSON_TEXT}\0` }],
  ['a form as JSON', { type: 'application/json', body: FORM_TEXT }],
  ['a form as text/html', { type: 'text/html', body: FORM_TEXT }],
  ['a form as octet-stream', { type: 'application/octet-stream', body: FORM_TEXT }],
  ['a form as multipart without parts', { type: 'multipart/form-data; boundary=x', body: FORM_TEXT }],
  ['JSON whose whole text is escaped as a form', { type: FORM, body: encodeURIComponent(JSON_TEXT) }],
  ['JSON as the name of an empty field', { type: FORM, body: `${encodeURIComponent(JSON_TEXT)}=` }],
  ['a JSON string that holds JSON', { type: 'application/json', body: JSON.stringify(JSON_TEXT) }],
  [
    'a JSON string in a JSON string as a form',
    { type: FORM, body: JSON.stringify(JSON.stringify(JSON_TEXT)) },
  ],
  ['payload=JSON', { type: FORM, body: `payload=${encodeURIComponent(JSON_TEXT)}` }],
  ['payload=JSON, unescaped', { type: FORM, body: `payload=${JSON_TEXT}` }],
  [
    'data=JSON beside a signature',
    { type: FORM, body: `ts=17&data=${encodeURIComponent(JSON_TEXT)}&sig=9f` },
  ],
  ['payload=JSON in the query', { rest: `?payload=${encodeURIComponent(JSON_TEXT)}` }],
  [
    'JSON that holds JSON as text',
    { type: 'application/json', body: JSON.stringify({ v: 1, payload: JSON_TEXT }) },
  ],
  [
    'multipart of curl',
    {
      type: 'multipart/form-data; boundary=------------------------d74496d66958873e',
      body: multipart('------------------------d74496d66958873e'),
    },
  ],
  ['multipart of a mail program', { type: 'multipart/form-data; boundary=x', body: mailed() }],
  [
    'JSON as a list of its fields',
    { type: 'application/json', body: JSON.stringify(fields.map(([name, value]) => ({ name, value }))) },
  ],
  [
    'JSON with a list of its fields below a key',
    { body: JSON.stringify({ fields: fields.map(([key, value]) => ({ key, value })) }) },
  ],
  [
    'XML as a list of its fields',
    {
      type: 'text/xml',
      body: `<postback>${fields.map(([name, value]) => `<field name="${name}">${value}</field>`).join('')}</postback>`,
    },
  ],
  ['JSON in zstd', { type: 'application/json', body: zstdCompressSync(JSON_TEXT), encoding: 'zstd' }],
  ['a form in zstd that nobody said', { type: FORM, body: zstdCompressSync(FORM_TEXT) }],
  [
    'multipart of a browser',
    {
      type: 'multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxk',
      body: multipart('----WebKitFormBoundary7MA4YWxk'),
    },
  ],
  [
    'multipart with a quoted boundary',
    { type: 'multipart/form-data; boundary="a b=c"', body: multipart('a b=c') },
  ],
  ['multipart without a boundary', { type: 'multipart/form-data', body: multipart('xyz') }],
  [
    'multipart with a wrong boundary',
    { type: 'multipart/form-data; boundary=other', body: multipart('xyz') },
  ],
  ['multipart sent as a form', { type: FORM, body: multipart('xyz') }],
  [
    'multipart with bare line ends',
    { type: 'multipart/form-data; boundary=xyz', body: multipart('xyz', '\n') },
  ],
  [
    'multipart with unquoted names',
    { type: 'multipart/form-data; boundary=xyz', body: multipart('xyz', '\r\n', '') },
  ],
  [
    'multipart with a part of JSON',
    {
      type: 'multipart/form-data; boundary=xyz',
      body: `--xyz\r\nContent-Disposition: form-data; name="json"\r\nContent-Type: application/json\r\n\r\n${JSON_TEXT}\r\n--xyz--`,
    },
  ],
  ['XML', { type: 'text/xml', body: XML_TEXT }],
  ['XML over lines as a form', { type: FORM, body: chunked(XML_TEXT) }],
  ['XML without a type', { body: XML_TEXT }],
  [
    'XML of attributes',
    {
      type: 'application/xml',
      body: '<postback clickid="a1b2c3d4e5" event="ftd" payout="60.50" currency="USD"/>',
    },
  ],
  [
    'XML in an envelope with namespaces',
    {
      type: 'application/soap+xml',
      body: `<s:Envelope xmlns:s="urn:x"><s:Body>${XML_TEXT.replaceAll('postback>', 'p:postback>').replace('<p:postback>', '<p:postback xmlns:p="urn:y">')}</s:Body></s:Envelope>`,
    },
  ],
  ['XML with CDATA', { type: 'text/xml', body: XML_TEXT.replace('a1b2c3d4e5', '<![CDATA[a1b2c3d4e5]]>') }],
  ['gzip of JSON', { type: 'application/json', encoding: 'gzip', body: gzipSync(JSON_TEXT) }],
  ['gzip that nobody announced', { type: 'application/json', body: gzipSync(JSON_TEXT) }],
  ['gzip of a form', { type: FORM, encoding: 'x-gzip', body: gzipSync(FORM_TEXT) }],
  ['deflate', { type: 'application/json', encoding: 'deflate', body: deflateSync(JSON_TEXT) }],
  ['raw deflate', { type: 'application/json', encoding: 'Deflate', body: deflateRawSync(JSON_TEXT) }],
  ['brotli', { type: 'application/json', encoding: 'br', body: brotliCompressSync(JSON_TEXT) }],
  ['a type of compression that a proxy left behind', { type: FORM, encoding: 'gzip', body: FORM_TEXT }],
  [
    'UTF-16 with its mark',
    { type: 'application/json', body: Buffer.concat([Buffer.from([0xff, 0xfe]), wide(JSON_TEXT)]) },
  ],
  [
    'UTF-16, the other order',
    {
      type: 'application/json; charset=utf-16',
      body: Buffer.concat([Buffer.from([0xfe, 0xff]), wide(JSON_TEXT, true)]),
    },
  ],
  ['UTF-16 without a mark', { type: 'application/json; charset=utf-16le', body: wide(JSON_TEXT) }],
  ['UTF-16 that nobody announced', { type: FORM, body: wide(FORM_TEXT, true) }],
  ['UTF-32 with its mark', { type: 'application/json', body: veryWide(`\uFEFF${JSON_TEXT}`) }],
  [
    'UTF-32, the other order',
    { type: 'application/json; charset=utf-32', body: veryWide(`\uFEFF${JSON_TEXT}`, true) },
  ],
  ['UTF-32 without a mark', { type: 'application/json', body: veryWide(JSON_TEXT) }],
  ['UTF-32 that nobody announced', { type: FORM, body: veryWide(FORM_TEXT, true) }],
  ['Base64 of JSON', { type: 'text/plain', body: base64(JSON_TEXT) }],
  ['Base64 of JSON as JSON', { type: 'application/json', body: base64(JSON_TEXT, 'base64url') }],
  ['Base64 of a form, sent as a form', { type: FORM, body: base64(FORM_TEXT) }],
  ['Base64 of a form without a type', { body: `${base64(FORM_TEXT)}\n` }],
  [
    'Base64 of XML in lines',
    { type: 'application/octet-stream', body: base64(chunked(XML_TEXT)).replaceAll(/.{76}/g, '$&\r\n') },
  ],
  ['Base64 in a string of JSON', { type: 'application/json', body: JSON.stringify(base64(FORM_TEXT)) }],
  ['data=Base64 of JSON', { type: FORM, body: `data=${encodeURIComponent(base64(JSON_TEXT))}` }],
  ['data=Base64 of JSON, unescaped', { rest: `?data=${base64(`${JSON_TEXT} `)}` }],
  ['q=Base64 of a form', { rest: `?ts=1795435200&q=${base64(FORM_TEXT, 'base64url')}&sig=9f3c` }],
  ['Base64 alone in the query', { rest: `?${base64(FORM_TEXT)}` }],
  ['Base64 of XML in the query', { rest: `?xml=${encodeURIComponent(base64(XML_TEXT))}` }],
  ['Base64 within JSON', { type: 'application/json', body: JSON.stringify({ v: 1, d: base64(JSON_TEXT) }) }],
  ['xml=XML', { type: FORM, body: `xml=${encodeURIComponent(chunked(XML_TEXT))}` }],
  ['xml=XML in the query', { rest: `?ts=17&xml=${encodeURIComponent(XML_TEXT)}&sig=9f3c` }],
  ['XML within JSON', { type: 'application/json', body: JSON.stringify({ v: 1, payload: XML_TEXT }) }],
  ['UTF-8 that says it is UTF-16', { type: 'application/json; charset=utf-16', body: JSON_TEXT }],
];

test.each(FORMS)('%s is read', (_name, sent) => {
  expect(read(sent)).toMatchObject(READ);
});

describe('first contact reads a pasted request as the receiver does', () => {
  const pasted = FORMS.filter(([, { body = '' }]) => typeof body === 'string');
  test.each(pasted)('%s', (_name, { type, body, rest = '' }) => {
    const head = `POST /postback/${KEY}${rest} HTTP/1.1\nHost: x${type === undefined ? '' : `\nContent-Type: ${type}`}`;
    const { parsed } = contactFromText(`${head}\n\n${String(body ?? '')}`, Date.UTC(2026, 10, 23));
    expect(parsed).toMatchObject({ ...READ, isHeld: false });
  });

  test.each([
    ['curl -d JSON', `curl -d '${JSON_TEXT}' https://x.example/postback/${KEY}`],
    [
      'curl -F',
      `curl https://x.example/postback/${KEY} ${fields.map(([name, value]) => `-F '${name}=${value}'`).join(' ')}`,
    ],
    [
      'curl -F with JSON',
      `curl -F 'payload=${JSON_TEXT};type=application/json' https://x.example/postback/${KEY}`,
    ],
    [
      'curl --data-urlencode',
      `curl -G https://x.example/postback ${fields.map(([name, value]) => `--data-urlencode "${name}=${value}"`).join(' ')}`,
    ],
    ['JSON alone', JSON_TEXT],
    ['XML alone', chunked(XML_TEXT)],
    ['a JSON string alone', JSON.stringify(JSON_TEXT)],
    ['payload=JSON alone', `payload=${encodeURIComponent(JSON_TEXT)}`],
  ])('%s', (_name, text) => {
    expect(contactFromText(text, Date.UTC(2026, 10, 23)).parsed).toMatchObject(READ);
  });

  test('a file that curl sends is named, and an & in a part is no other part', () => {
    const { parsed, proposal } = contactFromText(
      `curl -F clickid=a1b2c3d4e5 -F 'event=ftd&x=1' -F doc=@/tmp/a.pdf https://x.example/`,
      0,
    );
    expect(parsed.clickId).toBe('a1b2c3d4e5');
    expect(proposal.fields.map(({ field }) => field.value)).not.toContain('ftd');
  });
});

const SAID: readonly (readonly [name: string, sent: Sent, code: string])[] = [
  ['broken JSON', { type: 'application/json', body: '{"clickid":' }, 'body_not_json'],
  [
    'broken JSON as a form',
    { type: FORM, body: '{"clickid":"a1b2c3d4","url":"https://x/?a=b"' },
    'body_not_json',
  ],
  ['broken XML', { type: 'text/xml', body: '<a><clickid>a1b2c3d4</a>' }, 'body_not_xml'],
  [
    'XML that declares entities',
    {
      type: 'text/xml',
      body: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><clickid>&x;</clickid></a>',
    },
    'body_not_xml',
  ],
  ['XML that is too deep', { body: `${'<a>'.repeat(40)}${'</a>'.repeat(40)}` }, 'body_not_xml'],
  [
    'a page',
    { type: 'text/html', body: '<!DOCTYPE html><html><a href="?clickid=1">x</a></html>' },
    'body_type_unknown',
  ],
  [
    'a picture',
    { type: 'image/png', body: Buffer.from('89504e470d0a1a0a003d00', 'hex') },
    'body_type_unknown',
  ],
  [
    'a file',
    {
      type: 'multipart/form-data; boundary=xyz',
      body: '--xyz\r\nContent-Disposition: form-data; name="clickid"; filename="a;b.txt"\r\n\r\nclickid=1\r\n--xyz--',
    },
    'body_file',
  ],
  [
    'broken gzip',
    { encoding: 'gzip', body: Buffer.from('1f8b0800000000000003ffff', 'hex') },
    'body_not_unpacked',
  ],
  [
    'a gzip bomb',
    { encoding: 'gzip', body: gzipSync(Buffer.alloc(20_000_000, 'clickid=a&')) },
    'body_not_unpacked',
  ],
];

test.each(SAID)('%s is said and makes no click id', (_name, sent, code) => {
  const { clickId, problems, isHeld } = read(sent);
  expect([clickId, isHeld]).toEqual([null, true]);
  expect(problems.map((each) => each.code)).toContain(code);
});

test('what unpacks to the bound is read, and one byte more is not', () => {
  const filled = (length: number): Buffer => gzipSync(`${FORM_TEXT}&x=`.padEnd(length, 'y'));
  expect(read({ type: FORM, encoding: 'gzip', body: filled(MAX_UNPACKED_BYTES) }).clickId).toBe('a1b2c3d4e5');
  expect(read({ type: FORM, encoding: 'gzip', body: filled(MAX_UNPACKED_BYTES + 1) }).clickId).toBeNull();
});

test('of a compressed form that was cut the beginning is read', () => {
  const whole = gzipSync(
    `${FORM_TEXT}&x=${Array.from({ length: 4_000 }, (_, n) => (n * 7919) % 9973).join('')}`,
  );
  const body = whole.subarray(0, whole.length - 500);
  const parsed = read({ type: FORM, encoding: 'gzip', body, state: 'cut' });
  expect(parsed.clickId).toBe('a1b2c3d4e5');
  expect(parsed.problems.map((each) => each.code)).toContain('body_too_large');
});

test('what only looks like another form stays what it is', () => {
  const namesOf = (sent: Sent): readonly string[] =>
    fieldsOf(rawOf(sent), network).fields.map((field) => `${field.name}=${field.value}`);
  // The data of a page beside the postback's own id is the network's own business.
  expect(
    namesOf({
      rest: '?clickid=a1&event=ftd&custom_data=%7B%22event%22%3A%22view%22%2C%22external_id%22%3A%22z%22%7D',
    }),
  ).toEqual(['clickid=a1', 'event=ftd', 'custom_data={"event":"view","external_id":"z"}']);
  // Ids and texts that could be Base64 or begin as an element does, and data beside the postback's own id.
  for (const value of [
    'aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ',
    'deadbeefdeadbeefdeadbeefdeadbeef',
    'Payment received from client',
    'ZWFzeT0',
    '<b>first deposit</b> of a player',
    '<clickid>',
    '<sub1>_<sub2>',
  ])
    expect(namesOf({ rest: `?x=${encodeURIComponent(value)}` })).toEqual([`x=${value}`]);
  expect(namesOf({ rest: `?clickid=a1&event=ftd&data=${base64(FORM_TEXT, 'base64url')}` })).toHaveLength(3);
  expect(namesOf({ rest: `?clickid=a1&event=ftd&data=${encodeURIComponent(XML_TEXT)}` })).toHaveLength(3);
  // A macro in braces is no JSON.
  expect(namesOf({ rest: '?clickid={clickid}' })).toEqual(['clickid={clickid}']);
  expect(namesOf({ type: FORM, body: '{clickid}=1&b=2' })).toEqual(['{clickid}=1', 'b=2']);
  expect(namesOf({ type: FORM, body: 'note=--x%0D%0AContent-Disposition: form-data' })).toEqual([
    'note=--x\r\nContent-Disposition: form-data',
  ]);
  expect(namesOf({ type: FORM, body: 'x^=1&y=2' })).toEqual(['x^=1', 'y=2']);
  expect(namesOf({ type: 'application/json', body: '[1,[2,{"a":3}]]' })).toEqual(['0=1', '1.0=2', '1.1.a=3']);
  expect(namesOf({ type: 'application/json', body: '{"data":{"clickid":"x"},"tags":["a","b"]}' })).toEqual([
    'data.clickid=x',
    'tags.0=a',
    'tags.1=b',
  ]);
});
