/** Errors for people in Russian: what happened, why, what to do. */
import { MAX_SEARCH_LENGTH } from '../../contract/limits.ts';
import type { Text } from '../en.ts';
import { number, plural } from './count.ts';
import { templateProblems } from './template-problems.ts';

export const errors: Text['errors'] = {
  nodeTooOld: (needed, found) =>
    `Postback Desk нужен Node ${needed} или новее, а найден ${found}. Запустите командой «npm start»: у неё свой Node.`,
  noSuchPage: 'По этому адресу ничего нет. API находится в /api, его описание — в /api/openapi.json.',
  strangerRefused:
    'Этот запрос пришёл с другого сайта или имени хоста. Postback Desk отвечает только на 127.0.0.1 и localhost.',
  tokenNeeded:
    'Здесь нужен токен API: пришлите «Authorization: Bearer TOKEN». Браузер входит по URL, который выводится при запуске.',
  unexpected:
    'В Postback Desk что-то пошло не так. Попробуйте снова; подробности — в журнале в папке с данными.',
  exportContent:
    'Столбцы или вид ключей для экспорта неизвестны. Пишите имена столбцов через запятую, а для ключей «masked» или «shown».',
  searchTooLong: `Текст поиска слишком длинный. Сократите его до ${number(MAX_SEARCH_LENGTH)} ${plural(MAX_SEARCH_LENGTH, 'символа', 'символов', 'символов')}.`,
  template: templateProblems,
};
