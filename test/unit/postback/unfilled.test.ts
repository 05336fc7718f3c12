/** Macros that were not replaced, in every spelling that people and programs have, and the ids that look like one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldStatistics } from '../../../shared/domain/postback/field-statistics.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { NO_FIELD_STATISTICS } from '../../../shared/domain/postback/field-statistics.ts';
import { parseFields } from '../../fixtures/parse-fields.ts';

function readId(value: string, fieldStatistics = NO_FIELD_STATISTICS, name = 'clickid'): ParsedPostback {
  return parseFields(
    [
      { name, value, source: 'query' },
      { name: 'event', value: 'reg', source: 'query' },
    ],
    { fieldStatisticsOf: () => fieldStatistics },
  );
}

const SPELLINGS: readonly string[] = [
  '{clickid}',
  '{{clickid}}',
  '{{{clickid}}}',
  '${clickid}',
  '#{clickid}',
  '%{clickid}',
  '@{clickid}',
  '{ clickid }',
  '{$clickid}',
  '{{$clickid}}',
  '{%clickid%}',
  '{{=clickid}}',
  '{#clickid}',
  '{@clickid}',
  '{:clickid}',
  '{?clickid}',
  '{"clickid"}',
  "{'clickid'}",
  '{[clickid]}',
  '{(clickid)}',
  '{clickid',
  'clickid}',
  '{$clickid',
  '$!{clickid}',
  '$clickid',
  '$clickid$',
  '$$clickid$$',
  '$CLICK_ID',
  '$sub1',
  '$(clickid)',
  '$[clickid]',
  '$aff_sub',
  '$!clickid',
  '<clickid>',
  '<$clickid>',
  '<<clickid>>',
  '<clickid/>',
  '</clickid>',
  '<?=$clickid?>',
  '<?php echo $clickid; ?>',
  '<?= $clickid ?>',
  '<%=clickid%>',
  '<% clickid %>',
  '<!-- clickid -->',
  '<clickid',
  '%s',
  '$1',
  '%d',
  '%1$s',
  '%@',
  '%i',
  '%(clickid)s',
  '%(clickid)',
  '%clickid%',
  '%CLICKID%',
  '%%clickid%%',
  '%clickid',
  ':clickid',
  ':clickid:',
  '::clickid',
  ':click_id',
  '@clickid',
  '@clickid@',
  '@@clickid@@',
  '@(clickid)',
  '@Model.ClickId',
  '*|CLICKID|*',
  '*clickid*',
  '**CLICK_ID**',
  '|clickid|',
  '||clickid||',
  '##clickid',
  '##clickid##',
  '#clickid#',
  '#clickid',
  '[clickid]',
  '[[clickid]]',
  '[%clickid%]',
  '[=clickid=]',
  '[$clickid]',
  '[clickid',
  'clickid]',
  '(clickid)',
  '((clickid))',
  '~clickid~',
  '^clickid^',
  '!clickid!',
  '!!clickid!!',
  '=clickid=',
  '--clickid--',
  '__clickid__',
  '__CLICKID__',
  '_clickid_',
  '-clickid-',
  '«clickid»',
  '{{ click.id }}',
  '&lt;clickid&gt;',
  '&#123;clickid&#125;',
  '&#x7b;clickid&#x7d;',
  '%7Bclickid%7D',
  '%257Bclickid%257D',
  String.raw`\u007Bclickid\u007D`,
  '｛clickid｝',
  '"{clickid}"',
  "'$clickid'",
  '"+clickid+"',
  "' . $clickid . '",
  "$_GET['clickid']",
  'request.params.clickid()',
  'getClickId(',
  '{sub_id_1}',
  '{aff_sub5}',
  '{0}',
  '{1}',
  '{}',
  'CLICK_ID_HERE',
  'click-id-here',
  'clickid_here',
  'INSERT_CLICK_ID',
  'insert click id here',
  'PUT_CLICKID_HERE',
  'your_click_id',
  'YOUR-CLICK-ID',
  'yourClickId',
  'YourClickIdHere',
  'my_click_id',
  'REPLACE_ME',
  'replaceme',
  'REPLACE_WITH_CLICK_ID',
  'REPLACE_THIS',
  'CHANGEME',
  'change_me',
  'TODO',
  'fixme',
  'placeholder',
  '<your_id>',
  'PLACEHOLDER_CLICK_ID',
  'startapp_click_id_placeholder',
  'YOUR_ID',
  'enter_your_id',
  'ваш_click_id',
  'ВСТАВЬТЕ_ID',
  'clickid',
  'click_id',
  'CLICK_ID',
  'clickID',
  'ClickId',
  'sub_id',
  'subid',
  'sub1',
  'aff_sub',
  'aff_click_id',
  'external_id',
  'tracking_id',
  'visitor_id',
  'click.id',
  'transaction_id',
  'your_zzz',
  'ZZZ_HERE',
  'id',
  'ID',
  'value',
  'string',
  'some_click_id',
  'sample_click_id',
  'example-click-id',
  'any_id',
  'dummy_clickid',
  'deine_click_id',
  'votre_click_id',
  'идентификатор_клика',
  'process.env.CLICK_ID',
  String.raw`\x7bclickid\x7d`,
  'xxc1xx',
  'XXSUBXX',
];

test.each(SPELLINGS)('%s as a click id is held as a macro that was not replaced', (value) => {
  const parsed = readId(value);
  expect(parsed.isHeld, JSON.stringify(parsed.problems)).toBe(true);
  // Without a letter it says nothing at all, which is held too.
  expect(parsed.problems[0]?.code).toBe(
    /[a-zа-я1-9]/iu.test(value) ? 'click_id_is_macro' : 'click_id_missing',
  );
});

test('the parameter’s own name is no id either', () => {
  for (const name of ['clickid', 'cid', 'cnv_id', 'external_id'])
    for (const value of [name, name.toUpperCase(), `$${name}`, `:${name}`])
      expect(readId(value, NO_FIELD_STATISTICS, name).isHeld, `${name}=${value}`).toBe(true);
});

/** As trackers, networks and platforms make them. */
const REAL_IDS: readonly string[] = [
  'ref_8812',
  'hash77123',
  'value-20931',
  'somebody77',
  'xx88123xx',
  'xxl-size-xx',
  '51ts6sgr1cbkdhljnrv',
  '2ek6v1c3n0a4',
  '3f2a9c1e-77b0-4c1d-9a0e-0305e82c3301',
  '65f1c2a9e4b0a1d2c3b4a596',
  'wG5IJ9UKTSM1BOCD2JVGPLAA',
  '1a2b3c4d5e',
  '98765432109876543210',
  '1700000000.1234567890',
  'abcdef12',
  'Ab3dE6gH',
  'IwAR0Kx9mZ3cY_q-8v7',
  'IwZXh0bgNhZW0BMABhZGlkAasrn7x',
  'Cj0KCQiA-aGCBhCwARIsAHDl5x',
  'EAIaIQobChMIx6Oj',
  'fb.1.1554763741205.AbCdEf',
  'GA1.2.123456789.1600000000',
  'ab+cd/ef==',
  'YWJjZGVmZ2hpag==',
  'a1b2:c3d4',
  'k:12345',
  'user@example.com',
  'a@b',
  '$2y$10$abcdefghijk',
  '$RCAnonymousID:8f2c3d4e5f60',
  'abc$def',
  '12%34',
  '100%',
  'x~y~z',
  'a|b|c',
  'fb_br_creo7',
  'creo7',
  'lal',
  'john.smith',
  'JohnSmith',
  'durov',
  '@durov',
  'tg-4711',
  '#tag',
  '#12345',
  'x{y',
  'e0',
  'abcd',
  'click2win',
  'clicker',
  'subway',
  'subscribe99',
  'adam',
  'lead-4711',
  'order_20261125_17',
  'hit1234',
  'user48151',
  'aHR0cHM6Ly9leGFtcGxl',
  '0x5f3a9c',
  'A-B-C',
  'a__b__c',
  '1234567',
  'ref_8f3k2',
  'sub_8d7f6g5h',
  'id_90210x',
  'http://example.com/a1',
  '[1,2]',
  'sourcery',
  'payload7x9',
  'offerwall_33x7',
  'sessionid=4f3a2b',
  'here2stay99',
  'aff_17_sub_22_x9',
  'cid_1f2e3d',
  'ПриветМир',
  '日本語',
  'ça-va',
  'Your2ndId77x1',
  'x.y.z',
  '5:6:7',
  '~5f3a~',
];

