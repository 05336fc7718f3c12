/** How a postback was read, held and released, in Ukrainian. */
import type { Text } from '../en.ts';
import { counted, form, number } from './count.ts';

type Parsing = Text['parsing'];

function copyName(copy: number): string {
  if (copy === 2) return 'Друга копія';
  if (copy === 3) return 'Третя копія';
  return `Копія № ${copy}`;
}

export const relation: Parsing['relation'] = {
  first: 'Перший постбек',
  copy: (copy: number, after: string) => `${copyName(copy)}, через ${after}, не врахована`,
  moved: (from: string, to: string) => `${from} → ${to}`,
  became: (to: string) => `→ ${to}`,
  payout: (from: string, to: string) => `виплата ${from} → ${to}`,
  payoutBecame: (to: string) => `виплата ${to}`,
  payoutGone: (from: string) => `виплату ${from} прибрано`,
  later: (after: string) => `через ${after}`,
  copyHint: 'Нового про конверсію він не каже: на нього відповіли, його збережено й пораховано один раз.',
  changeHint: 'Він змінив свою конверсію. Одержувачі отримають зміну, якщо в них увімкнено «Подальші зміни».',
};

export const conversion: Parsing['conversion'] = {
  title: 'Конверсія',
  history: 'Її постбеки',
  when: 'Коли',
  said: 'Зміст',
  effect: 'Результат',
  thisOne: 'цей',
  open: 'Показати цей постбек',
  payoutChanged:
    'Після першого постбека виплата змінилася. Якщо це дві конверсії, попросіть партнерку надсилати ID транзакції або змініть правило дублів на її сторінці.',
};

export const held: Parsing['held'] = {
  release: 'Пропустити далі',
  releaseHint: 'Усе одно переслати.',
  as: 'як',
  event: 'Подія',
  released: 'Пропущено далі. Він надсилається.',
  failed: 'Не пропущено',
  wasReleased: 'Ви пропустили цей постбек далі.',
  look: {
    title: 'Пропустити цей постбек далі?',
    goes: (destination: string, event: string, clickId: string) =>
      `${event}: буде надіслано одержувачу ${destination} з ID кліку ${clickId}`,
    nowhere: (event: string) => `Постбек стане подією «${event}», але зараз її не приймає жоден одержувач.`,
    macroWarning:
      'ID кліку — це макрос, який не замінили. Одержувач не зможе пов’язати його з кліком, тому конверсія там, найімовірніше, пропаде.',
    apply: 'Пропустити й надіслати',
    scheduled: (event: string, destinations: string) =>
      `${event}: буде надіслано одержувачам ${destinations}`,
    scheduledNowhere: (event: string) => `${event}: пропущено далі`,
    waiting: 'Його буде пропущено далі за кілька секунд. Повернути можна в повідомленні нижче.',
  },
  network: {
    title: 'Яка це партнерка?',
    choose: 'Це партнерка',
    pick: 'Виберіть партнерку',
    button: 'Це…',
    buttonHint: 'Вказати, яка партнерка його надіслала',
    why: 'Він надійшов без ключа. Виберіть партнерку: тоді постбеки без ключа зараховуватимуться їй.',
    fix: 'А краще вставте в кабінет партнерки її власний URL постбека. У ньому є ключ.',
    apply: (network: string) => `Це партнерка ${network}`,
    none: 'Партнерки у вас ще немає. Спершу додайте її.',
    addNetwork: 'Додати партнерку',
    failed: 'Не змінено',
    scheduled: (network: string) => `Постбеки без ключа зараховуються партнерці ${network}`,
  },
  meaning: (word: string) => `Що означає «${word}»?`,
  choose: 'виберіть…',
  happened: 'Подія',
  rated: 'Статус',
  mapped: (word: string, meaning: string) =>
    `«${word}» для цієї партнерки тепер означає: ${meaning}. Притримані постбеки читаються знову.`,
  mapFailed: 'Значення не задано',
};

export const payoutQuestion: Parsing['payoutQuestion'] = {
  yes: (field: string) => `Так, «${field}» — це виплата`,
  no: 'Ні, щось інше',
  answered: (field: string, isPayout: boolean) =>
    isPayout ? `«${field}» — виплата цієї партнерки` : `«${field}» — не виплата цієї партнерки`,
  failed: 'Не збережено',
};

export const values: Parsing['values'] = {
  title: 'Отримані слова',
  unmappedTitle: (count: number) => `${counted(count, 'слово', 'слова', 'слів')} ще без значення`,
  unmappedWhat: 'Постбеки з цими словами притримано. Вкажіть, що слово означає, і їх буде прочитано знову.',
  all: 'Усі слова й скільки разів',
  word: 'Слово',
  field: 'Роль',
  seen: 'Разів',
  last: 'Востаннє',
  means: 'Що означає',
  event: 'подія',
  status: 'статус',
  unmapped: 'ще без значення',
};

export const tryOut: Parsing['tryOut'] = {
  title: 'Перевірка перед збереженням',
  reading: 'Останні постбеки читаються з новими налаштуваннями…',
  none: 'Ця партнерка ще нічого не надсилала, тож перевіряти нічого.',
  same: (count: number) =>
    count === 1
      ? 'Останній постбек читається так само.'
      : `${form(count, 'Останній', 'Останні', 'Останні')} ${counted(count, 'постбек читається', 'постбеки читаються', 'постбеків читаються')} так само.`,
  changed: (changed: number, of: number) =>
    `Інакше ${form(changed, 'читається', 'читаються', 'читається')} ${counted(changed, 'постбек', 'постбеки', 'постбеків')} з останніх ${number(of)}.`,
  held: (before: number, after: number) =>
    `Притримано: зараз ${number(before)}, з новими налаштуваннями ${number(after)}.`,
  before: 'Зараз',
  after: 'Стане',
  field: 'Поле',
  postback: 'Постбек',
  heldYes: 'притримано',
  heldNo: 'пересилається',
  history: (count: string) => `Прочитати знову й усі попередні постбеки партнерки (${count})`,
  historyHint:
    'Інакше нові налаштування діють лише на нові й притримані постбеки. Ті, які тепер можна переслати, надсилаються, якщо не старші за сім днів.',
  more: (count: number) => `і ще ${number(count)}`,
  save: 'Зберегти',
  failed: 'Перевірка не вдалася',
  parts: {
    clickId: 'ID кліку',
    event: 'Подія',
    eventWord: 'Подія, як надіслано',
    status: 'Статус',
    statusWord: 'Статус, як надіслано',
    payout: 'Виплата',
    currency: 'Валюта',
    transactionId: 'ID транзакції',
    isHeld: 'Пересилання',
  },
};

export const reprocessing: Parsing['reprocessing'] = {
  progress: (done: string, total: string) => `Попередні постбеки читаються знову: ${done} з ${total}`,
  stop: 'Зупинити',
  stopped: 'Зупинено. Те, що вже оновлено, залишається оновленим.',
};
