/** The answer of the page of outages is whole sentences in each language, not parts with a colon between them. */
import { expect, test } from 'vitest';
import { verdictOf } from '../../../renderer/features/outages/verdict-of.ts';
import type { ConnectionStatus } from '../../../renderer/ui/connection-status.ts';
import { en } from '../../../shared/text/en.ts';
import { es } from '../../../shared/text/es.ts';
import { pt } from '../../../shared/text/pt.ts';
import { ru } from '../../../shared/text/ru.ts';
import { uk } from '../../../shared/text/uk.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const status = (kind: ConnectionStatus['kind'], retryInMs: number | null = null): ConnectionStatus => ({
  kind,
  tone: 'wait',
  since: new Date(NOW - 7_320_000).toISOString(),
  problem: null,
  nextAttemptAt: retryInMs === null ? null : new Date(NOW + retryInMs).toISOString(),
});

test('it says how long, and when it tries again', () => {
  expect(verdictOf(status('receiving'), NOW, en)).toBe('Receiving for 2 h 2 m without a gap.');
  expect(verdictOf(status('down', 12_000), NOW, en)).toBe('Offline for 2 h 2 m. The next try is in 12 s.');
  expect(verdictOf(status('down', 0), NOW, en)).toBe('Offline for 2 h 2 m. Trying again now.');
  expect(verdictOf(status('not_yet', 5_000), NOW, en)).toBe(
    'There is no public address yet, so postbacks cannot arrive. The next try is in 5 s.',
  );
});

test.each([en, ru, uk, es, pt].map((text) => ({ locale: text.locale, text })))(
  'each state of $locale is whole sentences',
  ({ text }) => {
    const kinds = Object.keys(en.outages.verdict.states) as ConnectionStatus['kind'][];
    for (const kind of kinds)
      for (const retryInMs of [null, 0, 12_000]) {
        const words = verdictOf(status(kind, retryInMs), NOW, text);
        expect(words).toMatch(/^\p{Lu}[^:·]*\.$/u);
      }
    const { label, noGap } = text.outages.timeline;
    expect(label('‹day›', '‹told›')).toMatch(/‹day›.*‹told›/);
    expect(noGap('‹day›')).toContain('‹day›');
  },
);
