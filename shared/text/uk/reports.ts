/** Reports of networks: choosing a file, saying how it is read, and what it says against our log, in Ukrainian. */
import { RED_SHARE, USUAL_SHARE } from '../../domain/report/difference.ts';
import type { Text } from '../en.ts';
import { percent } from './count.ts';

type Reports = Text['reports'];

const fields: Reports['mapping']['fields'] = {
  clickId: 'ID кліку',
  event: 'Подія',
  status: 'Статус',
  payout: 'Виплата',
  currency: 'Валюта',
  transactionId: 'ID транзакції',
  time: 'Час',
};

const charsets: Reports['mapping']['charsets'] = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1251': 'Windows-1251 (кирилиця)',
  'windows-1252': 'Windows-1252 (західноєвропейське)',
};

const delimiters: Reports['mapping']['delimiters'] = {
  ',': 'Кома',
  ';': 'Крапка з комою',
  '\t': 'Табуляція',
  '|': 'Вертикальна риска',
};

const dateOrders: Reports['mapping']['dateOrders'] = {
  day_first: 'Спершу день: 27.11.2026',
  month_first: 'Спершу місяць: 11/27/2026',
};

const states: Reports['states'] = {
  uploading: 'файл читається',
  mapping: 'стовпці не підтверджено',
  reading: 'рядки порівнюються',
  looking: 'шукаються зайві конверсії',
  comparing: 'порівнюється з попереднім звітом',
  done: 'порівняно',
  failed: 'не вдалося',
  removing: 'видаляється',
};

const kinds: Reports['result']['kinds'] = {
  matched: 'збігається',
  missing: 'тут немає',
  extra: 'тут зайве',
  repeated: 'дубль у звіті',
  unread: 'не прочитано',
  absent: 'зникло зі звіту',
};

const filters: Reports['result']['filters'] = {
  differences: 'Розбіжності',
  missing: 'Тут немає',
  extra: 'Тут зайве',
  payout: 'Інша виплата',
  status: 'Інший статус',
  repeated: 'Дублі',
  unread: 'Не прочитано',
  changed: 'Змінилося після попереднього звіту',
  all: 'Усі рядки',
};

const changes: Reports['result']['changes'] = {
  new: 'додано пізніше',
  changed: 'змінено',
  to_zero: 'обнулено',
  gone: 'прибрано',
};

const unread: Reports['result']['unread'] = {
  no_click_id: 'без ID кліку',
  unknown_event: 'невідома подія',
  no_time: 'дата не читається',
};

const severities: Reports['result']['severities'] = {
  none: 'Розбіжностей немає',
  usual: 'Звичайна розбіжність',
  look: 'Більша, ніж зазвичай',
  red: 'Завелика',
};

const severityHints: Reports['result']['severityHints'] = {
  none: 'Звіт і ваш журнал збігаються в кожній конверсії.',
  usual: `До ${percent(USUAL_SHARE)} — це звично: дні діляться по-різному, а партнерки виправляють свої цифри.`,
  look: `Більше за звичні ${percent(USUAL_SHARE)}. Перегляньте дні нижче: часто все пояснює один невдалий день.`,
  red: `Розбіжність ${percent(RED_SHARE)} і більше партнерка має пояснити. Спершу перевірте ті, яких тут немає.`,
};

const problems: Reports['problems'] = {
  record_too_long: (line) =>
    `Рядок таблиці, що починається з рядка ${line ?? '?'} файлу, довший, ніж бувають рядки таблиць. Часто в ньому не закрито лапки або це не CSV. Виправте рядок або експортуйте звіт ще раз.`,
  too_many_cells: (line) =>
    `У рядку ${line ?? '?'} понад 500 стовпців. Виберіть нижче інший роздільник або експортуйте звіт ще раз.`,
  quote_not_closed: (line) =>
    `У рядку ${line ?? '?'} не закрито лапки, тому решту файлу не розібрати. Експортуйте звіт ще раз або виправте цей рядок.`,
  binary: () =>
    'Це не текстовий файл. Якщо це електронна таблиця (XLSX), збережіть її як CSV і виберіть той файл.',
  too_many_rows: () => 'У звіті понад 2 000 000 рядків. Експортуйте коротший період.',
  no_rows: () => 'Під заголовками немає рядків. Перевірте нижче рядок заголовків.',
  file_lost: () => 'Файлу тут уже немає. Виберіть його ще раз як новий звіт.',
};

