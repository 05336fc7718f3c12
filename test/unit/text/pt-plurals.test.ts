/** Counts in sentences of the catalogue in Portuguese (Brazil). */
import { expect, test } from 'vitest';
import { pt } from '../../../shared/text/pt.ts';

test.each([
  [0, 'Nenhum problema'],
  [1, '1 problema'],
  [2, '2 problemas'],
  [11, '11 problemas'],
  [21, '21 problemas'],
])('%d problems of a postback', (count, words) => {
  expect(pt.window.detail.problemCount(count)).toBe(words);
});

test.each([
  [0, 'nenhum primeiro depósito'],
  [1, '1 primeiro depósito'],
  [5, '5 primeiros depósitos'],
  [1_234_567, '1.234.567 primeiros depósitos'],
])('%d first deposits, with the digits of the language', (count, words) => {
  expect(pt.costs.firstDepositCount(count)).toBe(words);
});

test.each([
  ['1', '1 postback guardado corresponde.'],
  ['2', '2 postbacks guardados correspondem.'],
  ['22', '22 postbacks guardados correspondem.'],
])('%s stored postbacks, where the digits are written already', (count, words) => {
  expect(pt.actions.hidden.count(count)).toBe(words);
});

test('none takes the plural where it has no sentence of its own', () => {
  expect(pt.window.detail.sentSome(0, 3)).toBe('0 de 3 entregues');
  expect(pt.window.detail.sentSome(1, 3)).toBe('1 de 3 entregue');
});

test('a cap of one and of many', () => {
  const cap = { kind: 'cap', event: 'first_deposit', period: 'day', timeZone: 'America/Sao_Paulo' } as const;
  const scope = { networkId: null, linkId: null };
  expect(pt.warnings.describe({ ...cap, ...scope, most: 1 })).toBe(
    '1 primeiro depósito por dia (America/Sao_Paulo)',
  );
  expect(pt.warnings.describe({ ...cap, ...scope, most: 1_500 })).toBe(
    '1.500 primeiros depósitos por dia (America/Sao_Paulo)',
  );
});

test.each([
  [1, 0, 'Seu Postback Desk não recolhe há 1 hora. Nenhum postback está à espera no receptor reserva.'],
  [
    21,
    1,
    'Seu Postback Desk não recolhe há 21 horas. 1 postback está à espera no receptor reserva e não será encaminhado até o Postback Desk voltar a rodar.',
  ],
])('a mailbox that waits for %d hours with %d postbacks', (hours, waiting, words) => {
  expect(pt.mailbox.alert.away(hours, waiting)).toBe(words);
});