test.each(REAL_IDS)('%s is an id', (value) => {
  const parsed = readId(value);
  const codes = parsed.problems.map(({ code }) => code);
  expect(
    codes.filter((code) => code.startsWith('click_id_is_macro') || code === 'click_id_in_braces'),
  ).toEqual([]);
  expect(parsed.isHeld, JSON.stringify(parsed.problems)).toBe(false);
  expect(parsed.clickId).toBe(value);
});

test('no id of letters and digits as trackers make them is taken for a macro', () => {
  const id = fc.oneof(
    fc.uuid(),
    fc.stringMatching(/^[0-9a-f]{16,32}$/),
    fc.stringMatching(/^[a-z0-9]{19}$/),
    fc.stringMatching(/^[A-Za-z0-9_-]{20,60}$/),
    fc.stringMatching(/^[A-Za-z0-9+/]{22}==$/),
    fc.stringMatching(/^\d{5,20}(?:[.:_-]\d{1,10})?$/),
  );
  fc.assert(
    fc.property(id, (value) => {
      fc.pre(!/^[0:._-]*$/.test(value));
      const codes = readId(value).problems.map(({ code }) => code);
      expect(codes).not.toContain('click_id_is_macro');
    }),
    { numRuns: 2_000 },
  );
});

const NAME = fc.stringMatching(/^[a-z]{2,12}(?:_[a-z]{2,6})?\d?$/);
const SYNTAXES: readonly ((name: string) => string)[] = [
  (name) => `{${name}}`,
  (name) => `{{${name}}}`,
  (name) => `{$${name}}`,
  (name) => `\${${name}}`,
  (name) => `$${name}`,
  (name) => `<?=$${name}?>`,
  (name) => `<%= ${name} %>`,
  (name) => `%(${name})s`,
  (name) => `%${name}%`,
  (name) => `:${name}`,
  (name) => `@${name}@`,
  (name) => `*|${name.toUpperCase()}|*`,
  (name) => `##${name}`,
  (name) => `##${name}##`,
  (name) => `#${name}#`,
  (name) => `[${name}]`,
  (name) => `[[${name}]]`,
  (name) => `<${name}>`,
  (name) => `&lt;${name}&gt;`,
  (name) => `__${name.toUpperCase()}__`,
  (name) => `$(${name})`,
  (name) => `your_${name}`,
  (name) => `${name.toUpperCase()}_HERE`,
];