export const reports: Reports = {
  title: 'Звіти',
  back: 'Усі звіти',
  intro: 'Звірте звіт партнерки зі своїм журналом: чого бракує, що оплачено інакше, що потім змінилося.',
  create: {
    title: 'Звірити звіт',
    network: 'Партнерка',
    noNetwork: 'Звіт належить партнерці, а у вас її ще немає.',
    file: 'Звіт (CSV)',
    choose: 'Вибрати файл',
    hint: 'Експортуйте конверсії з кабінету партнерки як CSV, один рядок на конверсію. Файл залишається на цьому комп’ютері.',
    tooLarge: 'Файл більший за 512 МБ. Експортуйте коротший період.',
    empty: 'Файл порожній.',
    go: 'Прочитати файл',
    uploading: (done: string) => `Файл читається: ${done}`,
    failed: 'Файл не прочитано',
  },
  list: {
    title: 'Попередні звіти',
    none: 'Звітів ще немає. Кожен зберігається зі своєю датою, тож видно, що партнерка змінює згодом.',
    report: 'Звіт',
    days: 'Дні',
    compared: 'Звірено',
  },
  states,
  problems,
  problemTitle: 'Звіт не вдалося прочитати',
  nothingLost: 'Нічого не змінено. Файл зберігається, доки ви не видалите звіт.',
  mapping: {
    title: 'Перевірте, як читається звіт',
    hint: 'Розпізнано за назвами стовпців і значеннями. Ваш вибір запам’ятається для цієї партнерки.',
    fields,
    column: 'Стовпець',
    samples: 'Приклади',
    noColumn: 'Немає у звіті',
    clickIdMissing: 'Виберіть стовпець з ID кліку: це sub id, який передає ваше посилання.',
    timeMissing: 'Без часу дні не порівнюються й зайві конверсії не шукаються.',
    words: 'Що означають слова',
    wordsHint: 'Знайдено в перших рядках. Якщо слово нічого не означає, рядок залишиться непрочитаним.',
    more: 'Формат файлу, часовий пояс і значення за замовчуванням',
    charset: 'Кодування',
    charsets,
    delimiter: 'Роздільник',
    delimiters,
    headerLine: 'Рядок заголовків',
    dateOrder: 'Дати',
    dateOrders,
    zone: 'Часовий пояс звіту',
    zoneHint: 'Пояс кабінету партнерки. Дні рахуються в ньому.',
    amounts: 'Формат сум',
    fixedEvent: 'Подія для рядків, де її не вказано',
    fixedStatus: 'Статус для рядків, де його не вказано',
    fixedCurrency: 'Валюта для рядків, де її не вказано',
    none: 'Немає',
    run: 'Звірити з моїм журналом',
    binary: 'Це не схоже на текстовий файл. Якщо це електронна таблиця (XLSX), спершу збережіть її як CSV.',
  },
  progress: (done: string) => `${done} файлу`,
  result: {
    verdict: (share: string) => `${share} конверсій не збігаються`,
    severities,
    severityHints,
    period: (from: string, until: string, zone: string) =>
      from === until ? `${from}, часовий пояс ${zone}` : `від ${from} до ${until}, часовий пояс ${zone}`,
    noPeriod: 'Днів немає: у звіті немає стовпця часу',
    figures: 'Кількість',
    theirs: 'У звіті',
    ours: 'У вашому журналі',
    matched: 'Збігається',
    days: 'По днях',
    day: 'День',
    share: 'Розбіжність',
    changesTitle: 'Після попереднього звіту',
    changesNone: 'З того, що було в попередньому звіті, нічого не змінено.',
    changesFirst: 'Це перший звіт цієї партнерки. Наступний покаже, що змінено.',
    fresh: 'Додано пізніше',
    changed: 'Змінено',
    toZero: 'Обнулено',
    gone: 'Прибрано',
    rows: 'Рядки',
    filter: 'Показати',
    filters,
    kinds,
    changes,
    unread,
    row: 'Рядок',
    result: 'Результат',
    reportSays: 'Звіт',
    logSays: 'Ваш журнал',
    otherPayout: 'інша виплата',
    otherStatus: 'інший статус',
    created: 'створено',
    noRows: 'Таких рядків немає.',
    showMore: 'Показати ще',
  },
  missing: {
    button: 'Створити або імпортувати відсутні…',
    title: 'Відсутні конверсії',
    way: 'Що з ними зробити',
    ways: { forward: 'Створити й переслати', import: 'Імпортувати як старі конверсії' },
    wayHints: {
      forward: 'Вони надсилаються вашим одержувачам за правилами кожного.',
      import:
        'Для конверсій, які були до цієї програми, з трекера або партнерки. Вони рахуються за своїм часом, мають позначку «імпортовано» й ніколи не пересилаються. Пізніші постбеки знаходять їх за ID кліку й ID транзакції.',
    },
    count: {
      forward: (count: string, isOne: boolean) =>
        isOne ? 'Буде створено 1 конверсію.' : `Буде створено конверсій: ${count}.`,
      import: (count: string, isOne: boolean) =>
        isOne ? 'Буде імпортовано 1 конверсію.' : `Буде імпортовано конверсій: ${count}.`,
    },
    none: {
      forward: 'Створити нічого не можна: відсутні конверсії відхилено, вони без події або вже створені.',
      import: 'Імпортувати нічого не можна: відсутні конверсії без події чи часу або вже імпортовані.',
    },
    left: {
      forward: (count: string) =>
        `Пропущено відсутніх: ${count}. Їх відхилено, вони без події або вже створені.`,
      import: (count: string) => `Пропущено відсутніх: ${count}. Вони без події чи часу або вже імпортовані.`,
    },
    sum: (money: string, count: string) => `${money} (${count})`,
    sumOnHold: (money: string, count: string) => `${money} у холді (${count})`,
    noAmount: (count: string) => `без суми: ${count}`,
    marked: {
      forward: 'Кожна має позначку «додано вами» й рахується, як постбек. Двічі жодну не буде створено.',
      import:
        'Кожна має позначку «імпортовано». Двічі жодну не буде імпортовано, і нікому нічого не надсилається.',
    },
    example: 'Наприклад, перша:',
    go: { forward: 'Створити й переслати', import: 'Імпортувати' },
    running: (created: string, skipped: string) => `створено ${created}, пропущено ${skipped}`,
    why: (name: string) => `Бракувало, зі звіту ${name}`,
    failed: 'Нічого не створено',
    started: {
      forward: 'Відсутні конверсії створюються.',
      import: 'Старі конверсії імпортуються.',
    },
  },
  open: {
    close: 'Закрити справу',
    reopen: 'Відкрити справу знову',
    hint: 'Поки вона відкрита, запити, яких вона стосується, не прибираються.',
    closed: 'закрито',
  },
  remove: {
    button: 'Видалити',
    title: (name: string) => `Видалити звіт «${name}»?`,
    body: 'Його рядки й порівняння буде видалено. Створені конверсії залишаться.',
    action: 'Видалити звіт',
  },
};
