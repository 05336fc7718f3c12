/**
 * How long it takes to read what a stranger made up: at the largest size that the receiver takes, and at a quarter
 * of it. Processor time, best of three: whatever else runs on the computer does not count.
 */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { defaultMapping } from '../../shared/catalog/default-network.ts';
import { networkPresets } from '../../shared/catalog/network-presets.ts';
import { createRecogniser } from '../../shared/catalog/recognise-preset.ts';
import { proposeMapping } from '../../shared/domain/first-contact/propose.ts';
import { MAX_FIELDS } from '../../shared/domain/postback/value-limits.ts';
import { MAX_UNPACKED_BYTES } from '../../electron/engine/postback/unpack-body.ts';
import { fieldsOf, parseFieldsOf } from '../../electron/engine/postback/read-postback.ts';
import { usualLimits } from '../../shared/contract/receiver.ts';
import { slowness } from '../fixtures/slowness.ts';

const KEY = 'abcdefghijklmnopqrstuvwx';
const network = { key: KEY, preset: 'default', mapping: defaultMapping, confirmedAtMs: null, test: false };

const recognisePreset = createRecogniser(networkPresets);

/** On a computer as fast as the one of `slowness`. */
const LIMIT_MS = 20;
const SMALL_BYTES = 64 * 1024;
const SMALL_LIMIT_MS = 5;
/** A person asks for it, so it may take longer than what each request costs; it includes reading. */
const FIRST_CONTACT_FACTOR = 2;
const PAIRS = 3;
const MOST_PER_DOUBLING = 2.3;
/** Below this the clock of the processor tells too little for a ratio. */
const TELLING_MS = 4;

/** Longer ones are no words and no amounts. */
const WORD_CHARACTERS = 58;

type Raw = Parameters<typeof fieldsOf>[0];

const filled = (unit: string, size: number): string =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const numbered = (make: (index: number) => string, size: number): string => {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < size; index += 1) {
    const part = make(index);
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
};

/** As many fields as are read, each as long as fits. */
function thousand(size: number, make: (length: number) => readonly [name: string, value: string]): string {
  const length = Math.floor(size / MAX_FIELDS) - 12;
  return numbered((index) => {
    const [name, value] = make(length);
    return `${name}${index}=${value}&`;
  }, size);
}

function post(contentType: string, body: string | Buffer): Raw {
  const head = `POST /postback/${KEY} HTTP/1.1\r\nContent-Type: ${contentType}\r\n\r\n`;
  return { head: Buffer.from(head, 'latin1'), body: Buffer.from(body), bodyState: 'whole', signature: null };
}
const form = (body: string): Raw => post('application/x-www-form-urlencoded', body);
const json = (body: string | Buffer): Raw => post('application/json', body);
const get = (target: string): Raw => ({
  head: Buffer.from(`GET ${target} HTTP/1.1\r\n\r\n`, 'latin1'),
  body: Buffer.alloc(0),
  bodyState: 'whole',
  signature: null,
});

