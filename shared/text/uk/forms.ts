/** What every form shares: saving, leaving, removing, in Ukrainian. */
import type { Text } from '../en.ts';

export const forms: Text['forms'] = {
  unsaved: 'Зміни ще не збережено.',
  discard: 'Скинути зміни',
  save: 'Зберегти',
  saved: 'Збережено',
  cancel: 'Скасувати',
  changedElsewhere:
    'Поки ви редагували, це змінили в іншому місці. Збережіть, щоб залишити свою версію, або скиньте, щоб побачити нову.',
  saveFailed: 'Не збережено',
  fixFirst: 'Виправте поля, позначені червоним.',
  issues: {
    missing: 'Заповніть це поле.',
    tooShort: (min: string) => `Щонайменше символів: ${min}.`,
    tooLong: (max: string) => `Щонайбільше символів: ${max}.`,
    tooFew: (min: string) => `Щонайменше ${min}.`,
    tooMany: (max: string) => `Щонайбільше ${max}.`,
    tooSmall: (min: string) => `Щонайменше ${min}.`,
    tooLarge: (max: string) => `Щонайбільше ${max}.`,
    notANumber: 'Введіть число.',
    notWhole: 'Введіть ціле число.',
    wrong: 'Таке значення тут не підходить.',
  },
  date: {
    openCalendar: (field: string) => `${field}: відкрити календар`,
    unreadable: (example: string) => `Це не дата. Напишіть її так: ${example}.`,
  },
  leaveTitle: 'Вийти без збереження?',
  leaveBody: 'Ваші зміни на цій сторінці ще не збережено.',
  stay: 'Залишитися',
  leaveSaving: 'Зберегти й вийти',
  leaveDiscarding: 'Скинути й вийти',
};
