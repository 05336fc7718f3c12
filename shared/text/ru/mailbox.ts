/** What the mailbox program says in its terminal, in Russian. */
import type { Text } from '../en.ts';
import { number, plural } from './count.ts';

const hours = (count: number): string => `${number(count)} ${plural(count, 'час', 'часа', 'часов')}`;

export const mailbox: Text['mailbox'] = {
  faults: {
    unknown_flag: ({ flag }) => `Флага ${flag} нет. Запустите с --help, чтобы увидеть все флаги.`,
    value_missing: ({ flag }) => `Флагу ${flag} нужно значение.`,
    file_unreadable: ({ path, cause }) =>
      `Файл настроек ${path} не читается (${cause}). Запишите его как один объект JSON или запустите без --config.`,
    unknown_setting: ({ path, name }) =>
      `В ${path} есть «${name}», такой настройки нет. Исправьте или удалите её. Запустите резервный приёмник с --help, чтобы увидеть все настройки.`,
    bad_setting: ({ name, details }) =>
      `Значение ${name} неправильное: ${details}. Исправьте его и запустите снова.`,
    part_missing: ({ name, needs }) => `К ${name} нужно ещё ${needs}. Добавьте и запустите снова.`,
    data_missing: () => 'Укажите, где резервный приёмник хранит файлы: --data DIR.',
    broker_incomplete: ({ flag }) =>
      `Нет ${flag}: резервному приёмнику с брокером нужны --broker-servers и --broker-join, а клиентскому сертификату — его ключ.`,
  },
  alert: {
    away: (count, waiting) =>
      `Postback Desk не забирает постбеки уже ${hours(count)}. В резервном приёмнике ${plural(waiting, 'ждёт', 'ждут', 'ждут')} ${number(waiting)} ${plural(waiting, 'постбек', 'постбека', 'постбеков')}, пересылки не будет, пока Postback Desk не заработает снова.`,
    back: (count) => `Postback Desk вернулся и снова забирает постбеки. Его не было ${hours(count)}.`,
  },
  newCode: (code) =>
    `Код подключения: ${code}  Введите его в Postback Desk в течение десяти минут или отсканируйте там это. Код срабатывает один раз.`,
  unpaired:
    'Резервный приёмник больше ни к чему не подключён, всё, что он хранил, удалено. Запустите его, чтобы получить новый код подключения.',
  nothingToUnpair: (dir) => `В ${dir} нет резервного приёмника. Укажите его папку: --data DIR.`,
  help: `Принимает постбеки на сервере и хранит их, пока ваш Postback Desk их не заберёт.

  npm run mailbox -- --data DIR [флаги]

  --data DIR               где лежат его файлы; обязательно
  --port N                 порт для постбеков и Postback Desk (8792; 0 — любой свободный)
  --host ADDRESS           адрес, на котором слушать (127.0.0.1); только за веб-сервером с HTTPS
  --metrics-port N         порт страницы состояния и метрик Prometheus (8793; 0 — любой свободный)
  --metrics-host ADDRESS   её адрес (127.0.0.1)
  --max-spool-mb N         сколько МБ постбеков могут ждать Postback Desk (2048)
  --max-waiting-hours N    сколько часов постбек может ждать Postback Desk (720)
  --kept-hours N           сколько часов хранить вторую копию, когда постбек уже забран (48)
  --behind-proxy yes|no    сообщает ли веб-сервер перед ним отправителя в X-Forwarded-For (yes)
  --public-url URL         по какому адресу он доступен, например https://mailbox.example.com; входит в QR-код
  --alert-url URL          вызывается, когда Postback Desk долго нет и когда он вернулся
  --alert-back-url URL     вызывается вместо него, когда Postback Desk вернулся
  --alert-telegram-token T токен бота Telegram, который сообщает то же; лучше в переменной окружения или в файле
  --alert-telegram-chat ID чат, в который пишет бот
  --alert-telegram-server URL  свой сервер Bot API (https://api.telegram.org)
  --alert-after-hours N    через сколько часов (12)
  --broker-servers URLS    серверы NATS для публикации, например tls://nats.example.com:4222; несколько через запятую
  --broker-join FILE       файл с ключом присоединения (Настройки → Брокер) или сам ключ (лучше в переменной окружения или в файле); нужен с брокером
  --broker-credentials FILE  файл учётных данных или файл с nkey seed, user:password или токеном для брокера
  --broker-login TEXT      то же без файла: nkey seed, user:password или токен; лучше в переменной окружения или в файле
  --broker-certificate FILE  клиентский сертификат, если брокер его требует; вместе с --broker-key FILE
  --broker-tls-first true  брокер начинает с TLS (handshake_first)
  --broker-ca FILE         центр сертификации брокера, если система его не знает
  --broker-stream NAME     имя потока (POSTBACKS)
  --config FILE            файл JSON с теми же именами: {"port": 8792, "maxSpoolMb": 4096}
  --unpair                 забыть свой Postback Desk и удалить всё, что хранится; сначала остановите приёмник
  --help                   этот текст

Флаги важнее переменных окружения (POSTBACK_MAILBOX_MAX_SPOOL_MB=4096), а те важнее файла.
Сверх своих лимитов резервный приёмник отвечает 503, чтобы партнёрки повторили попытку; предупреждает он с половины каждого лимита.
`,
};
