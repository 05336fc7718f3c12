/** The digest: what it says of a day, and its section in the window. */
import type { Comparison, Counted, DigestWords } from '../../domain/notify/digest-words.ts';

export const MINUTES_PER_HOUR = 60;

function figure(name: string, { now, before, mean }: Comparison, isWholeDay: boolean): string {
  const compared = [
    ...(before === null ? [] : [`${isWholeDay ? 'day before' : 'day before by this time'} ${before}`]),
    ...(mean === null ? [] : [`7-day average ${mean}`]),
  ];
  return compared.length === 0 ? `${name}: ${now}` : `${name}: ${now} (${compared.join(', ')})`;
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  return hours === 0 ? `${minutes} min` : `${hours} h ${rest} min`;
}

function counted({ value, text }: Counted, one: string, many: string): string {
  return `${text} ${value === 1 ? one : many}`;
}

function firstAndRegistrations(firstDeposits: Counted, registrations: Counted): string {
  return `${counted(firstDeposits, 'first deposit', 'first deposits')}, ${counted(registrations, 'registration', 'registrations')}`;
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

const words: DigestWords = {
  locale: 'en',
  title: (day, until) => (until === null ? `Your day: ${day}` : `Your day so far: ${day}, until ${until}`),
  registrations: 'Registrations',
  firstDeposits: 'First deposits',
  conversion: 'Registration to deposit',
  approval: 'Approval',
  earned: 'Earned',
  onHold: 'On hold',
  rejected: 'Rejected',
  figure,
  withoutRate: (sums) => `No exchange rate, not in the amounts above: ${sums}`,
  sumOf: (_currency, earned, onHold, rejected) =>
    [
      ...(earned === '' ? [] : [`${earned} earned`]),
      ...(onHold === '' ? [] : [`${onHold} on hold`]),
      ...(rejected === '' ? [] : [`${rejected} rejected`]),
    ].join(', '),
  amountsHidden: 'Amounts are hidden.',
  tooFewDays: (least) => `No 7-day average yet: it needs at least ${least} days of data before this one.`,
  meanOf: (count) => `The average is of ${days(count)}, because there is no older data.`,
  noCurrency: 'Choose a currency in Settings, Money to see one total.',
  nothing: 'No conversions.',
  best: (name, firstDeposits, registrations) =>
    `Best link: ${name}, ${firstAndRegistrations(firstDeposits, registrations)}`,
  worst: (name, firstDeposits, registrations) =>
    `Weakest link: ${name}, ${firstAndRegistrations(firstDeposits, registrations)}`,
  noGaps: 'Public address: reachable all the time.',
  gapsUnknown: 'Public address: not known whether it was reachable.',
  gaps: (count, minutes, isLasting) =>
    `Public address: offline for ${duration(minutes)}${count > 1 ? ` in ${count} gaps` : ''}${isLasting ? ', and still offline' : ''}.`,
  nothingWaits: 'Nothing is waiting for you.',
  waiting: (parts) => `Waiting for you: ${parts.join(', ')}.`,
  held: (count) => counted(count, 'held postback', 'held postbacks'),
  dead: (count) => counted(count, 'failed delivery', 'failed deliveries'),
  unknown: (count) => counted(count, 'delivery without an answer', 'deliveries without an answer'),
  parked: (count) => counted(count, 'paused delivery', 'paused deliveries'),
  cabinets: (count) => counted(count, 'cabinet with an old address', 'cabinets with an old address'),
  missed: (from, count, registrations, firstDeposits, earned) =>
    `Since ${from} (${days(count)} without a digest): ${firstAndRegistrations(firstDeposits, registrations)}${earned === null ? '' : `, ${earned} earned`}.`,
  byHour: 'by hour',
  versus: (before) => `day before: ${before}`,
  noneThatDay: 'No conversions',
  alt: (day, registrations, firstDeposits) =>
    `${day}: ${firstAndRegistrations(firstDeposits, registrations)}, as bars by hour`,
};

export const digest = {
  title: 'Daily digest',
  what: 'One message a day with your figures and a chart: registrations, first deposits, money, links, gaps and what is waiting for you.',
  isOn: 'Send a digest every day',
  hour: 'Time',
  timeZone: 'Time zone',
  timeZoneInvalid: 'Choose a time zone from the list.',
  about: 'Figures of',
  abouts: { yesterday: 'the whole day before', today: 'the day so far' },
  hidesAmounts: 'Hide amounts',
  hidesAmountsHint: 'Money is left out of the text and the picture.',
  save: 'Save',
  saved: 'Saved',
  notSaved: 'Not saved',
  preview: 'Preview',
  previewTitle: 'Preview of the digest',
  notMade: 'The preview could not be made',
  noPicture: 'The picture could not be drawn. The text is sent without it.',
  next: (at: string) => `Next digest: ${at}`,
  off: 'The digest is off.',
  words,
};
