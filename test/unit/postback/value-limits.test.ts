import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { networkPresets } from '../../../shared/catalog/network-presets.ts';
import { createRecogniser } from '../../../shared/catalog/recognise-preset.ts';
import { proposeMapping } from '../../../shared/domain/first-contact/propose.ts';
import { hasMacro, isUnreplacedMacro, macrosIn } from '../../../shared/domain/postback/macros.ts';
import { readTimestamp } from '../../../shared/domain/postback/timestamp.ts';
import { readAmount } from '../../../shared/domain/money/read-amount.ts';
import { VALUE_LIMITS } from '../../../shared/domain/postback/value-limits.ts';
import { parseQuery, queryFields } from '../../fixtures/parse-fields.ts';
import { cpuMs } from '../../fixtures/cpu-time.ts';

/** Long enough that a cubic expression takes seconds and a linear one no time at all. */
const LENGTH = 3_000;
const SOON_MS = 100;

/** What each expression over outside text once took seconds for, and its relatives. */
const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['an amount of blanks', `-${' '.repeat(LENGTH)}x`],
  ['an amount of digits and separators', `${'1 '.repeat(LENGTH)}x`],
  ['an amount with commas', `US$${'1,'.repeat(LENGTH)}x`],
  ['joined TikTok macros', `${'__A__'.repeat(20)}@`],
  ['many joined TikTok macros', `${'__A__'.repeat(LENGTH / 5)}@`],
  ['joined macros in braces', `${'{a}_'.repeat(20)}@`],
  ['an open brace and blanks', `{${' '.repeat(LENGTH)}x`],
  ['open braces', '{'.repeat(LENGTH)],
  ['open braces with names', '{a '.repeat(LENGTH / 3)],
  ['closing braces', `a${'}'.repeat(LENGTH)}x`],
  ['hashes', `${'#a'.repeat(LENGTH / 2)}@`],
  ['double hashes', `${'##a'.repeat(LENGTH / 3)}@`],
  ['brackets', `${'[[[a'.repeat(LENGTH / 4)}@`],
  ['per cent signs', `${'%25'.repeat(LENGTH / 3)}x`],
  ['a time of blanks', `2026-11-25${' '.repeat(LENGTH)}x`],
  ['letters and signs in turn', 'a.'.repeat(LENGTH / 2)],
];

test.each(HOSTILE)('%s: reading it as any role takes no time', (_what, text) => {
  const value = encodeURIComponent(text);
  for (const name of ['clickid', 'event', 'status', 'payout', 'currency', 'txid', 'time', 'other', value]) {
    const startedAt = cpuMs();
    parseQuery(`clickid=a1&event=ftd&${name}=${value}`);
    expect(cpuMs() - startedAt, name.slice(0, 20)).toBeLessThan(SOON_MS);
  }
});

test.each(HOSTILE)('%s: proposing a mapping and a preset from it takes no time', (_what, text) => {
  const value = encodeURIComponent(text);
  const { fields } = queryFields(`clickid=${value}&event=${value}&payout=${value}&${value}=${value}`);
  const startedAt = cpuMs();
  proposeMapping(fields, defaultMapping);
  createRecogniser(networkPresets)(fields);
  expect(cpuMs() - startedAt).toBeLessThan(4 * SOON_MS);
});

test.each(HOSTILE)('%s: each reader by itself takes no time', (_what, text) => {
  for (const look of [
    isUnreplacedMacro,
    hasMacro,
    macrosIn,
    readTimestamp,
    (each: string) => readAmount(each, 'auto'),
    (each: string) => readAmount(each, 'comma_decimals'),
    (each: string) => readAmount(each, 'cents'),
  ]) {
    const startedAt = cpuMs();
    look(text);
    expect(cpuMs() - startedAt, look.name).toBeLessThan(SOON_MS);
  }
});

test('a value that is longer than its role can be is no value, and says so', () => {
  const tooLong = (limit: number): string => '7'.repeat(limit + 1);
  const parsed = parseQuery(`clickid=a1&event=ftd&payout=${tooLong(VALUE_LIMITS.payout)}`);
  expect(parsed).toMatchObject({ payoutMicros: null, isHeld: false });
  expect(parsed.problems).toContainEqual(
    expect.objectContaining({ code: 'value_too_long', severity: 'warning', field: 'payout' }),
  );
  expect(parsed.problems.map((each) => each.code)).not.toContain('payout_missing');
});

test('an id that was cut would be another id: such a postback is held and has none', () => {
  for (const [name, role] of [
    ['clickid', 'clickId'],
    ['txid', 'transactionId'],
  ] as const) {
    const long = 'x'.repeat(VALUE_LIMITS[role] + 1);
    const parsed = parseQuery(`${role === 'clickId' ? '' : 'clickid=a1&'}event=ftd&payout=1&${name}=${long}`);
    expect(parsed).toMatchObject({ [role]: null, isHeld: true });
    expect(parsed.problems.filter((each) => each.severity === 'fatal')).toEqual([
      expect.objectContaining({ code: 'value_too_long', field: name }),
    ]);
  }
});

test('a word that is too long is kept as far as it goes, and holds the postback', () => {
  for (const [name, word] of [
    ['event', 'eventWord'],
    ['status', 'statusWord'],
  ] as const) {
    const event = name === 'event' ? '' : '&event=ftd';
    const parsed = parseQuery(`clickid=a1${event}&${name}=${'reject'.repeat(100)}`);
    expect(parsed[word]).toHaveLength(VALUE_LIMITS[name]);
    expect(parsed.isHeld).toBe(true);
    expect(parsed.problems).toContainEqual(
      expect.objectContaining({ code: 'value_too_long', severity: 'fatal', field: name }),
    );
  }
});

test('the longest values that are allowed are read as ever', () => {
  const parsed = parseQuery(
    `clickid=${'c'.repeat(VALUE_LIMITS.clickId)}&event=ftd&payout=000012.5&txid=${'t'.repeat(VALUE_LIMITS.transactionId)}`,
  );
  expect(parsed).toMatchObject({ payoutMicros: 12_500_000, isHeld: false });
  expect(parsed.clickId).toHaveLength(VALUE_LIMITS.clickId);
  expect(parsed.transactionId).toHaveLength(VALUE_LIMITS.transactionId);
});

test('macros that are joined are still recognised, in whatever way they are joined', () => {
  for (const joined of [
    '{goal}x{status}',
    '{action}_{status}',
    '__A____B__',
    '__A_B__',
    '__A__B__',
    '{a}{b}{c}{d}{e}',
  ])
    expect(isUnreplacedMacro(joined), joined).toBe(true);
  for (const id of ['__A', 'A__B', '__a__', '{a}zzzz{b}', '{a}{b}{c}{d}{e}{f}'])
    expect(isUnreplacedMacro(id), id).toBe(false);
});
