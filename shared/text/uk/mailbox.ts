/** What the mailbox program says in its terminal, in Ukrainian. */
import type { Text } from '../en.ts';
import { counted, form } from './count.ts';

const faults: Text['mailbox']['faults'] = {
  unknown_flag: ({ flag }) => `Прапорця ${flag} немає. Усі прапорці показує --help.`,
  value_missing: ({ flag }) => `Для ${flag} потрібне значення.`,
  file_unreadable: ({ path, cause }) =>
    `Файл налаштувань ${path} не читається (${cause}). Запишіть його одним об’єктом JSON або запустіть без --config.`,
  unknown_setting: ({ path, name }) =>
    `У ${path} є «${name}», а такого налаштування немає. Виправте або видаліть його. Усі налаштування показує --help.`,
  bad_setting: ({ name, details }) =>
    `Значення ${name} неправильне: ${details}. Виправте його й запустіть знову.`,
  part_missing: ({ name, needs }) => `Для ${name} потрібно ще й ${needs}. Додайте його й запустіть знову.`,
  data_missing: () => 'Вкажіть, де резервний приймач зберігає файли: --data DIR.',
  broker_incomplete: ({ flag }) =>
    `Бракує ${flag}: резервному приймачу з брокером потрібні --broker-servers і --broker-join, а клієнтському сертифікату — його ключ.`,
};

const hours = (count: number): string => counted(count, 'годину', 'години', 'годин');

export const mailbox: Text['mailbox'] = {
  faults,
  alert: {
    away: (count: number, waiting: number): string =>
      `Ваш Postback Desk не забирає постбеки вже ${hours(count)}. У резервному приймачі ${form(waiting, 'чекає', 'чекають', 'чекає')} ${counted(waiting, 'постбек', 'постбеки', 'постбеків')}, і пересилання не буде, доки Postback Desk не запрацює знову.`,
    back: (count: number): string =>
      `Ваш Postback Desk повернувся й знову забирає постбеки. Його не було ${hours(count)}.`,
  },
  newCode: (code: string): string =>
    `Код підключення: ${code}  Введіть його в Postback Desk протягом десяти хвилин або відскануйте там оце. Він діє один раз.`,
  unpaired:
    'Резервний приймач більше не належить жодному Postback Desk, і все, що він зберігав, видалено. Запустіть його, щоб отримати новий код підключення.',
  nothingToUnpair: (dir: string): string =>
    `У ${dir} немає резервного приймача. Вкажіть його папку через --data DIR.`,
  help: `Приймає постбеки на сервері й зберігає їх, доки їх не забере ваш Postback Desk.

  npm run mailbox -- --data DIR [прапорці]

  --data DIR               де його файли; обов’язково
  --port N                 порт для постбеків і Postback Desk (8792; 0 бере будь-який вільний)
  --host ADDRESS           адреса, на якій слухати (127.0.0.1); лише за вебсервером із HTTPS
  --metrics-port N         порт сторінки стану й метрик Prometheus (8793; 0 бере будь-який вільний)
  --metrics-host ADDRESS   її адреса (127.0.0.1)
  --max-spool-mb N         скільки МБ постбеків щонайбільше чекають на Postback Desk (2048)
  --max-waiting-hours N    як довго постбек може чекати на Postback Desk (720)
  --kept-hours N           скільки годин зберігати другу копію після того, як постбек забрано (48)
  --behind-proxy yes|no    чи каже вебсервер перед ним у X-Forwarded-For, хто надсилає (yes)
  --public-url URL         як до нього дістатися, наприклад https://mailbox.example.com; входить у QR-код
  --alert-url URL          викликається, коли Postback Desk довго немає і коли він повернувся
  --alert-back-url URL     викликається натомість, коли він повернувся
  --alert-telegram-token T токен бота Telegram, який повідомляє те саме; краще в змінній середовища або у файлі
  --alert-telegram-chat ID чат, у який пише бот
  --alert-telegram-server URL  власний сервер Bot API (https://api.telegram.org)
  --alert-after-hours N    скільки годин означає «довго» (12)
  --broker-servers URLS    сервери NATS, куди публікувати, наприклад tls://nats.example.com:4222; кілька через кому
  --broker-join FILE       файл із ключем приєднання вашого Postback Desk (Налаштування → Брокер) або сам ключ (краще у змінній середовища чи у файлі); обов’язковий із брокером
  --broker-credentials FILE  файл credentials або файл з nkey seed, user:password чи токеном для брокера
  --broker-login TEXT      те саме без файлу: nkey seed, user:password або токен; краще у змінній середовища чи у файлі
  --broker-certificate FILE  клієнтський сертифікат, якщо його вимагає брокер; разом із --broker-key FILE
  --broker-tls-first true  брокер починає з TLS (handshake_first)
  --broker-ca FILE         центр сертифікації брокера, якщо система його не знає
  --broker-stream NAME     назва потоку (POSTBACKS)
  --config FILE            файл JSON із тими самими назвами: {"port": 8792, "maxSpoolMb": 4096}
  --unpair                 забуває свій Postback Desk і видаляє все, що зберігає; спершу зупиніть резервний приймач
  --help                   цей текст

Прапорці важать більше за змінні середовища (POSTBACK_MAILBOX_MAX_SPOOL_MB=4096), а ті — більше за файл.
Понад свої обмеження резервний приймач відповідає 503, щоб партнерки спробували ще раз; попереджає він від половини кожного.
`,
};
