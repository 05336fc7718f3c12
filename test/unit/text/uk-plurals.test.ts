/** Ukrainian sentences with a count: the noun, its verb and its adjective take the form that the count asks for. */
import { expect, test } from 'vitest';
import { uk } from '../../../shared/text/uk.ts';
import type { WarningRule } from '../../../shared/domain/warning/warning-rule.ts';

const COUNTS = [1, 2, 5, 11, 21, 22];

const rule = (most: number): WarningRule => ({
  kind: 'cap',
  networkId: null,
  linkId: null,
  event: 'first_deposit',
  most,
  period: 'day',
  timeZone: 'Europe/Kyiv',
});

const sentences: readonly (readonly [
  what: string,
  tell: (count: number) => string,
  told: readonly string[],
])[] = [
  [
    'networks that are silent',
    uk.window.statusBar.silent,
    [
      '1 партнерка мовчить',
      '2 партнерки мовчать',
      '5 партнерок мовчать',
      '11 партнерок мовчать',
      '21 партнерка мовчить',
      '22 партнерки мовчать',
    ],
  ],
  [
    'attempts',
    uk.window.detail.attempts,
    ['1 спроба', '2 спроби', '5 спроб', '11 спроб', '21 спроба', '22 спроби'],
  ],
  [
    'fields that were read',
    uk.window.detail.fieldsRead,
    [
      '1 поле, без проблем',
      '2 поля, без проблем',
      '5 полів, без проблем',
      '11 полів, без проблем',
      '21 поле, без проблем',
      '22 поля, без проблем',
    ],
  ],
  [
    'deliveries of one request',
    (count) => uk.window.detail.together(count + 1),
    [
      'надіслано одним запитом ще з 1 відправленням',
      'надіслано одним запитом ще з 2 відправленнями',
      'надіслано одним запитом ще з 5 відправленнями',
      'надіслано одним запитом ще з 11 відправленнями',
      'надіслано одним запитом ще з 21 відправленням',
      'надіслано одним запитом ще з 22 відправленнями',
    ],
  ],
  [
    'first deposits',
    uk.costs.firstDepositCount,
    [
      '1 перший депозит',
      '2 перші депозити',
      '5 перших депозитів',
      '11 перших депозитів',
      '21 перший депозит',
      '22 перші депозити',
    ],
  ],
  [
    'links that were created',
    uk.links.many.done,
    [
      'Створено 1 посилання',
      'Створено 2 посилання',
      'Створено 5 посилань',
      'Створено 11 посилань',
      'Створено 21 посилання',
      'Створено 22 посилання',
    ],
  ],
  [
    'problems of a pair',
    uk.links.check.broken,
    [
      'Одна проблема ламає цю пару.',
      '2 проблеми ламають цю пару.',
      '5 проблем ламають цю пару.',
      '11 проблем ламають цю пару.',
      '21 проблема ламає цю пару.',
      '22 проблеми ламають цю пару.',
    ],
  ],
  [
    'values without a meaning',
    uk.networks.sections.unmapped,
    [
      '1 слово ще без значення',
      '2 слова ще без значення',
      '5 слів ще без значення',
      '11 слів ще без значення',
      '21 слово ще без значення',
      '22 слова ще без значення',
    ],
  ],
  [
    'a mailbox that waits',
    (count) => uk.mailbox.alert.back(count),
    [
      'Ваш Postback Desk повернувся й знову забирає постбеки. Його не було 1 годину.',
      'Ваш Postback Desk повернувся й знову забирає постбеки. Його не було 2 години.',
      'Ваш Postback Desk повернувся й знову забирає постбеки. Його не було 5 годин.',
      'Ваш Postback Desk повернувся й знову забирає постбеки. Його не було 11 годин.',
      'Ваш Postback Desk повернувся й знову забирає постбеки. Його не було 21 годину.',
      'Ваш Postback Desk повернувся й знову забирає постбеки. Його не було 22 години.',
    ],
  ],
  [
    'postbacks that are held',
    uk.telegramBot.held.title,
    [
      'Притримано: 1 постбек',
      'Притримано: 2 постбеки',
      'Притримано: 5 постбеків',
      'Притримано: 11 постбеків',
      'Притримано: 21 постбек',
      'Притримано: 22 постбеки',
    ],
  ],
  [
    'a cap',
    (most) => uk.warnings.describe(rule(most)),
    [
      '1 перший депозит на день (Europe/Kyiv)',
      '2 перші депозити на день (Europe/Kyiv)',
      '5 перших депозитів на день (Europe/Kyiv)',
      '11 перших депозитів на день (Europe/Kyiv)',
      '21 перший депозит на день (Europe/Kyiv)',
      '22 перші депозити на день (Europe/Kyiv)',
    ],
  ],
];

test.each(sentences)('%s', (_what, tell, told) => {
  expect(COUNTS.map(tell)).toEqual(told);
});

test('digits of a large count are grouped as the language does', () => {
  expect(uk.links.many.make(12_345)).toBe('Створити 12\u00a0345 посилань');
});
