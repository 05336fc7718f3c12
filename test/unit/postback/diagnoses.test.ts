import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { findPreset, networkPresets } from '../../../shared/catalog/network-presets.ts';
import { fieldsOf, parseFieldsOf } from '../../../electron/engine/postback/read-postback.ts';
import { knowledgeOf, mappingOf } from '../../../shared/catalog/preset-mapping.ts';
import type { Field } from '../../../shared/domain/postback/field.ts';
import { readFields } from '../../../shared/domain/postback/fields.ts';
import type { FieldStatistics } from '../../../shared/domain/postback/field-statistics.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { PROBLEM_CODES, type Problem } from '../../../shared/domain/postback/problem.ts';
import { en } from '../../../shared/text/en.ts';
import { problemMessage } from '../../../shared/text/problem-message.ts';
import { parseFields, parseQuery } from '../../fixtures/parse-fields.ts';

function found(parsed: ParsedPostback, code: Problem['code']): Problem | undefined {
  return parsed.problems.find((each) => each.code === code);
}

test.each([
  ['clickid=&event=reg', 'click_id_missing', true],
  ['event=reg', 'click_id_missing', true],
  ['clickid=null&event=reg', 'click_id_missing', true],
  ['clickid=undefined&event=reg', 'click_id_missing', true],
  ['clickid={clickid}&event=reg', 'click_id_is_macro', true],
  ['clickid=%257Bclickid%257D&event=reg', 'click_id_is_macro', true],
  ['clickid=abc_{sub2}&event=reg', 'click_id_is_macro', true],
  ['clickid=abc%20def12&event=reg', 'click_id_has_spaces', false],
  ['clickid=abc1234+&event=reg', 'value_trimmed', false],
  ['clickid=3f2a9c1e-77b0-4c&event=reg', 'click_id_cut', false],
  ['clickid=ABC123DEF4%2&event=reg', 'click_id_cut', false],
  ['clickid=test&event=reg', 'click_id_is_test', false],
  ['clickid=123&event=reg', 'click_id_is_test', false],
  ['clickid=a1b2&event=wow', 'event_unknown', true],
  ['clickid=a1b2', 'event_missing', true],
  ['clickid=a1b2&event=reg&status=limbo', 'status_unknown', true],
  ['clickid=a1b2&event=ftd', 'payout_missing', false],
  ['clickid=a1b2&event=ftd&payout=lots', 'payout_not_a_number', false],
  ['clickid=a1b2&event=ftd&payout=1,234', 'payout_ambiguous', false],
  ['clickid=a1b2&event=ftd&payout=-5', 'payout_negative', true],
  ['clickid=a1b2&event=ftd&payout={payout}', 'macro_unreplaced', false],
  ['clickid=a1b2&event=ftd&payout=5&currency=coins', 'currency_unknown', false],
  ['clickid=a1b2&event=ftd&payout=5', 'currency_missing', false],
  ['clickid=a1b2&event=reg&timestamp=2026-11-24T12:00:00Z', 'time_in_future', false],
  ['clickid=a1b2&event=reg&timestamp=1760000000', 'time_too_old', false],
  ['clickid=a1b2&event=reg&timestamp=yesterday', 'time_not_read', false],
  ['clickid=a1b2&event=reg&clickid=c3d4', 'field_twice', true],
  ['clickid=a1b2&amp;event=reg', 'escaped_ampersand', false],
  ['clickid=a1b2&event=reg&sub2={sub2}', 'macro_unreplaced', false],
] as const)('%s is diagnosed as %s', (query, code, isHeld) => {
  const parsed = parseQuery(query);
  expect(found(parsed, code), JSON.stringify(parsed.problems)).toBeDefined();
  expect(parsed.isHeld).toBe(isHeld);
});

