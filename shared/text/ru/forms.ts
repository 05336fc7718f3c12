/** What every form shares, in Russian: saving, leaving, removing. */
import type { Text } from '../en.ts';

export const forms: Text['forms'] = {
  unsaved: 'Изменения ещё не сохранены.',
  discard: 'Отбросить изменения',
  save: 'Сохранить',
  saved: 'Сохранено',
  cancel: 'Отмена',
  changedElsewhere:
    'Пока вы редактировали, это изменили в другом месте. Сохраните, чтобы осталась ваша версия, или отбросьте изменения, чтобы увидеть новую.',
  saveFailed: 'Не сохранено',
  fixFirst: 'Исправьте поля, отмеченные красным.',
  issues: {
    missing: 'Заполните это поле.',
    tooShort: (min) => `Символов не меньше ${min}.`,
    tooLong: (max) => `Символов не больше ${max}.`,
    tooFew: (min) => `Не меньше ${min}.`,
    tooMany: (max) => `Не больше ${max}.`,
    tooSmall: (min) => `Не меньше ${min}.`,
    tooLarge: (max) => `Не больше ${max}.`,
    notANumber: 'Введите число.',
    notWhole: 'Введите целое число.',
    wrong: 'Такое значение здесь не подходит.',
  },
  date: {
    openCalendar: (field) => `${field}: открыть календарь`,
    unreadable: (example) => `Это не дата. Напишите её так: ${example}.`,
  },
  leaveTitle: 'Уйти без сохранения?',
  leaveBody: 'Изменения на этой странице ещё не сохранены.',
  stay: 'Остаться',
  leaveSaving: 'Сохранить и уйти',
  leaveDiscarding: 'Отбросить и уйти',
};
