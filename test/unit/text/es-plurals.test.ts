/** Counts in sentences of the Spanish catalogue. */
import { expect, test } from 'vitest';
import { es } from '../../../shared/text/es.ts';

test.each([
  [1, '1 red sin postbacks'],
  [2, '2 redes sin postbacks'],
  [21, '21 redes sin postbacks'],
])('%d silent networks: “%s”', (count, sentence) => {
  expect(es.window.statusBar.silent(count)).toBe(sentence);
});

test.each([
  [1, '1 postback retenido'],
  [0, '0 postbacks retenidos'],
  [1_234, '1,234 postbacks retenidos'],
  [1_000_000, '1,000,000 de postbacks retenidos'],
])('%d held postbacks: “%s”', (count, sentence) => {
  expect(es.telegramBot.held.title(count)).toBe(sentence);
});

test.each([
  [1, 'Se creará 1 enlace'],
  [2, 'Se crearán 2 enlaces'],
])('the verb follows %d links: “%s”', (count, sentence) => {
  expect(es.links.many.preview(count)).toBe(sentence);
});

test.each([
  [1, '1 monto sin tipo de cambio, que no entra en ningún total.'],
  [5, '5 montos sin tipo de cambio, que no entran en ningún total.'],
])('%d amounts without a rate: “%s”', (count, sentence) => {
  expect(es.telegramBot.figures.withoutRate(count)).toBe(sentence);
});

test('what follows a cap of one is one', () => {
  const rule = { kind: 'cap', most: 1, event: 'first_deposit', period: 'day', timeZone: 'UTC' } as const;
  expect(es.warnings.describe({ ...rule, networkId: null, linkId: null })).toBe(
    '1 primer depósito por día (UTC)',
  );
});
