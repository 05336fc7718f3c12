/** The digest in Russian: what it says of a day, and its section in the window. */
import type { Comparison, Counted } from '../../domain/notify/digest-words.ts';
import type { Text } from '../en.ts';
import { plural } from './count.ts';

const MINUTES_PER_HOUR = 60;

function figure(name: string, { now, before, mean }: Comparison, isWholeDay: boolean): string {
  const compared = [
    ...(before === null ? [] : [`${isWholeDay ? 'днём раньше' : 'днём раньше к этому часу'} ${before}`]),
    ...(mean === null ? [] : [`среднее за 7 дней ${mean}`]),
  ];
  return compared.length === 0 ? `${name}: ${now}` : `${name}: ${now} (${compared.join(', ')})`;
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  return hours === 0 ? `${minutes} мин` : `${hours} ч ${rest} мин`;
}

function counted({ value, text }: Counted, one: string, few: string, many: string): string {
  return `${text} ${plural(value, one, few, many)}`;
}

function firstAndRegistrations(firstDeposits: Counted, registrations: Counted): string {
  return `${counted(firstDeposits, 'первый депозит', 'первых депозита', 'первых депозитов')}, ${counted(registrations, 'регистрация', 'регистрации', 'регистраций')}`;
}

const days = (count: number): string => `${count} ${plural(count, 'день', 'дня', 'дней')}`;

export const digest: Text['digest'] = {
  title: 'Сводка за день',
  what: 'Одно сообщение в день с вашими цифрами и графиком: регистрации, первые депозиты, деньги, ссылки, перебои и то, что ждёт вас.',
  isOn: 'Присылать сводку каждый день',
  hour: 'Время',
  timeZone: 'Часовой пояс',
  timeZoneInvalid: 'Выберите часовой пояс из списка.',
  about: 'За какое время',
  abouts: { yesterday: 'за весь вчерашний день', today: 'за сегодня к этому часу' },
  hidesAmounts: 'Скрывать суммы',
  hidesAmountsHint: 'Денег не будет ни в тексте, ни на картинке.',
  save: 'Сохранить',
  saved: 'Сохранено',
  notSaved: 'Не сохранено',
  preview: 'Предпросмотр',
  previewTitle: 'Предпросмотр сводки',
  notMade: 'Предпросмотр не удалось сделать',
  noPicture: 'Картинку не удалось нарисовать. Текст уйдёт без неё.',
  next: (at) => `Следующая сводка: ${at}`,
  off: 'Сводка выключена.',
  words: {
    locale: 'ru',
    title: (day, until) => (until === null ? `Ваш день: ${day}` : `Ваш день: ${day}, до ${until}`),
    registrations: 'Регистрации',
    firstDeposits: 'Первые депозиты',
    conversion: 'Из регистрации в депозит',
    approval: 'Апрув',
    earned: 'Заработано',
    onHold: 'В холде',
    rejected: 'Отклонено',
    figure,
    withoutRate: (sums) => `Нет курса, в суммы выше не входит: ${sums}`,
    sumOf: (_currency, earned, onHold, rejected) =>
      [
        ...(earned === '' ? [] : [`${earned} заработано`]),
        ...(onHold === '' ? [] : [`${onHold} в холде`]),
        ...(rejected === '' ? [] : [`${rejected} отклонено`]),
      ].join(', '),
    amountsHidden: 'Суммы скрыты.',
    tooFewDays: (least) =>
      `Среднего за 7 дней пока нет: нужны данные не меньше чем за ${least} ${plural(least, 'день', 'дня', 'дней')} до этого.`,
    meanOf: (count) => `Среднее — за ${days(count)}: более старых данных нет.`,
    noCurrency: 'Чтобы видеть один итог, выберите валюту в «Настройки → Деньги».',
    nothing: 'Конверсий нет.',
    best: (name, firstDeposits, registrations) =>
      `Лучшая ссылка: ${name}, ${firstAndRegistrations(firstDeposits, registrations)}`,
    worst: (name, firstDeposits, registrations) =>
      `Самая слабая ссылка: ${name}, ${firstAndRegistrations(firstDeposits, registrations)}`,
    noGaps: 'Публичный адрес: доступен всё время.',
    gapsUnknown: 'Публичный адрес: неизвестно, был ли он доступен.',
    gaps: (count, minutes, isLasting) =>
      `Публичный адрес: не принимал ${duration(minutes)}${count > 1 ? `, ${count} ${plural(count, 'перебой', 'перебоя', 'перебоев')}` : ''}${isLasting ? ', не принимает и сейчас' : ''}.`,
    nothingWaits: 'Ничего не ждёт вас.',
    waiting: (parts) => `Ждёт вас: ${parts.join(', ')}.`,
    held: (count) =>
      counted(count, 'придержанный постбек', 'придержанных постбека', 'придержанных постбеков'),
    dead: (count) => counted(count, 'неудачная отправка', 'неудачные отправки', 'неудачных отправок'),
    unknown: (count) => counted(count, 'отправка без ответа', 'отправки без ответа', 'отправок без ответа'),
    parked: (count) => counted(count, 'отправка на паузе', 'отправки на паузе', 'отправок на паузе'),
    cabinets: (count) =>
      counted(
        count,
        'кабинет со старым адресом',
        'кабинета со старым адресом',
        'кабинетов со старым адресом',
      ),
    missed: (from, count, registrations, firstDeposits, earned) =>
      `С ${from} (${days(count)} без сводки): ${firstAndRegistrations(firstDeposits, registrations)}${earned === null ? '' : `, ${earned} заработано`}.`,
    byHour: 'по часам',
    versus: (before) => `днём раньше: ${before}`,
    noneThatDay: 'Конверсий нет',
    alt: (day, registrations, firstDeposits) =>
      `${day}: ${firstAndRegistrations(firstDeposits, registrations)}, столбики по часам`,
  },
};
