/** The search language of the inbox: what is wrong with a search, its fields, and its help, in Ukrainian. */
import { SEARCH_LIMITS } from '../../domain/search/query.ts';
import type { Text } from '../en.ts';
import { counted } from './count.ts';

export const searchFaults: Text['search']['faults'] = {
  too_long: () =>
    `Пошук довший за ${counted(SEARCH_LIMITS.length, 'символ', 'символи', 'символів')}. Скоротіть його.`,
  too_deep: () =>
    `Вкладених дужок понад ${counted(SEARCH_LIMITS.depth, 'рівень', 'рівні', 'рівнів')}. Приберіть частину.`,
  too_many_terms: () =>
    `У пошуку понад ${counted(SEARCH_LIMITS.terms, 'слово чи фільтр', 'слова й фільтри', 'слів і фільтрів')}. Приберіть частину.`,
  open_quote: () => 'Ці лапки не закрито. Додайте " після останнього слова.',
  open_bracket: () => 'Цю дужку не закрито. Додайте ) у кінці.',
  closing_bracket: () =>
    'Ця дужка нічого не закриває. Приберіть її або візьміть у лапки, щоб шукати саме її.',
  empty_brackets: () => 'Ці дужки порожні. Впишіть щось між ними.',
  or_alone: () => 'Перед OR і після нього має щось бути. Щоб шукати саме слово, пишіть «or» малими літерами.',
  minus_alone: () => 'Після цього мінуса немає що виключати.',
  unknown_field: (field) => `«${field}» — не фільтр. Візьміть його в лапки, щоб шукати як текст.`,
  wrong_operator: (field) => `Після «${field}» потрібна двокрапка. Порівняти через < і > можна лише payout.`,
  missing_value: (field) => (field === '' ? 'Ці лапки порожні.' : `Для «${field}» потрібне значення.`),
  unknown_value: (field, value) => `У «${field}» немає значення «${value}».`,
  not_a_number: (_field, value) => `«${value}» — не число. Пишіть, наприклад, payout>30.5.`,
  not_a_time: (_field, value) =>
    `«${value}» — не час. Пишіть today, yesterday, now-14d, 2026-11-01 або 2026-11-01..2026-11-07.`,
  not_an_address: (_field, value) =>
    `«${value}» — не IP-адреса. Пишіть, наприклад, 203.0.113.7 або 10.0.0.0/8.`,
  range_backwards: (_field, value) =>
    `«${value}» закінчується раніше, ніж починається, тому там нічого немає.`,
  spaced_filter: () => 'У фільтрі не буває пробілів. Це шукається як текст.',
  spaced_minus: () => 'Мінус виключає лише те, що стоїть одразу за ним, без пробілу.',
  and_word: () => 'AND шукається як слово. Приберіть його: збігатися й так має все.',
  not_word: () => 'NOT шукається як слово. Поставте мінус одразу перед тим, що треба виключити.',
  curly_quotes: () => 'Слова тримають разом лише прямі лапки. Ці шукаються як текст.',
  no_star_here: (field) => `«${field}» не підтримує *. Зірочка працює з clickid, tx, tag і param.`,
};

const fields: Text['search']['fields'] = {
  network: 'Партнерка',
  event: 'Подія',
  status: 'Статус',
  currency: 'Валюта',
  clickid: 'ID кліку',
  tx: 'ID транзакції',
  problem: 'Проблема',
  delivery: 'Відправлення',
  destination: 'Одержувач',
  ip: 'IP-адреса відправника',
  is: 'Вид постбека',
  payout: 'Виплата',
  received: 'Прийнято',
  test: 'Тестові постбеки',
  tag: 'Тег',
  pinned: 'Закріплено',
  note: 'Текст вашої нотатки',
  has: 'Має параметр',
  param: 'Значення параметра',
};

const examples: Text['search']['help']['examples'] = [
  ['creo7', 'Цей текст будь-де в запиті, великими чи малими літерами'],
  ['"two words"', 'Ці слова поруч'],
  ['network:1win', 'Одна партнерка, за назвою або її частиною'],
  ['event:ftd', 'Перші депозити. Також reg, dep, lead, sale або слово, яке надіслала партнерка'],
  ['status:approved', 'Також pending, rejected або слово, яке надіслала партнерка'],
  ['payout>30', 'Сума у своїй валюті. Також <, <=, >= і ='],
  ['currency:usd', 'Одна валюта'],
  ['clickid:a8f*', 'ID кліків, що починаються з a8f. Без * — ID кліку повністю, з великими літерами'],
  ['tx:991', 'Один ID транзакції'],
  ['param.sub2:creo7', 'Параметр із таким значенням. creo* — значення, що так починаються'],
  ['has:param.sub2', 'Кожен постбек, у якому є цей параметр'],
  ['problem:unreplaced_macro', 'Постбеки з цією проблемою'],
  ['delivery:failed', 'Також waiting, delivered, dead, retrying, parked, skipped або unknown'],
  ['destination:"App Craft"', 'Надіслано або буде надіслано цьому одержувачу'],
  ['ip:10.0.0.0/8', 'Надіслано з цієї адреси або діапазону'],
  [
    'received:today',
    'Також yesterday, now-14d, 2026-11-01 або 2026-11-01..2026-11-07T12:00, у вашому часовому поясі',
  ],
  [
    'began.country:DE',
    'Постбеки, з яких почалася конверсія, за тим, якою вона є зараз. Також network, link, offer, event, status, currency, hour, weekday, param.sub2',
  ],
  ['test:no', 'Без тестових постбеків'],
  [
    'is:held',
    'Також test, duplicate, problem, no-currency, no-amount, by-hand, resent, conversion або hidden',
  ],
  ['tag:dispute', 'Постбеки з вашим тегом. disp* — теги, що так починаються'],
  ['pinned:yes', 'Постбеки, які ви закріпили'],
  ['note:anna', 'Постбеки, у нотатці яких є цей текст. * — будь-яка нотатка'],
  ['event:ftd,dep', 'Кома між значеннями означає «або»'],
  ['-status:rejected', 'Мінус виключає'],
  ['network:1win (event:ftd OR payout>30)', 'OR великими літерами й дужки. Без OR має збігатися все'],
];

export const search: Text['search'] = {
  faults: searchFaults,
  field: 'Фільтр',
  placeholder: 'network:1win event:ftd payout>30 is:held abc123',
  clear: 'Очистити фільтр',
  choices: 'Підказки',
  notApplied: 'Доки це не виправлено, список показує попередній фільтр.',
  use: (fix: string) => `Узяти ${fix}`,
  chips: 'Фільтри',
  add: 'Додати фільтр',
  remove: (part: string) => `Прибрати ${part}`,
  exclude: (part: string) => `Виключити ${part}`,
  include: (part: string) => `Не виключати ${part}`,
  lookingBack: 'Пошук серед старіших постбеків…',
  fields,
  help: {
    open: 'Як шукати',
    title: 'Як шукати',
    intro: 'Пишіть слова й фільтри поруч: збігатися мають усі. Виберіть приклад, щоб його спробувати.',
    write: 'Пишіть',
    finds: 'Знаходить',
    examples,
    keys: 'Поки пишете, вибирайте підказку клавішами ↓ і Enter або першу — клавішею Tab. Esc закриває підказки.',
  },
};
