import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkPresets } from '../../../shared/catalog/network-presets.ts';
import {
  hasMacro,
  isUnreplacedMacro,
  macroName,
  macrosIn,
  rightCaseOf,
} from '../../../shared/domain/postback/macros.ts';
import { readFields } from '../../../shared/domain/postback/fields.ts';
import { cpuMs } from '../../fixtures/cpu-time.ts';

/** The fifteen syntaxes that networks use, and TikTok's. */
const SYNTAXES: readonly ((name: string) => string)[] = [
  (name) => `{${name}}`,
  (name) => `##${name.toUpperCase()}##`,
  (name) => `{{${name}}}`,
  (name) => `[${name}]`,
  (name) => `\${${name}}`,
  (name) => `#${name}#`,
  (name) => `%${name}%`,
  (name) => `[[[${name}]]]`,
  (name) => `[=${name}=]`,
  (name) => `<${name}>`,
  (name) => `{${name}(y)}`,
  (name) => `{${name}:y}`,
  (name) => `#{${name}.y}`,
  (name) => `{${name}}_{other}`,
  (name) => `{${name}}x{status}`,
  (name) => `__${name.toUpperCase()}__`,
];
const name = fc.stringMatching(/^[a-z][a-z0-9]{0,12}(?:_[a-z0-9]{1,6})?$/);

test('an unreplaced macro is recognised in each of the syntaxes, plain, percent-encoded and double-encoded', () => {
  fc.assert(
    fc.property(name, fc.constantFrom(...SYNTAXES), (inner, write) => {
      const macro = write(inner);
      for (const text of [macro, encodeURIComponent(macro), encodeURIComponent(encodeURIComponent(macro))])
        expect(isUnreplacedMacro(text), text).toBe(true);
    }),
  );
});

test('it is recognised when it comes in a query, encoded or not', () => {
  for (const write of SYNTAXES) {
    // `date` would be a byte if %da were decoded.
    for (const inner of ['clickid', 'date', 'aff_sub']) {
      const macro = write(inner);
      const raw = macro.includes('#') ? encodeURIComponent(macro) : macro;
      for (const value of [raw, encodeURIComponent(macro), encodeURIComponent(encodeURIComponent(macro))]) {
        const { fields } = readFields({
          pathRest: '',
          query: `x=1&clickid=${value}&y=2`,
          contentType: null,
          body: new Uint8Array(),
          bodyState: 'whole',
        });
        expect(isUnreplacedMacro(fields[1]?.value ?? ''), value).toBe(true);
      }
    }
  }
});

/** Names that begin as a byte does, and one that does not. */
const NAMES_LIKE_BYTES = [
  'aff_sub',
  'date',
  'affid',
  'ad_id',
  'deal_id',
  'fbclid',
  'eb_source',
  'cafe',
  'clickid',
];

function valueOf(raw: string): string | undefined {
  return readQuery(`x=1&clickid=${raw}&y=2`).fields.find((field) => field.name === 'clickid')?.value;
}

function readQuery(query: string): ReturnType<typeof readFields> {
  return readFields({ pathRest: '', query, contentType: null, body: new Uint8Array(), bodyState: 'whole' });
}

test.each([
  (inner: string) => `%${inner}%`,
  (inner: string) => `%%${inner}%%`,
  (inner: string) => `%${inner.toUpperCase()}%`,
  (inner: string) => `%%${inner.toUpperCase()}%%`,
  (inner: string) => `!!${inner}!!`,
  (inner: string) => `$${inner}$`,
  (inner: string) => `\${${inner}}`,
  (inner: string) => `[${inner}]`,
  (inner: string) => `<${inner}>`,
  (inner: string) => `{param.${inner}}`,
])('a macro in signs that an address uses itself comes through whole: %s', (write) => {
  for (const inner of NAMES_LIKE_BYTES) {
    const macro = write(inner);
    expect(valueOf(macro)).toBe(macro);
    expect(valueOf(encodeURIComponent(macro))).toBe(macro);
    expect(isUnreplacedMacro(macro), macro).toBe(true);
    expect(macrosIn(macro)).toEqual([macro]);
  }
});

