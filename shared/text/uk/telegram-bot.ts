/** What the Telegram bot says in a chat, in Ukrainian. Plain text: nothing in it is markup. */
import type { OutageCause } from '../../domain/outage/outage-cause.ts';
import type { Command } from '../../domain/telegram/parse-command.ts';
import type { Text } from '../en.ts';
import { counted, form, number } from './count.ts';
import { outages } from './outages.ts';

const commands: Readonly<Record<Command, string>> = {
  today: 'цифри за сьогодні',
  yesterday: 'цифри за вчора',
  week: 'цифри за останні 7 днів',
  last: 'найновіші постбеки',
  status: 'чи все працює?',
  held: 'постбеки, що чекають на вас',
  pause: 'призупинити пересилання, із запитанням',
  resume: 'відновити пересилання, із запитанням',
  address: 'ваша публічна адреса',
  help: 'цей список',
};

export const telegramBot: Text['telegramBot'] = {
  locale: 'uk',
  paired:
    'Чат підключено до Postback Desk. Надішліть /help, щоб побачити команди, або /stop, щоб відключити цей чат.',
  pairedAlready: 'Цей чат уже підключено. Надішліть /help, щоб побачити команди.',
  pairedInGroup:
    'Усі в цій групі бачать повідомлення бота й можуть користуватися командами. Паузу вимкнено, доки ви не дозволите її в програмі.',
  stopped:
    'Чат відключено. Повідомлень тут більше не буде. Щоб підключити його знову, візьміть у програмі новий код.',
  unpaired: 'Цей чат відключено в програмі. Повідомлень тут більше не буде.',
  unknown: 'Невідома команда. Список — /help.',
  tooMany: 'Забагато команд одночасно. Відповіді знову будуть за кілька секунд.',
  failed: 'Не вийшло, нічого не змінено. Спробуйте за хвилинку або відкрийте програму.',
  helpTitle: 'Команди',
  help: (command: Command) => `/${command} – ${commands[command]}`,
  helpStop: '/stop – відключити цей чат',
  helpNotAllowed: 'У цьому чаті пауза не дозволена. Дозволити її можна в програмі, у налаштуваннях Telegram.',
  test: {
    title: 'Тестове повідомлення',
    line: 'Postback Desk може писати в цей чат.',
  },
  figures: {
    today: (day: string) => `Сьогодні, ${day}`,
    yesterday: (day: string) => `Учора, ${day}`,
    week: (from: string, to: string) => `Останні 7 днів, ${from} – ${to}`,
    registrations: (count: string) => `Реєстрації: ${count}`,
    firstDeposits: (count: string) => `Перші депозити: ${count}`,
    deposits: (count: string) => `Повторні депозити: ${count}`,
    conversion: (percent: string) => `З реєстрації в депозит: ${percent}`,
    approval: (percent: string) => `Апрув: ${percent}`,
    rejected: (count: string) => `Відхилено: ${count}`,
    earned: (money: string) => `Зароблено: ${money}`,
    onHold: (money: string) => `У холді: ${money} (не входить у «зароблено»)`,
    withoutRate: (count: number) =>
      `${counted(count, 'сума', 'суми', 'сум')} без курсу, у підсумки ${form(count, 'вона не входить', 'вони не входять', 'вони не входять')}.`,
    withoutAmount: (count: number) =>
      `${counted(count, 'конверсія', 'конверсії', 'конверсій')} без суми, у підсумки ${form(count, 'вона не входить', 'вони не входять', 'вони не входять')}.`,
    noMoney: 'ще нічого',
    networks: 'За партнерками',
    network: (name: string, registrations: string, deposits: string) =>
      `${name}: ${registrations} реєстр., ${deposits} FTD`,
    removedNetwork: 'видалена партнерка',
    more: (count: number) => `і ще ${counted(count, 'партнерка', 'партнерки', 'партнерок')}`,
    none: 'Конверсій немає.',
  },
  last: {
    title: 'Найновіші постбеки',
    none: 'Постбеків ще немає.',
    unknownNetwork: 'без партнерки',
    unknownEvent: 'без події',
    noClickId: 'без ID кліку',
    test: 'тест',
    held: 'притримано',
    repeat: 'дубль',
  },
  held: {
    title: (count: number) => `Притримано: ${counted(count, 'постбек', 'постбеки', 'постбеків')}`,
    none: 'Притриманих постбеків немає.',
    unknown: 'чекає на ваше рішення',
    more: (count: number) => `і ще ${number(count)}`,
    what: 'Щоб вирішити, відкрийте вхідні в програмі.',
  },
  status: {
    title: 'Стан',
    receiving: (since: string, duration: string) => `Приймає без перебоїв з ${since} (${duration}).`,
    deaf: (since: string, duration: string, cause: OutageCause) =>
      `НЕ ПРИЙМАЄ з ${since} (${duration}). ${outages.causeHints[cause]}`,
    neverProven: 'Ваша публічна адреса ще жодного разу не спрацювала.',
    offlineToday: (duration: string) => `Перебої сьогодні: ${duration}`,
    silent: (name: string, since: string) =>
      `Від партнерки ${name} немає постбеків з ${since}, це довше, ніж зазвичай.`,
    toSend: (count: string) => `До надсилання: ${count}`,
    parked: (count: string) => `Чекають на одержувача, який їх не приймає: ${count}`,
    failed: (count: string) => `Не доставлено або без відповіді: ${count}`,
    backlog: (count: string) => `Прийнято, ще не оброблено: ${count}`,
    held: (count: string) => `Притримано: ${count}`,
    mailboxWaiting: (count: string) => `У резервному приймачі: ${count}`,
    mailboxAway: 'Ваш резервний приймач недоступний.',
    paused: (names: string) => `На паузі: ${names}`,
    parkedDestinations: (names: string) => `На паузі (автоматично): ${names}`,
    allWell: 'Усі одержувачі приймають конверсії.',
    noDestinations: 'Жодного одержувача не ввімкнено.',
  },
  address: {
    title: 'Публічна адреса',
    none: 'Публічної адреси ще немає.',
    mailbox: 'Це адреса вашого резервного приймача.',
    outdated: 'У кабінетах цих партнерок досі стара адреса:',
    allGood: 'Наскільки відомо, старої адреси немає в жодної партнерки.',
    what: 'Повні URL постбека містять секретні ключі, тому вони є лише в програмі.',
  },
  pause: {
    notAllowed:
      'У цьому чаті пауза не дозволена. Дозвольте її в програмі, у налаштуваннях Telegram. Нічого не змінено.',
    unnamed:
      'Не видно, хто питає: ви пишете від імені групи чи каналу. Запитайте від свого імені. Нічого не змінено.',
    nothingToPause: 'Немає кого ставити на паузу: жодного одержувача не ввімкнено або всі вже на паузі.',
    nothingToResume: 'Жоден одержувач не на паузі.',
    askPause: (names: string) =>
      `Призупинити пересилання цим одержувачам? ${names}\n\nПостбеки й далі приймаються та зберігаються. Їх буде надіслано, коли ви відновите пересилання.`,
    askResume: (names: string) =>
      `Відновити пересилання цим одержувачам? ${names}\n\nТе, що чекає, буде надіслано зараз.`,
    who: 'Відповісти може лише той, хто запитав, протягом двох хвилин.',
    yesPause: 'Призупинити',
    yesResume: 'Відновити',
    no: 'Скасувати',
    paused: (names: string) => `На паузі: ${names}. Щоб продовжити, надішліть /resume.`,
    resumed: (names: string) => `Пересилання відновлено: ${names}.`,
    cancelled: 'Скасовано. Нічого не змінено.',
    over: 'Це запитання застаріло. Надішліть команду ще раз. Нічого не змінено.',
    notYours: 'На це може відповісти лише той, хто запитав.',
  },
  duration: (days: number, hours: number, minutes: number) => {
    if (days > 0) return `${days} дн. ${hours} год`;
    return hours > 0 ? `${hours} год ${minutes} хв` : `${minutes} хв`;
  },
};
