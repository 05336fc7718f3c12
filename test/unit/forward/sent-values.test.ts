/** What a destination gets of values that are none: a macro that was not replaced, a word for "nothing". */
import { expect, test } from 'vitest';
import { macroValues, sampleSource } from '../../../electron/engine/forward/macro-values.ts';
import { paramValue } from '../../../shared/domain/forward/macro-values.ts';
import { DEFAULT_RULES } from '../../../shared/domain/forward/rules.ts';

const NOW_MS = Date.UTC(2026, 10, 23, 12);
const FBCLID = 'IwAR0Kx9mZ3cYq8v7_aB-cD';

function valuesOf(
  params: Readonly<Record<string, string>>,
  constants: readonly (readonly [name: string, value: string])[] = [],
): ReturnType<typeof macroValues> {
  const fields = Object.entries(params).map(([name, value]) => ({ name, value, source: 'query' as const }));
  return macroValues(
    { ...sampleSource('registration', NOW_MS), fields },
    {
      events: {},
      rules: DEFAULT_RULES,
      request: { method: 'GET', url: 'https://app.example/', headers: {}, body: null },
      constants: constants.map(([name, value]) => ({ name, value, isSecret: false })),
    },
  );
}

test.each([
  '{sub5}',
  '{{sub5}}',
  '$sub5',
  ':sub5',
  '%(sub5)s',
  '*|SUB5|*',
  '<?=$sub5?>',
  '&lt;sub5&gt;',
  'SUB5_HERE',
  'fbclid',
  'your_fbclid',
  '{fbclid}',
  'null',
  'undefined',
  'None',
  '-',
  '0',
  'n/a',
  '(not set)',
  'unknown',
  '"null"',
  '',
])('of %j as fbclid no click cookie is made', (value) => {
  expect(valuesOf({ fbclid: value }).fbc).toBe('');
  expect(valuesOf({ sub5: value }, [['fbclid_field', 'sub5']]).fbc).toBe('');
  expect(valuesOf({ fbc: `fb.1.1763899200000.${value}`, fbclid: FBCLID }).fbc).toBe(
    `fb.1.${NOW_MS}.${FBCLID}`,
  );
});

test('a real click id of Facebook is sent as it came', () => {
  expect(valuesOf({ fbclid: FBCLID }).fbc).toBe(`fb.1.${NOW_MS}.${FBCLID}`);
  const ready = `fb.1.1763899200000.${FBCLID}`;
  expect(valuesOf({ fbc: ready }).fbc).toBe(ready);
});

test.each([
  '{sub2}',
  'abc_{sub2}',
  '{$sub2}',
  '%s',
  '[sub2]',
  '$sub2',
  'null',
  'N/A',
  'undefined',
  '(not set)',
  'unknown',
])('a parameter that came as %j is sent as if it had not come', (value) => {
  expect(paramValue(valuesOf({ sub2: value }).params, 'sub2')).toBe('');
});

test.each([
  '0',
  'NA',
  'no',
  'false',
  'creo7',
  '$5',
  '5%',
  'a:b',
  '12 {',
  '(x)',
  'Null Island',
  '@durov',
  '#tag',
  'here',
])('a parameter that came as %j is sent so', (value) => {
  expect(paramValue(valuesOf({ sub2: value }).params, 'sub2')).toBe(value);
});

test.each([
  [' creo7 ', 'creo7'],
  ['creo7\n', 'creo7'],
  ['\r\n\tcreo7', 'creo7'],
  ['\u00A0creo7\u00A0', 'creo7'],
  ['\u200Bcreo7\uFEFF', 'creo7'],
  ['"creo7"', 'creo7'],
  ["' creo7 '", 'creo7'],
  ['spring sale', 'spring sale'],
  ['He said "yes"', 'He said "yes"'],
  ['"a" and "b"', '"a" and "b"'],
  ['5"', '5"'],
  ['""', ''],
  ['   ', ''],
])('a parameter that came as %j is sent as %j', (value, sent) => {
  expect(paramValue(valuesOf({ sub2: value }).params, 'sub2')).toBe(sent);
});

test('Facebook’s click id is sent without what was pasted around it', () => {
  expect(valuesOf({ fbclid: ` ${FBCLID}\n` }).fbc).toBe(`fb.1.${NOW_MS}.${FBCLID}`);
});
