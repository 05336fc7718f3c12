/** Updates of the desktop app, in Russian: menu and dialogs. */
import type { Text } from '../en.ts';

export const updates: Text['updates'] = {
  menu: {
    check: 'Проверить обновления…',
    automatic: 'Проверять обновления каждый день',
    beta: 'Включая бета-версии',
  },
  close: 'ОК',
  noPlace: {
    message: 'Эта копия не может искать обновления.',
    detail: 'Она собрана не как выпуск. Возьмите новую версию там же, где взяли эту.',
  },
  none: (version) => ({
    message: 'У вас новейшая версия.',
    detail: `Это Postback Desk ${version}.`,
  }),
  failed: (cause) => ({
    message: 'Обновление не удалось.',
    detail: `${cause}. Postback Desk работает как раньше; попробуйте позже.`,
  }),
  found: (found, current, notes) => ({
    message: `Вышел Postback Desk ${found}. У вас ${current}.`,
    detail: notes === '' ? 'Описания изменений нет.' : notes,
    download: 'Скачать',
    later: 'Не сейчас',
    skip: 'Пропустить эту версию',
  }),
  ready: (version) => ({
    message: `Postback Desk ${version} готов к установке.`,
    detail:
      'Он установится с перезапуском. Пока идёт перезапуск, обычно меньше минуты, ничего не принимается, если у вас нет резервного приёмника. Начатые отправки сначала закончатся.',
    restart: 'Перезапустить сейчас',
    onQuit: 'При выходе',
  }),
  stillSending: {
    message: 'Перезапуска не было: отправки ещё идут.',
    detail:
      'Ничего не прервано. Обновление установится при выходе; или проверьте обновления ещё раз, чтобы перезапустить позже.',
  },
};
