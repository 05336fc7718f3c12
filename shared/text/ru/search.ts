/** The search language of the inbox, in Russian: what is wrong with a search, what its fields are, and its help. */
import { SEARCH_LIMITS } from '../../domain/search/query.ts';
import type { searchFaults as EnglishFaults } from '../en/search.ts';
import type { Text } from '../en.ts';
import { number, plural } from './count.ts';

export const searchFaults: typeof EnglishFaults = {
  too_long: () =>
    `Запрос длиннее ${number(SEARCH_LIMITS.length)} ${plural(SEARCH_LIMITS.length, 'символа', 'символов', 'символов')}. Сократите его.`,
  too_deep: () =>
    `Больше ${SEARCH_LIMITS.depth} скобок вложены друг в друга. Уберите часть.`,
  too_many_terms: () => `В запросе больше ${SEARCH_LIMITS.terms} слов и фильтров. Уберите часть.`,
  open_quote: () => 'Кавычка не закрыта. Добавьте " после последнего слова.',
  open_bracket: () => 'Скобка не закрыта. Добавьте ) в конце.',
  closing_bracket: () =>
    'Эта скобка ничего не закрывает. Уберите её или возьмите в кавычки, чтобы искать её саму.',
  empty_brackets: () => 'Скобки пустые. Напишите что-нибудь между ними.',
  or_alone: () =>
    'До и после OR должно что-то стоять. Чтобы искать само слово, напишите «or» строчными буквами.',
  minus_alone: () => 'После этого минуса нечего исключать.',
  unknown_field: (field) => `Фильтра «${field}» нет. Возьмите его в кавычки, чтобы искать как текст.`,
  wrong_operator: (field) => `После «${field}» нужно двоеточие. С < и > сравнивается только payout.`,
  missing_value: (field) => (field === '' ? 'Кавычки пустые.' : `У «${field}» нет значения.`),
  unknown_value: (field, value) => `У «${field}» нет значения «${value}».`,
  not_a_number: (_field, value) => `«${value}» — не число. Напишите, например, payout>30.5.`,
  not_a_time: (_field, value) =>
    `«${value}» — не время. Напишите today, yesterday, now-14d, 2026-11-01 или 2026-11-01..2026-11-07.`,
  not_an_address: (_field, value) =>
    `«${value}» — не IP-адрес. Напишите, например, 203.0.113.7 или 10.0.0.0/8.`,
  range_backwards: (_field, value) => `«${value}» кончается раньше, чем начинается, туда ничего не входит.`,
  spaced_filter: () => 'В фильтре не бывает пробелов. Это ищется как текст.',
  spaced_minus: () => 'Минус исключает только то, что стоит сразу за ним без пробела.',
  and_word: () => 'AND ищется как слово. Уберите его: и так должно подойти всё.',
  not_word: () => 'NOT ищется как слово. Поставьте минус прямо перед тем, что нужно исключить.',
  curly_quotes: () => 'Слова вместе держат только прямые кавычки. Эти ищутся как текст.',
  no_star_here: (field) => `«${field}» не поддерживает *. Он работает с clickid, tx, tag и param.`,
};

export const search: Text['search'] = {
  faults: searchFaults,
  field: 'Фильтр',
  placeholder: 'network:1win event:ftd payout>30 is:held abc123',
  clear: 'Очистить фильтр',
  choices: 'Подсказки',
  notApplied: 'Пока это не исправлено, в списке действует прежний фильтр.',
  use: (fix) => `Взять ${fix}`,
  chips: 'Фильтры',
  add: 'Добавить фильтр',
  remove: (part) => `Убрать ${part}`,
  exclude: (part) => `Исключить ${part}`,
  include: (part) => `Больше не исключать ${part}`,
  lookingBack: 'Поиск по старым постбекам…',
  fields: {
    network: 'Партнёрка',
    event: 'Событие',
    status: 'Статус',
    currency: 'Валюта',
    clickid: 'ID клика',
    tx: 'ID транзакции',
    problem: 'Проблема',
    delivery: 'Отправка',
    destination: 'Получатель',
    ip: 'IP-адрес отправителя',
    is: 'Вид постбека',
    payout: 'Выплата',
    received: 'Принято',
    test: 'Тестовые постбеки',
    tag: 'Тег',
    pinned: 'Закреплено',
    note: 'Текст в заметке',
    has: 'Есть параметр',
    param: 'Значение параметра',
  },
  help: {
    open: 'Как искать',
    title: 'Как искать',
    intro: 'Пишите слова и фильтры рядом: подойти должны все. Нажмите пример, чтобы попробовать.',
    write: 'Пишите',
    finds: 'Что найдётся',
    examples: [
      ['creo7', 'Этот текст в любом месте запроса, заглавными или строчными буквами'],
      ['"two words"', 'Эти слова рядом'],
      ['network:1win', 'Одна партнёрка, по названию или его части'],
      ['event:ftd', 'Первые депозиты. Ещё reg, dep, lead, sale или слово, которое прислала партнёрка'],
      ['status:approved', 'Ещё pending, rejected или слово, которое прислала партнёрка'],
      ['payout>30', 'Сумма в её собственной валюте. Ещё <, <=, >= и ='],
      ['currency:usd', 'Одна валюта'],
      ['clickid:a8f*', 'ID кликов, которые начинаются с a8f. Без * — ID клика целиком, с заглавными буквами'],
      ['tx:991', 'Один ID транзакции'],
      ['param.sub2:creo7', 'Параметр с этим значением. creo* — значения, которые с этого начинаются'],
      ['has:param.sub2', 'Все постбеки, в которых есть этот параметр'],
      ['problem:unreplaced_macro', 'Постбеки с этой проблемой'],
      ['delivery:failed', 'Ещё waiting, delivered, dead, retrying, parked, skipped или unknown'],
      ['destination:"App Craft"', 'Отправлено или будет отправлено этому получателю'],
      ['ip:10.0.0.0/8', 'Прислано с этого адреса или из этого диапазона'],
      [
        'received:today',
        'Ещё yesterday, now-14d, 2026-11-01 или 2026-11-01..2026-11-07T12:00, в вашем часовом поясе',
      ],
      [
        'began.country:DE',
        'Постбеки, с которых началась конверсия, по её нынешним данным. Ещё network, link, offer, event, status, currency, hour, weekday, param.sub2',
      ],
      ['test:no', 'Без тестовых постбеков'],
      [
        'is:held',
        'Ещё test, duplicate, problem, no-currency, no-amount, by-hand, resent, conversion или hidden',
      ],
      ['tag:dispute', 'Постбеки с вашим тегом. disp* — теги, которые с этого начинаются'],
      ['pinned:yes', 'Постбеки, которые вы закрепили'],
      ['note:anna', 'Постбеки, в заметке которых есть этот текст. * — любая заметка'],
      ['event:ftd,dep', 'Запятая между значениями значит «или»'],
      ['-status:rejected', 'Минус исключает'],
      [
        'network:1win (event:ftd OR payout>30)',
        'OR заглавными буквами и скобки. Без OR должно подойти всё',
      ],
    ],
    keys: 'Пока вы пишете, выбирайте подсказку клавишами ↓ и Enter, первую — клавишей Tab. Esc закрывает подсказки.',
  },
};