const BODIES: Readonly<Record<string, (size: number) => Raw>> = {
  'one field again and again': (size) => form(filled('a=1&', size)),
  'another field each time': (size) => form(numbered((index) => `f${index}=v&`, size)),
  'one long name': (size) => form(`${'n'.repeat(size - 2)}=1`),
  'one long click id': (size) => form(`clickid=${'x'.repeat(size)}`),
  escapes: (size) => form(`clickid=${filled('%41', size)}`),
  'broken escapes': (size) => form(`a=${filled('%zz', size)}`),
  'broken escapes in many fields': (size) => form(filled('%2=%2&', size)),
  'escapes of escapes': (size) => form(`event=${filled('%2525', size)}`),
  'open braces': (size) => form(`event=${filled('{', size)}`),
  'half macros': (size) => form(filled('a={b+c+&', size)),
  macros: (size) => form(filled('a={b}&', size)),
  'macros of TikTok': (size) => form(filled('a=__A____A__@&', size)),
  'an amount of blanks': (size) => form(`payout=-${filled('+', size)}x`),
  ampersands: (size) => form('&'.repeat(size)),
  'bytes that are no text': (size) => post('application/x-www-form-urlencoded', Buffer.alloc(size, 0xff)),
  'a thousand long names of many parts': (size) =>
    form(thousand(size, (length) => [filled('a.', length), 'v'])),
  'a thousand names in brackets': (size) => form(thousand(size, (length) => [filled('[b]', length), 'v'])),
  'a thousand values of macros': (size) => form(thousand(size, (length) => ['f', filled('{a}', length)])),
  'a thousand values like TikTok’s': (size) =>
    form(thousand(size, (length) => ['f', filled('__A__', length)])),
  'a thousand values of escaped escapes': (size) =>
    form(thousand(size, (length) => ['f', `${filled('%2525', length)}%7b`])),
  'a thousand values of two words and more': (size) =>
    form(thousand(size, () => ['f', filled('aB', WORD_CHARACTERS)])),
  'a thousand amounts': (size) => form(thousand(size, () => ['payout', filled('1,', WORD_CHARACTERS)])),
  'deep lists': (size) => json(filled('[', size / 2) + filled(']', size / 2)),
  'a long list of numbers': (size) => json(`[${filled('1,', size - 4)}1]`),
  'a long list of odd numbers': (size) => json(`[${filled('1.0,', size - 8)}1]`),
  'a wide object': (size) => {
    const members = numbered((index) => `"k${index}":${index}.5,`, size - 40);
    return json(`{${members.slice(0, members.lastIndexOf(',') + 1)}"z":1}`);
  },
  'an object of short names': (size) => {
    const members = numbered((index) => `"${index.toString(36)}":1,`, size - 40);
    return json(`{${members.slice(0, members.lastIndexOf(',') + 1)}"zz_":1}`);
  },
  'an object of objects that are alike': (size) => {
    const members = numbered((index) => `"k${index}":{"clickid":"a","event":"reg"},`, size - 80);
    return json(`{${members.slice(0, members.lastIndexOf('},') + 2)}"z":{"clickid":"a","event":"reg"}}`);
  },
  'a list of names and values': (size) => {
    const pairs = numbered((index) => `{"name":"n${index}","value":"a"},`, size - 80);
    return json(`[${pairs.slice(0, pairs.lastIndexOf('},') + 1)}]`);
  },
  'an encoded line break before each name': (size) => form(filled('%0Aa=', size)),
  'many brackets that are a list alone': (size) => form(numbered((index) => `${index}[clickid]=a&`, size)),
  'many dots that are a list': (size) => form(numbered((index) => `c.${index}.clickid=a&`, size)),
  'many parts of mail programs': (size) =>
    post(
      'multipart/form-data; boundary=x',
      filled(
        '--x\r\nContent-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64\r\n\r\nYQ==\r\n',
        size,
      ),
    ),
  'many objects': (size) => json(`[${filled('{"clickid":"a"},', size - 20)}{}]`),
  'quotes that never end': (size) => json(`{"a":"${filled('\\"', size)}`),
  'broken bytes in many fields': (size) => form(filled('%ff=%ff&', size)),
  'the sign for broken bytes in many fields': (size) => form(filled('%ef%bf%bd%ff=%ef%bf%bd&', size)),
  'many short lines of JSON': (size) =>
    post(
      'application/x-ndjson',
      numbered((index) => `{"clickid":"${index}"}\n`, size),
    ),
  'objects one after the other': (size) => json(filled('{"clickid":"a"}', size)),
  'open objects one after the other': (size) => json(filled('{"a":', size)),
  'brackets of PHP': (size) => form(numbered((index) => `c[${index}][clickid]=a&`, size)),
  'lists in lists': (size) => json(`{"a":${filled('[', size / 2)}${filled(']', size / 2)}}`),
  'texts of JSON in a list': (size) =>
    json(JSON.stringify(Array.from({ length: size / 20 }, () => '{"a":1}'))),
  'many broken lines': (size) => post('application/x-ndjson', `{"a":1}\n${filled('{"a"\n', size - 8)}`),
  'JSON in each of many fields': (size) => form(filled('a={"b":1}&', size)),
  'broken JSON in each of many fields': (size) => form(filled('a={"b":&', size)),
  'a string of JSON in a string': (size) => json(JSON.stringify(JSON.stringify(filled('{"', size / 2)))),
  'goods below many keys': (size) =>
    json(`{${numbered((index) => `"k${index}":[{"a":1}],`, size - 20)}"z":1}`),
  elements: (size) => post('text/xml', `<r>${filled('<a>1</a>', size - 7)}`),
  'open elements': (size) => post('text/xml', filled('<a>', size)),
  attributes: (size) => post('text/xml', `<r ${numbered((index) => `a${index}="1" `, size - 6)}/>`),
  'entities of XML': (size) => post('text/xml', `<r>${filled('&amp;', size - 7)}</r>`),
  'text in XML': (size) => post('text/xml', `<r>${filled('x y', size - 7)}</r>`),
  'open angle brackets': (size) => post('text/xml', filled('<', size)),
  'many parts': (size) =>
    post(
      'multipart/form-data; boundary=x',
      filled('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n', size),
    ),
  'near boundaries': (size) =>
    post('multipart/form-data; boundary=xxxx', `--xxxx\r\n${filled('\r\n--xxx', size - 8)}`),
  'boundaries and nothing else': (size) => post('multipart/form-data; boundary=x', filled('--x\n', size)),
  'a disposition of semicolons': (size) =>
    post('multipart/form-data; boundary=x', `--x\nContent-Disposition: ${filled(';', size - 60)}\n\n1`),
  'line breaks': (size) => post('multipart/form-data', filled('\r\n', size)),
  'UTF-16': (size) => post('application/json', Buffer.from(filled('{"a":1},', size / 2), 'utf16le')),
  'windows-1251': (size) => form(filled('a=%EE%EF%EB&', size)),
  'bytes of no charset': (size) =>
    json(Buffer.concat([Buffer.from('{"a":"'), Buffer.alloc(size - 8, 0x98), Buffer.from('"}')])),
  'a bomb of gzip': (size) => post('text/plain', gzipSync(Buffer.alloc(size * 500, 'a=1&'))),
  'as much as unpacks': () => post('text/plain', gzipSync(filled('a=1&', MAX_UNPACKED_BYTES))),
  'JSON as much as unpacks': () =>
    post('text/plain', gzipSync(`[${filled('{"clickid":"a"},', MAX_UNPACKED_BYTES - 20)}{}]`)),
  'eaten ampersands': (size) => form(`a=${filled('¤cy=1', size / 2)}`),
  'eaten ampersands, encoded': (size) => form(`a=${filled('%C2%A4cy=1', size)}`),
  'bytes before an equals sign': (size) => form(`a=${filled('%80%C2', size)}=1`),
  'signs of bytes before equals signs': (size) => form(`a=${filled('%80%C2x=', size)}`),
  'encoded pairs': (size) => form(`a=${filled('x%26payout%3D', size)}`),
  'encoded pairs of names that nobody knows': (size) => form(`a=${filled('x%26zz%3D', size)}`),
  semicolons: (size) => form(`a=${filled('x;b=', size)}`),
  'many pairs with something hidden': (size) => form(filled('a=b;event=c&', size)),
  'many pairs with something before them': (size) => form(filled('?%20+a=b&', size)),
  'an encoding of encodings': (size) => form(`clickid%25${filled('25', size)}3Da`),
  'a thousand values between quotes': (size) =>
    form(thousand(size, (length) => ['clickid', filled('"', length)])),
  'escapes that nothing decodes, in many fields': (size) => form(filled('clickid=%2525a%&', size)),
  'a thousand values that no decoder takes': (size) =>
    form(thousand(size, (length) => ['clickid', `${filled('%25E2', length)}%25`])),
  'words between blanks': (size) => form(`clickid=${filled('a ', size)}`),
  'words between pluses': (size) => form(`event=${filled('a+', size)}`),
  'Base64 in each of many fields': (size) => form(filled('a=eyJhIjoiYiJ9eyJhIjoi&', size)),
  'long Base64': (size) => form(`a=${filled('eyJhIjoi', size)}`),
  'a body of Base64': (size) => post('text/plain', Buffer.from(filled('a=1&', size / 2)).toString('base64')),
  'elements in each of many fields': (size) => form(filled('a=<b>1</b>&', size)),
  'an element in one field': (size) => form(`a=<r>${filled('<a>1</a>', size)}</r>`),
  'UTF-32': (size) => post('application/json', Buffer.from(new Uint32Array(size / 4).fill(0x61).buffer)),
  'no type at all': (size) => post('text/plain', filled('\u0000', size)),
};

