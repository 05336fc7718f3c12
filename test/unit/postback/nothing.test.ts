/** Words and numbers that say "none", in each field by what the field is for. */
import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { conversionQuestion } from '../../../shared/domain/conversion/find-conversion.ts';
import { postbackIdSchema } from '../../../shared/domain/ids.ts';
import { isNothing, type ValueSense } from '../../../shared/domain/postback/nothing.ts';
import { parseQuery } from '../../fixtures/parse-fields.ts';

const SENSES: readonly ValueSense[] = ['id', 'word', 'number', 'code', 'time', 'text'];

test.each([
  '',
  ' ',
  'null',
  'NULL',
  'Null',
  '"null"',
  "'null'",
  '(null)',
  '<null>',
  '[null]',
  '`null`',
  '“null”',
  'undefined',
  'undef',
  'None',
  'n/a',
  'N/A',
  'N.A.',
  '#N/A',
  'nil',
  '<nil>',
  'NaN',
  '-',
  '--',
  '—',
  '""',
  "''",
  'not set',
  '(not set)',
  'not_set',
  'NotSet',
  'not available',
  'no value',
  'empty',
  '[object Object]',
  String.raw`\N`,
  ' null\r\n',
  '\u200Bnull',
  'null_null',
  'null|null',
  'none-none-none',
  'undefined_undefined',
  'nullnull',
  'null, undefined',
  '[object Undefined]',
  'System.DBNull',
])('%j says nothing in every field', (value) => {
  for (const sense of SENSES) expect(isNothing(value, sense), sense).toBe(true);
});

test.each<[string, readonly ValueSense[]]>([
  ['0', ['id', 'code', 'time']],
  ['0.0', ['id', 'code', 'time']],
  ['0000', ['id', 'code', 'time']],
  ['00000000-0000-0000-0000-000000000000', ['id', 'code', 'time']],
  ['0000-00-00 00:00:00', ['id', 'code', 'time']],
  ['-1', ['id']],
  ['unknown', ['id', 'number', 'code', 'time', 'text']],
  ['Unknown', ['id', 'number', 'code', 'time', 'text']],
  ['NA', ['id', 'code']],
  ['false', ['id', 'code']],
  ['Array', ['id', 'number', 'code', 'time', 'text']],
  ['no_id', ['id']],
  ['noclickid', ['id']],
  ['No click id found', ['id']],
  ['no-subid', ['id']],
  ['(direct)', ['id', 'code']],
  ['organic', ['id', 'code']],
  ['not found', ['id', 'code']],
  ['отсутствует', ['id', 'code']],
  ['нет данных', ['id', 'code']],
  ['не определено', ['id', 'code']],
  ['sin datos', ['id', 'code']],
  ['keine Angabe', ['id', 'code']],
  ['aucune', ['id', 'code']],
  ['无', ['id', 'code']],
  ['なし', ['id', 'code']],
  ['нет', ['id', 'code']],
  ['не указано', ['id', 'code']],
  ['{}', SENSES],
  ['???', ['id']],
  ['€', ['id']],
  ['$', ['id']],
])('%j says nothing only in %j', (value, senses) => {
  for (const sense of SENSES) expect(isNothing(value, sense), sense).toBe(senses.includes(sense));
});

test.each([
  '1',
  '10',
  '007',
  'a',
  'nullable',
  'none1',
  'null-4f21',
  'null_7',
  'noelle',
  'nolan_55',
  'nobody',
  'array7',
  'organic-2',
  'Nina',
  'n',
  'nanny',
  'e0',
  '0x1f',
  '-12',
  '51ts6sgr1cbkdhljnrv',
  'emptyset',
  'no',
  'Noneck',
  'USD',
])('%j says something everywhere', (value) => {
  for (const sense of SENSES) expect(isNothing(value, sense), sense).toBe(false);
});

test.each([
  'null',
  '0',
  '-',
  'undefined',
  'N/A',
  'unknown',
  '(not set)',
  '"none"',
  '{txid}',
  '%s',
  'TRANSACTION_ID',
])('two deposits of one click whose transaction id is %j are two', (txid) => {
  const identityOf = (payout: string): string => {
    const parsed = parseQuery(
      `clickid=51ts6sgr1cbk&event=dep&currency=USD&payout=${payout}&txid=${encodeURIComponent(txid)}`,
    );
    expect(parsed.transactionId).toBeNull();
    const postback = { id: postbackIdSchema.parse('01'), receivedAtMs: 0, steadyMs: 0, release: null };
    const question = conversionQuestion(postback, parsed, defaultMapping.repeats);
    return question.kind === 'windowed' ? question.key : '';
  };
  expect(identityOf('20')).not.toBe('');
  expect(identityOf('20')).not.toBe(identityOf('50'));
});

test.each([
  'null',
  'NULL',
  '0',
  '-',
  'n/a',
  'nil',
  'NaN',
  'not set',
  'unknown',
  'empty',
  '"null"',
  '(null)',
  '0000',
])('a click id %j is held, and another field that has one is taken instead', (value) => {
  const query = `clickid=${encodeURIComponent(value)}&event=reg`;
  expect(parseQuery(query)).toMatchObject({ clickId: null, isHeld: true });
  expect(parseQuery(query).problems[0]).toMatchObject({ code: 'click_id_missing', field: 'clickid' });
  expect(parseQuery(`${query}&sub1=51ts6sgr1cbk`)).toMatchObject({
    clickId: '51ts6sgr1cbk',
    isHeld: false,
  });
});

test('an amount, currency, time, event or status of nothing is as if none came', () => {
  const nothing = 'payout=null&currency=none&timestamp=0000-00-00&status=null';
  const parsed = parseQuery(`clickid=51ts6sgr1cbk&event=reg&${nothing}`);
  expect(parsed).toMatchObject({
    payoutMicros: null,
    currency: null,
    occurredAtMs: null,
    status: null,
    problems: [],
  });
  expect(parseQuery('clickid=51ts6sgr1cbk&event=null&goal=ftd').event).toBe('first_deposit');
  expect(parseQuery('clickid=51ts6sgr1cbk&event=undefined&status=reg').event).toBe('registration');
});

test('an amount of 0 is an amount, and a status that says unknown is asked about', () => {
  expect(parseQuery('clickid=51ts6sgr1cbk&event=reg&payout=0').payoutMicros).toBe(0);
  const unknown = parseQuery('clickid=51ts6sgr1cbk&event=reg&status=unknown');
  expect(unknown.problems[0]).toMatchObject({ code: 'status_unknown', value: 'unknown' });
});

test('a word for nothing that the network’s dictionary has is what the dictionary says', () => {
  const mapping = { ...defaultMapping, statuses: { ...defaultMapping.statuses, none: 'pending' as const } };
  expect(parseQuery('clickid=51ts6sgr1cbk&event=reg&status=None', { mapping }).status).toBe('pending');
});
