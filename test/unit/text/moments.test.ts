/** A moment that stands in a sentence is written as the reader's language writes one, and says its zone. */
import { expect, test } from 'vitest';
import { en, type Text } from '../../../shared/text/en.ts';
import { es } from '../../../shared/text/es.ts';
import { momentText } from '../../../shared/text/moment.ts';
import { problemMessage } from '../../../shared/text/problem-message.ts';
import { pt } from '../../../shared/text/pt.ts';
import { ru } from '../../../shared/text/ru.ts';
import { uk } from '../../../shared/text/uk.ts';

const AT = '2026-11-22T12:04:31.000Z';
const BARE = /\d{4}-\d{2}-\d{2}/;
/** Intl writes blanks that do not break. */
const plain = (words: string): string => words.replaceAll(/[\u00a0\u202f]/g, ' ');

const LANGUAGES: readonly (readonly [Text, string])[] = [
  [en, 'Nov 22, 2026'],
  [ru, '22 нояб. 2026 г.'],
  [uk, '22 лист. 2026 р.'],
  [es, '22 nov 2026'],
  [pt, '22 de nov. de 2026'],
];

test.each(LANGUAGES.map(([text, day]) => ({ locale: text.locale, text, day })))(
  'problems and notices of $locale name no bare ISO time',
  ({ text, day, locale }) => {
    for (const code of ['signature_seen', 'time_in_future', 'time_too_old'] as const) {
      const { message } = problemMessage(text, { code, field: 'time', value: '1795349071', hint: AT });
      expect(plain(message)).toContain(day);
      expect(message).not.toMatch(BARE);
    }
    const { fix } = text.startNotices.backup_failed({
      code: 'backup_failed',
      problem: { code: 'backup_passphrase_missing' },
      lastGoodAtMs: Date.parse(AT),
    });
    expect(plain(fix)).toContain(day);
    expect(fix).not.toMatch(BARE);
    expect(plain(momentText(locale, Date.parse(AT), 'UTC'))).toMatch(/12:04.*UTC$/);
  },
);

test.each([
  [en, '1,234.50'],
  [ru, '1 234,50'],
  [uk, '1 234,50'],
  [es, '1,234.50'],
  [pt, '1.234,50'],
])('a median payout in a warning is written as the language writes numbers', ({ warnings }, amount) => {
  expect(plain(warnings.payout(1_234_500_000))).toBe(amount);
  expect(warnings.payout(null)).toBe('–');
});

test('what is kept beside a problem of an older version and is no time is shown as it is', () => {
  const given = { code: 'time_too_old', field: 'time', value: 'x', hint: 'last week' } as const;
  expect(problemMessage(en, given).message).toContain('last week');
});