test('whatever a macro is called, in each of the syntaxes it is held, and as a transaction id it is none', () => {
  fc.assert(
    fc.property(NAME, fc.constantFrom(...SYNTAXES), (name, write) => {
      const macro = write(name);
      expect(readId(macro).isHeld, macro).toBe(true);
      const parsed = parseFields([
        { name: 'clickid', value: '51ts6sgr1cbk', source: 'query' },
        { name: 'event', value: 'dep', source: 'query' },
        { name: 'txid', value: macro, source: 'query' },
      ]);
      expect(parsed.transactionId, macro).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['{3f2a9c1e-77b0-4c1d-9a0e-0305e82c3301}', '3f2a9c1e-77b0-4c1d-9a0e-0305e82c3301'],
  ['{51ts6sgr1cbkdhljnrv}', '51ts6sgr1cbkdhljnrv'],
  ['{{51ts6sgr1cbkdhljnrv}}', '51ts6sgr1cbkdhljnrv'],
  ['[a1b2c3d4e5f6]', 'a1b2c3d4e5f6'],
  ['<65f1c2a9e4b0a1d2c3b4a596>', '65f1c2a9e4b0a1d2c3b4a596'],
  ['{12345678}', '12345678'],
  ['%7B12345678%7D', '12345678'],
  ['(a1b2c3d4e5)', 'a1b2c3d4e5'],
  ['{51ts6sgr1cbkdhljnrv', '51ts6sgr1cbkdhljnrv'],
  ['51ts6sgr1cbkdhljnrv}', '51ts6sgr1cbkdhljnrv'],
  ['[[98765432101]]', '98765432101'],
  ['&lt;a1b2c3d4e5f6&gt;', 'a1b2c3d4e5f6'],
])('%s is an id with braces around it, and is held', (value, inner) => {
  const parsed = readId(value);
  // One percent-encoding too many is taken away before.
  expect(parsed).toMatchObject({ clickId: decodeURIComponent(value), isHeld: true });
  expect(parsed.problems).toContainEqual(
    expect.objectContaining({ code: 'click_id_in_braces', severity: 'fatal', hint: inner }),
  );
});

test('what a network usually sends is no macro, where the shape alone does not tell', () => {
  const usual: FieldStatistics = { total: 100, fields: new Map(), idLengths: new Map([[9, 90]]) };
  expect(readId('$kaqmwxzy').isHeld).toBe(true);
  expect(readId('$kaqmwxzy', usual).isHeld).toBe(false);
  expect(readId('$kaqmwx', usual).isHeld).toBe(true);
  // A name of a macro stays one, however long the ids are.
  expect(readId('$click_id', usual).isHeld).toBe(true);
});
