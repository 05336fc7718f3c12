/** Telegram in the window, in Russian: the bot's token, pairing, chats, and what is wrong. */
import { MOST_WRONG_CODES, PAIRING_MINUTES } from '../../contract/limits.ts';
import type { telegramErrors as EnglishErrors, telegramProblems as EnglishProblems } from '../en/telegram.ts';
import type { Text } from '../en.ts';
import { messageFor } from '../message-for.ts';
import { number, plural } from './count.ts';
import { sendFailures } from './send-failures.ts';

export const telegramProblems: typeof EnglishProblems = {
  telegram_off: () => ({
    message: 'Бот Telegram не подключён.',
    fix: 'Введите токен вашего бота в настройках Telegram.',
  }),
  telegram_token_refused: () => ({
    message: 'Telegram больше не принимает токен. Его отозвали, или бот удалён.',
    fix: 'Получите у @BotFather новый токен командой /token и введите его здесь.',
  }),
  telegram_conflict: () => ({
    message:
      'Сообщения этого бота читает другая программа, поэтому команды могут не доходить до этого компьютера.',
    fix: 'Остановите другую программу или заведите бота только для Postback Desk. Если неизвестно, что это за программа, отзовите токен в @BotFather и введите здесь новый.',
  }),
  telegram_webhook: () => ({
    message:
      'Сообщения этого бота получает другой сервис через вебхук, поэтому команды не доходят до этого компьютера.',
    fix: 'Заведите бота только для Postback Desk или заберите этого себе. Тогда другой сервис больше ничего не получит.',
  }),
  telegram_blocked: () => ({
    message: 'Бот в этом чате заблокирован.',
    fix: 'Разблокируйте бота в Telegram. Тогда то, что ждало, отправится.',
  }),
  telegram_chat_gone: () => ({
    message: 'Этого чата больше нет, или бота в нём больше нет.',
    fix: 'Отключите его. Чтобы пользоваться им снова, добавьте бота в чат и подключите чат по новому коду.',
  }),
  telegram_topic_gone: () => ({
    message: 'Эту тему закрыли или удалили.',
    fix: 'Откройте её снова или отключите и подключите другую тему.',
  }),
  telegram_not_allowed: () => ({
    message: 'Боту нельзя писать в этом чате.',
    fix: 'Дайте ему право отправлять сообщения, затем отправьте тестовое сообщение.',
  }),
  telegram_not_paired: () => ({
    message: 'Этот чат не подключён.',
    fix: 'Подключите его в настройках Telegram.',
  }),
  telegram_slow_down: ({ seconds }) => ({
    message: `Telegram просит подождать ${Math.ceil(seconds)} с: отправлено много сообщений.`,
    fix: 'Программа повторит попытку сама.',
  }),
  telegram_refused: ({ said }) => ({
    message: `Telegram не принял сообщение: «${said}».`,
    fix: 'Проверьте чат в Telegram, затем отправьте тестовое сообщение.',
  }),
  telegram_down: ({ status }) => ({
    message: `Проблема у самого Telegram (код ${status}).`,
    fix: 'Программа повторит попытку сама.',
  }),
  telegram_proxy: ({ failure }) => ({
    message: `Прокси для Telegram не работает. ${messageFor(sendFailures, failure)}`,
    fix: 'Программа повторит попытку сама. Проверьте прокси в настройках Telegram.',
  }),
  telegram_not_readable: () => ({
    message: 'Ответ пришёл не от Telegram. Возможно, вместо него ответило что-то на пути в интернет.',
    fix: 'Программа повторит попытку сама. Проверьте подключение к интернету, например, не требует ли оно входа.',
  }),
};

export const telegramErrors: typeof EnglishErrors = {
  telegram_token_malformed: () =>
    'Это не токен бота. Он выглядит как 123456789:AAE-abc… Скопируйте всю строку, которую показывает @BotFather.',
  telegram_token_not_accepted: () =>
    'Telegram не принимает этот токен, поэтому он не сохранён. Скопируйте его у @BotFather ещё раз. Если вы его там отзывали, возьмите новейший.',
  telegram_unreachable: ({ cause }) =>
    `Telegram недоступен (${cause}), поэтому токен не проверен и не сохранён. Проверьте подключение к интернету и попробуйте снова.`,
  telegram_proxy_failed: ({ failure }) =>
    `Токен не проверен и не сохранён. ${messageFor(sendFailures, failure)}`,
  telegram_not_set_up: () => 'Бот Telegram не подключён. Сначала введите токен вашего бота.',
  telegram_too_many_chats: ({ most }) =>
    `Уже ${plural(most, 'подключён', 'подключены', 'подключено')} ${number(most)} ${plural(most, 'чат', 'чата', 'чатов')}. Отключите ненужный, затем подключите новый.`,
  telegram_chat_not_found: ({ id }) =>
    `Чат ${id} не подключён. Возможно, его отключили. Перезагрузите список.`,
};

