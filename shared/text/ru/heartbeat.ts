/** The alarm for when the desk itself is off, in Russian. */
import { messageFor } from '../message-for.ts';
import type { Text } from '../en.ts';
import { sendFailures } from './send-failures.ts';

const problems: Text['heartbeat']['problems'] = {
  url_missing: () => ({
    message: 'URL для вызова не задан.',
    fix: 'Вставьте ping URL вашей проверки.',
  }),
  no_answer: ({ failure }) =>
    failure.code === 'private_address'
      ? {
          message: `${failure.host} находится на этом компьютере или в частной сети.`,
          fix: 'Если это ваш собственный сервер, разрешите ниже частные адреса.',
        }
      : {
          message: messageFor(sendFailures, failure),
          fix: 'Программа повторит попытку сама. Если это надолго, сервис поднимет тревогу, хотя Postback Desk работает.',
        },
  bad_status: ({ host, status }) =>
    status === 404 || status === 410
      ? {
          message: `${host} не знает этого URL (код ${status}).`,
          fix: 'Сверьте URL с тем, что в сервисе, буква за буквой.',
        }
      : {
          message: `${host} ответил кодом ${status}.`,
          fix:
            status === 429
              ? 'Вызовы слишком частые. Выберите промежуток больше.'
              : 'Программа повторит попытку сама. Если это надолго, проверьте URL в сервисе.',
        },
};

export const heartbeat: Text['heartbeat'] = {
  title: 'Тревога, когда этот компьютер выключен',
  what: 'Выключенная программа ничего вам не скажет. Создайте проверку в сервисе вроде healthchecks.io и вставьте сюда её ping URL. Postback Desk вызывает его, пока может принимать. Когда вызовы прекратятся, сервис поднимет тревогу.',
  claim:
    'Вызов означает: программа работает и может сохранять постбеки. Он не означает, что ваш публичный адрес доступен; об этом Postback Desk сообщает сам.',
  isOn: 'Вызывать сервис, пока идёт приём',
  kind: 'Сервис',
  kinds: { healthchecks: 'healthchecks.io или совместимый', own: 'Свои URL' },
  urls: {
    ping: 'Ping URL',
    alive: 'URL для «принимает»',
    asleep: 'URL для «засыпает»',
    stopped: 'URL для «закрыт»',
  },
  urlHints: {
    ping: 'Например https://hc-ping.com/… Держите его в секрете: тот, у кого он есть, может сообщать, что ваш Postback Desk работает.',
    alive: 'Вызывается методом GET.',
    asleep: 'Необязательно. Вызывается методом GET, когда система сообщает, что засыпает.',
    stopped: 'Необязательно. Вызывается методом GET, когда вы закрываете программу.',
  },
  urlSaved: (shown) => `Сохранён: ${shown}. Вставьте новый URL, чтобы заменить.`,
  urlUnreadable: 'Сохранённый URL больше не открывается. Вставьте его ещё раз.',
  urlInvalid: 'Введите URL, который начинается с https:// или http://, без логина внутри.',
  every: 'Минут между вызовами',
  everyHint: 'Задайте в сервисе такой же период и запас в несколько минут.',
  everyInvalid: (min, max) => `Введите целое число от ${min} до ${max}.`,
  alarmsAtStop: 'Тревога сразу, когда компьютер засыпает или программу закрывают',
  alarmsAtStopHint: 'Иначе это только отмечается, а тревога придёт после периода и запаса.',
  allowsPrivate: 'Разрешить адрес на этом компьютере или в частной сети',
  save: 'Сохранить',
  saved: 'Сохранено',
  notSaved: 'Не сохранено',
  test: 'Тест',
  testHint: 'Отправляет один вызов «принимает» на сохранённый URL.',
  heard: 'Сервис ответил.',
  notHeard: 'Сервис не подтвердил вызов',
  states: {
    off: 'Выключено: если этот компьютер выключен, никто об этом не узнает.',
    waiting: 'Первый вызов в пути.',
    heard: (ago) => `Последний ответ — ${ago} назад. Если станет тихо, сервис поднимет тревогу.`,
    failing: 'Последний вызов не подтверждён.',
    not_receiving:
      'Postback Desk сейчас не может сохранять постбеки и поэтому не вызывает сервис. Тот поднимет тревогу.',
  },
  ago: (seconds) => {
    if (seconds < 60) return `${seconds} с`;
    return seconds < 3_600 ? `${Math.floor(seconds / 60)} мин` : `${Math.floor(seconds / 3_600)} ч`;
  },
  signals: {
    start: 'Postback Desk запущен.',
    alive: 'Postback Desk принимает.',
    asleep: 'Компьютер засыпает: пока он не проснётся, ничего не принимается.',
    stopped: 'Postback Desk закрыт.',
  },
  problems,
};
