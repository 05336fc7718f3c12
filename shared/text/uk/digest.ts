/** The digest: what it says of a day, and its section in the window, in Ukrainian. */
import type { Comparison, Counted, DigestWords } from '../../domain/notify/digest-words.ts';
import type { Text } from '../en.ts';
import { MINUTES_PER_HOUR } from '../en/digest.ts';
import { counted, form } from './count.ts';

function figure(name: string, { now, before, mean }: Comparison, isWholeDay: boolean): string {
  const compared = [
    ...(before === null ? [] : [`${isWholeDay ? 'днем раніше' : 'днем раніше на цей час'} ${before}`]),
    ...(mean === null ? [] : [`у середньому за 7 днів ${mean}`]),
  ];
  return compared.length === 0 ? `${name}: ${now}` : `${name}: ${now} (${compared.join(', ')})`;
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  return hours === 0 ? `${minutes} хв` : `${hours} год ${rest} хв`;
}

function worded({ value, text }: Counted, one: string, few: string, many: string): string {
  return `${text} ${form(value, one, few, many)}`;
}

function firstAndRegistrations(firstDeposits: Counted, registrations: Counted): string {
  return `${worded(firstDeposits, 'перший депозит', 'перші депозити', 'перших депозитів')}, ${worded(registrations, 'реєстрація', 'реєстрації', 'реєстрацій')}`;
}

const words: DigestWords = {
  locale: 'uk',
  title: (day, until) => (until === null ? `Ваш день: ${day}` : `Ваш день поки що: ${day}, до ${until}`),
  registrations: 'Реєстрації',
  firstDeposits: 'Перші депозити',
  conversion: 'З реєстрації в депозит',
  approval: 'Апрув',
  earned: 'Зароблено',
  onHold: 'У холді',
  rejected: 'Відхилено',
  figure,
  withoutRate: (sums) => `Немає курсу, у суми вище не входить: ${sums}`,
  sumOf: (_currency, earned, onHold, rejected) =>
    [
      ...(earned === '' ? [] : [`зароблено ${earned}`]),
      ...(onHold === '' ? [] : [`у холді ${onHold}`]),
      ...(rejected === '' ? [] : [`відхилено ${rejected}`]),
    ].join(', '),
  amountsHidden: 'Суми приховано.',
  tooFewDays: (least) =>
    `Середнього за 7 днів ще немає: перед цим днем потрібні дані щонайменше за ${counted(least, 'день', 'дні', 'днів')}.`,
  meanOf: (count) => `Середнє — за ${counted(count, 'день', 'дні', 'днів')}: старіших даних немає.`,
  noCurrency: 'Щоб бачити один підсумок, виберіть валюту: Налаштування, Гроші.',
  nothing: 'Конверсій немає.',
  best: (name, firstDeposits, registrations) =>
    `Найкраще посилання: ${name}, ${firstAndRegistrations(firstDeposits, registrations)}`,
  worst: (name, firstDeposits, registrations) =>
    `Найслабше посилання: ${name}, ${firstAndRegistrations(firstDeposits, registrations)}`,
  noGaps: 'Публічна адреса: доступна весь час.',
  gapsUnknown: 'Публічна адреса: невідомо, чи була доступна.',
  gaps: (count, minutes, isLasting) =>
    `Публічна адреса: не приймала ${duration(minutes)}${count > 1 ? `, ${counted(count, 'перебій', 'перебої', 'перебоїв')}` : ''}${isLasting ? ', і досі не приймає' : ''}.`,
  nothingWaits: 'На вас нічого не чекає.',
  waiting: (parts) => `Чекає на вас: ${parts.join(', ')}.`,
  held: (count) => worded(count, 'притриманий постбек', 'притримані постбеки', 'притриманих постбеків'),
  dead: (count) =>
    worded(count, 'відправлення не вдалося', 'відправлення не вдалися', 'відправлень не вдалося'),
  unknown: (count) =>
    worded(count, 'відправлення без відповіді', 'відправлення без відповіді', 'відправлень без відповіді'),
  parked: (count) => worded(count, 'відправлення на паузі', 'відправлення на паузі', 'відправлень на паузі'),
  cabinets: (count) =>
    worded(count, 'кабінет зі старою адресою', 'кабінети зі старою адресою', 'кабінетів зі старою адресою'),
  missed: (from, count, registrations, firstDeposits, earned) =>
    `З ${from} (${counted(count, 'день', 'дні', 'днів')} без підсумку): ${firstAndRegistrations(firstDeposits, registrations)}${earned === null ? '' : `, зароблено ${earned}`}.`,
  byHour: 'по годинах',
  versus: (before) => `днем раніше: ${before}`,
  noneThatDay: 'Конверсій немає',
  alt: (day, registrations, firstDeposits) =>
    `${day}: ${firstAndRegistrations(firstDeposits, registrations)}, стовпчики по годинах`,
};

export const digest: Text['digest'] = {
  title: 'Підсумок дня',
  what: 'Одне повідомлення на день із вашими цифрами й графіком: реєстрації, перші депозити, гроші, посилання, перебої і те, що на вас чекає.',
  isOn: 'Надсилати підсумок щодня',
  hour: 'Час',
  timeZone: 'Часовий пояс',
  timeZoneInvalid: 'Виберіть часовий пояс зі списку.',
  about: 'Цифри за',
  abouts: { yesterday: 'весь попередній день', today: 'сьогодні на цей час' },
  hidesAmounts: 'Приховати суми',
  hidesAmountsHint: 'Грошей не буде ні в тексті, ні на картинці.',
  save: 'Зберегти',
  saved: 'Збережено',
  notSaved: 'Не збережено',
  preview: 'Перегляд',
  previewTitle: 'Перегляд підсумку',
  notMade: 'Перегляд не вдався',
  noPicture: 'Картинку не вдалося намалювати. Текст надсилається без неї.',
  next: (at: string) => `Наступний підсумок: ${at}`,
  off: 'Підсумок вимкнено.',
  words,
};
