/** What is wrong with the template of a destination, in Russian. */
import type { templateProblems as English } from '../en/template-problems.ts';

export const templateProblems: typeof English = {
  url_missing: () => 'URL пустой. Вставьте URL постбека из кабинета получателя.',
  url_invalid: (detail) =>
    `«${detail}» — не URL. Он должен начинаться с https:// или http:// и быть без пробелов.`,
  url_not_http: (detail) => `По URL вида «${detail}» запрос не отправить. Используйте https:// или http://.`,
  url_has_password: (detail) =>
    `В URL ${detail} есть имя пользователя или пароль. Перенесите их в заголовок Authorization.`,
  macro_in_host: (detail) =>
    `В хосте «${detail}» есть макрос. Постбек не должен решать, куда его отправят. Напишите хост целиком.`,
  unknown_macro: (detail) =>
    `${detail} — не макрос Postback Desk, он ушёл бы обычным текстом. Возьмите макрос из списка, например {clickid} или {param.NAME}.`,
  unknown_constant: (detail) =>
    `Константы ${detail} у этого получателя нет. Добавьте её в разделе «Константы» или напишите само значение.`,
  secret_hashed: (detail) =>
    `${detail} хешировал бы секрет, а секреты подставляются только при отправке запроса. Используйте его без хеша.`,
  body_not_json: (detail) =>
    `Тело — неправильный JSON (${detail}). Текст берите в кавычки: "id": "{clickid}". Числу они не нужны: "sum": {payout}.`,
  header_invalid: (detail) =>
    `Заголовок «${detail}» задать нельзя. В его имени или значении есть символы, которые HTTP не допускает, или его задаёт само соединение.`,
};
