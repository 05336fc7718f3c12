/** Messages of the start script and the headless program, in Russian. */
import { PORT_RANGE } from '../../domain/port.ts';
import { DEFAULT_DESK_PORT, DEFAULT_RECEIVER_PORT } from '../../program/start-flags.ts';
import type { Text } from '../en.ts';
import { plural } from './count.ts';

export const start: Text['start'] = {
  help: `Запуск: npm start -- [флаги]

  --headless          открыть окно в браузере, без Electron
  --data DIR          папка для всех данных (по умолчанию обычная папка данных программ)
  --receiver-port N   порт, на котором принимаются постбеки (по умолчанию ${DEFAULT_RECEIVER_PORT}, 0 — любой свободный)
  --desk-port N       порт окна и API (по умолчанию ${DEFAULT_DESK_PORT}, 0 — любой свободный)
  --no-open           не открывать браузер
  --no-tunnel         без публичного адреса
  --hidden            не показывать окно при запуске: оно в трее
  --demo              запустить демо: ненастоящие партнёрка и App Craft
  --help              показать эту справку
`,
  unknownFlag: (flag) =>
    `Неизвестный флаг ${flag}: запустите «npm start -- --help», чтобы увидеть все флаги.`,
  valueMissing: (flag) =>
    `Флагу ${flag} нужно значение: запустите «npm start -- --help», чтобы увидеть какое.`,
  badPort: (flag, value) =>
    `${flag} ${value} — не порт: укажите число от ${PORT_RANGE.min} до ${PORT_RANGE.max} (0 — любой свободный).`,
  building: 'Сборка…',
  built: (seconds) => `Собрано за ${seconds} с.`,
  buildFailed: (code) => `Сборка не удалась (${code}): смотрите строки выше. Прежняя сборка сохранена.`,
  folderNotWritable: (dir, cause) =>
    `Программу нужно собрать, но в её папку ${dir} нельзя писать (${cause}): дайте себе право на запись или скопируйте программу в другую папку.`,
  buildBusy: 'Сборка уже идёт из другого запуска. Ожидание…',
  fetchingElectron: 'Скачивается Electron (только один раз)…',
  fetchedElectron: 'Electron готов.',
  fetchProgress: (megabytes) => `  ${megabytes} МБ`,
  noElectron: (why) => `Electron не удалось скачать (${why}). Окно откроется в браузере.`,
  electronFailed: (code) =>
    `Electron не смог открыть окно (${code}; смотрите строки выше). Окно откроется в браузере.`,
  noWindow: {
    no_display: 'Здесь нет экрана. Откройте окно в браузере.',
    root: 'Electron не открывает окна для root. Откройте окно в браузере.',
  },
  whySlow: (seconds) => `за ${seconds} ${plural(seconds, 'секунду', 'секунды', 'секунд')} нет данных`,
  whyFailed: (detail) => detail,
  openIt: (url) => `Откройте ${url}`,
  cannotOpenBrowser: (url) => `Браузер не удалось открыть: откройте ${url} сами.`,
  stopping: 'Остановка…',
  fault: (message) =>
    `Postback Desk остановился из-за внутренней ошибки: ${message}. Каждый постбек, на который дан ответ, сохранён. Запустите его снова, чтобы продолжить.`,
  crashed: (code) => `Программа внезапно остановилась (${code}): подробности — в журнале в папке с данными.`,
};
