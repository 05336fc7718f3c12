/** Upload files for trackers and ad networks, in Russian: what each takes, and what goes in. */
import type { Text } from '../en.ts';

const BINOM =
  'Вставьте файл в Binom в разделе Conversions → Update conversions. Binom прибавляет выплату к существующей: чтобы заменить её, отметьте там Disable Upsell. Событие становится статусом.';

export const uploads: Text['uploads'] = {
  title: 'Файл для загрузки',
  what: 'Конверсии постбеков под этим фильтром в формате, который могут импортировать другие. Отсюда ничего не отправляется: файл вы загружаете сами.',
  format: 'Для',
  formats: {
    keitaro: 'Keitaro',
    voluum: 'Voluum',
    binom: 'Binom 2',
    binom_1: 'Binom 1',
    google_ads: 'Google Ads',
  },
  limits: {
    keitaro:
      'Вставьте каждый файл в Keitaro в разделе Maintenance → Import conversions. За раз он берёт 10 000 строк, поэтому большее делится на несколько файлов. ID клика должен быть subid Keitaro.',
    voluum:
      'Вставьте каждый файл в Voluum в разделе Conversion upload. Он берёт 50 000 конверсий в час, поэтому в файле не больше 50 000: загружайте по одному в час. Уходят только ID клика и выплата, так что Voluum считает одну конверсию на клик.',
    binom: BINOM,
    binom_1: BINOM,
    google_ads:
      'Загрузите файл в Google Ads в разделе Goals → Conversions → Uploads. В постбеке каждой конверсии нужен gclid, gbraid или wbraid. Клики старше 90 дней Google не принимает. Известно только время конверсии, поэтому Google может не принять ещё несколько. Если суммы нет, берётся значение действия-конверсии.',
  },
  conversionName: 'Название конверсии',
  conversionNameHint: 'Ровно так, как действие-конверсия называется в Google Ads. Запомнится.',
  gclidParameter: 'Параметр с gclid',
  gclidParameterHint: 'Например sub3, если gclid приходит в нём. Параметр с именем gclid находится всегда.',
  check: 'Проверить',
  checking: (count) => `Проверено постбеков: ${count}…`,
  cancel: 'Отмена',
  plan: (rows, isOneRow, files, isOneFile) =>
    `${isOneRow ? `${rows} строка` : `Строк: ${rows}`}, ${isOneFile ? `${files} файл` : `файлов: ${files}`}.`,
  nothing: 'Ни одна конверсия не подходит для файла.',
  leftOutTitle: 'Не войдут',
  leftOut: {
    no_conversion: (count, isOne) => (isOne ? `${count} — не конверсия` : `не конверсии: ${count}`),
    test: (count, isOne) => (isOne ? `${count} — тест` : `тесты: ${count}`),
    withdrawn: (count, isOne) =>
      isOne ? `${count} — аннулированная конверсия` : `аннулированные конверсии: ${count}`,
    rejected: (count, isOne) => (isOne ? `${count} — отклонена` : `отклонены: ${count}`),
    repeat: (count, isOne) =>
      isOne ? `${count} — о конверсии, которая уже в файле` : `о конверсиях, которые уже в файле: ${count}`,
    no_amount: (count, isOne) =>
      isOne
        ? `${count} — без суммы, которую можно загрузить`
        : `без суммы, которую можно загрузить: ${count}`,
    no_currency: (count, isOne) =>
      isOne ? `${count} — с суммой без валюты` : `с суммой без валюты: ${count}`,
    no_google_id: (count, isOne) =>
      isOne ? `${count} — без gclid, gbraid и wbraid` : `без gclid, gbraid и wbraid: ${count}`,
    too_old: (count, isOne) => (isOne ? `${count} — старше 90 дней` : `старше 90 дней: ${count}`),
    same_click: (count, isOne) =>
      isOne
        ? `${count} — ещё одна конверсия клика, который уже в файле`
        : `другие конверсии кликов, которые уже в файле: ${count}`,
    unwritable: (count, isOne) =>
      isOne
        ? `${count} — с ID, в котором недопустимые для этого формата символы`
        : `с ID, в котором недопустимые для этого формата символы: ${count}`,
  },
  currenciesTitle: 'Несколько валют',
  currencies: (names) =>
    `В этом формате валюты нет, поэтому все суммы читаются в одной. В строках: ${names}. Сначала отфильтруйте одну валюту, например currency:usd.`,
  unknownCurrency: 'неизвестная',
  withoutAmount: (count) => `Строк без суммы: ${count}.`,
  make: (files, isOne) => (isOne ? 'Сохранить файл' : `Сохранить файлы (${files})`),
  making: (count) => `Записано строк: ${count}…`,
  done: (files, isOne) => (isOne ? `${files} файл сохранён.` : `Сохранено файлов: ${files}.`),
  canceled: 'Отменено. Файл не сохранён.',
  failed: 'Файл не удалось сделать',
};
