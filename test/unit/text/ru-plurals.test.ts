/** Russian sentences with a count: the noun, its verb and its adjective take the form that the count asks for. */
import { expect, test } from 'vitest';
import { ru } from '../../../shared/text/ru.ts';
import type { WarningRule } from '../../../shared/domain/warning/warning-rule.ts';

const COUNTS = [1, 2, 5, 11, 21, 22];

test.each([
  [
    'networks that are silent',
    ru.window.statusBar.silent,
    [
      '1 партнёрка молчит',
      '2 партнёрки молчат',
      '5 партнёрок молчат',
      '11 партнёрок молчат',
      '21 партнёрка молчит',
      '22 партнёрки молчат',
    ],
  ],
  [
    'attempts',
    ru.window.detail.attempts,
    ['1 попытка', '2 попытки', '5 попыток', '11 попыток', '21 попытка', '22 попытки'],
  ],
  [
    'held postbacks',
    ru.networks.questions.held,
    [
      '1 постбек придержан',
      '2 постбека придержаны',
      '5 постбеков придержано',
      '11 постбеков придержано',
      '21 постбек придержан',
      '22 постбека придержаны',
    ],
  ],
  [
    'saved answers',
    ru.networks.questions.done,
    [
      'Ответ сохранён для 1 партнёрки',
      'Ответы сохранены для 2 партнёрок',
      'Ответы сохранены для 5 партнёрок',
      'Ответы сохранены для 11 партнёрок',
      'Ответ сохранён для 21 партнёрки',
      'Ответы сохранены для 22 партнёрок',
    ],
  ],
  [
    'first deposits',
    ru.costs.firstDepositCount,
    [
      '1 первый депозит',
      '2 первых депозита',
      '5 первых депозитов',
      '11 первых депозитов',
      '21 первый депозит',
      '22 первых депозита',
    ],
  ],
  [
    'links that were created',
    ru.links.many.done,
    [
      'Создана 1 ссылка',
      'Созданы 2 ссылки',
      'Создано 5 ссылок',
      'Создано 11 ссылок',
      'Создана 21 ссылка',
      'Созданы 22 ссылки',
    ],
  ],
  [
    'paired chats',
    ru.telegram.states.listeningLine,
    [
      'Подключён 1 чат.',
      'Подключены 2 чата.',
      'Подключено 5 чатов.',
      'Подключено 11 чатов.',
      'Подключён 21 чат.',
      'Подключены 22 чата.',
    ],
  ],
  [
    'amounts without a rate',
    ru.telegramBot.figures.withoutRate,
    [
      '1 сумма без курса, в итоги не входит.',
      '2 суммы без курса, в итоги не входят.',
      '5 сумм без курса, в итоги не входят.',
      '11 сумм без курса, в итоги не входят.',
      '21 сумма без курса, в итоги не входит.',
      '22 суммы без курса, в итоги не входят.',
    ],
  ],
  [
    'a limit of views',
    (most: number) => ru.userErrors.too_many_saved_views({ code: 'too_many_saved_views', most }),
    [
      'Сохранить можно не больше 1 вида. Сначала удалите один.',
      'Сохранить можно не больше 2 видов. Сначала удалите один.',
      'Сохранить можно не больше 5 видов. Сначала удалите один.',
      'Сохранить можно не больше 11 видов. Сначала удалите один.',
      'Сохранить можно не больше 21 вида. Сначала удалите один.',
      'Сохранить можно не больше 22 видов. Сначала удалите один.',
    ],
  ],
])('%s', (_name, sentence, expected) => {
  expect(COUNTS.map((count) => sentence(count))).toEqual(expected);
});

test('thousands are grouped, and a fraction takes the form of two', () => {
  expect(ru.costs.registrationCount(1_234)).toBe('1\u00A0234 регистрации');
  expect(ru.costs.registrationCount(1.5)).toBe('1,5 регистрации');
});

test('a comparison takes the genitive, of one and of many', () => {
  const rule = (count: number): WarningRule => ({
    networkId: null,
    linkId: null,
    kind: 'count',
    event: 'first_deposit',
    direction: 'more',
    count,
    hours: 2,
  });
  expect(ru.warnings.describe(rule(21))).toBe('больше 21 первого депозита за 2 часа');
  expect(ru.warnings.describe(rule(3))).toBe('больше 3 первых депозитов за 2 часа');
});