test('a sound postback has no problem at all', () => {
  const query =
    'clickid=51ts6sgr1cbkdhljnrv&event=ftd&status=approved&payout=60&currency=USD&txid=7&timestamp=1795435200';
  expect(parseQuery(query, { receivedAtMs: 1_795_435_201_000 }).problems).toEqual([]);
});

test('a clock without a zone may be hours off without a word, with one it may not', () => {
  const at = (text: string): readonly string[] =>
    parseQuery(`clickid=a1b2&event=reg&date=${encodeURIComponent(text)}`).problems.map((each) => each.code);
  expect(at('2026-11-23 20:00:00')).toEqual([]);
  expect(at('2026-11-23 20:00:00 +0300')).toEqual(['time_in_future']);
  expect(at('2026-11-23T12:04:00Z')).toEqual([]);
});

const usual: FieldStatistics = {
  total: 40,
  fields: new Map([
    ['clickid', 40],
    ['event', 40],
    ['payout', 39],
    ['sub2', 10],
  ]),
  idLengths: new Map([[12, 40]]),
};

test('parameters that disappeared or appeared since the days before are pointed out', () => {
  const parsed = parseQuery('clickid=abcdef123456&event=reg&promo=x', { fieldStatisticsOf: () => usual });
  expect(found(parsed, 'field_gone')).toMatchObject({ field: 'payout', severity: 'warning' });
  expect(found(parsed, 'field_new')).toMatchObject({ field: 'promo', severity: 'note' });
  expect(parsed.problems).toHaveLength(2);
});

test('few postbacks are no habit', () => {
  const few = { ...usual, total: 4 };
  expect(
    parseQuery('clickid=abcdef123456&event=reg&promo=x', { fieldStatisticsOf: () => few }).problems,
  ).toEqual([]);
});

test('an id that is shorter than all before looks cut', () => {
  const cut = parseQuery('clickid=abcdef1&event=reg&payout=1&currency=USD', {
    fieldStatisticsOf: () => usual,
  });
  expect(found(cut, 'click_id_cut')).toMatchObject({ value: 'abcdef1' });
});

test('a macro in the wrong case, or one that the network does not have, is told with the right one', () => {
  const affise = findPreset('affise');
  if (affise === null) throw new Error('The preset is gone.');
  const known = { mapping: mappingOf(affise), known: knowledgeOf(affise) };
  expect(found(parseQuery('clickid={Sub1}&goal=reg', known), 'macro_wrong_case')).toMatchObject({
    hint: '{sub1}',
  });
  expect(found(parseQuery('clickid={clickid}&goal=reg', known), 'click_id_is_macro')).toMatchObject({
    hint: '{sub1}',
  });
  // A macro of another field is none for the click id.
  expect(found(parseQuery('clickid={sum}&goal=reg', known), 'click_id_is_macro')).toMatchObject({
    hint: '{sub1}',
  });
});

test('the network’s own macro is right, so it is the link that lacks the parameter', () => {
  const affise = findPreset('affise');
  if (affise === null) throw new Error('The preset is gone.');
  const known = { mapping: mappingOf(affise), known: knowledgeOf(affise) };
  for (const [macro, parameter] of [
    ['{sub1}', 'sub1'],
    ['{sub4}', 'sub4'],
  ] as const) {
    const problem = found(parseQuery(`clickid=${macro}&goal=reg`, known), 'click_id_is_macro');
    expect(problem).toMatchObject({ hint: macro });
    const { fix } = problemMessage(en, {
      code: 'click_id_is_macro',
      field: 'clickid',
      value: macro,
      hint: macro,
    });
    expect(fix).toContain(`the offer link has no ${parameter}.`);
    expect(fix).toContain('the postback URL is right');
  }
});

