/** Whether postbacks get lost: outages, cadences, what a network does meanwhile. */
import { PROBE_EVERY_MS, SHOWN_DAYS } from '../../contract/limits.ts';
import { MIN_ACTIVE, MIN_DAYS } from '../../domain/cadence/cadence.ts';
import type { OutageCause } from '../../domain/outage/outage-cause.ts';
import { percent } from './percent.ts';

const causes: Readonly<Record<OutageCause, string>> = {
  asleep: 'asleep',
  frozen: 'app frozen',
  no_network: 'no network',
  tunnel: 'tunnel',
  engine_off: 'app not running',
  quit: 'app quit',
  switched_off: 'switched off',
  wrong_name: 'different address',
  mailbox: 'mailbox',
  unknown: 'unknown',
};

const causeHints: Readonly<Record<OutageCause, string>> = {
  asleep: 'The computer was asleep.',
  frozen: 'The computer was awake, but the app could not run. The system or another program had stopped it.',
  no_network: 'This computer was offline.',
  tunnel: 'Our test requests did not come back through the tunnel.',
  engine_off: 'The app ended unexpectedly: it crashed, was killed, or the computer lost power.',
  quit: 'The app was quit.',
  switched_off: 'You stopped the public address.',
  wrong_name: 'The tunnel gave you a different address. Postbacks to your usual one did not arrive.',
  mailbox: 'Your mailbox did not receive.',
  unknown: 'The computer restarted and its clock was set back, so the real duration is unknown.',
};

/** Each state of the connection in one sentence. */
export type VerdictStates = Readonly<
  Record<
    | 'away'
    | 'no_address'
    | 'not_yet'
    | 'off'
    | 'connecting'
    | 'unproven'
    | 'receiving'
    | 'mailbox'
    | 'suspect'
    | 'down'
    | 'wrong_name'
    | 'mailbox_connecting'
    | 'mailbox_down',
    (duration: string) => string
  >
>;

const states: VerdictStates = {
  away: () => 'The status is unknown, because there is no connection to the program.',
  no_address: () => 'There is no public address yet, so postbacks cannot arrive.',
  not_yet: () => 'There is no public address yet, so postbacks cannot arrive.',
  off: () => 'The public address is switched off, so postbacks do not arrive.',
  connecting: (duration) => `Waiting for a public address for ${duration}.`,
  unproven: () => 'The address is not verified until our test request comes back.',
  receiving: (duration) => `Receiving for ${duration} without a gap.`,
  mailbox: (duration) => `Receiving for ${duration} without a gap.`,
  suspect: () => 'The address is being checked, because the last test request did not come back.',
  down: (duration) => `Offline for ${duration}.`,
  wrong_name: () => 'Receiving at a different address, because the usual one does not work.',
  mailbox_connecting: () => 'Connecting to your mailbox.',
  mailbox_down: (duration) => `Your mailbox has not been reachable for ${duration}.`,
};

export const outages = {
  title: 'Will I lose postbacks?',
  causes,
  causeHints,
  verdict: {
    states,
    retryIn: (duration: string) => `The next try is in ${duration}.`,
    retryNow: 'Trying again now.',
    openSettings: 'Set up the public address',
    receivingBody: `Our own test requests come back through the public address. We check every ${PROBE_EVERY_MS / 1_000} seconds.`,
    unreachableBody: 'Postbacks sent now do not arrive. See below what each network does then.',
  },
  facts: {
    label: 'Figures',
    today: 'Offline today',
    week: 'Offline since Monday',
    detection: 'Time to notice',
    detected: (median: string, worst: string, count: number) =>
      count === 1 ? `${worst} at most` : `median ${median}, longest ${worst}, ${count} outages`,
    neverFailed: `no outage in ${SHOWN_DAYS} days`,
    since: 'Monitored since',
    hint: 'An outage starts at the last request that arrived, so the real one may be shorter but never longer.',
    none: 'never',
  },
  timeline: {
    title: 'Last seven days',
    label: (day: string, told: string) => `Outages on ${day}: ${told}`,
    noGap: (day: string) => `No outage on ${day}`,
    legend: 'Legend',
    heard: 'receiving',
    notWatched: 'not monitored',
    covered: 'received by your mailbox',
    segment: (cause: string, from: string, until: string) => `${cause}, ${from} to ${until}`,
    now: 'now',
    total: (duration: string) => `offline ${duration}`,
  },
  gaps: {
    title: 'Gaps and what to do',
    label: `Gaps of the last ${SHOWN_DAYS} days`,
    none: `No gap in the last ${SHOWN_DAYS} days.`,
    span: (from: string, until: string) => `Offline ${from} – ${until}`,
    lasting: (from: string) => `Offline since ${from}`,
    usually: 'These networks usually send postbacks at that time:',
    nobody: 'No network usually sends postbacks at that time.',
    tooLittle: (names: string) => `Not enough data about ${names} yet. Compare with their reports.`,
    ask: (name: string, count: string) =>
      `${name}, about ${count}: ask them to resend, or compare with their report.`,
    inMailbox: (name: string) => `${name}: your mailbox received its postbacks.`,
    covered: 'Your mailbox received everything. No postbacks were lost.',
    comesAgain: (name: string, count: string, until: string) =>
      `${name}, about ${count}: it resends them automatically, by ${until} at the latest.`,
    switchedOff: (name: string, count: string) =>
      `${name}, about ${count}: it has probably switched your postback off. Switch it on again in the cabinet, then ask them to resend.`,
    more: (count: number) => `Show ${count} more`,
    parts: 'Details',
  },
  networks: {
    title: 'How often each network sends',
    what: 'Based on the last eight weeks. There is no alarm until we have enough data about a network.',
    none: 'No networks yet.',
    lastReceived: (duration: string) => `last postback ${duration} ago`,
    neverReceived: 'no postbacks yet',
    tooLittle: (days: number, times: number) =>
      `Not enough data yet: postbacks in ${times} quarter hours over ${days === 1 ? '1 day' : `${days} days`}. We need ${MIN_ACTIVE} over ${MIN_DAYS} days.`,
    neverYet: 'Not enough data yet: no postbacks.',
    usual: (longest: string) => `Up to ${longest} without postbacks is normal.`,
    hours: (name: string) => `Hours in which ${name} usually sends postbacks`,
    hour: (hour: string, share: number) => `${hour}: ${percent(share)} of days`,
    alarmAt: (moment: string) => `You get an alarm if nothing arrives by ${moment}.`,
    tooLong: (duration: string) => `No postbacks for ${duration}, longer than normal.`,
    tooLongFix: 'Check the cabinet: is the postback on, is the URL current, is the offer running?',
    onFailure: (words: string) => `If we do not answer: ${words}`,
    onFailureUnknown:
      'We do not know what this network does if we do not answer. Many send each postback only once. Ask your manager whether it retries.',
    source: 'Source',
    read: (grade: string, month: string) => `${grade}, checked ${month}`,
  },
};
