/** The Insights page in Russian: how much, from what, and is something wrong. */
import {
  FIXED_DIMENSIONS,
  type FixedDimension,
  type InsightDimension,
  paramOf,
} from '../../domain/insights/insight.ts';
import type { Text } from '../en.ts';
import { plural } from './count.ts';

const dimensions: Readonly<Record<FixedDimension, string>> = {
  network: 'Партнёрка',
  link: 'Ссылка',
  offer: 'Оффер',
  country: 'Страна',
  event: 'Событие',
  currency: 'Валюта',
  status: 'Статус',
  day: 'День',
  week: 'Неделя',
  hour: 'Час',
  weekday: 'День недели',
};

/** What the conversions are grouped by, in a heading. */
const GROUPED = new Map([
  [dimensions.network, 'партнёркам'],
  [dimensions.link, 'ссылкам'],
  [dimensions.offer, 'офферам'],
  [dimensions.country, 'странам'],
  [dimensions.event, 'событиям'],
  [dimensions.currency, 'валютам'],
  [dimensions.status, 'статусам'],
  [dimensions.day, 'дням'],
  [dimensions.week, 'неделям'],
  [dimensions.hour, 'часам'],
  [dimensions.weekday, 'дням недели'],
]);

function fixedName(dimension: InsightDimension): string {
  const fixed = FIXED_DIMENSIONS.find((each) => each === dimension);
  return fixed === undefined ? dimension : dimensions[fixed];
}

export const insights: Text['insights'] = {
  title: 'Статистика',
  period: 'Период',
  periods: { 1: 'Сегодня', 7: '7 дней', 14: '14 дней', 30: '30 дней', 90: '90 дней' },
  compared: (range: string, days: number) =>
    days === 1
      ? `${range}, в сравнении с предыдущим днём до того же часа`
      : `${range}, в сравнении с ${days} ${plural(days, 'предыдущим днём', 'предыдущими днями', 'предыдущими днями')} до того же часа`,
  approvalFell: (network: string, points: string) => `Партнёрка ${network}: апрув упал на ${points}`,
  approvalFellOf: (rejected: string, decided: string) =>
    `по сравнению с прошлым периодом: отклонено конверсий ${rejected} из ${decided} с решением.`,
  showRejected: 'Показать их',
  few: 'мало',
  many: 'много',
  totals: 'Итоги периода',
  earned: 'Заработано',
  earnedNote: 'подтверждённые или без статуса',
  onHold: 'В холде',
  onHoldNote: 'в заработанное не входит',
  firstDeposits: 'Первые депозиты',
  deposits: 'Повторные депозиты',
  registrations: 'Регистрации',
  depositRate: 'Из регистрации в депозит',
  approvalRate: 'Апрув',
  average: (money) => `в среднем ${money}`,
  perDay: (count) => `${count} в день`,
  stillOpen: (count) => `ещё в ожидании: ${count}`,
  points: (points) => `${points} п. п.`,
  up: (by) => `на ${by} больше`,
  down: (by) => `на ${by} меньше`,
  noCurrency: 'Валюта не выбрана, поэтому деньги в разных валютах не сложить.',
  chooseCurrency: 'Выбрать валюту',
  withoutRate: (count) => `Сумм без курса, которые не входят в итоги: ${count}.`,
  addRates: 'Добавить курсы',
  empty: 'За этот период конверсий нет',
  emptyHint: 'Выберите период длиннее или дождитесь первого постбека.',
  earnedPerDay: 'Заработано по дням',
  depositsPerDay: 'Первые депозиты по дням',
  theseDays: 'этот период',
  daysBefore: 'период до него',
  by: (names) => `По ${names.map((each) => GROUPED.get(each) ?? each).join(' и ')}`,
  groupBy: 'Группировать по',
  andBy: 'и по',
  nothingElse: '–',
  dimensionOf: (dimension) => paramOf(dimension) ?? fixedName(dimension),
  without: 'нет',
  otherValues: 'другие значения',
  weekOf: (monday) => `неделя с ${monday}`,
  removedNetwork: 'удалённая партнёрка',
  removedLink: 'удалённая ссылка',
  showAll: (count) => `Показать все (${count})`,
  showFew: 'Показать меньше',
  others: (groups, conversions) => `Не показано групп поменьше: ${groups}, в них конверсий: ${conversions}.`,
  csv: 'Сохранить как CSV',
  csvFile: 'insights.csv',
  columns: {
    registrations: 'Регистрации',
    firstDeposits: 'Первые депозиты',
    deposits: 'Повторные депозиты',
    conversions: 'Конверсии',
    approved: 'Подтверждено',
    onHold: 'В холде',
    rejected: 'Отклонено',
    unrated: 'Без статуса',
    earned: 'Заработано',
    heldMoney: 'Деньги в холде',
    rejectedMoney: 'Отклонённые деньги',
    paid: 'С деньгами',
    withoutRate: 'Без курса',
  },
  timeZone: 'Часовой пояс',
  clickHint: 'Нажмите столбик, ступень, день или клетку, чтобы увидеть постбеки.',
  recount: {
    check: 'Проверить цифры',
    equal: 'Все цифры совпадают с полным подсчётом.',
    different: (count) => `Не совпало с полным подсчётом и исправлено: ${count}.`,
    differentAt: (at, kept, counted) => `${at}: показывалось конверсий ${kept}, верно ${counted}`,
  },
  showOf: (name) => `${name}: показать постбеки`,
  ofBar: (deposits, approved) =>
    approved === null ? `${deposits} FTD` : `${deposits} FTD, подтверждено ${approved}`,
  heatMap: 'Конверсии по часам и дням недели',
  heatOf: (day, hour, count) => `${day} ${hour}:00, конверсий: ${count}`,
  funnel: 'От регистрации до депозита',
  makeDeposit: (share) => `${share} из них сделали первый депозит в этот же период`,
  otherDepositors: (count) =>
    `${count} — от тех, кто зарегистрировался до этого периода или чья регистрация не пришла`,
  depositRateNote: 'от регистраций за период',
  medianTime: (time) => `медиана ${time}`,
  depositTimes: {
    title: 'Время от регистрации до первого депозита',
    median: (deposits, quick, slow) =>
      deposits === '1'
        ? 'по 1 первому депозиту'
        : `медиана, первых депозитов: ${deposits}. Самая быстрая четверть — до ${quick}, самая медленная — дольше ${slow}`,
    none: 'Ни у одного первого депозита за этот период нет регистрации до него.',
    ofGroup: (quick, slow, deposits) =>
      deposits === '1' ? '1 FTD' : `от ${quick} до ${slow}, ${deposits} FTD`,
  },
  states: {
    approved: (count) => `подтверждено: ${count}`,
    onHold: (count) => `в холде: ${count}`,
    rejected: (count) => `отклонено: ${count}`,
    unrated: (count) => `без статуса: ${count}`,
  },
};
