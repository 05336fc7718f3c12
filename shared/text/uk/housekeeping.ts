/** Housekeeping in Settings: what is kept how long, what would go, and the size of the database, in Ukrainian. */
import type { Text } from '../en.ts';

const kept: Text['housekeeping']['kept'] = {
  unread: (count) => `ще не оброблено: ${count}`,
  held: (count) => `притримано: ${count}`,
  delivery: (count) => `з незавершеним відправленням: ${count}`,
  open: (count) => `конверсій в очікуванні: ${count}`,
  shared: (count) => `пов’язано з іншими конверсіями: ${count}`,
  pinned: (count) => `закріплено: ${count}`,
  compared: (count) => `у відкритому порівнянні: ${count}`,
};

export const housekeeping: Text['housekeeping'] = {
  title: 'Зберігання й очищення',
  what: 'Запити, якими їх надіслали партнерки: URL, заголовки й тіло. Старі можна прибрати; ID кліку, подія, статус, сума й усі підсумки залишаться. Нічого не прибирається, доки ви не побачите, що саме, якщо не ввімкнено щоденне очищення. Прибрані запити вже не можна ні шукати за параметрами, ні переслати ще раз.',
  size: 'База даних',
  sizeOf: (megabytes: string, free: string) => `${megabytes} МБ, з них ${free} МБ вільні для нових даних`,
  soFar: 'Прибрано досі',
  soFarOf: (requests: string, conversions: string, megabytes: string) =>
    `запитів: ${requests}, конверсій: ${conversions}, ${megabytes} МБ`,
  nothingSoFar: 'нічого',
  change: 'Термін зберігання',
  rawMonths: 'Зберігати запити (місяців)',
  rawMegabytes: 'Запитів щонайбільше (МБ)',
  conversionMonths: 'Зберігати конверсії (місяців)',
  conversionCount: 'Конверсій щонайбільше',
  noLimit: 'Порожнє поле — без обмеження.',
  conversionHint:
    'Порожнє поле — зберігати завжди. Прибрані конверсії зникають з усіх підсумків, а запізнілий постбек про таку рахується новою конверсією й пересилається знову.',
  outOfRange: (min: string, max: string) => `Введіть ціле число від ${min} до ${max} або залиште порожнім.`,
  daily: 'Очищати щодня без запитання',
  save: 'Зберегти',
  saved: 'Збережено',
  notSaved: 'Не збережено',
  look: 'Показати, що буде прибрано',
  looking: (count: string) => `поки що знайдено ${count}…`,
  cancel: 'Скасувати',
  lookFailed: 'Це не вдалося перевірити',
  nothing: 'Немає нічого досить старого, щоб прибрати.',
  raw: 'Запити',
  conversions: 'Конверсії',
  planOf: (count: string, megabytes: string, oldest: string, newest: string) =>
    `${count}, ${megabytes} МБ, прийнято від ${oldest} до ${newest}`,
  withThem: (postbacks: string, deliveries: string) =>
    `разом із ними постбеків: ${postbacks}, відправлень: ${deliveries}`,
  keptTitle: 'Досить старі, але залишаються',
  kept,
  remove: 'Прибрати',
  confirmTitle: 'Прибрати ці дані?',
  confirm: 'Повернути їх не вийде. Вони ще є в резервній копії, якщо ви її зробили раніше.',
  running: (requests: string, conversions: string) =>
    `Поки що прибрано запитів: ${requests}, конверсій: ${conversions}…`,
  finished: (requests: string, conversions: string) =>
    `Готово. Прибрано запитів: ${requests}, конверсій: ${conversions}.`,
  cancelled: (requests: string, conversions: string) =>
    `Скасовано. Уже прибрано запитів: ${requests}, конверсій: ${conversions}.`,
  failed: 'Очищення зупинилося з помилкою. Перегляньте журнал. Нічого не пошкоджено; можна запустити ще раз.',
  compact: 'Стиснути базу даних',
  compactConfirmTitle: 'Стиснути базу даних?',
  compactConfirm: (megabytes: string) =>
    `На диск буде повернено ${megabytes} МБ вільного місця. Постбеки тим часом приймаються й обробляються. Скасувати можна будь-коли.`,
  compactAction: 'Стиснути',
  compactTooLarge:
    'Ця база зі старішої версії й завелика, щоб стиснути її під час роботи програми. Вільне місце в ній займають нові дані. Зробіть резервну копію й один раз відновіть її: відновлена база компактна, і далі її можна стискати будь-коли.',
  compacting: (megabytes: string, of: string) => `Стиснення: поки що повернено ${megabytes} з ${of} МБ…`,
  compacted: {
    finished: (megabytes: string) => `Стиснуто: на диск повернено ${megabytes} МБ.`,
    cancelled: (megabytes: string) => `Стиснення скасовано. На диск уже повернено ${megabytes} МБ.`,
    failed: (megabytes: string) =>
      `Стиснення зупинилося з помилкою після ${megabytes} МБ. Перегляньте журнал. Нічого не пошкоджено; можна запустити ще раз.`,
  },
  notCompacted: 'Не стиснуто',
};
