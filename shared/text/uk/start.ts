/** Messages of the start script and the headless program, in Ukrainian. */
import { PORT_RANGE } from '../../domain/port.ts';
import { DEFAULT_DESK_PORT, DEFAULT_RECEIVER_PORT } from '../../program/start-flags.ts';
import type { Text } from '../en.ts';

export const start: Text['start'] = {
  help: `Використання: npm start -- [прапорці]

  --headless          відкрити вікно у вашому браузері, без Electron
  --data DIR          папка для всіх даних (за замовчуванням звичайна папка для даних програм)
  --receiver-port N   порт, який приймає постбеки (за замовчуванням ${DEFAULT_RECEIVER_PORT}, 0 бере будь-який вільний)
  --desk-port N       порт вікна й API (за замовчуванням ${DEFAULT_DESK_PORT}, 0 бере будь-який вільний)
  --no-open           не відкривати браузер
  --no-tunnel         без публічної адреси
  --hidden            не показувати вікно під час запуску: воно в треї
  --demo              запустити демо: несправжня партнерка й несправжній App Craft
  --help              показати цю довідку
`,
  unknownFlag: (flag: string) => `Невідомий прапорець ${flag}: усі прапорці показує «npm start -- --help».`,
  valueMissing: (flag: string) =>
    `Для ${flag} потрібне значення: як його вказати, показує «npm start -- --help».`,
  badPort: (flag: string, value: string) =>
    `${flag} ${value} — не порт: вкажіть число від ${PORT_RANGE.min} до ${PORT_RANGE.max} (0 бере будь-який вільний).`,
  building: 'Збирання…',
  built: (seconds: string) => `Зібрано за ${seconds} с.`,
  buildFailed: (code: string) =>
    `Зібрати не вдалося (${code}): див. рядки вище. Попереднє збирання залишилося.`,
  folderNotWritable: (dir: string, cause: string) =>
    `Програму треба зібрати, але в її папку ${dir} не можна писати (${cause}): надайте собі право запису або скопіюйте програму в іншу папку.`,
  buildBusy: 'Інший запуск уже збирає програму. Очікування…',
  fetchingElectron: 'Завантаження Electron (лише один раз)…',
  fetchedElectron: 'Electron готовий.',
  fetchProgress: (megabytes: string) => `  ${megabytes} МБ`,
  noElectron: (why: string) =>
    `Electron не вдалося завантажити (${why}). Вікно відкриється у вашому браузері.`,
  electronFailed: (code: string) =>
    `Electron не зміг відкрити вікно (${code}; див. рядки вище). Вікно відкриється у вашому браузері.`,
  noWindow: {
    no_display: 'Тут немає екрана. Відкрийте вікно в браузері.',
    root: 'Electron не відкриває вікон для root. Відкрийте вікно в браузері.',
  },
  whySlow: (seconds: number) => `немає даних протягом ${seconds} с`,
  whyFailed: (detail: string) => detail,
  openIt: (url: string) => `Відкрийте ${url}`,
  cannotOpenBrowser: (url: string) => `Браузер не вдалося відкрити: відкрийте ${url} самі.`,
  stopping: 'Зупинка…',
  fault: (message: string) =>
    `Postback Desk зупинився через внутрішню помилку: ${message}. Кожен постбек, на який відповіли, збережено. Запустіть його знову, щоб продовжити.`,
  crashed: (code: string) => `Програма несподівано зупинилася (${code}): див. журнал у папці з даними.`,
};
