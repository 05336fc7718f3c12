/** A per cent in a sentence is written as the language writes one, and does not break away from its number. */
import { expect, test } from 'vitest';
import type { WarningRule } from '../../../shared/domain/warning/warning-rule.ts';
import { en } from '../../../shared/text/en.ts';
import { warningMessage as english } from '../../../shared/text/en/warnings.ts';
import { es } from '../../../shared/text/es.ts';
import { warningMessage as spanish } from '../../../shared/text/es/warnings.ts';
import { pt } from '../../../shared/text/pt.ts';
import { warningMessage as portuguese } from '../../../shared/text/pt/warnings.ts';
import { ru } from '../../../shared/text/ru.ts';
import { warningMessage as russian } from '../../../shared/text/ru/warnings.ts';
import { uk } from '../../../shared/text/uk.ts';
import { warningMessage as ukrainian } from '../../../shared/text/uk/warnings.ts';
import { formatsOf } from '../../../renderer/ui/formats.ts';

const scope = { networkId: null, linkId: null };
const payout: WarningRule = { kind: 'payout', ...scope, event: 'sale', percent: 1_000 };
const cap: WarningRule = { kind: 'cap', ...scope, event: 'sale', period: 'day', most: 50, timeZone: 'UTC' };
const approval: WarningRule = { kind: 'approval', ...scope, points: 10 };

test.each([
  { text: en, warningMessage: english, eighty: '80%', thousand: '1,000%' },
  { text: ru, warningMessage: russian, eighty: '80\u00a0%', thousand: '1\u00a0000\u00a0%' },
  { text: uk, warningMessage: ukrainian, eighty: '80%', thousand: '1\u00a0000%' },
  { text: es, warningMessage: spanish, eighty: '80%', thousand: '1,000%' },
  { text: pt, warningMessage: portuguese, eighty: '80%', thousand: '1.000%' },
])('per cents of $text.locale', ({ text, warningMessage, eighty, thousand }) => {
  const { warnings, outages, reports } = text;
  expect(warnings.describe(payout)).toContain(` ${thousand} `);
  expect(warnings.rate(0.796)).toBe(eighty);
  expect(warnings.rate(null)).toBe('–');
  expect(warningMessage({ rule: cap, scope: null, level: 80, now: 40, before: null })).toContain(eighty);
  expect(warningMessage({ rule: approval, scope: null, level: 0, now: 0.8, before: null })).toContain(eighty);
  expect(outages.networks.hour('07:00', 0.8)).toContain(eighty);
  expect(formatsOf(text.locale).wholePercent(0.8)).toBe(eighty);
  expect(reports.result.severityHints.usual).toContain(eighty.replace('80', '5'));
  expect(reports.result.severityHints.look).toContain(eighty.replace('80', '5'));
  expect(reports.result.severityHints.red).toContain(eighty.replace('80', '10'));
});