test('so does one within a value, and beside another one', () => {
  expect(valueOf('fb_%ad_id%')).toBe('fb_%ad_id%');
  expect(valueOf('%affid%-%deal_id%')).toBe('%affid%-%deal_id%');
  expect(valueOf('%D1%82%ad_id%')).toBe('т%ad_id%');
  expect(hasMacro('fb_%ad_id%')).toBe(true);
  expect(macrosIn('%affid%%deal_id%')).toEqual(['%affid%', '%deal_id%']);
});

test.each([
  ['%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82', 'привет'],
  ['%D0%BFabc%D1%82', 'пabc\u0442'],
  ['caf%C3%A9%20latte', 'café latte'],
  ['caf%C3%A9_%C3%A9t%C3%A9', 'café_été'],
  ['100%25', '100%'],
  ['%e2%82%ac5', '€5'],
])('%s is text all the same', (raw, text) => {
  expect(valueOf(raw)).toBe(text);
});

test('a text that was cut in the midst of a letter is no macro', () => {
  expect(valueOf('%D1%82%D1')).not.toContain('%D1%');
  expect(hasMacro('50% off and 30% more')).toBe(false);
  expect(hasMacro('5%x10%')).toBe(false);
});

test('every macro of the catalog is recognised as one', () => {
  const missed = networkPresets.flatMap(({ id, tokens }) =>
    [tokens.clickId, tokens.event, tokens.status, tokens.payout, tokens.currency, tokens.transactionId]
      .filter((token) => token !== null && !isUnreplacedMacro(token))
      .map((token) => `${id}: ${token ?? ''}`),
  );
  expect(missed).toEqual([]);
});

test('ids are not macros, whatever signs they have', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.~-]{0,60}$/);
  fc.assert(
    fc.property(id, (text) => {
      expect(isUnreplacedMacro(text)).toBe(false);
      expect(hasMacro(text)).toBe(false);
    }),
  );
});

test('a macro within a longer value is found, and both of a pair', () => {
  expect(hasMacro('abc_{sub2}')).toBe(true);
  expect(isUnreplacedMacro('abc_{sub2}')).toBe(false);
  expect(macrosIn('{goal}x{status}')).toEqual(['{goal}', '{status}']);
  expect(macrosIn('abc_{sub2}')).toEqual(['{sub2}']);
});

test('the bare name is what stands between the signs', () => {
  const macros = [
    '{sub1}',
    '${SUBID}',
    '[=sub1=]',
    '##CLICK_ID##',
    '{x(y)}',
    '{status:a=b}',
    '[[[cid]]]',
    '{Sub Param 1}',
  ];
  expect(macros.map(macroName)).toEqual([
    'sub1',
    'SUBID',
    'sub1',
    'CLICK_ID',
    'x',
    'status',
    'cid',
    'Sub Param 1',
  ]);
});

test('a macro in the wrong case is told with its right spelling', () => {
  expect(rightCaseOf('{Sub5}', ['{sub5}', '{payout}'])).toBe('{sub5}');
  expect(rightCaseOf('{sub5}', ['{sub5}'])).toBeNull();
  expect(rightCaseOf('{other}', ['{sub5}'])).toBeNull();
});

test('no text makes it throw or takes long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
      expect(typeof isUnreplacedMacro(text)).toBe('boolean');
      expect(macrosIn(text).length).toBeLessThan(2_000);
    }),
  );
  const startedAt = cpuMs();
  for (const evil of [
    '{'.repeat(50_000),
    '__A'.repeat(20_000),
    '[a'.repeat(20_000),
    '%a'.repeat(20_000),
    '#a '.repeat(20_000),
  ])
    hasMacro(evil);
  expect(cpuMs() - startedAt).toBeLessThan(500);
});
