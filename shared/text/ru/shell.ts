/** The shell in Russian: window title, tray, menu, dialogs, and what it writes to the log. */
import type { Text } from '../en.ts';
import { number, plural } from './count.ts';

export const shell: Text['shell'] = {
  appName: 'Postback Desk',
  engine: {
    diedAtStart: (code) =>
      `Postback Desk не смог запуститься: его движок остановился с кодом ${code}. Посмотрите журнал в папке с данными, запустите программу снова или переустановите её.`,
    died: (code) =>
      `Движок остановился с кодом ${code}. Постбеки принимаются и будут обработаны, когда он снова заработает.`,
    gateDied: (code) => `Приёмник остановился с кодом ${code}. Он запускается снова.`,
    reopening: 'Движок заново открывает свою базу данных.',
    notStartedAgain: (cause) => `Движок не удалось перезапустить. ${cause}`,
  },
  title: {
    running: 'Postback Desk',
    starting: 'Postback Desk – запуск',
    waiting: (seconds) => `Postback Desk – только приём, перезапуск через ${seconds} с`,
  },
  startFailed: {
    title: 'Postback Desk не запускается',
    opening: (cause) =>
      `Не удалось открыть окно или трей (${cause}). Запустите Postback Desk снова; если повторится, запустите без окна: npm start -- --headless.`,
    quit: 'Выйти',
  },
  pageEnded: {
    message: 'Окно дважды подряд перестало работать.',
    detail: 'Постбеки по-прежнему принимаются и пересылаются. Не работает только окно.',
    reload: 'Перезагрузить окно',
    later: 'Не сейчас',
  },
  withoutSandbox: {
    message: 'В этой системе окно работает без песочницы.',
    detail:
      'У AppImage песочница есть только там, где система разрешает пользовательские пространства имён. Без неё ошибка в окне может дать доступ к вашим файлам. Установите .deb: в нём нужное разрешение уже есть. Или выдайте его этому AppImage, как описано в docs/install.md. Постбеки тем временем принимаются.',
    quit: 'Выйти',
    goOn: 'Открыть без песочницы',
  },
  unresponsive: {
    message: 'Окно не отвечает.',
    detail:
      'Постбеки по-прежнему принимаются и пересылаются. При перезагрузке окна несохранённые изменения пропадут.',
    wait: 'Подождать',
    reload: 'Перезагрузить окно',
  },
  alreadyRunning:
    'Postback Desk с этой папкой данных уже запущен, поэтому показано его окно. Чтобы запустить второй, укажите другую папку: --data DIR.',
  tray: {
    open: 'Открыть Postback Desk',
    quit: 'Выйти и прекратить приём',
    starting: 'Запуск',
    waiting: (seconds) => `Только приём, перезапуск через ${seconds} с`,
    notReceiving: 'Не принимает, перезапустится сам',
    today: (registrations, firstDeposits) =>
      `Сегодня: регистрации ${registrations}, первые депозиты ${firstDeposits}`,
    copyUrl: 'Скопировать публичный адрес',
    pause: 'Приостановить пересылку',
    resume: 'Продолжить пересылку',
    dataFolder: 'Открыть папку с данными',
    logs: 'Открыть журналы',
    startAtLogin: 'Запускать при входе в систему',
    receiving: (receiver) => `Приём на ${receiver}`,
    address: {
      online: (url) => `Публичный адрес: ${url}`,
      connecting: 'Публичный адрес: подключение',
      problem: (message) => `Публичный адрес: ${message}`,
      off: 'Публичный адрес: выключен',
      unknown: 'Публичный адрес: проверка',
    },
  },
  closeNotice: {
    message: 'Postback Desk продолжает принимать постбеки.',
    detail:
      'Он остаётся в трее. Чтобы снова увидеть окно, нажмите значок в трее или запустите Postback Desk ещё раз. Чтобы прекратить приём, нажмите «Выйти».',
    detailWithoutTray:
      'Этот рабочий стол не показывает значки в трее (в GNOME для этого нужно расширение AppIndicator). Чтобы снова увидеть окно, запустите Postback Desk ещё раз. Чтобы прекратить приём, нажмите «Выйти» здесь или откройте окно и выберите «Выйти из Postback Desk» в меню «Файл».',
    keep: 'Продолжить приём',
    quit: 'Выйти',
  },
  startAtLogin: {
    message: 'Запускать Postback Desk при входе в систему?',
    detail:
      'Пришёл первый постбек. Партнёрки шлют в любое время, и то, что приходит, пока Postback Desk выключен, обычно теряется. Он запускается без окна; включить и выключить это можно в меню трея.',
    yes: 'Запускать при входе',
    no: 'Не сейчас',
  },
  alarms: {
    noticeTitle: 'Postback Desk: нужно ваше внимание',
    receiverDown: {
      title: 'Postback Desk не принимает',
      body: 'Приёмник не работает уже минуту, постбеки могут потеряться. Он перезапустится сам; если не поможет, выйдите из Postback Desk и запустите его снова.',
    },
    engineDown: {
      title: 'Postback Desk не обрабатывает постбеки',
      body: 'Движок не работает уже минуту. Постбеки принимаются и хранятся, но не видны и не пересылаются. Он перезапустится сам; если не поможет, выйдите из Postback Desk и запустите его снова.',
    },
    back: {
      title: 'Postback Desk снова работает',
      body: 'Постбеки принимаются, обрабатываются и пересылаются.',
    },
  },
  quitQuestion: {
    message: 'Выйти, хотя ожидаются постбеки?',
    detail: (senders) =>
      `Обычно шлют в ближайший час: ${senders}. Пока Postback Desk не запущен, ничего не принимается, а большинство партнёрок второй раз не отправляет. Чтобы принимать без окна, просто закройте окно.`,
    sender: (name, count) =>
      count === null ? `${name} (сегодня что-то присылала)` : `${name} (примерно ${number(count)})`,
    keep: 'Продолжить приём',
    quit: 'Всё равно выйти',
  },
  menu: {
    file: 'Файл',
    edit: 'Правка',
    view: 'Вид',
    window: 'Окно',
    about: 'О программе Postback Desk',
    services: 'Службы',
    hide: 'Скрыть Postback Desk',
    hideOthers: 'Скрыть остальные',
    showAll: 'Показать все',
    close: 'Закрыть окно',
    quit: 'Выйти из Postback Desk',
    undo: 'Отменить',
    redo: 'Повторить',
    cut: 'Вырезать',
    copy: 'Копировать',
    paste: 'Вставить',
    selectAll: 'Выбрать всё',
    reload: 'Перезагрузить',
    devTools: 'Инструменты разработчика',
    resetZoom: 'Обычный размер',
    zoomIn: 'Увеличить',
    zoomOut: 'Уменьшить',
    fullScreen: 'Во весь экран',
    minimize: 'Свернуть',
    front: 'Все окна на передний план',
    help: 'Справка',
    dataFolder: 'Открыть папку с данными',
    logs: 'Открыть журналы',
    report: 'Отчёт для поддержки…',
    licenses: 'Лицензии…',
  },
  page: {
    notFound: 'Этот файл не относится к окну. Перезагрузите окно или переустановите Postback Desk.',
    notAllowed: 'Этот адрес не относится к окну.',
  },
  wrongTag: (tag, version) =>
    `Тег ${tag} не совпадает с версией ${version} из package.json: сначала задайте версию, затем поставьте тег v${version}.`,
  packageFailed: (cause) =>
    `Пакет не удалось собрать (${cause}). И без Electron можно запустить «npm run package:check»: проверка покажет, полон ли пакет.`,
  packageCheck: {
    fine: (megabytes, seconds) =>
      `Пакет полон: оболочка, preload и движок загружаются из него, и движок принял постбек. ${megabytes} МБ без Electron, проверено за ${seconds} с.`,
    appWorks: (program) => `${program} запускается, постбек принят.`,
    notMade: (cause) => `Пакет не удалось собрать: ${cause}`,
    fileMissing: (file) =>
      `В пакете нет ${file}: добавьте его в files в build/electron-builder.config.ts или соберите.`,
    surprise: (path) =>
      `${path} есть в пакете, хотя его там не ждут: исключите его в build/package/packaged-modules.ts или назовите его там.`,
    moreSurprises: (count) =>
      `И ещё ${number(count)} ${plural(count, 'неожиданный файл', 'неожиданных файла', 'неожиданных файлов')} в пакете.`,
    binaryPacked: (path) =>
      `${path} лежит внутри архива, откуда система его не загрузит: добавьте его в asarUnpack в build/electron-builder.config.ts.`,
    threadDoesNotLoad: (file, output) => `Файл ${file} из пакета не загружается. Вывод: ${output}`,
    preloadRequires: (name) =>
      `Скрипту preload нужен «${name}», которого нет в его песочнице: включите его в сборку или уберите.`,
    shellDoesNotLoad: (output) => `Оболочка из пакета не загружается. Вывод: ${output}`,
    engineDoesNotLoad: (output) => `Движок из пакета не загружается. Вывод: ${output}`,
    engineDoesNotStart: (output) => `Движок из пакета не запускается. Вывод: ${output}`,
    engineDoesNotStop: (output) => `Движок из пакета не завершился как положено за 3 с. Вывод: ${output}`,
    postbackNotShown: (output) =>
      `Движок из пакета не показал постбек, который ему отправили. Вывод: ${output}`,
    pictureNotDrawn: (output) =>
      `Движок из пакета не нарисовал картинку сводки: нет его шрифтов или отрисовщика. Вывод: ${output}`,
    callFailed: (cause, output) => `Движок из пакета дал неверный ответ (${cause}). Вывод: ${output}`,
    windowFileMissing: (file) => `В окне из пакета нет ${file}: соберите его заново.`,
  },
};
