/** The shell: window title, tray, menu, dialogs, and what it writes to the log, in Ukrainian. */
import type { Text } from '../en.ts';
import { number } from './count.ts';

export const shell: Text['shell'] = {
  appName: 'Postback Desk',
  engine: {
    diedAtStart: (code: number) =>
      `Postback Desk не вдалося запустити: рушій зупинився з кодом ${code}. Перегляньте журнал у папці з даними, запустіть програму ще раз або перевстановіть її.`,
    died: (code: number) =>
      `Рушій зупинився з кодом ${code}. Постбеки й далі приймаються; їх буде оброблено, коли він знову запрацює.`,
    gateDied: (code: number) => `Приймач зупинився з кодом ${code}. Він запускається знову.`,
    reopening: 'Рушій заново відкриває базу даних.',
    notStartedAgain: (cause: string) => `Рушій не вдалося перезапустити. ${cause}`,
  },
  title: {
    running: 'Postback Desk',
    starting: 'Postback Desk – запуск',
    waiting: (seconds: number) => `Postback Desk – лише приймає, перезапуск через ${seconds} с`,
  },
  startFailed: {
    title: 'Postback Desk не запускається',
    opening: (cause: string) =>
      `Вікно або трей не вдалося відкрити (${cause}). Запустіть Postback Desk ще раз; якщо це повториться, запустіть без вікна: npm start -- --headless.`,
    quit: 'Вийти',
  },
  pageEnded: {
    message: 'Вікно двічі поспіль перестало працювати.',
    detail: 'Постбеки й далі приймаються та пересилаються. Це стосується лише вікна.',
    reload: 'Перезавантажити вікно',
    later: 'Не зараз',
  },
  withoutSandbox: {
    message: 'У цій системі вікно працює без пісочниці.',
    detail:
      'AppImage має пісочницю лише там, де система дозволяє простори імен користувача. Без неї помилка у вікні може дати доступ до ваших файлів. Установіть .deb: у ньому потрібний дозвіл уже є. Або надайте його цьому AppImage, як описано в docs/install.md. Постбеки тим часом приймаються.',
    quit: 'Вийти',
    goOn: 'Відкрити без пісочниці',
  },
  unresponsive: {
    message: 'Вікно не відповідає.',
    detail:
      'Постбеки й далі приймаються та пересилаються. Якщо перезавантажити вікно, незбережені зміни пропадуть.',
    wait: 'Зачекати',
    reload: 'Перезавантажити вікно',
  },
  alreadyRunning:
    'Postback Desk уже працює з цією папкою даних, тому його вікно показано на передньому плані. Щоб запустити другий екземпляр, додайте --data DIR з іншою папкою.',
  tray: {
    open: 'Відкрити Postback Desk',
    quit: 'Вийти й припинити приймання',
    starting: 'Запуск',
    waiting: (seconds: number) => `Лише приймає, перезапуск через ${seconds} с`,
    notReceiving: 'Не приймає, перезапуститься автоматично',
    today: (registrations: number, firstDeposits: number) =>
      `Сьогодні: реєстрацій ${number(registrations)}, перших депозитів ${number(firstDeposits)}`,
    copyUrl: 'Скопіювати публічну адресу',
    pause: 'Призупинити пересилання',
    resume: 'Відновити пересилання',
    dataFolder: 'Відкрити папку з даними',
    logs: 'Відкрити журнали',
    startAtLogin: 'Запускати під час входу в систему',
    receiving: (receiver: string) => `Приймає за адресою ${receiver}`,
    address: {
      online: (url: string) => `Публічна адреса: ${url}`,
      connecting: 'Публічна адреса: підключення',
      problem: (message: string) => `Публічна адреса: ${message}`,
      off: 'Публічна адреса: вимкнено',
      unknown: 'Публічна адреса: перевірка',
    },
  },
  closeNotice: {
    message: 'Postback Desk і далі приймає постбеки.',
    detail:
      'Він залишається в треї. Щоб знову побачити вікно, натисніть значок у треї або запустіть Postback Desk ще раз. Щоб припинити приймання, виберіть «Вийти».',
    detailWithoutTray:
      'Це середовище не показує значків у треї (у GNOME для цього потрібне розширення AppIndicator). Щоб знову побачити вікно, запустіть Postback Desk ще раз. Щоб припинити приймання, виберіть «Вийти» тут або в меню «Файл» вікна.',
    keep: 'Приймати далі',
    quit: 'Вийти',
  },
  startAtLogin: {
    message: 'Запускати Postback Desk, коли ви входите в систему?',
    detail:
      'Надійшов ваш перший постбек. Партнерки надсилають будь-коли, і те, що надіслано, поки Postback Desk вимкнено, зазвичай пропадає. Він запускається без вікна; увімкнути чи вимкнути це можна в меню трею.',
    yes: 'Запускати під час входу в систему',
    no: 'Не зараз',
  },
  alarms: {
    noticeTitle: 'Postback Desk потребує вашої уваги',
    receiverDown: {
      title: 'Postback Desk не приймає',
      body: 'Приймач не працює вже хвилину, тому постбеки можуть пропасти. Він перезапуститься автоматично; якщо не допоможе, закрийте Postback Desk і запустіть знову.',
    },
    engineDown: {
      title: 'Postback Desk не обробляє постбеки',
      body: 'Рушій не працює вже хвилину. Постбеки приймаються й зберігаються, але не показуються й не пересилаються. Він перезапуститься автоматично; якщо не допоможе, закрийте Postback Desk і запустіть знову.',
    },
    back: {
      title: 'Postback Desk знову працює',
      body: 'Постбеки приймаються, обробляються й пересилаються.',
    },
  },
  quitQuestion: {
    message: 'Вийти, хоча очікуються постбеки?',
    detail: (senders: string) =>
      `Протягом найближчої години зазвичай надсилають: ${senders}. Поки Postback Desk не запущено, нічого не приймається, а більшість партнерок удруге не надсилає. Щоб приймати без вікна, просто закрийте вікно.`,
    sender: (name: string, count: number | null) =>
      count === null ? `${name} (сьогодні вже щось надсилала)` : `${name} (приблизно ${number(count)})`,
    keep: 'Приймати далі',
    quit: 'Усе одно вийти',
  },
  menu: {
    file: 'Файл',
    edit: 'Редагування',
    view: 'Вигляд',
    window: 'Вікно',
    about: 'Про Postback Desk',
    services: 'Служби',
    hide: 'Сховати Postback Desk',
    hideOthers: 'Сховати інші',
    showAll: 'Показати всі',
    close: 'Закрити вікно',
    quit: 'Вийти з Postback Desk',
    undo: 'Скасувати',
    redo: 'Повторити',
    cut: 'Вирізати',
    copy: 'Копіювати',
    paste: 'Вставити',
    selectAll: 'Виділити все',
    reload: 'Перезавантажити',
    devTools: 'Інструменти розробника',
    resetZoom: 'Справжній розмір',
    zoomIn: 'Збільшити',
    zoomOut: 'Зменшити',
    fullScreen: 'На весь екран',
    minimize: 'Згорнути',
    front: 'Усі вікна наперед',
    help: 'Довідка',
    dataFolder: 'Відкрити папку з даними',
    logs: 'Відкрити журнали',
    report: 'Звіт для підтримки…',
    licenses: 'Ліцензії…',
  },
  page: {
    notFound: 'Цього файлу у вікні немає. Перезавантажте вікно або перевстановіть Postback Desk.',
    notAllowed: 'Ця адреса не належить до вікна.',
  },
  wrongTag: (tag: string, version: string) =>
    `Тег ${tag} не збігається з версією ${version} у package.json: спершу задайте версію, потім тег v${version}.`,
  packageFailed: (cause: string) =>
    `Пакет не вдалося зібрати (${cause}). Без Electron усе одно можна запустити «npm run package:check» і побачити, чи був би пакет повним.`,
  packageCheck: {
    fine: (megabytes: string, seconds: string) =>
      `Пакет повний: оболонка, preload і рушій завантажуються з нього, рушій прийняв постбек. ${megabytes} МБ без Electron, перевірено за ${seconds} с.`,
    appWorks: (program: string) => `Програма ${program} запускається й прийняла постбек.`,
    notMade: (cause: string) => `Пакет не вдалося зібрати: ${cause}`,
    fileMissing: (file: string) =>
      `У пакеті немає ${file}: додайте його до файлів у build/electron-builder.config.ts або зберіть.`,
    surprise: (path: string) =>
      `У пакеті є ${path}, якого там не чекали: виключіть його в build/package/packaged-modules.ts або назвіть там.`,
    moreSurprises: (count: number) => `Ще неочікуваних файлів у пакеті: ${number(count)}.`,
    binaryPacked: (path: string) =>
      `${path} лежить усередині архіву, звідки система його не завантажить: додайте його до asarUnpack у build/electron-builder.config.ts.`,
    threadDoesNotLoad: (file: string, output: string) =>
      `${file} з пакета не завантажується. Вивід: ${output}`,
    preloadRequires: (name: string) =>
      `Скрипту preload потрібен «${name}», якого немає в його пісочниці: вбудуйте його або приберіть.`,
    shellDoesNotLoad: (output: string) => `Оболонка з пакета не завантажується. Вивід: ${output}`,
    engineDoesNotLoad: (output: string) => `Рушій із пакета не завантажується. Вивід: ${output}`,
    engineDoesNotStart: (output: string) => `Рушій із пакета не запускається. Вивід: ${output}`,
    engineDoesNotStop: (output: string) => `Рушій із пакета не зупинився як слід за 3 с. Вивід: ${output}`,
    postbackNotShown: (output: string) =>
      `Рушій із пакета не показав надісланого йому постбека. Вивід: ${output}`,
    pictureNotDrawn: (output: string) =>
      `Рушій із пакета не намалював картинку підсумку: немає його шрифтів або засобу малювання. Вивід: ${output}`,
    callFailed: (cause: string, output: string) =>
      `Рушій із пакета дав неправильну відповідь (${cause}). Вивід: ${output}`,
    windowFileMissing: (file: string) => `У вікні з пакета немає ${file}: зберіть його ще раз.`,
  },
};
