/** Telegram in the window: the bot's token, pairing, chats, and what is wrong, in Ukrainian. */
import { MOST_WRONG_CODES, PAIRING_MINUTES } from '../../contract/limits.ts';
import { messageFor } from '../message-for.ts';
import type { Text } from '../en.ts';
import type { telegramErrors as EnglishErrors, telegramProblems as EnglishProblems } from '../en/telegram.ts';
import { counted } from './count.ts';
import { sendFailures } from './send-failures.ts';

export const telegramProblems: typeof EnglishProblems = {
  telegram_off: () => ({
    message: 'Бота Telegram не налаштовано.',
    fix: 'Введіть токен свого бота в налаштуваннях Telegram.',
  }),
  telegram_token_refused: () => ({
    message: 'Telegram більше не приймає цей токен. Його відкликали, або бота видалили.',
    fix: 'Візьміть у @BotFather новий токен командою /token і введіть його тут.',
  }),
  telegram_conflict: () => ({
    message:
      'Повідомлення цього бота читає інша програма, тому команди можуть не доходити до цього комп’ютера.',
    fix: 'Зупиніть іншу програму або створіть окремого бота лише для Postback Desk. Якщо не знаєте, яка це програма, відкличте токен у @BotFather і введіть тут новий.',
  }),
  telegram_webhook: () => ({
    message:
      'Повідомлення цього бота через вебхук отримує інший сервіс, тому команди не доходять до цього комп’ютера.',
    fix: 'Створіть окремого бота лише для Postback Desk або заберіть цього. Інший сервіс тоді більше нічого не отримає.',
  }),
  telegram_blocked: () => ({
    message: 'У цьому чаті бота заблоковано.',
    fix: 'Розблокуйте бота в Telegram. Тоді буде надіслано те, що чекало.',
  }),
  telegram_chat_gone: () => ({
    message: 'Цього чату більше немає, або бота в ньому вже немає.',
    fix: 'Відключіть його. Щоб користуватися ним знову, додайте бота в чат і підключіть із новим кодом.',
  }),
  telegram_topic_gone: () => ({
    message: 'Цю тему закрили або видалили.',
    fix: 'Відкрийте її знову або відключіть і підключіть іншу тему.',
  }),
  telegram_not_allowed: () => ({
    message: 'Боту не дозволено писати в цьому чаті.',
    fix: 'Дайте йому право надсилати повідомлення, потім надішліть тестове.',
  }),
  telegram_not_paired: () => ({
    message: 'Цей чат не підключено.',
    fix: 'Підключіть його в налаштуваннях Telegram.',
  }),
  telegram_slow_down: ({ seconds }) => ({
    message: `Telegram просить зачекати ${Math.ceil(seconds)} с, бо надіслано багато повідомлень.`,
    fix: 'Програма повторить спробу сама.',
  }),
  telegram_refused: ({ said }) => ({
    message: `Telegram не прийняв повідомлення: «${said}».`,
    fix: 'Перевірте чат у Telegram, потім надішліть тестове повідомлення.',
  }),
  telegram_down: ({ status }) => ({
    message: `Проблема на боці Telegram (код ${status}).`,
    fix: 'Програма повторить спробу сама.',
  }),
  telegram_proxy: ({ failure }) => ({
    message: `Проксі для Telegram не працює. ${messageFor(sendFailures, failure)}`,
    fix: 'Програма повторить спробу сама. Перевірте проксі в налаштуваннях Telegram.',
  }),
  telegram_not_readable: () => ({
    message: 'Відповідь прийшла не від Telegram. Можливо, замість нього відповіло щось у вашій мережі.',
    fix: 'Програма повторить спробу сама. Перевірте інтернет, наприклад чи не треба в ньому авторизуватися.',
  }),
};

export const telegramErrors: typeof EnglishErrors = {
  telegram_token_malformed: () =>
    'Це не токен бота. Токен виглядає так: 123456789:AAE-abc… Скопіюйте весь рядок, який показує @BotFather.',
  telegram_token_not_accepted: () =>
    'Telegram не приймає цей токен, тому його не збережено. Скопіюйте його з @BotFather ще раз. Якщо ви його відкликали, візьміть найновіший.',
  telegram_unreachable: ({ cause }) =>
    `Telegram недоступний (${cause}), тому токен не перевірено й не збережено. Перевірте інтернет і спробуйте ще раз.`,
  telegram_proxy_failed: ({ failure }) =>
    `Токен не перевірено й не збережено. ${messageFor(sendFailures, failure)}`,
  telegram_not_set_up: () => 'Бота Telegram не підключено. Спершу введіть токен свого бота.',
  telegram_too_many_chats: ({ most }) =>
    `Уже підключено ${counted(most, 'чат', 'чати', 'чатів')}. Відключіть непотрібний, потім підключіть новий.`,
  telegram_chat_not_found: ({ id }) =>
    `Чат ${id} не підключено. Можливо, його відключили. Перезавантажте список.`,
};

