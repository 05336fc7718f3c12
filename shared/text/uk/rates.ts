/** Settings, Money: the currency that everything is counted in, exchange rates and pins, in Ukrainian. */
import type { RateSource } from '../../domain/money/rates/rate-source.ts';
import type { Text } from '../en.ts';

const sources: Text['rates']['sources'] = {
  ecb: 'Європейський центральний банк',
  cbr: 'Банк Росії',
  nbu: 'Національний банк України',
};

export const rates: Text['rates'] = {
  title: 'Валюта підсумків',
  what: 'У цій валюті рахуються всі підсумки й мінімальні виплати. Кожна конверсія зберігає свою суму й курс свого дня з джерелом. Уже пораховане змінюється, лише коли ви скажете це тут.',
  currency: 'Рахувати гроші в',
  none: 'Кожна валюта окремо',
  withoutCurrency:
    'Без валюти підсумки ведуться окремо для кожної, а мінімальна виплата порівнюється з числом, як воно надійшло.',
  sourcesTitle: 'Курси',
  sourcesWhat:
    'Зі щоденних файлів цих банків. Крос-курси рахуються в межах файлу одного банку. Якщо на день немає курсу, береться найближчий попередній, із позначкою.',
  sources,
  knownDays: (days: string, first: string, last: string) =>
    days === '1' ? first : `днів: ${days}, від ${first} до ${last}`,
  noDays: 'курсів ще немає',
  fetchedAt: (time: string) => `востаннє завантажено ${time}`,
  fetchFailed: (time: string) => `завантажити не вдалося ${time}`,
  fetchDaily: 'Раз на день завантажувати найновіші курси',
  fetchDailyHint:
    'Програма звертається до серверів трьох банків по їхній публічний файл. Вони бачать вашу IP-адресу й нічого про вас чи ваші конверсії.',
  fetchHistory: 'Завантажити історію',
  fetchHistoryHint: 'Завантажує з кожного банку останні 90 днів. Це триває кілька хвилин.',
  filesLeft: (count: string) => `залишилося завантажити файлів: ${count}`,
  addFile: 'Додати файл курсів',
  preferred: 'Який банк брати першим',
  preferredHint: 'Чого він не котирує, береться в іншого банку.',
  chooseFile: 'Виберіть файли або перетягніть їх сюди',
  addFileHint:
    'XML або CSV Європейського центрального банку, XML Банку Росії, JSON Національного банку України.',
  fileRead: (source: string, days: string, first: string, last: string) =>
    days === '1'
      ? `${source}: прочитано ${first}`
      : `${source}: прочитано днів: ${days}, від ${first} до ${last}`,
  fileNotRead: 'Файл не прочитано',
  pinsTitle: 'Закріплені курси',
  pinsWhat:
    'Для USDT та інших валют, яких немає в банків, або щоб узяти власний курс. Закріплений курс діє від своєї дати.',
  pinOf: (currency: string, rate: string, into: string) => `1 ${currency} = ${rate} ${into}`,
  pinSince: (day: string) => `з ${day}`,
  pinCurrency: 'Валюта',
  pinRate: 'Курс',
  pinInto: 'У валюті',
  pinFrom: 'Від',
  pin: 'Закріпити',
  removePin: (currency: string) => `Прибрати закріплений курс ${currency}`,
  newest: 'Перерахувати за найновішими курсами',
  newestHint:
    'Для кожного дня береться найкращий відомий зараз курс, навіть якщо раніше взято курс попереднього дня.',
  look: {
    title: 'Що зміниться',
    looking: 'Рахується, що зміниться…',
    nothing: 'Вартість жодної конверсії не зміниться.',
    moves: (moved: string, all: string) => `Зміниться вартість конверсій: ${moved} з ${all}.`,
    withoutRate: (count: string) => `Без курсу: ${count}. У підсумки вони не входять.`,
    before: 'Зараз',
    after: 'Стане',
    earned: 'зароблено',
    onHold: 'у холді',
    rejected: 'відхилено',
    costs: (moved: string, all: string, before: string, after: string) =>
      `Зміниться вартість витрат: ${moved} з ${all}. Було ${before}, стане ${after}.`,
    costsWithoutRate: (count: string) => `Витрат без курсу: ${count}. У підсумки вони не входять.`,
    noCosts: 'нічого',
    noTotals: 'ще нічого не пораховано',
    apply: 'Застосувати',
    cancel: 'Скасувати',
  },
  worth: {
    is: (amount: string, worth: string) => `${amount} рахується як ${worth}.`,
    rate: (currency: string, rate: string, into: string) => `1 ${currency} = ${rate} ${into}`,
    ofDay: (source: RateSource, day: string) => `${sources[source]}, ${day}`,
    earlierDay: (source: RateSource, day: string) =>
      `${sources[source]}, ${day}, найближчий попередній день із курсом`,
    pinned: (day: string) => `ваш закріплений курс від ${day}`,
    none: (amount: string, into: string) =>
      `Для ${amount} немає курсу до ${into}, тому в підсумки ця сума не входить.`,
    addRates: 'Додати курси',
  },
  recounting: (done: string) => `Перерахунок: перевірено конверсій: ${done}…`,
};
