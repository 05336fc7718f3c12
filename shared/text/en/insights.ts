/** The Insights page: how much, from what, and is something wrong. */

import {
  FIXED_DIMENSIONS,
  type FixedDimension,
  type InsightDimension,
  paramOf,
} from '../../domain/insights/insight.ts';

const dimensions: Readonly<Record<FixedDimension, string>> = {
  network: 'Network',
  link: 'Link',
  offer: 'Offer',
  country: 'Country',
  event: 'Event',
  currency: 'Currency',
  status: 'Status',
  day: 'Day',
  week: 'Week',
  hour: 'Hour',
  weekday: 'Weekday',
};

function fixedName(dimension: InsightDimension): string {
  const fixed = FIXED_DIMENSIONS.find((each) => each === dimension);
  return fixed === undefined ? dimension : dimensions[fixed];
}

export const insights = {
  title: 'Insights',
  period: 'Period',
  periods: { 1: 'Today', 7: '7 days', 14: '14 days', 30: '30 days', 90: '90 days' },
  /** @param range the first day, and the last one */
  compared: (range: string, days: number) =>
    days === 1
      ? `${range}, compared with the day before until the same time`
      : `${range}, compared with the ${days} days before until the same time`,
  approvalFell: (network: string, points: string) => `${network}: the approval rate fell by ${points}`,
  approvalFellOf: (rejected: string, decided: string) =>
    `against the period before: ${rejected} of ${decided} decided conversions were rejected.`,
  showRejected: 'Show them',
  totals: 'Totals of the period',
  earned: 'Earned',
  earnedNote: 'approved or without a status',
  onHold: 'On hold',
  onHoldNote: 'never added to earned',
  firstDeposits: 'First deposits',
  deposits: 'Further deposits',
  registrations: 'Registrations',
  depositRate: 'Registration to deposit',
  approvalRate: 'Approval rate',
  average: (money: string) => `${money} average`,
  perDay: (count: string) => `${count} a day`,
  stillOpen: (count: string) => `${count} still open`,
  points: (points: string) => `${points} points`,
  up: (by: string) => `${by} up`,
  down: (by: string) => `${by} down`,
  noCurrency: 'No currency is chosen, so money of different currencies cannot be added up.',
  chooseCurrency: 'Choose one',
  withoutRate: (count: string) =>
    `No exchange rate for ${count === '1' ? '1 amount, which is' : `${count} amounts, which are`} in no total.`,
  addRates: 'Add rates',
  empty: 'No conversions in this period',
  emptyHint: 'Choose a longer period, or wait for the first postback.',
  earnedPerDay: 'Earned per day',
  depositsPerDay: 'First deposits per day',
  theseDays: 'this period',
  daysBefore: 'period before',
  by: (names: readonly string[]) => `By ${names.map((each) => each.toLowerCase()).join(' and ')}`,
  groupBy: 'Group by',
  andBy: 'and by',
  nothingElse: '–',
  dimensionOf: (dimension: InsightDimension) => paramOf(dimension) ?? fixedName(dimension),
  without: 'none',
  otherValues: 'other values',
  weekOf: (monday: string) => `week of ${monday}`,
  removedNetwork: 'removed network',
  removedLink: 'removed link',
  showAll: (count: string) => `Show all ${count}`,
  showFew: 'Show fewer',
  others: (groups: string, conversions: string) =>
    `${groups} smaller groups with ${conversions} conversions are not listed.`,
  csv: 'Save as CSV',
  csvFile: 'insights.csv',
  columns: {
    registrations: 'Registrations',
    firstDeposits: 'First deposits',
    deposits: 'Further deposits',
    conversions: 'Conversions',
    approved: 'Approved',
    onHold: 'On hold',
    rejected: 'Rejected',
    unrated: 'Without a status',
    earned: 'Earned',
    heldMoney: 'Money on hold',
    rejectedMoney: 'Rejected money',
    paid: 'With money',
    withoutRate: 'Without a rate',
  },
  timeZone: 'Time zone',
  clickHint: 'Select a bar, a step, a day or a square to see its postbacks.',
  recount: {
    check: 'Check the figures',
    equal: 'All figures are equal to a full count.',
    different: (count: string) => `${count} figures were different from a full count and are corrected now:`,
    differentAt: (at: string, kept: string, counted: string) =>
      `${at}: ${kept} conversions were shown, ${counted} are right`,
  },
  showOf: (name: string) => `${name}: show the postbacks`,
  ofBar: (deposits: string, approved: string | null) =>
    approved === null ? `${deposits} FTD` : `${deposits} FTD, ${approved} approved`,
  heatMap: 'Conversions by hour and weekday',
  few: 'few',
  many: 'many',
  heatOf: (day: string, hour: number, count: string) => `${day} ${hour}:00, ${count} conversions`,
  funnel: 'From registration to deposit',
  makeDeposit: (share: string) => `${share} of them made their first deposit in the same period`,
  otherDepositors: (count: string) =>
    `${count} by people who registered before this period, or whose registration was not received`,
  depositRateNote: 'of the registrations in the period',
  medianTime: (time: string) => `median ${time}`,
  depositTimes: {
    title: 'Time from registration to first deposit',
    median: (deposits: string, quick: string, slow: string) =>
      deposits === '1'
        ? 'for 1 first deposit'
        : `median of ${deposits} first deposits: the quickest quarter took up to ${quick}, the slowest quarter more than ${slow}`,
    none: 'No first deposit of this period has a registration before it.',
    ofGroup: (quick: string, slow: string, deposits: string) =>
      deposits === '1' ? '1 FTD' : `${quick} to ${slow}, ${deposits} FTD`,
  },
  states: {
    approved: (count: string) => `${count} approved`,
    onHold: (count: string) => `${count} on hold`,
    rejected: (count: string) => `${count} rejected`,
    unrated: (count: string) => `${count} without a status`,
  },
};