const TARGETS: Readonly<Record<string, (size: number) => Raw>> = {
  'a deep path of bytes that are no text': (size) => get(`/postback/${KEY}/${filled('%ff/', size)}`),
  'a deep path': (size) => get(`/postback/${KEY}/${filled('a/', size)}`),
  slashes: (size) => get('/'.repeat(size)),
  'a query of many fields': (size) => get(`/postback/${KEY}?${filled('a=1&', size)}`),
  'keys in wrong places': (size) => get(`/x?${filled(`${KEY}=${KEY}&`, size)}`),
  'escapes in the path': (size) => get(`/${filled('%41', size)}`),
  'pairs in the path': (size) => get(`/postback/${KEY}${filled('&a=1', size - 60)}`),
  'pairs in segments': (size) => get(`/postback/${KEY}${filled('/sub1=1', size - 60)}`),
  'words as long as a key': (size) => get(`/x/${filled('abcdefghijklmnop.', size - 60)}`),
  'escaped words as long as a key': (size) => get(`/x/${filled('%2541bcdefghijklmnop%20', size - 60)}`),
  'question marks': (size) => get(`/postback?${'?'.repeat(size)}`),
};

/** What a network usually sent, none of which comes now. */
const otherHabits = {
  total: 100,
  fields: new Map(Array.from({ length: 200 }, (_, index) => [`other${index}`, 100])),
  idLengths: new Map([[36, 100]]),
};

