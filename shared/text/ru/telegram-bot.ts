/** What the Telegram bot says in a chat, in Russian. Plain text: nothing in it is markup. */
import type { Command } from '../../domain/telegram/parse-command.ts';
import type { Text } from '../en.ts';
import { number, plural } from './count.ts';
import { outages } from './outages.ts';

const commands: Readonly<Record<Command, string>> = {
  today: 'цифры за сегодня',
  yesterday: 'цифры за вчера',
  week: 'цифры за последние 7 дней',
  last: 'новейшие постбеки',
  status: 'всё ли работает?',
  held: 'постбеки, которые ждут вас',
  pause: 'приостановить пересылку, спросив',
  resume: 'продолжить пересылку, спросив',
  address: 'ваш публичный адрес',
  help: 'этот список',
};

export const telegramBot: Text['telegramBot'] = {
  locale: 'ru',
  paired: 'Чат подключён к Postback Desk. Команды — по /help, отключить этот чат — /stop.',
  pairedAlready: 'Этот чат уже подключён. Команды — по /help.',
  pairedInGroup:
    'Все в этой группе могут читать эти сообщения и пользоваться командами. Пауза выключена, пока вы не разрешите её в программе.',
  stopped:
    'Этот чат отключён. Сюда больше ничего не придёт. Чтобы подключить его снова, получите новый код в программе.',
  unpaired: 'Этот чат отключили в программе. Сюда больше ничего не придёт.',
  unknown: 'Неизвестная команда. Список — по /help.',
  tooMany: 'Слишком много команд сразу. Ответы снова будут через несколько секунд.',
  failed: 'Не получилось, ничего не изменено. Попробуйте ещё раз чуть позже или откройте программу.',
  helpTitle: 'Команды',
  help: (command) => `/${command} – ${commands[command]}`,
  helpStop: '/stop – отключить этот чат',
  helpNotAllowed: 'Пауза в этом чате не разрешена. Разрешить её можно в программе, в настройках Telegram.',
  test: {
    title: 'Тестовое сообщение',
    line: 'Postback Desk может писать в этот чат.',
  },
  figures: {
    today: (day) => `Сегодня, ${day}`,
    yesterday: (day) => `Вчера, ${day}`,
    week: (from, to) => `Последние 7 дней, ${from} – ${to}`,
    registrations: (count) => `Регистрации: ${count}`,
    firstDeposits: (count) => `Первые депозиты: ${count}`,
    deposits: (count) => `Повторные депозиты: ${count}`,
    conversion: (percent) => `Из регистрации в депозит: ${percent}`,
    approval: (percent) => `Апрув: ${percent}`,
    rejected: (count) => `Отклонено: ${count}`,
    earned: (money) => `Заработано: ${money}`,
    onHold: (money) => `В холде: ${money} (в «заработано» не входит)`,
    withoutRate: (count) =>
      `${number(count)} ${plural(count, 'сумма без курса, в итоги не входит', 'суммы без курса, в итоги не входят', 'сумм без курса, в итоги не входят')}.`,
    withoutAmount: (count) =>
      `${number(count)} ${plural(count, 'конверсия без суммы, в итоги не входит', 'конверсии без суммы, в итоги не входят', 'конверсий без суммы, в итоги не входят')}.`,
    noMoney: 'пока ничего',
    networks: 'По партнёркам',
    network: (name, registrations, deposits) => `${name}: ${registrations} рег., ${deposits} FTD`,
    removedNetwork: 'удалённая партнёрка',
    more: (count) => `и ещё ${number(count)} ${plural(count, 'партнёрка', 'партнёрки', 'партнёрок')}`,
    none: 'Конверсий нет.',
  },
  last: {
    title: 'Новейшие постбеки',
    none: 'Постбеков пока нет.',
    unknownNetwork: 'без партнёрки',
    unknownEvent: 'без события',
    noClickId: 'без ID клика',
    test: 'тест',
    held: 'придержан',
    repeat: 'дубль',
  },
  held: {
    title: (count) => `Придержано: ${number(count)} ${plural(count, 'постбек', 'постбека', 'постбеков')}`,
    none: 'Придержанных постбеков нет.',
    unknown: 'нужно ваше решение',
    more: (count) => `и ещё ${number(count)}`,
    what: 'Откройте входящие в программе, чтобы решить.',
  },
  status: {
    title: 'Состояние',
    receiving: (since, duration) => `Приём идёт без перебоев с ${since} (${duration}).`,
    deaf: (since, duration, cause) => `НЕ ПРИНИМАЕТ с ${since} (${duration}). ${outages.causeHints[cause]}`,
    neverProven: 'Публичный адрес ещё ни разу не работал.',
    offlineToday: (duration) => `Перебоев сегодня: ${duration}`,
    silent: (name, since) => `Нет постбеков от партнёрки ${name} с ${since}, это дольше обычного.`,
    toSend: (count) => `К отправке: ${count}`,
    parked: (count) => `Ждут получателя, который не принимает: ${count}`,
    failed: (count) => `Не доставлено или без ответа: ${count}`,
    backlog: (count) => `Принято, ещё не обработано: ${count}`,
    held: (count) => `Придержано: ${count}`,
    mailboxWaiting: (count) => `В резервном приёмнике: ${count}`,
    mailboxAway: 'Резервный приёмник недоступен.',
    paused: (names) => `На паузе: ${names}`,
    parkedDestinations: (names) => `На паузе (автоматически): ${names}`,
    allWell: 'Все получатели принимают конверсии.',
    noDestinations: 'Включённых получателей нет.',
  },
  address: {
    title: 'Публичный адрес',
    none: 'Публичного адреса пока нет.',
    mailbox: 'Это адрес вашего резервного приёмника.',
    outdated: 'У этих партнёрок в кабинете всё ещё старый адрес:',
    allGood: 'Насколько известно, старого адреса нет ни у одной партнёрки.',
    what: 'В полных URL постбека есть секретные ключи, поэтому они только в программе.',
  },
  pause: {
    notAllowed:
      'Пауза в этом чате не разрешена. Разрешите её в программе, в настройках Telegram. Ничего не изменено.',
    unnamed:
      'Не видно, кто спрашивает: вы пишете от имени группы или канала. Напишите от своего имени. Ничего не изменено.',
    nothingToPause: 'Ставить на паузу некого: получатели выключены или уже на паузе.',
    nothingToResume: 'На паузе никого нет.',
    askPause: (names) =>
      `Приостановить пересылку этим получателям? ${names}\n\nПостбеки по-прежнему принимаются и сохраняются. Они уйдут, когда вы продолжите.`,
    askResume: (names) => `Продолжить пересылку этим получателям? ${names}\n\nТо, что ждёт, уйдёт сейчас.`,
    who: 'Ответить может только тот, кто спросил, в течение двух минут.',
    yesPause: 'Приостановить',
    yesResume: 'Продолжить',
    no: 'Отмена',
    paused: (names) => `На паузе: ${names}. Чтобы продолжить, отправьте /resume.`,
    resumed: (names) => `Пересылка продолжена: ${names}.`,
    cancelled: 'Отменено. Ничего не изменено.',
    over: 'Этот вопрос устарел. Отправьте команду ещё раз. Ничего не изменено.',
    notYours: 'Ответить на это может только тот, кто спросил.',
  },
  duration: (days, hours, minutes) => {
    if (days > 0) return `${days} дн. ${hours} ч`;
    return hours > 0 ? `${hours} ч ${minutes} мин` : `${minutes} мин`;
  },
};
