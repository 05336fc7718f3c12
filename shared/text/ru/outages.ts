/** Whether postbacks get lost, in Russian: outages, cadences, what a network does meanwhile. */
import { PROBE_EVERY_MS, SHOWN_DAYS } from '../../contract/limits.ts';
import { MIN_ACTIVE, MIN_DAYS } from '../../domain/cadence/cadence.ts';
import type { Text } from '../en.ts';
import { number, percent, plural } from './count.ts';

const probeSeconds = PROBE_EVERY_MS / 1_000;

const days = (count: number): string => `${count} ${plural(count, 'день', 'дня', 'дней')}`;

const states: Text['outages']['verdict']['states'] = {
  away: () => 'Состояние неизвестно, потому что с программой нет связи.',
  no_address: () => 'Публичного адреса пока нет, постбекам некуда приходить.',
  not_yet: () => 'Публичного адреса пока нет, постбекам некуда приходить.',
  off: () => 'Публичный адрес выключен, постбеки не приходят.',
  connecting: (duration) => `Публичный адрес запрошен, ответа нет уже ${duration}.`,
  unproven: () => 'Адрес ещё не проверен, проверочный запрос в пути.',
  receiving: (duration) => `Приём идёт ${duration} без перебоев.`,
  mailbox: (duration) => `Приём идёт ${duration} без перебоев.`,
  suspect: () => 'Адрес проверяется, потому что последний проверочный запрос не вернулся.',
  down: (duration) => `Приёма нет уже ${duration}.`,
  wrong_name: () => 'Приём идёт по другому адресу, обычный не работает.',
  mailbox_connecting: () => 'Устанавливается связь с резервным приёмником.',
  mailbox_down: (duration) => `Резервный приёмник недоступен уже ${duration}.`,
};

export const outages: Text['outages'] = {
  title: 'Не потеряются ли постбеки?',
  causes: {
    asleep: 'сон',
    frozen: 'программа зависла',
    no_network: 'нет интернета',
    tunnel: 'туннель',
    engine_off: 'программа не работала',
    quit: 'программа закрыта',
    switched_off: 'выключено',
    wrong_name: 'другой адрес',
    mailbox: 'резервный приёмник',
    unknown: 'неизвестно',
  },
  causeHints: {
    asleep: 'Компьютер спал.',
    frozen: 'Компьютер не спал, но программа не могла работать. Её остановила система или другая программа.',
    no_network: 'На этом компьютере не было интернета.',
    tunnel: 'Проверочные запросы не возвращались через туннель.',
    engine_off:
      'Программа внезапно завершилась: сбой, её закрыли принудительно или у компьютера пропало питание.',
    quit: 'Программу закрыли.',
    switched_off: 'Вы остановили публичный адрес.',
    wrong_name: 'Туннель дал другой адрес. Постбеки на обычный не доходили.',
    mailbox: 'Резервный приёмник не принимал.',
    unknown:
      'Компьютер перезапустился, и его часы перевели назад, поэтому настоящая длительность неизвестна.',
  },
  verdict: {
    states,
    retryIn: (duration) => `Новая попытка через ${duration}.`,
    retryNow: 'Новая попытка идёт.',
    openSettings: 'Настроить публичный адрес',
    receivingBody: `Проверочные запросы возвращаются через публичный адрес. Проверка — каждые ${probeSeconds} ${plural(probeSeconds, 'секунду', 'секунды', 'секунд')}.`,
    unreachableBody: 'Постбеки сейчас не доходят. Ниже — что делает каждая партнёрка в таком случае.',
  },
  facts: {
    label: 'Цифры',
    today: 'Перебоев сегодня',
    week: 'Перебоев с понедельника',
    detection: 'Когда замечено',
    detected: (median, worst, count) =>
      count === 1
        ? `не позже чем через ${worst}`
        : `медиана ${median}, самое долгое ${worst}, ${number(count)} ${plural(count, 'перебой', 'перебоя', 'перебоев')}`,
    neverFailed: `за ${days(SHOWN_DAYS)} перебоев не было`,
    since: 'Наблюдение с',
    hint: 'Перебой отсчитывается от последнего дошедшего запроса, поэтому на самом деле он может быть короче, но не длиннее.',
    none: 'нет',
  },
  timeline: {
    title: 'Последние семь дней',
    label: (day, told) => `Перебои за ${day}: ${told}`,
    noGap: (day) => `За ${day} перебоев не было`,
    legend: 'Обозначения',
    heard: 'приём шёл',
    notWatched: 'наблюдения не было',
    covered: 'принял резервный приёмник',
    segment: (cause, from, until) => `${cause}, с ${from} до ${until}`,
    now: 'сейчас',
    total: (duration) => `не принимал ${duration}`,
  },
  gaps: {
    title: 'Перебои и что делать',
    label: `Перебои за последние ${days(SHOWN_DAYS)}`,
    none: `За последние ${days(SHOWN_DAYS)} перебоев не было.`,
    span: (from, until) => `Не принимал ${from} – ${until}`,
    lasting: (from) => `Не принимает с ${from}`,
    usually: 'Эти партнёрки в это время обычно шлют постбеки:',
    nobody: 'В это время обычно не шлёт ни одна партнёрка.',
    tooLittle: (names) => `Данных пока мало: ${names}. Сверьте с отчётами партнёрок.`,
    ask: (name, count) =>
      `${name}, примерно ${count}: попросите отправить ещё раз или сверьте с отчётом партнёрки.`,
    inMailbox: (name) => `${name}: постбеки принял резервный приёмник.`,
    covered: 'Резервный приёмник принял всё. Постбеки не потерялись.',
    comesAgain: (name, count, until) =>
      `${name}, примерно ${count}: партнёрка отправит их ещё раз сама, не позже ${until}.`,
    switchedOff: (name, count) =>
      `${name}, примерно ${count}: вероятно, партнёрка отключила ваш постбек. Включите его в кабинете, затем попросите отправить ещё раз.`,
    more: (count) => `Показать ещё ${count}`,
    parts: 'Подробности',
  },
  networks: {
    title: 'Как часто шлёт каждая партнёрка',
    what: 'По последним восьми неделям. Пока данных о партнёрке мало, тревога не сработает.',
    none: 'Партнёрок пока нет.',
    lastReceived: (duration) => `последний постбек ${duration} назад`,
    neverReceived: 'постбеков пока нет',
    tooLittle: (dayCount, times) =>
      `Данных пока мало: постбеки были в ${times} ${plural(times, 'четверти', 'четвертях', 'четвертях')} часа за ${days(dayCount)}. Нужно ${MIN_ACTIVE} за ${days(MIN_DAYS)}.`,
    neverYet: 'Данных пока мало.',
    usual: (longest) => `До ${longest} без постбеков — это нормально.`,
    hours: (name) => `В какие часы обычно шлёт партнёрка ${name}`,
    hour: (hour, share) => `${hour}: ${percent(share)} дней`,
    alarmAt: (moment) => `Тревога придёт, если до ${moment} ничего не будет.`,
    tooLong: (duration) => `Постбеков нет ${duration}, это дольше обычного.`,
    tooLongFix: 'Проверьте в кабинете: включён ли постбек, тот ли URL, идёт ли оффер?',
    onFailure: (words) => `Если ответа от вас нет: ${words}`,
    onFailureUnknown:
      'Неизвестно, что делает эта партнёрка, если ответа от вас нет. Многие шлют каждый постбек только один раз. Спросите менеджера, повторяет ли она.',
    source: 'Источник',
    read: (grade, month) => `${grade}, проверено: ${month}`,
  },
};