export const telegram: Text['telegram'] = {
  title: 'Telegram',
  what: 'Запитуйте в Postback Desk цифри й отримуйте його повідомлення в Telegram, на будь-якому пристрої. Для цього береться ваш власний бот.',
  none: {
    title: 'Бота ще немає',
    line: 'Потрібен ваш власний бот Telegram. Створити його — хвилина, і це безплатно.',
  },
  steps: {
    title: 'Як створити бота',
    list: [
      'Відкрийте в Telegram @BotFather і надішліть /newbot.',
      'Виберіть назву, потім ім’я користувача, яке закінчується на «bot».',
      'Скопіюйте токен із відповіді й вставте нижче.',
    ],
    privacy:
      'Повідомлення йдуть через сервери Telegram, і він може їх прочитати. У них ніколи немає ключів і токенів. ID кліків скорочено, а суми можна приховати для кожного чату.',
  },
  token: {
    label: 'Токен бота',
    hint: 'Зберігається зашифрованим на цьому комп’ютері й більше не показується.',
    save: 'Підключити бота',
    replace: 'Замінити токен',
    replaceWhat:
      'Новий токен того самого бота залишає чати підключеними. Токен іншого бота відключає їх усі.',
    saved: (masked: string) => `Токен ${masked}`,
    failed: 'Не підключено',
  },
  proxy: {
    title: 'Проксі',
    what: 'Потрібен там, де Telegram заблоковано. Через нього йдуть усі виклики бота.',
    label: 'Проксі для Telegram',
    hint: 'socks5://user:password@host:port або http://host:port. Логін зберігається зашифрованим і більше не показується.',
    malformed: 'Пишіть так: socks5://host:port або http://user:password@host:port.',
    now: (name: string, hasLogin: boolean) => `Зараз: ${name}${hasLogin ? ', із логіном' : ''}`,
    none: 'Зараз: без проксі',
    unreadable: 'Логін проксі збережено на іншому комп’ютері. Введіть проксі ще раз.',
    save: 'Увімкнути цей проксі',
    remove: 'Без проксі',
    failed: 'Не змінено',
  },
  remove: {
    button: 'Видалити бота',
    title: (name: string) => `Видалити ${name}?`,
    body: 'Токен тут буде видалено, а всі чати відключено. У Telegram більше нічого не надсилатиметься.',
    stays: 'Сам бот залишиться вашим; якщо він не потрібен, видаліть його в @BotFather.',
    confirm: 'Видалити бота',
  },
  takeOver: {
    button: 'Забрати цього бота',
    title: 'Забрати цього бота?',
    body: 'Вебхук у Telegram буде прибрано. Інший сервіс більше не отримуватиме повідомлень цього бота, доки його там не налаштують знову.',
    confirm: 'Забрати',
  },
  states: {
    off: 'Вимкнено',
    connecting: 'Підключення',
    connectingLine: 'Очікується перша відповідь Telegram.',
    listening: 'Підключено',
    listeningLine: (chats: number) =>
      chats === 0
        ? 'Ще жодного чату не підключено.'
        : `Підключено ${counted(chats, 'чат', 'чати', 'чатів')}.`,
    failing: 'Потрібна ваша увага',
  },
  pair: {
    button: 'Підключити чат',
    title: 'Підключити чат',
    what: `Надішліть цей код боту. Він діє один раз, протягом ${counted(PAIRING_MINUTES, 'хвилини', 'хвилин', 'хвилин')}. Відповіді отримують лише підключені чати.`,
    code: 'Код підключення',
    own: 'Ваш власний чат',
    ownWhat: 'Відскануйте це телефоном або відкрийте посилання й натисніть «Start».',
    group: 'Група або тема',
    groupWhat: 'Відкрийте посилання й виберіть групу. Для теми натомість надішліть команду в саму тему.',
    open: 'Відкрити в Telegram',
    command: 'Або надішліть це',
    qr: 'QR-код посилання',
    left: (duration: string) => `Діє ще ${duration}.`,
    wrong: (count: number) =>
      `Боту надіслано ${counted(count, 'неправильний код', 'неправильні коди', 'неправильних кодів')}. Після ${MOST_WRONG_CODES} відправник на якийсь час блокується.`,
    over: 'Цей код більше не діє.',
    again: 'Отримати новий код',
    done: (name: string) => `Чат «${name}» підключено.`,
    failed: 'Коду немає',
  },
  chats: {
    title: 'Підключені чати',
    none: 'Ще жодного чату не підключено. Підключіть свій чат або групу.',
    kinds: { private: 'приватний чат', group: 'група', topic: 'тема групи' },
    canPause: 'Дозволити /pause і /resume',
    canPauseHint: 'Кожен, хто пише в цьому чаті, зможе після запитання призупинити пересилання.',
    hidesAmounts: 'Приховати суми',
    hidesAmountsHint: 'Кількість видно, грошей не видно.',
    test: 'Надіслати тестове повідомлення',
    tested: 'Тестове повідомлення надіслано.',
    testFailed: 'Тестове повідомлення не надіслано',
    since: (moment: string) => `підключено ${moment}`,
    unpair: {
      button: 'Відключити',
      title: (name: string) => `Відключити «${name}»?`,
      body: 'Туди більше нічого не надсилатиметься, а на команди звідти відповіді не буде.',
      stays: 'Повідомлення, які там уже є, залишаться.',
      confirm: 'Відключити',
    },
    failed: 'Не змінено',
  },
};