export const telegram: Text['telegram'] = {
  title: 'Telegram',
  what: 'Спрашивайте цифры у Postback Desk и получайте его сообщения в Telegram на любом устройстве. Работает через вашего собственного бота.',
  none: {
    title: 'Бота пока нет',
    line: 'Нужен ваш собственный бот Telegram. Завести его — минута, и это бесплатно.',
  },
  steps: {
    title: 'Как завести бота',
    list: [
      'Откройте в Telegram @BotFather и отправьте /newbot.',
      'Придумайте название, затем имя пользователя, которое кончается на «bot».',
      'Скопируйте токен из ответа и вставьте ниже.',
    ],
    privacy:
      'Сообщения идут через серверы Telegram, и те могут их прочитать. Ключей и токенов в них нет. ID кликов сокращены, а суммы можно скрыть для каждого чата.',
  },
  token: {
    label: 'Токен бота',
    hint: 'Хранится на этом компьютере зашифрованным и больше не показывается.',
    save: 'Подключить бота',
    replace: 'Заменить токен',
    replaceWhat:
      'С новым токеном того же бота подключённые чаты остаются. С токеном другого бота они все отключатся.',
    saved: (masked) => `Токен ${masked}`,
    failed: 'Не подключено',
  },
  proxy: {
    title: 'Прокси',
    what: 'Нужен там, где Telegram заблокирован. Через него идут все запросы бота.',
    label: 'Прокси для Telegram',
    hint: 'socks5://user:password@host:port или http://host:port. Логин хранится зашифрованным и больше не показывается.',
    malformed: 'Напишите в виде socks5://host:port или http://user:password@host:port.',
    now: (name, hasLogin) => `Сейчас: ${name}${hasLogin ? ', с логином' : ''}`,
    none: 'Сейчас: без прокси',
    unreadable: 'Логин прокси сохранён на другом компьютере. Введите прокси ещё раз.',
    save: 'Использовать этот прокси',
    remove: 'Без прокси',
    failed: 'Не изменено',
  },
  remove: {
    button: 'Убрать бота',
    title: (name) => `Убрать ${name}?`,
    body: 'Токен удалится здесь, все чаты отключатся. В Telegram больше ничего не отправляется.',
    stays: 'Сам бот остаётся вашим; если он не нужен, удалите его в @BotFather.',
    confirm: 'Убрать бота',
  },
  takeOver: {
    button: 'Забрать этого бота себе',
    title: 'Забрать этого бота себе?',
    body: 'Вебхук в Telegram удалится. Другой сервис больше не получит сообщений этого бота, пока его не настроят там снова.',
    confirm: 'Забрать',
  },
  states: {
    off: 'Выключен',
    connecting: 'Подключение',
    connectingLine: 'Telegram ещё не ответил.',
    listening: 'Подключено',
    listeningLine: (chats) =>
      chats === 0
        ? 'Чатов пока не подключено.'
        : `${plural(chats, 'Подключён', 'Подключены', 'Подключено')} ${number(chats)} ${plural(chats, 'чат', 'чата', 'чатов')}.`,
    failing: 'Нужно ваше внимание',
  },
  pair: {
    button: 'Подключить чат',
    title: 'Подключить чат',
    what: `Отправьте боту этот код. Он срабатывает один раз, в течение ${PAIRING_MINUTES} ${plural(PAIRING_MINUTES, 'минуты', 'минут', 'минут')}. Бот отвечает только подключённым чатам.`,
    code: 'Код подключения',
    own: 'Ваш собственный чат',
    ownWhat: 'Отсканируйте телефоном или откройте ссылку и нажмите «Start».',
    group: 'Группа или тема',
    groupWhat: 'Откройте ссылку и выберите группу. Для темы отправьте команду прямо в тему.',
    open: 'Открыть в Telegram',
    command: 'Или отправьте это',
    qr: 'QR-код ссылки',
    left: (duration) => `Действует ещё ${duration}.`,
    wrong: (count) =>
      `Боту ${plural(count, 'отправлен', 'отправлены', 'отправлено')} ${number(count)} ${plural(count, 'неверный код', 'неверных кода', 'неверных кодов')}. После ${MOST_WRONG_CODES} отправитель на время блокируется.`,
    over: 'Этот код больше не действует.',
    again: 'Получить новый код',
    done: (name) => `Чат «${name}» подключён.`,
    failed: 'Кода нет',
  },
  chats: {
    title: 'Подключённые чаты',
    none: 'Чатов пока не подключено. Подключите свой чат или группу.',
    kinds: { private: 'личный чат', group: 'группа', topic: 'тема группы' },
    canPause: 'Разрешить /pause и /resume',
    canPauseHint:
      'Тогда любой, кто может писать в этом чате, сможет приостановить пересылку, ответив на вопрос.',
    hidesAmounts: 'Скрывать суммы',
    hidesAmountsHint: 'Количество видно, суммы денег — нет.',
    test: 'Отправить тестовое сообщение',
    tested: 'Тестовое сообщение отправлено.',
    testFailed: 'Тестовое сообщение не отправлено',
    since: (moment) => `подключён ${moment}`,
    unpair: {
      button: 'Отключить',
      title: (name) => `Отключить чат «${name}»?`,
      body: 'Туда больше ничего не отправляется, и на команды оттуда ответа не будет.',
      stays: 'Сообщения, которые там уже есть, останутся.',
      confirm: 'Отключить',
    },
    failed: 'Не изменено',
  },
};
