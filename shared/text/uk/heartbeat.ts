/** The alarm for when the desk itself is off, in Ukrainian. */
import { messageFor } from '../message-for.ts';
import type { Text } from '../en.ts';
import { sendFailures } from './send-failures.ts';

const problems: Text['heartbeat']['problems'] = {
  url_missing: () => ({
    message: 'Немає URL для виклику.',
    fix: 'Вставте ping-URL вашої перевірки.',
  }),
  no_answer: ({ failure }) =>
    failure.code === 'private_address'
      ? {
          message: `${failure.host} — на цьому комп’ютері або в приватній мережі.`,
          fix: 'Якщо це ваш власний сервер, дозвольте нижче приватні адреси.',
        }
      : {
          message: messageFor(sendFailures, failure),
          fix: 'Програма повторить спробу сама. Якщо це триватиме, сервіс підніме тривогу, хоча програма працює.',
        },
  bad_status: ({ host, status }) =>
    status === 404 || status === 410
      ? {
          message: `Сервіс ${host} не знає цього URL (код ${status}).`,
          fix: 'Звірте URL з тим, що у вашому сервісі, буква за буквою.',
        }
      : {
          message: `Сервіс ${host} відповів кодом ${status}.`,
          fix:
            status === 429
              ? 'Виклики надто часті. Виберіть більший проміжок.'
              : 'Програма повторить спробу сама. Якщо це триває, перевірте URL у своєму сервісі.',
        },
};

const signals: Text['heartbeat']['signals'] = {
  start: 'Postback Desk запущено.',
  alive: 'Postback Desk приймає.',
  asleep: 'Комп’ютер переходить у режим сну: до пробудження нічого не приймається.',
  stopped: 'Postback Desk закрито.',
};

export const heartbeat: Text['heartbeat'] = {
  signals,
  title: 'Тривога, коли цей комп’ютер вимкнено',
  what: 'Вимкнена програма нічого вам не скаже. Створіть перевірку в сервісі на зразок healthchecks.io і вставте сюди її ping-URL. Postback Desk викликає його, поки може приймати. Коли виклики припиняться, сервіс підніме тривогу.',
  claim:
    'Виклик означає, що програма працює й може зберігати постбеки. Він не означає, що публічна адреса доступна; про це повідомляє сам Postback Desk.',
  isOn: 'Викликати сервіс, поки Postback Desk приймає',
  kind: 'Сервіс',
  kinds: { healthchecks: 'healthchecks.io або сумісний', own: 'Мої власні URL' },
  urls: {
    ping: 'Ping-URL',
    alive: 'URL для «приймає»',
    asleep: 'URL для «засинає»',
    stopped: 'URL для «закрито»',
  },
  urlHints: {
    ping: 'Наприклад https://hc-ping.com/… Тримайте його в таємниці: хто його має, може сказати, що ваш Postback Desk працює.',
    alive: 'Викликається через GET.',
    asleep: 'Не обов’язково. Викликається через GET, коли система повідомляє, що засинає.',
    stopped: 'Не обов’язково. Викликається через GET, коли ви закриваєте програму.',
  },
  urlSaved: (shown: string) => `Збережено: ${shown}. Щоб замінити, вставте новий URL.`,
  urlUnreadable: 'Збережений URL більше не читається. Вставте його ще раз.',
  urlInvalid: 'Введіть URL, який починається з https:// або http://, без логіна в ньому.',
  every: 'Хвилин між викликами',
  everyHint: 'Задайте той самий період у своєму сервісі й кілька хвилин запасу (grace time).',
  everyInvalid: (min: number, max: number) => `Введіть ціле число від ${min} до ${max}.`,
  alarmsAtStop: 'Тривога одразу, коли комп’ютер засинає або програму закрито',
  alarmsAtStopHint: 'Інакше це лише занотовується, а тривога приходить після періоду й запасу.',
  allowsPrivate: 'Дозволити адресу на цьому комп’ютері або в приватній мережі',
  save: 'Зберегти',
  saved: 'Збережено',
  notSaved: 'Не збережено',
  test: 'Тест',
  testHint: 'Надсилає один виклик «приймає» на збережений URL.',
  heard: 'Сервіс відповів.',
  notHeard: 'Сервіс не підтвердив виклику',
  states: {
    off: 'Вимкнено: якщо цей комп’ютер вимкнеться, ніхто про це не дізнається.',
    waiting: 'Перший виклик уже надсилається.',
    heard: (ago: string) => `Остання відповідь ${ago} тому. Якщо виклики припиняться, сервіс вас сповістить.`,
    failing: 'Останній виклик не підтверджено.',
    not_receiving: 'Зараз Postback Desk не може зберігати постбеки, тому не викликає. Сервіс вас сповістить.',
  },
  ago: (seconds: number) => {
    if (seconds < 60) return `${seconds} с`;
    return seconds < 3_600 ? `${Math.floor(seconds / 60)} хв` : `${Math.floor(seconds / 3_600)} год`;
  },
  problems,
};
