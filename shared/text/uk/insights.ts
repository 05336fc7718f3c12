/** The Insights page: how much, from what, and is something wrong, in Ukrainian. */
import {
  FIXED_DIMENSIONS,
  type FixedDimension,
  type InsightDimension,
  paramOf,
} from '../../domain/insights/insight.ts';
import type { Text } from '../en.ts';
import { form, listOf } from './count.ts';

const dimensions: Readonly<Record<FixedDimension, string>> = {
  network: 'Партнерка',
  link: 'Посилання',
  offer: 'Офер',
  country: 'Країна',
  event: 'Подія',
  currency: 'Валюта',
  status: 'Статус',
  day: 'День',
  week: 'Тиждень',
  hour: 'Година',
  weekday: 'День тижня',
};

/** What the conversions are grouped by, in a heading. */
const GROUPED = new Map([
  [dimensions.network, 'партнерками'],
  [dimensions.link, 'посиланнями'],
  [dimensions.offer, 'оферами'],
  [dimensions.country, 'країнами'],
  [dimensions.event, 'подіями'],
  [dimensions.currency, 'валютами'],
  [dimensions.status, 'статусами'],
  [dimensions.day, 'днями'],
  [dimensions.week, 'тижнями'],
  [dimensions.hour, 'годинами'],
  [dimensions.weekday, 'днями тижня'],
]);

function fixedName(dimension: InsightDimension): string {
  const fixed = FIXED_DIMENSIONS.find((each) => each === dimension);
  return fixed === undefined ? dimension : dimensions[fixed];
}

export const insights: Text['insights'] = {
  title: 'Статистика',
  period: 'Період',
  periods: { 1: 'Сьогодні', 7: '7 днів', 14: '14 днів', 30: '30 днів', 90: '90 днів' },
  compared: (range: string, days: number) =>
    days === 1
      ? `${range}, порівняно з попереднім днем до тієї самої години`
      : `${range}, порівняно з ${days} ${form(days, 'попереднім днем', 'попередніми днями', 'попередніми днями')} до тієї самої години`,
  approvalFell: (network: string, points: string) => `Партнерка ${network}: апрув упав на ${points}`,
  approvalFellOf: (rejected: string, decided: string) =>
    `порівняно з попереднім періодом: відхилено конверсій ${rejected} з ${decided} із рішенням.`,
  showRejected: 'Показати їх',
  few: 'мало',
  many: 'багато',
  totals: 'Підсумки за період',
  earned: 'Зароблено',
  earnedNote: 'підтверджені або без статусу',
  onHold: 'У холді',
  onHoldNote: 'у зароблене не входить',
  firstDeposits: 'Перші депозити',
  deposits: 'Повторні депозити',
  registrations: 'Реєстрації',
  depositRate: 'З реєстрації в депозит',
  approvalRate: 'Апрув',
  average: (money: string) => `у середньому ${money}`,
  perDay: (count: string) => `${count} на день`,
  stillOpen: (count: string) => `ще не вирішено: ${count}`,
  points: (points: string) => `${points} п. п.`,
  up: (by: string) => `більше на ${by}`,
  down: (by: string) => `менше на ${by}`,
  noCurrency: 'Валюту не вибрано, тому гроші в різних валютах не додати.',
  chooseCurrency: 'Вибрати',
  withoutRate: (count: string) =>
    count === '1'
      ? 'Для 1 суми немає курсу, у підсумки вона не входить.'
      : `Сум без курсу: ${count}. У підсумки вони не входять.`,
  addRates: 'Додати курси',
  empty: 'За цей період конверсій немає',
  emptyHint: 'Виберіть довший період або зачекайте на перший постбек.',
  earnedPerDay: 'Зароблено по днях',
  depositsPerDay: 'Перші депозити по днях',
  theseDays: 'цей період',
  daysBefore: 'попередній період',
  by: (names) => `За ${listOf(names.map((each) => GROUPED.get(each) ?? each))}`,
  groupBy: 'Групувати за',
  andBy: 'і за',
  nothingElse: '–',
  dimensionOf: (dimension: InsightDimension) => paramOf(dimension) ?? fixedName(dimension),
  without: 'немає',
  otherValues: 'інші значення',
  weekOf: (monday: string) => `тиждень від ${monday}`,
  removedNetwork: 'видалена партнерка',
  removedLink: 'видалене посилання',
  showAll: (count: string) => `Показати всі (${count})`,
  showFew: 'Показати менше',
  others: (groups: string, conversions: string) =>
    `Не показано менших груп: ${groups}, конверсій у них: ${conversions}.`,
  csv: 'Зберегти як CSV',
  csvFile: 'insights.csv',
  columns: {
    registrations: 'Реєстрації',
    firstDeposits: 'Перші депозити',
    deposits: 'Повторні депозити',
    conversions: 'Конверсії',
    approved: 'Підтверджено',
    onHold: 'У холді',
    rejected: 'Відхилено',
    unrated: 'Без статусу',
    earned: 'Зароблено',
    heldMoney: 'Гроші в холді',
    rejectedMoney: 'Відхилені гроші',
    paid: 'З грошима',
    withoutRate: 'Без курсу',
  },
  timeZone: 'Часовий пояс',
  clickHint: 'Виберіть стовпчик, крок, день або клітинку, щоб побачити їхні постбеки.',
  recount: {
    check: 'Перевірити цифри',
    equal: 'Усі цифри збігаються з повним підрахунком.',
    different: (count: string) => `Цифр, які не збігалися з повним підрахунком: ${count}. Їх виправлено:`,
    differentAt: (at: string, kept: string, counted: string) =>
      `${at}: було показано конверсій ${kept}, правильно ${counted}`,
  },
  showOf: (name: string) => `${name}: показати постбеки`,
  ofBar: (deposits: string, approved: string | null) =>
    approved === null ? `${deposits} FTD` : `${deposits} FTD, підтверджено ${approved}`,
  heatMap: 'Конверсії по годинах і днях тижня',
  heatOf: (day: string, hour: number, count: string) => `${day} ${hour}:00, конверсій: ${count}`,
  funnel: 'Від реєстрації до депозиту',
  makeDeposit: (share: string) => `${share} з них зробили перший депозит у тому самому періоді`,
  otherDepositors: (count: string) =>
    `${count} — від тих, хто зареєструвався раніше або чия реєстрація не надійшла`,
  depositRateNote: 'від реєстрацій за період',
  medianTime: (time: string) => `медіана ${time}`,
  depositTimes: {
    title: 'Час від реєстрації до першого депозиту',
    median: (deposits: string, quick: string, slow: string) =>
      deposits === '1'
        ? 'для 1 першого депозиту'
        : `медіана, перших депозитів: ${deposits}. Найшвидшій чверті знадобилося до ${quick}, найповільнішій — понад ${slow}`,
    none: 'Перед жодним першим депозитом цього періоду немає реєстрації.',
    ofGroup: (quick: string, slow: string, deposits: string) =>
      deposits === '1' ? '1 FTD' : `від ${quick} до ${slow}, ${deposits} FTD`,
  },
  states: {
    approved: (count: string) => `підтверджено ${count}`,
    onHold: (count: string) => `у холді ${count}`,
    rejected: (count: string) => `відхилено ${count}`,
    unrated: (count: string) => `без статусу ${count}`,
  },
};
