/** Whether postbacks get lost: outages, cadences, what a network does meanwhile. */
import type { OutageCause } from '../../domain/outage/outage-cause.ts';

const causes: Readonly<Record<OutageCause, string>> = {
  asleep: 'asleep',
  frozen: 'program stopped',
  no_network: 'no network',
  tunnel: 'tunnel',
  engine_off: 'engine off',
  quit: 'quit',
  switched_off: 'switched off',
  wrong_name: 'other name',
  unknown: 'unknown',
};

const causeHints: Readonly<Record<OutageCause, string>> = {
  asleep: 'The computer slept, or did not let the program run.',
  frozen:
    'The computer was awake, but the program did not run: the system, a debugger or another program had stopped it.',
  no_network: 'This computer had no network.',
  tunnel: 'The tunnel did not bring our own test requests back.',
  engine_off:
    'The program was gone without a goodbye: it crashed, was killed, or the computer lost its power.',
  quit: 'The program was quit.',
  switched_off: 'The public address was switched off by hand.',
  wrong_name:
    'The tunnel gave another name than the wished one: networks with the wished one reached nobody.',
  unknown:
    'The computer was started again and its clock was set back meanwhile: nobody knows how long this really was.',
};

export const outages = {
  title: 'Will I lose postbacks?',
  causes,
  causeHints,
  verdict: {
    openSettings: 'Set up the public address',
    receivingBody: 'Our own test requests come back through the public address. We check every 20 seconds.',
    unreachableBody: 'Postbacks sent now do not arrive. See below what each network does then.',
  },
  facts: {
    label: 'In figures',
    today: 'Deaf today',
    week: 'Deaf since Monday',
    detection: 'Until noticed',
    detected: (median: string, worst: string, count: number) =>
      count === 1
        ? `${worst} at most`
        : `${median} at most in half of ${count} failures, ${worst} in the worst`,
    neverFailed: 'no failure in 14 days',
    since: 'Watched since',
    hint: 'An outage is counted from the last thing that came through: the real one may be shorter, never longer.',
    none: 'not a second',
  },
  timeline: {
    title: 'The last seven days',
    label: (day: string) => `Outages on ${day}`,
    legend: 'Legend',
    heard: 'receiving',
    notWatched: 'not watched',
    noGap: 'no gap',
    segment: (cause: string, from: string, until: string) => `${cause}, ${from} to ${until}`,
    now: 'now',
    total: (duration: string) => `deaf ${duration}`,
  },
  gaps: {
    title: 'Gaps, and whom to ask',
    label: 'Gaps of the last 14 days',
    none: 'No gap in the last 14 days.',
    span: (from: string, until: string) => `Deaf ${from} – ${until}`,
    lasting: (from: string) => `Deaf since ${from}`,
    usually: 'These networks usually send then:',
    nobody: 'No network usually sends then.',
    tooLittle: (names: string) => `Too little is known of ${names} to tell: compare with their reports.`,
    ask: (name: string, count: string) =>
      `${name}, about ${count}: ask to resend, or compare with its report.`,
    comesAgain: (name: string, count: string, until: string) =>
      `${name}, about ${count}: it sends them again by itself, until ${until} at the latest.`,
    switchedOff: (name: string, count: string) =>
      `${name}, about ${count}: it has probably switched your postback off. Open its cabinet, switch it on again, then ask to resend.`,
    more: (count: number) => `Show ${count} more`,
    parts: 'In detail',
  },
  networks: {
    title: 'How each network usually sends',
    what: 'Learnt from the last eight weeks. While too little is known of a network, its silence raises no alarm.',
    none: 'No network yet.',
    lastReceived: (duration: string) => `last heard ${duration} ago`,
    neverReceived: 'never heard',
    tooLittle: (days: number, times: number) =>
      `Too little to tell: heard in ${times} quarters of an hour over ${days === 1 ? 'a day' : `${days} days`}. It takes 20 over 10 days.`,
    neverYet: 'Too little to tell: it has sent nothing yet.',
    usual: (longest: string) => `Silences of up to ${longest} are normal.`,
    hours: (name: string) => `Hours of the day in which ${name} usually sends`,
    hour: (hour: string, percent: number) => `${hour}: ${percent} % of days`,
    alarmAt: (moment: string) => `Silent until ${moment} it would be too long.`,
    tooLong: (duration: string) => `Silent for ${duration}: longer than is normal for it.`,
    tooLongFix:
      'Look into its cabinet: is the postback still on, is the address the one of today, is the offer still running?',
    onFailure: 'When we do not answer',
    onFailureUnknown:
      'Nobody says what this network does. Many send once and never again: ask your manager whether and how often it repeats.',
    source: 'Source',
    read: (grade: string, month: string) => `${grade}, read ${month}`,
  },
};
