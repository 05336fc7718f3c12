/** Housekeeping in Settings, in Russian: what is kept how long, what would go, and the size of the database. */
import type { Text } from '../en.ts';

export const housekeeping: Text['housekeeping'] = {
  title: 'Хранение и очистка',
  what: 'Исходные запросы — то, что прислала каждая партнёрка: URL, заголовки и тело. Старые можно удалить; ID клика, событие, статус, сумма и все итоги останутся. Ничего не удаляется, пока вы не увидите, что именно, если не включена ежедневная очистка. Удалённые запросы больше нельзя искать по параметрам и пересылать снова.',
  size: 'База данных',
  sizeOf: (megabytes, free) => `${megabytes} МБ, из них ${free} МБ свободно для новых данных`,
  soFar: 'Удалено за всё время',
  soFarOf: (requests, conversions, megabytes) =>
    `исходных запросов: ${requests}, конверсий: ${conversions}, ${megabytes} МБ`,
  nothingSoFar: 'ничего',
  change: 'Срок хранения данных',
  rawMonths: 'Хранить исходные запросы (месяцы)',
  rawMegabytes: 'Исходных запросов не больше (МБ)',
  conversionMonths: 'Хранить конверсии (месяцы)',
  conversionCount: 'Конверсий не больше',
  noLimit: 'Оставьте пустым, если лимита нет.',
  conversionHint:
    'Оставьте пустым, чтобы хранить всегда. Удалённых конверсий нет в итогах, а опоздавший постбек о такой засчитается как новая конверсия и уйдёт ещё раз.',
  outOfRange: (min, max) => `Введите целое число от ${min} до ${max} или оставьте пустым.`,
  daily: 'Очищать каждый день без вопросов',
  save: 'Сохранить',
  saved: 'Сохранено',
  notSaved: 'Не сохранено',
  look: 'Показать, что удалится',
  looking: (count) => `Найдено: ${count}…`,
  cancel: 'Отмена',
  lookFailed: 'Не удалось проверить',
  nothing: 'Пока ничего не устарело настолько, чтобы удалять.',
  raw: 'Исходные запросы',
  conversions: 'Конверсии',
  planOf: (count, megabytes, oldest, newest) => `${count}, ${megabytes} МБ, приняты с ${oldest} по ${newest}`,
  withThem: (postbacks, deliveries) => `с ними постбеков: ${postbacks}, отправок: ${deliveries}`,
  keptTitle: 'Устарели, но остаются',
  kept: {
    unread: (count) => `ещё не обработано: ${count}`,
    held: (count) => `придержано: ${count}`,
    delivery: (count) => `с незаконченной отправкой: ${count}`,
    open: (count) => `от конверсий в ожидании: ${count}`,
    shared: (count) => `связано с другими конверсиями: ${count}`,
    pinned: (count) => `закреплено: ${count}`,
    compared: (count) => `в открытой сверке: ${count}`,
  },
  remove: 'Удалить',
  confirmTitle: 'Удалить эти данные?',
  confirm: 'Вернуть это нельзя. В резервной копии, созданной раньше, они останутся.',
  running: (requests, conversions) => `Удалено исходных запросов: ${requests}, конверсий: ${conversions}…`,
  finished: (requests, conversions) =>
    `Готово. Удалено исходных запросов: ${requests}, конверсий: ${conversions}.`,
  cancelled: (requests, conversions) =>
    `Остановлено. Уже удалено исходных запросов: ${requests}, конверсий: ${conversions}.`,
  failed:
    'Очистка остановилась с ошибкой. Подробности в журнале. Ничего не повреждено, её можно запустить снова.',
  compact: 'Сжать базу данных',
  compactConfirmTitle: 'Сжать базу данных?',
  compactConfirm: (megabytes) =>
    `Диску вернётся ${megabytes} МБ свободного места. Постбеки при этом принимаются и обрабатываются. Отменить можно в любой момент.`,
  compactAction: 'Сжать',
  compactTooLarge:
    'Эта база данных от более старой версии и слишком большая, чтобы сжимать её во время работы. Свободное место в ней займут новые данные. Создайте резервную копию и один раз восстановите её: восстановленная база уже сжата, и сжимать её можно в любой момент.',
  compacting: (megabytes, of) => `Сжатие: диску возвращено ${megabytes} из ${of} МБ…`,
  compacted: {
    finished: (megabytes) => `Сжато: диску возвращено ${megabytes} МБ.`,
    cancelled: (megabytes) => `Сжатие отменено. Диску уже возвращено ${megabytes} МБ.`,
    failed: (megabytes) =>
      `Сжатие остановилось с ошибкой после ${megabytes} МБ. Подробности в журнале. Ничего не повреждено, его можно запустить снова.`,
  },
  notCompacted: 'Не сжато',
};
