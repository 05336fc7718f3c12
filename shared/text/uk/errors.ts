/** Errors for people: what happened, why, what to do, in Ukrainian. */
import { MAX_SEARCH_LENGTH } from '../../contract/limits.ts';
import type { Text } from '../en.ts';
import { counted } from './count.ts';
import { templateProblems } from './template-problems.ts';

export const errors: Text['errors'] = {
  nodeTooOld: (needed: string, found: string) =>
    `Для Postback Desk потрібен Node ${needed} або новіший, а знайдено ${found}. Запустіть його через «npm start»: там є власний Node.`,
  noSuchPage: 'За цією адресою нічого немає. API — за адресою /api, його опис — /api/openapi.json.',
  strangerRefused:
    'Цей запит прийшов з іншого сайту або з іншим іменем хосту. Postback Desk відповідає лише на 127.0.0.1 і localhost.',
  tokenNeeded:
    'Тут потрібен токен API: надішліть «Authorization: Bearer TOKEN». Браузер входить за URL, який виводиться під час запуску.',
  unexpected: 'У Postback Desk щось пішло не так. Спробуйте ще раз; подробиці є в журналі в папці з даними.',
  exportContent:
    'Такі стовпці або ключі експорту невідомі. Пишіть назви стовпців через кому, а для ключів «masked» або «shown».',
  searchTooLong: `Текст пошуку задовгий. Скоротіть його до ${counted(MAX_SEARCH_LENGTH, 'символу', 'символів', 'символів')}.`,
  template: templateProblems,
};
