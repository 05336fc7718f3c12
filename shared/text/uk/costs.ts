/** Costs: what was spent, and what came of it, in Ukrainian. */
import type { Text } from '../en.ts';
import { counted } from './count.ts';

const columns: Text['costs']['mapping']['columns'] = {
  day: 'День',
  key: 'На що витрачено',
  amount: 'Сума',
  currency: 'Валюта',
};

const states: Text['costs']['states'] = {
  uploading: 'файл читається',
  mapping: 'виберіть стовпці',
  reading: 'читається, ще нічого не змінено',
  read: 'прочитано, ще нічого не змінено',
  saving: 'зберігається',
  done: 'збережено',
  cancelled: 'скасовано',
  failed: 'не прочитано',
};

const faults: Text['costs']['faultNames'] = {
  no_day: 'немає дати або вона не читається (у рядка підсумків її немає)',
  no_key: 'порожньо в стовпці «на що витрачено»',
  key_too_long: 'назва довша за 200 символів',
  no_amount: 'немає суми або вона не читається',
  ambiguous_amount: 'сума на зразок 1,234, яку можна прочитати двома способами: виберіть, як пишуться суми',
  negative_amount: 'сума, менша за нуль',
  no_currency: 'немає валюти: виберіть одну для всього файлу',
};

const problems: Text['costs']['problems'] = {
  record_too_long: (line) =>
    `Рядок таблиці, що починається з рядка ${line ?? '?'} файлу, довший, ніж бувають рядки таблиць. Часто в ньому не закрито лапки. Виправте його або експортуйте файл ще раз.`,
  too_many_cells: (line) =>
    `У рядку ${line ?? '?'} понад 500 стовпців. Виберіть інший роздільник або експортуйте файл ще раз.`,
  quote_not_closed: (line) =>
    `У рядку ${line ?? '?'} не закрито лапки. Виправте цей рядок або експортуйте файл ще раз.`,
  binary: () =>
    'Це не текстовий файл. Якщо це електронна таблиця (XLSX), збережіть її як CSV і виберіть той файл.',
  too_many_rows: () => 'У файлі понад 2 000 000 рядків. Експортуйте коротший період.',
  no_rows: () =>
    'Жоден рядок не має дати, назви й суми у вибраних стовпцях. Виберіть інші стовпці або інший рядок заголовків.',
  file_lost: () => 'Файлу тут уже немає. Виберіть його ще раз.',
};

/** How many names, where the count comes as text. */
function named(keys: string): string {
  return keys === '1' ? '1 назва' : `назв: ${keys}`;
}

