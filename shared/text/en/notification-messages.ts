/** What notifications say. Plain text: names in it are bounded already, and nothing is markup. */
import type { PostbackEvent } from '../../domain/conversion/event.ts';
import type { ParkedReason } from '../../domain/forward/breaker.ts';
import type { NotificationKind, NotificationOf, ToldProblem } from '../../domain/notify/notification.ts';
import { destinations } from './destinations.ts';
import { outages } from './outages.ts';
import { heldShorts } from './problems.ts';
import { warningMessage } from './warnings.ts';

/** A title of a few words, and what there is to say. */
export interface ToldMessage {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The same among others: under which heading, and as few characters as name it. */
export interface CompactLine {
  readonly heading: string;
  readonly item: string;
}

/** What varies with who reads. */
export interface Telling {
  readonly showsAmounts: boolean;
  /** Null where amounts are hidden, or there is none. */
  readonly amount: string | null;
  readonly worth: string | null;
  /** A moment in the reader's time zone. */
  readonly time: (ms: number) => string;
}

type Messages<Result> = {
  readonly [Kind in NotificationKind]: (notification: NotificationOf<Kind>, telling: Telling) => Result;
};

const events: Readonly<Record<PostbackEvent, string>> = {
  install: 'Install',
  registration: 'Registration',
  first_deposit: 'First deposit',
  deposit: 'Deposit',
  lead: 'Lead',
  sale: 'Sale',
  rebill: 'Rebill',
  custom: 'Custom event',
};

const statuses = { pending: 'pending', approved: 'approved', rejected: 'rejected' } as const;

function parkedWhy(reason: ParkedReason): string {
  return destinations.waiting.parked[reason];
}

function problemWhy(problem: ToldProblem | null, { showsAmounts }: Telling): string {
  if (problem === null) return 'it needs a look';
  const { code, field, value } = problem;
  const shown = showsAmounts || !code.startsWith('payout') ? (value ?? '') : '…';
  return heldShorts[code]?.(field ?? '', shown, null) ?? code.replaceAll('_', ' ');
}

export function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

function missedText(missed: NotificationOf<'outage_ended'>['missed']): string {
  const listed = missed.map(({ network, count }) => `${network} (about ${count})`).join(', ');
  return missed.length === 0
    ? 'By what your networks usually send, nothing was lost.'
    : `It may have cost postbacks of ${listed}. Ask them to send these again.`;
}

/** Medians of payouts are amounts too. */
function warningWhy(each: NotificationOf<'warning'>, { showsAmounts }: Telling): string {
  const isHidden = each.rule.kind === 'payout' && !showsAmounts;
  return warningMessage(isHidden ? { ...each, now: null, before: null } : each);
}

export function minutes(ms: number): string {
  const whole = Math.max(1, Math.round(ms / 60_000));
  return whole < 120 ? `${whole} min` : `${Math.round(whole / 60)} h`;
}

/** One notification alone. */
const single: Messages<ToldMessage> = {
  conversion: (each, { amount, worth }) => ({
    title: joined([events[each.event], amount]),
    lines: [
      joined([each.network, each.link, each.sub]),
      joined([
        `Click ${each.clickId}`,
        each.status === null ? null : statuses[each.status],
        worth === null ? null : `= ${worth}`,
      ]),
    ],
  }),
  held: (each, telling) => ({
    title: 'A postback is held back',
    lines: [
      joined([each.network, each.clickId === null ? null : `Click ${each.clickId}`]),
      `Reason: ${problemWhy(each.problem, telling)}. Open the desk to release or correct it.`,
    ],
  }),
  problem: (each, telling) => ({
    title: 'A problem in a postback',
    lines: [
      joined([each.network, each.clickId === null ? null : `Click ${each.clickId}`]),
      `${problemWhy(each.problem, telling)}. You are told once a day for each network and problem.`,
    ],
  }),
  delivery_dead: (each) => ({
    title: `${each.destination} did not take a conversion`,
    lines: [
      joined([events[each.event], each.network, `Click ${each.clickId}`]),
      'It is not tried again. Open the desk to see the answer and send it once more.',
    ],
  }),
  delivery_unknown: (each) => ({
    title: `${each.destination} did not answer`,
    lines: [
      joined([events[each.event], each.network, `Click ${each.clickId}`]),
      'It may have arrived, so it is not sent again by itself. Look it up there first.',
    ],
  }),
  destination_parked: (each) => ({
    title: `${each.destination} does not take conversions`,
    lines: [`${parkedWhy(each.reason)}.`, `${each.waiting} conversions wait for it.`],
  }),
  destination_back: (each) => ({
    title: `${each.destination} works again`,
    lines: [`It took nothing for ${minutes(each.parkedMs)}. What waited is being sent.`],
  }),
  outage_began: (each, { time }) => ({
    title: 'You are not receiving postbacks',
    lines: [`Since ${time(each.sinceMs)}. Cause: ${outages.causes[each.cause]}.`],
  }),
  outage_ended: (each, { time }) => ({
    title: 'You are receiving postbacks again',
    lines: [
      `Nothing came from ${time(each.beganMs)} to ${time(each.endedMs)} (${minutes(each.endedMs - each.beganMs)}). Cause: ${outages.causes[each.cause]}.`,
      missedText(each.missed),
    ],
  }),
  silence: (each, { time }) => ({
    title: `No postbacks from ${each.network}`,
    lines: [`Nothing since ${time(each.sinceMs)}, which is longer than usual. Check its cabinet.`],
  }),
  address_changed: (each) => ({
    title: 'Your public address has changed',
    lines: [
      `New address: ${each.address}`,
      `Paste the new URL into the cabinets of ${each.networks.join(', ')}.`,
    ],
  }),
  warning: (each, telling) => ({
    title: 'A cap or warning is reached',
    lines: [warningWhy(each, telling)],
  }),
  update_available: ({ version }) => ({
    title: 'An update is available',
    lines: [`Version ${version} of Postback Desk can be installed.`],
  }),
  digest: (each, { showsAmounts }) => ({
    title: each.title,
    lines: showsAmounts ? each.lines : each.linesWithoutAmounts,
  }),
  test: () => ({
    title: 'Postback Desk test',
    lines: ['This channel works. What is switched on in Settings will arrive here.'],
  }),
};

/** One among many. */
const compact: Messages<CompactLine> = {
  conversion: (each, { amount }) => ({
    heading: joined([events[each.event], each.network]),
    item: amount === null ? each.clickId : `${each.clickId} ${amount}`,
  }),
  held: (each, telling) => ({
    heading: joined(['Held back', each.network, problemWhy(each.problem, telling)]),
    item: each.clickId ?? 'no click id',
  }),
  problem: (each, telling) => ({
    heading: joined(['Problem', each.network]),
    item: problemWhy(each.problem, telling),
  }),
  delivery_dead: (each) => ({ heading: `Failed at ${each.destination}`, item: each.clickId }),
  delivery_unknown: (each) => ({ heading: `No answer from ${each.destination}`, item: each.clickId }),
  destination_parked: (each) => ({ heading: 'Does not take conversions', item: each.destination }),
  destination_back: (each) => ({ heading: 'Works again', item: each.destination }),
  outage_began: (each, { time }) => ({ heading: 'Not receiving', item: `since ${time(each.sinceMs)}` }),
  outage_ended: (each, { time }) => ({
    heading: 'Receiving again',
    item: joined([
      `${time(each.beganMs)} to ${time(each.endedMs)}`,
      ...each.missed.map(({ network, count }) => `${network} (about ${count})`),
    ]),
  }),
  silence: (each) => ({ heading: 'No postbacks from', item: each.network }),
  address_changed: (each) => ({
    heading: 'Public address changed',
    item: `${each.address} (${each.networks.join(', ')})`,
  }),
  warning: (each, telling) => ({ heading: 'Cap or warning', item: warningWhy(each, telling) }),
  update_available: ({ version }) => ({ heading: 'Update', item: version }),
  digest: ({ title }) => ({ heading: 'Digest', item: title }),
  test: () => ({ heading: 'Test', item: 'Postback Desk' }),
};

export const notificationMessages = {
  single,
  compact,
  /** Of a message that tells several. */
  several: (count: number) => `${count} notifications`,
  afterQuiet: (count: number) => `During quiet hours: ${count}`,
  counted: (heading: string, count: number) => (count === 1 ? heading : `${heading} (${count})`),
};