function read(raw: Raw): void {
  const fields = fieldsOf(raw, network);
  parseFieldsOf(fields, { receivedAtMs: 1, release: null }, network, () => otherHabits);
}

/** What a person asks for who looks at a postback. */
function lookAt(raw: Raw): void {
  const { fields } = fieldsOf(raw, network);
  proposeMapping(fields, defaultMapping);
  recognisePreset(fields);
}

/** Milliseconds of the processor, at best. */
function best(raw: Raw, rounds = 3, work = read): number {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work(raw);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

function expectInTime(make: (size: number) => Raw, work: (raw: Raw) => void, factor = 1): void {
  const whole = best(make(usualLimits.maxBodyBytes), 3, work);
  // So small a time is known only from several tries: memory is cleaned up in between.
  const slower = slowness();
  expect(best(make(SMALL_BYTES), 9, work)).toBeLessThan(SMALL_LIMIT_MS * factor * slower);
  expect(whole).toBeLessThan(LIMIT_MS * factor * slower);
  if (whole < TELLING_MS) return;
  // Over two doublings, and in pairs: a ratio of two small times says more of whoever cleans up memory meanwhile.
  // What grows faster does so in each pair.
  const ratios = Array.from({ length: PAIRS }, () => {
    const quarter = best(make(usualLimits.maxBodyBytes / 4), 9, work);
    return best(make(usualLimits.maxBodyBytes), 9, work) / quarter;
  });
  expect(Math.min(...ratios)).toBeLessThan(MOST_PER_DOUBLING ** 2);
}

test.each(Object.entries(BODIES))('a body of %s is read in time', { retry: 2 }, (_what, make) => {
  expectInTime(make, read);
});

test.each(Object.entries(BODIES))(
  'first contact over a body of %s takes little',
  { retry: 2 },
  (_what, make) => {
    expectInTime(make, lookAt, FIRST_CONTACT_FACTOR);
  },
);

test.each(Object.entries(TARGETS))('a URL of %s is read in time', { retry: 2 }, (_what, make) => {
  for (const work of [read, lookAt])
    expect(best(make(usualLimits.maxUrlBytes), 3, work)).toBeLessThan(SMALL_LIMIT_MS * slowness());
});
