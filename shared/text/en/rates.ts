/** Settings, Money: the currency that everything is counted in, exchange rates and pins. */
import type { RateSource } from '../../domain/money/rates/rate-source.ts';

const sources: Readonly<Record<RateSource, string>> = {
  ecb: 'European Central Bank',
  cbr: 'Bank of Russia',
  nbu: 'National Bank of Ukraine',
};

export const rates = {
  title: 'Currency of your totals',
  what: 'All totals and minimum payouts use this currency. Each conversion keeps its own amount, and the rate of its day with its source. What is already counted changes only when you say so here.',
  currency: 'Count money in',
  none: 'Each currency separately',
  withoutCurrency:
    'Without one, totals are kept per currency, and a minimum payout compares the number as it came.',
  sourcesTitle: 'Exchange rates',
  sourcesWhat:
    'From the daily files of these banks. Cross rates are calculated within one bank’s file. If there is no rate for a day, the nearest earlier one is used and marked.',
  sources,
  knownDays: (days: string, first: string, last: string) =>
    days === '1' ? first : `${days} days, ${first} to ${last}`,
  noDays: 'no rates yet',
  fetchedAt: (time: string) => `last download ${time}`,
  fetchFailed: (time: string) => `download failed ${time}`,
  fetchDaily: 'Download the newest rates once a day',
  fetchDailyHint:
    'This asks the servers of the three banks for their public file. They see your IP address, and nothing about you or your conversions.',
  fetchHistory: 'Download history',
  fetchHistoryHint: 'Downloads the last 90 days from each bank. This takes some minutes.',
  filesLeft: (count: string) => `${count} files left to download`,
  preferred: 'Bank to use first',
  preferredHint: 'Another bank is used for what this one does not quote.',
  addFile: 'Add a rate file',
  chooseFile: 'Choose files, or drop them here',
  addFileHint:
    'XML or CSV of the European Central Bank, XML of the Bank of Russia, JSON of the National Bank of Ukraine.',
  fileRead: (source: string, days: string, first: string, last: string) =>
    days === '1' ? `${source}: read ${first}` : `${source}: read ${days} days, ${first} to ${last}`,
  fileNotRead: 'The file was not read',
  pinsTitle: 'Pinned rates',
  pinsWhat:
    'For USDT and other currencies that no bank quotes, or to use your own rate. A pin is used from its date on.',
  pinOf: (currency: string, rate: string, into: string) => `1 ${currency} = ${rate} ${into}`,
  pinSince: (day: string) => `from ${day}`,
  pinCurrency: 'Currency',
  pinRate: 'Rate',
  pinInto: 'In',
  pinFrom: 'From',
  pin: 'Pin',
  removePin: (currency: string) => `Remove the pin of ${currency}`,
  newest: 'Recalculate with the newest rates',
  newestHint: 'Uses the best rate known now for each day, also where an earlier day’s rate was used.',
  look: {
    title: 'What changes',
    looking: 'Calculating what changes …',
    nothing: 'No conversion changes its value.',
    moves: (moved: string, all: string) => `${moved} of ${all} conversions get another value.`,
    withoutRate: (count: string) => `${count} without a rate: they are in no total.`,
    before: 'Now',
    after: 'After',
    earned: 'earned',
    onHold: 'on hold',
    rejected: 'rejected',
    noTotals: 'nothing counted yet',
    costs: (moved: string, all: string, before: string, after: string) =>
      `${moved} of ${all} costs get another value: ${before} becomes ${after}.`,
    costsWithoutRate: (count: string) => `${count} costs without a rate: they are in no total.`,
    noCosts: 'nothing',
    apply: 'Apply',
    cancel: 'Cancel',
  },
  worth: {
    is: (amount: string, worth: string) => `${amount} is counted as ${worth}.`,
    rate: (currency: string, rate: string, into: string) => `1 ${currency} = ${rate} ${into}`,
    ofDay: (source: RateSource, day: string) => `${sources[source]}, ${day}`,
    earlierDay: (source: RateSource, day: string) =>
      `${sources[source]}, ${day}, the nearest earlier day with a rate`,
    pinned: (day: string) => `your pinned rate from ${day}`,
    none: (amount: string, into: string) =>
      `No exchange rate to ${into} is known for ${amount}, so it is in no total.`,
    addRates: 'Add rates',
  },
  recounting: (done: string) => `Recalculating: ${done} conversions checked …`,
};
