/** What is wrong with the template of a destination, in Ukrainian. */
import type { templateProblems as English } from '../en/template-problems.ts';

export const templateProblems: typeof English = {
  url_missing: () => 'URL порожній. Вставте URL постбека з кабінету одержувача.',
  url_invalid: (detail) =>
    `«${detail}» — не URL. Він має починатися з https:// або http:// і не містити пробілів.`,
  url_not_http: (detail) => `URL «${detail}» викликати не можна. Візьміть https:// або http://.`,
  url_has_password: (detail) =>
    `В URL ${detail} є логін або пароль. Перенесіть їх у заголовок Authorization.`,
  macro_in_host: (detail) =>
    `У хості «${detail}» є макрос. Постбек не має вирішувати, куди його надсилати. Впишіть хост повністю.`,
  unknown_macro: (detail) =>
    `${detail} — не макрос Postback Desk, він пішов би звичайним текстом. Візьміть макрос зі списку, наприклад {clickid} або {param.NAME}.`,
  unknown_constant: (detail) =>
    `Константи ${detail} в цього одержувача немає. Додайте її в «Константи» або впишіть саме значення.`,
  secret_hashed: (detail) =>
    `${detail} хешував би секрет, але секрети підставляються лише під час надсилання запиту. Візьміть його без хешу.`,
  body_not_json: (detail) =>
    `Тіло — неправильний JSON (${detail}). Текст беріть у лапки, "id": "{clickid}". Числу вони не потрібні, "sum": {payout}.`,
  header_invalid: (detail) =>
    `Заголовок «${detail}» задати не можна. У його назві чи значенні є знаки, яких HTTP не дозволяє, або його задає саме з’єднання.`,
};
