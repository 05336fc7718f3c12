/** Upload files for trackers and ad networks: what each takes, and what goes in, in Ukrainian. */
import type { Text } from '../en.ts';

const formats: Text['uploads']['formats'] = {
  keitaro: 'Keitaro',
  voluum: 'Voluum',
  binom: 'Binom 2',
  binom_1: 'Binom 1',
  google_ads: 'Google Ads',
};

const BINOM =
  'Вставте файл у Binom: Conversions → Update conversions. До наявної конверсії Binom додає виплату: щоб замінити її, виберіть там Disable Upsell. Подія стає статусом.';

const limits: Text['uploads']['limits'] = {
  keitaro:
    'Вставте кожен файл у Keitaro: Maintenance → Import conversions. За раз він бере 10 000 рядків, тому більше ділиться на кілька файлів. ID кліку має бути subid Keitaro.',
  voluum:
    'Вставте кожен файл у Voluum: Conversion upload. Він бере 50 000 конверсій на годину, тому у файлі їх щонайбільше 50 000: завантажуйте один на годину. Передаються лише ID кліку й виплата, тому Voluum рахує одну конверсію на клік.',
  binom: BINOM,
  binom_1: BINOM,
  google_ads:
    'Завантажте файл у Google Ads: Goals → Conversions → Uploads. У постбеку кожної конверсії має бути gclid, gbraid або wbraid. Кліків, старших за 90 днів, Google не приймає. Тут відомий лише час конверсії, тож Google може не прийняти ще кілька. Замість відсутніх сум береться значення дії-конверсії.',
};

const leftOut: Text['uploads']['leftOut'] = {
  no_conversion: (count, isOne) => (isOne ? `${count} — не конверсія` : `не конверсії: ${count}`),
  test: (count, isOne) => (isOne ? `${count} — тест` : `тести: ${count}`),
  withdrawn: (count, isOne) => (isOne ? `${count} — анульована конверсія` : `анульовані конверсії: ${count}`),
  rejected: (count, isOne) => (isOne ? `${count} відхилено` : `відхилено: ${count}`),
  repeat: (count, isOne) =>
    isOne ? `${count} — про конверсію, яка вже є у файлі` : `про конверсії, які вже є у файлі: ${count}`,
  no_amount: (count, isOne) =>
    isOne ? `${count} без суми, яку можна завантажити` : `без суми, яку можна завантажити: ${count}`,
  no_currency: (count, isOne) => (isOne ? `${count} із сумою без валюти` : `із сумою без валюти: ${count}`),
  no_google_id: (count, isOne) =>
    isOne ? `${count} без gclid, gbraid або wbraid` : `без gclid, gbraid або wbraid: ${count}`,
  too_old: (count, isOne) => (isOne ? `${count} — понад 90 днів тому` : `понад 90 днів тому: ${count}`),
  same_click: (count, isOne) =>
    isOne
      ? `${count} — інша конверсія кліку, який уже є у файлі`
      : `інші конверсії кліків, які вже є у файлі: ${count}`,
  unwritable: (count, isOne) =>
    isOne
      ? `${count} — в ID є знаки, неможливі в цьому форматі`
      : `в ID є знаки, неможливі в цьому форматі: ${count}`,
};

export const uploads: Text['uploads'] = {
  title: 'Файл для трекера або Google Ads',
  what: 'Конверсії постбеків за фільтром у форматі, який імпортують інші. Звідси нічого не надсилається: файл ви завантажуєте самі.',
  format: 'Для',
  formats,
  limits,
  conversionName: 'Назва конверсії',
  conversionNameHint: 'Точно так, як дія-конверсія називається в Google Ads. Запам’ятовується.',
  gclidParameter: 'Параметр із gclid',
  gclidParameterHint:
    'Наприклад sub3, якщо gclid приходить у ньому. Параметр із назвою gclid знаходиться завжди.',
  check: 'Перевірити',
  checking: (count: string) => `Поки що перевірено постбеків: ${count}…`,
  cancel: 'Скасувати',
  plan: (rows: string, isOneRow: boolean, files: string, isOneFile: boolean) =>
    `${isOneRow ? `${rows} рядок` : `Рядків: ${rows}`}, ${isOneFile ? `${files} файл` : `файлів: ${files}`}.`,
  nothing: 'У файл не може піти жодна конверсія.',
  leftOutTitle: 'Пропущено',
  leftOut,
  currenciesTitle: 'Кілька валют',
  currencies: (names: string) =>
    `У цьому форматі немає валюти, тому всі суми читаються в одній. У рядках є: ${names}. Спершу залиште фільтром одну валюту, наприклад currency:usd.`,
  unknownCurrency: 'невідома',
  withoutAmount: (count: string) => `Рядків без суми: ${count}.`,
  make: (files: string, isOne: boolean) => (isOne ? 'Зберегти файл' : `Зберегти файли (${files})`),
  making: (count: string) => `Поки що записано рядків: ${count}…`,
  done: (files: string, isOne: boolean) =>
    isOne ? `${files} файл збережено.` : `Збережено файлів: ${files}.`,
  canceled: 'Скасовано. Файлу не збережено.',
  failed: 'Файл не вдалося створити',
};
