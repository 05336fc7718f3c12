import { expect, test } from 'vitest';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { ProblemCode } from '../../../shared/domain/postback/problem.ts';
import { readFields } from '../../../shared/domain/postback/fields.ts';
import { parseFields, parseQuery, queryFields } from '../../fixtures/parse-fields.ts';

/** What the sender meant in all that is certain: id, event, amount, currency. */
const DEPOSIT = 'a1b2c3 first_deposit 20 USD';

function inShort({ clickId, event, payoutMicros, currency }: ParsedPostback): string {
  return `${clickId} ${event} ${payoutMicros === null ? null : payoutMicros / 1e6} ${currency}`;
}

function codesOf({ problems }: ParsedPostback): readonly ProblemCode[] {
  return problems.map(({ code }) => code);
}

const CERTAIN: readonly (readonly [query: string, code: ProblemCode])[] = [
  ['clickid=a1b2c3&event=ftd&payout=20¤cy=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3&event=ftd&payout=20%C2%A4cy=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3&event=ftd&payout=20%A4cy=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3&event=ftd&payout=20\u00C2\u00A4cy=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3&event=ftd&payout=20%C3%82%C2%A4cy=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3&event=ftd&payout=20%c2%a4cy%3DUSD', 'ampersand_eaten'],
  ['%C2%A4cy=USD&clickid=a1b2c3&event=ftd&payout=20', 'ampersand_eaten'],
  ['clickid=a1b2c3%C2%AE=1&event=ftd&payout=20&currency=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3%C2%AEion=PL&event=ftd&payout=20&currency=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3%C2%B6m1=x&event=ftd&payout=20&currency=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3%C3%97tamp=1763900000&event=ftd&payout=20&currency=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3%C2%A7ion=top&event=ftd&payout=20&currency=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3%C2%A9=1&event=ftd&payout=20&currency=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3%C2%ACe=x&event=ftd&payout=20&currency=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3%C2%B5_id=9&event=ftd&payout=20&currency=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3<v=7&event=ftd&payout=20&currency=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3%3Cv=7&event=ftd&payout=20&currency=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3&event=ftd%E2%88%91=20&currency=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3%E2%8A%822=x&event=ftd&payout=20&currency=USD', 'ampersand_eaten'],
  ['clickid=a1b2c3&amp;event=ftd&amp;payout=20&amp;currency=USD', 'escaped_ampersand'],
  ['amp;clickid=a1b2c3&AMP;event=ftd&amp;amp;payout=20&amp%3Bcurrency=USD', 'escaped_ampersand'],
  ['clickid=a1b2c3&#38;event=ftd&#x26;payout=20&#038;currency=USD', 'escaped_ampersand'],
  ['clickid=a1b2c3%26amp;event=ftd&payout=20&currency=USD', 'separator_encoded'],
  ['clickid=a1b2c3?event=ftd&payout=20&currency=USD', 'second_question_mark'],
  ['clickid=a1b2c3&event=ftd&payout=20?currency=USD', 'second_question_mark'],
  ['clickid=a1b2c3%3Fevent=ftd?payout=20&?currency=USD', 'second_question_mark'],
  ['?clickid=a1b2c3&event=ftd&payout=20&currency=USD', 'second_question_mark'],
  ['??clickid=a1b2c3&event=ftd&payout=20&currency=USD', 'second_question_mark'],
  ['%3Fclickid=a1b2c3&event=ftd&payout=20&currency=USD', 'second_question_mark'],
  ['?&clickid=a1b2c3&?event=ftd&payout=20&currency=USD', 'second_question_mark'],
  ['clickid=a1b2c3?unheard_of=1&event=ftd&payout=20&currency=USD', 'second_question_mark'],
  ['clickid=a1b2c3%26event=ftd&payout=20&currency=USD', 'separator_encoded'],
  ['clickid=a1b2c3%26event%3Dftd%26payout%3D20%26currency%3DUSD', 'separator_encoded'],
  ['clickid=a1b2c3%26event%3Dftd%26payout%3D20%26currency%3DUSD%26zz%3D1', 'separator_encoded'],
  ['clickid%3Da1b2c3%26event%3Dftd%26payout%3D20%26currency%3DUSD', 'separator_encoded'],
  ['clickid%253Da1b2c3%2526event%253Dftd%2526payout%253D20%2526currency%253DUSD', 'separator_encoded'],
  ['clickid%3Da1b2c3&event%3Dftd&payout%3D20&currency%3DUSD', 'separator_encoded'],
  ['data=clickid%3Da1b2c3%26event%3Dftd%26payout%3D20%26currency%3DUSD', 'separator_encoded'],
  [String.raw`clickid=a1b2c3\u0026event=ftd\u0026payout=20\u0026currency=USD`, 'separator_encoded'],
  ['clickid=a1b2c3%5Cu0026event=ftd&payout=20&currency=USD', 'separator_encoded'],
  ['clickid=a1b2c3;event=ftd;payout=20;currency=USD', 'separator_unusual'],
  ['clickid=a1b2c3;event=ftd;payout=20;currency=USD;unheard_of=1', 'separator_unusual'],
  ['clickid=a1b2c3&event=ftd;payout=20&currency=USD', 'separator_unusual'],
  ['clickid=a1b2c3%3Bevent=ftd%3Bpayout%3D20&currency=USD', 'separator_unusual'],
  ['clickid=a1b2c3,event=ftd,payout=20,currency=USD', 'separator_unusual'],
  ['clickid=a1b2c3|event=ftd|payout=20|currency=USD', 'separator_unusual'],
  ['clickid=a1b2c3%0Aevent=ftd%0D%0Apayout=20&currency=USD', 'separator_unusual'],
  ['clickid=a1b2c3 event=ftd+payout=20%20currency=USD', 'separator_unusual'],
  ['clickid=a1b2c3&%20event=ftd&+payout=20&%0Acurrency=USD', 'separator_unusual'],
  ['clickid%20=a1b2c3&event+=ftd&payout=20&currency=USD', 'separator_unusual'],
  ['clickid=a1b2c3%0A&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=a1b2c3%0D%0A&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=%20a1b2c3+&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=%22a1b2c3%22&event=%22ftd%22&payout=%2220%22&currency=%27USD%27', 'value_trimmed'],
  ["clickid='a1b2c3'&event=ftd&payout=20&currency=USD", 'value_trimmed'],
  ['clickid=%E2%80%9Ca1b2c3%E2%80%9D&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=%C2%ABa1b2c3%C2%BB&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=%E2%80%8Ba1b2c3&event=ftd%E2%80%8B&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=%EF%BB%BFa1b2c3%00&event=ftd&payout=20%C2%A0&currency=USD', 'value_trimmed'],
  ['clickid=a1b2c3%E2%80%AE%C2%AD%09&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=%26quot%3Ba1b2c3%26quot%3B&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  [String.raw`clickid=a1b2c3\n&event=ftd&payout=20&currency=USD`, 'value_trimmed'],
  [String.raw`clickid=a1b2c3\&event=ftd\&payout=20\&currency=USD`, 'value_trimmed'],
  ['clickid=a1b2c3%253Cbr%253E&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=a1b2c3;&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=a1b2c3%250A&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=a1b2c3%3Cbr%3E&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=a1b2c3%3C/a%3E&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=%3Cstrong%3Ea1b2c3%3C/strong%3E&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=a1b2c3%3C/p%3E%0A&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=a1b2c3%23&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=a1b2c3^&event=ftd^&payout=20^&currency=USD', 'value_trimmed'],
  ['clickid=a1b2c3&event=ftd&payout=20&currency=USD%20HTTP/1.1', 'value_trimmed'],
  ['event=ftd&payout=20&currency=USD&clickid=a1b2c3%20HTTP/1.0', 'value_trimmed'],
  ['clickid==a1b2c3&event=ftd&payout==20&currency=USD', 'value_trimmed'],
  ['clickid=clickid=a1b2c3&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=ClickID%3Da1b2c3&event=event=ftd&payout=payout%3D20&currency=USD', 'value_trimmed'],
  ['clickid=%20clickid=%22a1b2c3%22&event=ftd&payout=20&currency=USD', 'value_trimmed'],
  ['clickid=%2561%2531b2c3&event=ftd&payout=20&currency=USD', 'double_encoded'],
  ['clickid=a1b2c3&event=first%2520deposit&payout=20%252E00&currency=USD', 'double_encoded'],
  ['clickid=a1b2c3&event=first%252520deposit&payout=20&currency=USD', 'double_encoded'],
];

test.each(CERTAIN)('%s is read as it was meant, and says so: %s', (query, code) => {
  const parsed = parseQuery(query);
  expect(inShort(parsed), JSON.stringify(parsed.problems)).toBe(DEPOSIT);
  expect(codesOf(parsed)).toContain(code);
  expect(parsed.problems.find((each) => each.code === code)?.severity).toBe('warning');
  expect(parsed.isHeld).toBe(false);
});

test('what is hidden in a form is found as in a query', () => {
  const body = new TextEncoder().encode('clickid=a1b2c3&event=ftd&payout=20¤cy=USD');
  const type = 'application/x-www-form-urlencoded';
  const { fields, problems } = readFields({
    pathRest: '',
    query: '',
    contentType: type,
    body,
    bodyState: 'whole',
  });
  expect(inShort(parseFields(fields, { problems }))).toBe(DEPOSIT);
});

const HELD: readonly (readonly [query: string, code: ProblemCode])[] = [
  ['clickid=a1b2c3%26unheard_of%3D5&event=reg', 'fields_hidden'],
  ['clickid=a1b2c3&unheard;of=5&event=reg&txid=7;unheard_of=1', 'fields_hidden'],
  ['clickid=a1b2c3,zz=5&event=reg', 'fields_hidden'],
  ['clickid=a1b2c3<zz=5&event=reg', 'fields_hidden'],
  ['clickid=a1b2c3|zz=5&event=reg', 'fields_hidden'],
  ['clickid=a1b2c3%20zz=5&event=reg', 'fields_hidden'],
  ['clickid=a1b2c3%23zz=5&event=reg', 'fields_hidden'],
  ['clickid=a1b2c3&event=reg%26zz%3D1', 'fields_hidden'],
  ['clickid=a1b2c3&event=ftd&payout=5%26zz%3D1', 'fields_hidden'],
  ['clickid=a1b2c3%26status=rejected&event=reg&status=approved', 'fields_hidden'],
  ['clickid=a1b2c3&event=reg&note=x;clickid=z9y8x7', 'fields_hidden'],
  ['clickid=a1b2c3&event=ftd&payout=5 USD;currency=USD', 'fields_hidden'],
  ['clickid=subid=a1b2c3&event=reg', 'fields_hidden'],
  ['clickid=external_id%3Da1b2c3&event=reg', 'fields_hidden'],
  ['clickid=a1b2c3&event=reg&txid=click_id=z9y8', 'fields_hidden'],
  ['clickid=%5B%22a1b2c3%22%5D&event=reg', 'click_id_in_braces'],
  ["clickid=%7B'a1b2c3'%7D&event=reg", 'click_id_in_braces'],
  ['clickid=a1b2%0Ac3&event=reg', 'value_has_invisible'],
  ['clickid=a1b2%E2%80%8Bc3&event=reg', 'value_has_invisible'],
  ['clickid=a1b2c3&event=reg&txid=7%008', 'value_has_invisible'],
  ['clickid=%22%22&event=reg', 'click_id_missing'],
  ['clickid=%0A&event=reg', 'click_id_missing'],
  ['clickid=%E2%80%8B&event=reg', 'click_id_missing'],
  ['clickid=%27null%27&event=reg', 'click_id_missing'],
];

test.each(HELD)('%s cannot be known and is held: %s', (query, code) => {
  const parsed = parseQuery(query);
  expect(codesOf(parsed)).toContain(code);
  expect(parsed.isHeld).toBe(true);
});

const UA =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0; wv; model=x';
const ORDINARY: readonly (readonly [query: string, field: string, value: string])[] = [
  [`ua=${UA}`, 'ua', UA],
  [`ua=${encodeURIComponent(UA)}`, 'ua', UA],
  ['ua=Foo/1.0 (X11; lang=en; os=Linux)', 'ua', 'Foo/1.0 (X11; lang=en; os=Linux)'],
  ['note=hello world;status=ok', 'note', 'hello world;status=ok'],
  ['note=see+the+page,+event=big', 'note', 'see the page, event=big'],
  ['copy=1', 'copy', '1'],
  ['reg=1', 'reg', '1'],
  ['currency=USD', 'currency', 'USD'],
  ['times=3&sect=4&para=5&not=6&lt=7&amp=8&curren=9', 'curren', '9'],
  ['amount_text=20%C2%A4', 'amount_text', '20¤'],
  ['brand=Acme%C2%AE', 'brand', 'Acme®'],
  ['size=5%C3%973', 'size', '5×3'],
  ['sum_text=5%C3%973%3D15', 'sum_text', '5×3=15'],
  ['company=AT%26T', 'company', 'AT&T'],
  ['title=Ham%26Eggs%3Dgood', 'title', 'Ham&Eggs=good'],
  ['ref=https%3A%2F%2Fx.com%2F%3Fclickid%3D5%26payout%3D3', 'ref', 'https://x.com/?clickid=5&payout=3'],
  ['ref=https://x.com/?clickid=5', 'ref', 'https://x.com/?clickid=5'],
  ['ref=x.com/?clickid=5', 'ref', 'x.com/?clickid=5'],
  ['ref=//x.com/?clickid=5', 'ref', '//x.com/?clickid=5'],
  ['landing=/offer?sub1=5;status=x', 'landing', '/offer?sub1=5;status=x'],
  ['utm=source%3Dx%26medium%3Dy', 'utm', 'source=x&medium=y'],
  ['opts=a=1;b=2', 'opts', 'a=1;b=2'],
  ['list=2,5,7', 'list', '2,5,7'],
  ['sale_status=1,approve', 'sale_status', '1,approve'],
  ['question=why?', 'question', 'why?'],
  ['city=%D0%9C%D0%BE%D1%81%D0%BA%D0%B2%D0%B0', 'city', 'Москва'],
  ['city=\u00D0\u009C\u00D0\u00BE=x', 'city', 'Мо=x'],
  ['%D0%B3%D0%BE%D1%80%D0%BE%D0%B4=x', 'город', 'x'],
  ['city=K%C3%B6ln', 'city', 'Köln'],
  ['city=New+York', 'city', 'New York'],
  ['b64=YWJjZGVmZw==', 'b64', 'YWJjZGVmZw=='],
  ['jwt=eyJh.eyJz.c2ln%3D', 'jwt', 'eyJh.eyJz.c2ln='],
  ['html=%3Ca%20href%3Dx%3E', 'html', '<a href=x>'],
  ['json=%7B%22a%22%3D1%7D', 'json', '{"a"=1}'],
  ['macro={x}', 'macro', '{x}'],
  ['percent=50%25', 'percent', '50%'],
  ['empty=', 'empty', ''],
  ['flag', 'flag', ''],
];

test.each(ORDINARY)('%s is an ordinary query and read as it stands', (query, name, value) => {
  const { fields, problems } = queryFields(`clickid=a1b2c3&event=reg&${query}&offer=9`);
  expect(fields.find((field) => field.name === name)?.value).toBe(value);
  expect(fields.slice(0, 2)).toEqual([
    { name: 'clickid', value: 'a1b2c3', source: 'query' },
    { name: 'event', value: 'reg', source: 'query' },
  ]);
  expect(problems).toEqual([]);
  expect(parseFields(fields, { problems }).isHeld).toBe(false);
});

const ORDINARY_IDS = [
  'a1b2c3',
  '00123',
  'amp&co-1',
  'x.y-z_1~2',
  'c2xvdHMtMTIzNA==',
  'YWJj/ZGVm/ZzEy==',
  '{a1b2}',
  'a:b:c',
  'id=5',
  'O’Neil-5',
  "O'Neil5",
  'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  'IwAR0_x-Y',
  '51ts6sgr1cbkdhljnrv|7',
  'sub_9/creo-3',
  '12#34',
  'a<b1',
  'x=y7',
];

test.each(ORDINARY_IDS)('the click id %s goes through as it is', (id) => {
  const parsed = parseQuery(`clickid=${encodeURIComponent(id)}&event=reg`);
  expect(parsed.clickId).toBe(id);
  expect(codesOf(parsed).filter((code) => !code.startsWith('click_id_is'))).toEqual([]);
});

const WITH_PLUS: readonly (readonly [sent: string, meant: string])[] = [
  ['ab+cd/ef==', 'ab+cd/ef=='],
  ['ab+cd%2Fef%3D%3D', 'ab+cd/ef=='],
  ['ab%20cd/ef==', 'ab+cd/ef=='],
  ['ab%2Bcd/ef==', 'ab+cd/ef=='],
  ['Zm9vYmFy+XVha9xy=', 'Zm9vYmFy+XVha9xy='],
  ['q83vASNFZ4mrze8+EjRWeJq8', 'q83vASNFZ4mrze8+EjRWeJq8'],
  ['AAbb+/+9zz==', 'AAbb+/+9zz=='],
  ['aB3+dEf/9k+Zq2xY7', 'aB3+dEf/9k+Zq2xY7'],
  ['CjwKCAiA+abcDEFghiJKLmnoPQRstuVWX', 'CjwKCAiA+abcDEFghiJKLmnoPQRstuVWX'],
  ['+B3dEf9kZq2xY7==', '+B3dEf9kZq2xY7=='],
  ['%20aB3dEf9kZq2xY7==', 'aB3dEf9kZq2xY7=='],
  ['McDonald+eBay', 'McDonald eBay'],
  ['iPhone+15+Pro+Max', 'iPhone 15 Pro Max'],
  ['Summer+2026+Sale+7', 'Summer 2026 Sale 7'],
  ['new+york', 'new york'],
  ['iPhone+12/13+Pro+Max', 'iPhone 12/13 Pro Max'],
];

test.each(WITH_PLUS)('a plus in the id %s is a blank only where it is no Base64', (sent, meant) => {
  expect(parseQuery(`clickid=${sent}&event=reg`).clickId).toBe(meant);
  expect(parseQuery(`clickid=a1b2c3&event=reg&trx=${sent}`).transactionId).toBe(meant);
});

const CONTRADICTIONS: readonly (readonly [query: string, code: ProblemCode, isHeld: boolean])[] = [
  ['ClickID=a1b2c3&clickid=z9y8x7&event=reg', 'field_twice', true],
  ['clickid=a1b2c3&CLICKID=z9y8x7&event=reg', 'field_twice', true],
  ['clickid=a1b2c3&clickid=A1B2C3&event=reg', 'field_twice', true],
  ['clickid=a1b2c3&event=reg&Event=ftd', 'field_twice', true],
  ['clickid=a1b2c3&event=reg&status=approved&STATUS=rejected', 'field_twice', true],
  ['clickid=a1b2c3&event=ftd&payout=5&Payout=7', 'field_twice', true],
  ['clickid=a1b2c3&event=ftd&payout=5&currency=USD&Currency=EUR', 'field_twice', true],
  ['clickid=a1b2c3&event=reg&txid=1&TXID=2', 'field_twice', true],
  ['clickid=a1b2c3&event=reg&sub5=x&Sub5=y', 'field_twice', false],
  ['clickid=a1b2c3&event=reg&goal=ftd', 'event_contradiction', false],
];

test.each(CONTRADICTIONS)('%s contradicts itself, which is said: %s, held: %s', (query, code, isHeld) => {
  const parsed = parseQuery(query);
  expect(codesOf(parsed)).toContain(code);
  expect(parsed.isHeld).toBe(isHeld);
});

test.each([
  ['reg', 'event=ftd', true],
  ['reg', 'Event=Deposit', true],
  ['reg', 'goal=%22ftd%22', true],
  ['reg', 'event=registration', false],
  ['reg', 'event=unheard', false],
  ['reg', 'event={event}', false],
  ['reg', 'event=', false],
] as const)('the event %s in the path and %s in the query, contradicting: %s', (pathRest, query, isHeld) => {
  const read = readFields({
    pathRest,
    query: `clickid=a1b2c3&${query}`,
    contentType: null,
    body: new Uint8Array(),
    bodyState: 'whole',
  });
  const parsed = parseFields(read.fields, { problems: read.problems });
  expect(codesOf(parsed).includes('event_contradiction')).toBe(isHeld);
  expect(parsed.isHeld).toBe(isHeld);
});

test.each([
  ['reg', 'status=ftd', true],
  ['reg', 'status=deposit', true],
  ['reg/ftd', '', true],
  ['ftd/registration', '', true],
  ['reg', 'status=lead', false],
  ['reg', 'status=approved', false],
  ['reg', 'status=registration', false],
  ['ftd', 'status=dep', false],
  ['reg/2026', '', false],
  ['lead', 'status=sale', false],
] as const)('the event %s in the path beside %s, contradicting: %s', (pathRest, query, isHeld) => {
  const parts = { contentType: null, body: new Uint8Array(), bodyState: 'whole' } as const;
  const read = readFields({ pathRest, query: `clickid=a1b2c3&${query}`, ...parts });
  const parsed = parseFields(read.fields, { problems: read.problems });
  expect(codesOf(parsed).includes('event_contradiction')).toBe(isHeld);
  expect(parsed.isHeld).toBe(isHeld);
});

test('a status word that says another event is said', () => {
  expect(codesOf(parseQuery('clickid=a1b2c3&event=reg&status=ftd'))).toContain('event_contradiction');
});

test('a line break where no transaction id is, and the clock behind a time of Go, hide nothing', () => {
  const now = encodeURIComponent('2026-11-23 10:00:00.123456789 +0000 UTC m=+0.1');
  for (const query of ['txid=%0A', 'txid=null%0A', 'txid=%E2%80%8B', `time=${now}`])
    expect(parseQuery(`clickid=a1b2c3&event=reg&${query}`), query).toMatchObject({
      transactionId: null,
      isHeld: false,
    });
  expect(parseQuery(`clickid=a1b2c3&event=reg&time=${now}`).occurredAtMs).toBe(
    Date.UTC(2026, 10, 23, 10, 0, 0, 123),
  );
});

test.each([
  'clickid=a1b2c3&ClickID=a1b2c3&event=reg',
  'clickid=a1b2c3&ClickID=&event=reg',
  'clickid=a1b2c3&clickid={clickid}&event=reg',
  'clickid=a1b2c3&event=reg&EVENT=Reg',
  'clickid=a1b2c3&event=ftd&payout=5&Payout=5.00&currency=USD',
])('%s says one thing twice and is not held', (query) => {
  expect(parseQuery(query).isHeld).toBe(false);
});