export const costs: Text['costs'] = {
  title: 'Витрати',
  period: 'Період',
  line: (cost: string, profit: string, roi: string) => `Витрати ${cost}, прибуток ${profit}, ROI ${roi}.`,
  open: 'Показати витрати',
  periods: { 7: '7 днів', 14: '14 днів', 30: '30 днів', 90: '90 днів' },
  dimension: 'За чим',
  byLink: 'Посилання',
  bySub: (parameter: string) => `Значення ${parameter}`,
  add: 'Додати витрати',
  back: 'Назад до витрат',
  totals: 'Підсумки за період',
  cost: 'Витрати',
  earned: 'Зароблено',
  earnedNote: 'підтверджені або без статусу',
  onHold: 'У холді',
  onHoldNote: 'не входить ні в зароблене, ні в прибуток',
  profit: 'Прибуток',
  roi: 'ROI',
  registrations: 'Реєстрації',
  firstDeposits: 'Перші депозити',
  registrationCount: (count: number) => counted(count, 'реєстрація', 'реєстрації', 'реєстрацій'),
  firstDepositCount: (count: number) =>
    counted(count, 'перший депозит', 'перші депозити', 'перших депозитів'),
  costPerRegistration: 'Витрати на реєстрацію',
  costPerFirstDeposit: 'Витрати на перший депозит',
  noCurrency: 'Валюту не вибрано, тому витрати й доходи не порівняти.',
  chooseCurrency: 'Вибрати',
  withoutRate: (count: string) =>
    count === '1'
      ? 'Для 1 суми немає курсу, у підсумки вона не входить.'
      : `Сум без курсу: ${count}. У підсумки вони не входять.`,
  addRates: 'Додати курси',
  matching: 'Старіші постбеки ще зіставляються. Цифри доповняться самі.',
  empty: 'Витрат ще немає',
  emptyHint: 'Додайте, скільки витратили, щоб побачити прибуток, ROI і ціну першого депозиту.',
  noneHere: 'За цей період витрат немає',
  noneHereHint: 'Виберіть довший період або додайте витрати.',
  chart: 'Витрати й прибуток по днях',
  inCurrency: (name: string, currency: string) => `${name}, ${currency}`,
  byDay: 'По днях',
  day: 'День',
  without: 'немає',
  moreKeys: (count: string) => `Не показано з меншими сумами: ${count}.`,
  parkedTitle: (keys: string, cost: string) =>
    keys === '1'
      ? `${cost} за 1 назвою поки нічому не відповідають`
      : `${cost} поки нічому не відповідають (назв: ${keys})`,
  parkedBody:
    'Ці витрати не входять у цифри вище. Їх буде додано, щойно з’явиться посилання з такою назвою або значення повернеться в постбеку.',
  parkedRow: (cost: string, from: string, to: string) =>
    from === to ? `${cost}, ${from}` : `${cost}, від ${from} до ${to}`,
  parkedBeyond: (parameter: string) =>
    `Для ${parameter} розрізняється 2 000 значень на кожну партнерку. Решта — один рядок «інші значення», і витрати на такі значення залишаються тут.`,
  otherValues: 'інші значення',
  removeParked: (key: string) => `Видалити витрати ${key}`,
  removeTitle: 'Видалити ці витрати?',
  removeMessage: (key: string, what: string) => `${key}: ${what}. Повернути їх не вийде.`,
  typed: {
    title: 'Ввести вручну',
    hint: 'Скільки коштувало одне посилання за один день. Витрати за те саме посилання й день замінюються.',
    what: 'На що витрачено',
    link: 'Посилання',
    value: 'Значення',
    parameter: 'Параметр',
    parameterHint: 'Той, що повертає в постбеках кампанію, групу оголошень або оголошення, наприклад sub3',
    ofParameter: 'Інше значення, яке повертається',
    ofLink: 'Збережене посилання',
    day: 'День',
    amount: 'Сума',
    currency: 'Валюта',
    save: 'Зберегти',
    replace: 'Замінити',
    saved: (cost: string) => `${cost} збережено.`,
  },
  paste: {
    title: 'Вставити з таблиці',
    hint: 'Скопіюйте рядки із заголовками з Google Sheets, Excel або трекера й вставте сюди.',
    label: 'Рядки із заголовками',
    name: 'Вставлені рядки',
    go: 'Прочитати рядки',
  },
  file: {
    title: 'Файл CSV',
    hint: 'Експорт із Binom, Voluum, іншого трекера або рекламного акаунта: один рядок на день і кампанію. Стовпці ви виберете до того, як щось збережеться.',
    label: 'Витрати (CSV)',
    choose: 'Вибрати файл',
    go: 'Прочитати файл',
    tooLarge: 'Файл більший за 1 ГБ. Експортуйте коротший період.',
    empty: 'Файл порожній.',
    failed: 'Файл не прочитано',
    uploading: (share: string) => `Файл читається: ${share}`,
  },
  mapping: {
    title: 'Який стовпець що означає?',
    hint: 'Розпізнано за назвами стовпців. Змініть, що не так.',
    columns,
    noColumn: 'немає у файлі',
    missing: 'Виберіть стовпці з днем, назвою й сумою.',
    fixedCurrency: 'Валюта рядків, де її не вказано',
    more: 'Як записано файл',
    binary:
      'Це не текстовий файл. Якщо це електронна таблиця (XLSX), збережіть її як CSV і виберіть той файл.',
    go: 'Прочитати',
  },
  states,
  problems,
  problemTitle: 'Файл не вдалося прочитати',
  summary: (name: string, state: string) => `${name}: ${state}`,
  rows: (count: string) => `рядків: ${count}`,
  savedOf: (saved: string, all: string) => `збережено ${saved} з ${all}`,
  unread: (count: string) => `Пропущено рядків: ${count}`,
  faultNames: faults,
  fault: (count: string, reason: string) => `${count}: ${reason}`,
  faultLines: (lines: string) => `Рядки ${lines}`,
  plan: {
    title: 'Що буде збережено',
    adds: (sum: string, keys: string, from: string, to: string) =>
      from === to ? `${sum} (${named(keys)}) за ${from}.` : `${sum} (${named(keys)}), від ${from} до ${to}.`,
    replaces: (days: string, keys: string, before: string, after: string) =>
      days === '1'
        ? `Замінюється 1 день (${named(keys)}): було ${before}, стане ${after}.`
        : `Замінюється днів: ${days} (${named(keys)}). Було ${before}, стане ${after}.`,
    replacesNothing: 'Нічого не замінюється.',
    save: 'Зберегти',
    replace: 'Зберегти й замінити',
  },
  cancel: 'Скасувати',
  stop: 'Зупинити збереження',
  stopHint: 'Уже збережені назви залишаться з новими витратами.',
  stopped: (saved: string, all: string) =>
    `Зупинено. Збережено рядків: ${saved} з ${all}. У цих назв нові витрати, в усіх інших — як раніше. Щоб зберегти решту, прочитайте файл ще раз.`,
};