test('fixed values hold only where the postback says nothing', () => {
  const mapping = {
    ...defaultMapping,
    fixed: { event: 'lead' as const, status: 'pending' as const, currency: 'EUR' },
  };
  expect(parseQuery('clickid=a1b2&payout=5', { mapping })).toMatchObject({
    event: 'lead',
    status: 'pending',
    currency: 'EUR',
  });
  expect(
    parseQuery('clickid=a1b2&payout=5&event=ftd&status=approved&currency=USD', { mapping }),
  ).toMatchObject({
    event: 'first_deposit',
    status: 'approved',
    currency: 'USD',
  });
});

test('one word may say event and status, and a rating in the event field is a status', () => {
  const mapping = {
    ...defaultMapping,
    events: { ...defaultMapping.events, reg_confirmed: 'registration' as const },
    statuses: { ...defaultMapping.statuses, reg_confirmed: 'approved' as const },
  };
  const both = { event: 'registration', status: 'approved', isHeld: false };
  expect(parseQuery('clickid=a1b2&goal=reg_confirmed', { mapping })).toMatchObject(both);
  expect(parseQuery('clickid=a1b2&status=reg_confirmed', { mapping })).toMatchObject(both);
  expect(parseQuery('clickid=a1b2&type=rejected')).toMatchObject({
    event: null,
    status: 'rejected',
    statusWord: 'rejected',
  });
});

test('a network’s own sign for a currency is read as its code', () => {
  const mapping = { ...defaultMapping, currencies: { $: 'USD' } };
  expect(parseQuery('clickid=a1b2&event=ftd&payout=5&currency=$', { mapping }).currency).toBe('USD');
});

test('ids and events may stand in the path or inside JSON', () => {
  const mapping = {
    ...defaultMapping,
    fields: { ...defaultMapping.fields, clickId: ['path.1', 'user.click'], event: ['path.2', 'what'] },
  };
  const fields: Field[] = [
    { name: 'path.1', value: 'x9y8', source: 'path' },
    { name: 'path.2', value: 'dep', source: 'path' },
  ];
  expect(parseFields(fields, { mapping })).toMatchObject({ clickId: 'x9y8', event: 'deposit' });
  const json = readFields({
    pathRest: '',
    query: '',
    contentType: 'application/json',
    body: new TextEncoder().encode('{"user":{"click":98765432109876543210},"what":"reg"}'),
    bodyState: 'whole',
  });
  expect(parseFields(json.fields, { mapping })).toMatchObject({
    clickId: '98765432109876543210',
    event: 'registration',
  });
});

test('every problem has words, and no word breaks on what strangers send', () => {
  for (const code of PROBLEM_CODES) {
    const { message, fix } = en.problems[code];
    for (const words of [message('', '', null), fix('field', '<b>{x}</b>', '{sub1}')])
      expect(words.length, code).toBeGreaterThan(5);
  }
});

test('no bytes of a request make it throw, whatever the mapping', () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  const presets = fc.constantFrom(...networkPresets.map((preset) => preset.id), 'default');
  fc.assert(
    fc.property(
      bytes,
      bytes,
      fc.constantFrom('whole', 'cut', 'incomplete'),
      presets,
      (head, body, bodyState, id) => {
        const preset = findPreset(id);
        const mapping = preset === null ? defaultMapping : mappingOf(preset);
        const type = body.length % 3 === 0 ? 'application/json' : 'application/x-www-form-urlencoded';
        const target = `/postback/${Buffer.from(head).toString('latin1')}`;
        const network = { key: 'abcdefghijklmnop', preset: id, mapping, confirmedAtMs: null, test: false };
        const postback = {
          head: Buffer.from(`GET ${target} HTTP/1.1\r\nContent-Type: ${type}\r\n\r\n`, 'latin1'),
          body: Buffer.from(body),
          bodyState,
          signature: null,
          receivedAtMs: 0,
          release: null,
        };
        const parsed = parseFieldsOf(fieldsOf(postback, network), postback, network, () => usual);
        expect(parsed.isHeld).toBe(parsed.problems.some((each) => each.severity === 'fatal'));
      },
    ),
    { numRuns: 500 },
  );
});
