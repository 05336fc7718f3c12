/** Updates of the desktop app: menu and dialogs, in Ukrainian. */
import type { Text } from '../en.ts';

export const updates: Text['updates'] = {
  menu: {
    check: 'Перевірити оновлення…',
    automatic: 'Перевіряти оновлення щодня',
    beta: 'Разом із бета-версіями',
  },
  close: 'OK',
  noPlace: {
    message: 'Ця копія не може шукати оновлень.',
    detail: 'Її зроблено не з випуску. Візьміть нову версію там, де взяли цю.',
  },
  none: (version: string) => ({
    message: 'У вас найновіша версія.',
    detail: `Це Postback Desk ${version}.`,
  }),
  failed: (cause: string) => ({
    message: 'Оновити не вдалося.',
    detail: `${cause}. Postback Desk працює, як і раніше; спробуйте пізніше.`,
  }),
  found: (found: string, current: string, notes: string) => ({
    message: `Є Postback Desk ${found}. У вас ${current}.`,
    detail: notes === '' ? 'Опису змін немає.' : notes,
    download: 'Завантажити',
    later: 'Не зараз',
    skip: 'Пропустити цю версію',
  }),
  ready: (version: string) => ({
    message: `Postback Desk ${version} готовий до встановлення.`,
    detail:
      'Він встановлюється з перезапуском. Поки триває перезапуск, зазвичай менше хвилини, нічого не приймається, якщо у вас немає резервного приймача. Відправлення, які вже надсилаються, спершу завершаться.',
    restart: 'Перезапустити зараз',
    onQuit: 'Коли я вийду',
  }),
  stillSending: {
    message: 'Не перезапущено: відправлення ще надсилаються.',
    detail:
      'Нічого не перервано. Оновлення встановиться, коли ви вийдете; або перевірте оновлення ще раз, щоб перезапустити пізніше.',
  },
};
