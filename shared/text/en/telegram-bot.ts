/** What the Telegram bot says in a chat. Plain text: nothing in it is markup, and names in it are made inert before. */
import type { OutageCause } from '../../domain/outage/outage-cause.ts';
import type { Command } from '../../domain/telegram/parse-command.ts';
import { outages } from './outages.ts';

const commands: Readonly<Record<Command, string>> = {
  today: 'figures of today',
  yesterday: 'figures of yesterday',
  week: 'figures of the last 7 days',
  last: 'the newest postbacks',
  status: 'is everything working?',
  held: 'postbacks that wait for you',
  pause: 'pause forwarding, after a question',
  resume: 'resume forwarding, after a question',
  address: 'your public address',
  help: 'this list',
};

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const telegramBot = {
  /** Of dates and times. */
  locale: 'en-GB',
  paired: 'Paired with Postback Desk. Send /help to see what I can tell you, or /stop to unpair this chat.',
  pairedAlready: 'This chat is paired already. Send /help to see what I can tell you.',
  pairedInGroup:
    'Everyone in this group can read what I send here and use the commands. Pausing is off until you allow it in the app.',
  stopped: 'This chat is unpaired. I send nothing more here. To pair it again, get a new code in the app.',
  unpaired: 'This chat was unpaired in the app. I send nothing more here.',
  unknown: 'I do not know this command. Send /help for the list.',
  tooMany: 'Too many commands at once. I answer again in a few seconds.',
  failed: 'That did not work, and nothing was changed. Try again in a moment, or open the app.',
  helpTitle: 'Commands',
  help: (command: Command) => `/${command} – ${commands[command]}`,
  helpStop: '/stop – unpair this chat',
  helpNotAllowed:
    'Pausing is not allowed in this chat. You can allow it in the app, in the Telegram settings.',
  test: {
    title: 'Test message',
    line: 'Postback Desk can write to this chat.',
  },
  figures: {
    today: (day: string) => `Today, ${day}`,
    yesterday: (day: string) => `Yesterday, ${day}`,
    week: (from: string, to: string) => `Last 7 days, ${from} – ${to}`,
    registrations: (count: string) => `Registrations: ${count}`,
    firstDeposits: (count: string) => `First deposits: ${count}`,
    deposits: (count: string) => `Further deposits: ${count}`,
    conversion: (percent: string) => `Registration to deposit: ${percent}`,
    approval: (percent: string) => `Approval rate: ${percent}`,
    rejected: (count: string) => `Rejected: ${count}`,
    earned: (money: string) => `Earned: ${money}`,
    onHold: (money: string) => `On hold: ${money} (not in “earned”)`,
    withoutRate: (count: number) =>
      `${plural(count, 'amount has', 'amounts have')} no exchange rate and ${count === 1 ? 'is' : 'are'} in no total.`,
    withoutAmount: (count: number) =>
      `${plural(count, 'conversion has', 'conversions have')} no amount and ${count === 1 ? 'is' : 'are'} in no total.`,
    noMoney: 'nothing yet',
    networks: 'By network',
    network: (name: string, registrations: string, deposits: string) =>
      `${name}: ${registrations} reg., ${deposits} FTD`,
    removedNetwork: 'removed network',
    more: (count: number) => `and ${plural(count, 'more network', 'more networks')}`,
    none: 'No conversions.',
  },
  last: {
    title: 'Newest postbacks',
    none: 'No postbacks yet.',
    unknownNetwork: 'no network',
    unknownEvent: 'no event',
    noClickId: 'no click id',
    test: 'test',
    held: 'held back',
    repeat: 'repeat',
  },
  held: {
    title: (count: number) => `Held back: ${plural(count, 'postback', 'postbacks')}`,
    none: 'No postback is held back.',
    unknown: 'needs your decision',
    more: (count: number) => `and ${count} more`,
    what: 'Open the inbox in the app to decide.',
  },
  status: {
    title: 'Status',
    receiving: (since: string, duration: string) => `Receiving without a gap since ${since} (${duration}).`,
    deaf: (since: string, duration: string, cause: OutageCause) =>
      `NOT RECEIVING since ${since} (${duration}). ${outages.causeHints[cause]}`,
    neverProven: 'Your public address has never worked yet.',
    offlineToday: (duration: string) => `Offline today: ${duration}`,
    silent: (name: string, since: string) => `No postbacks from ${name} since ${since}, longer than usual.`,
    toSend: (count: string) => `To send: ${count}`,
    parked: (count: string) => `Waiting for a destination that does not take them: ${count}`,
    failed: (count: string) => `Failed or without an answer: ${count}`,
    backlog: (count: string) => `Received, not processed yet: ${count}`,
    held: (count: string) => `Held back: ${count}`,
    mailboxWaiting: (count: string) => `In the mailbox: ${count}`,
    mailboxAway: 'Your mailbox is not reachable.',
    paused: (names: string) => `Paused: ${names}`,
    parkedDestinations: (names: string) => `Paused automatically: ${names}`,
    allWell: 'All destinations take conversions.',
    noDestinations: 'No destination is switched on.',
  },
  address: {
    title: 'Public address',
    none: 'There is no public address yet.',
    mailbox: 'It is the address of your mailbox.',
    outdated: 'These networks still have an old address in their cabinet:',
    allGood: 'No network is known to have an old one.',
    what: 'The full postback URLs contain secret keys, so you find them in the app only.',
  },
  pause: {
    notAllowed:
      'Pausing is not allowed in this chat. Allow it in the app, in the Telegram settings. Nothing was changed.',
    unnamed:
      'I cannot see who asks, because you write in the name of a group or channel. Ask under your own name. Nothing was changed.',
    nothingToPause: 'There is no destination to pause: none is switched on, or all are paused.',
    nothingToResume: 'No destination is paused.',
    askPause: (names: string) =>
      `Pause forwarding to these destinations? ${names}\n\nPostbacks are still received and saved. They are sent when you resume.`,
    askResume: (names: string) =>
      `Resume forwarding to these destinations? ${names}\n\nWhat waits is sent now.`,
    who: 'Only the person who asked can answer, within two minutes.',
    yesPause: 'Pause',
    yesResume: 'Resume',
    no: 'Cancel',
    paused: (names: string) => `Paused: ${names}. Send /resume to go on.`,
    resumed: (names: string) => `Resumed: ${names}.`,
    cancelled: 'Cancelled. Nothing was changed.',
    over: 'This question is too old. Send the command again. Nothing was changed.',
    notYours: 'Only the person who asked can answer this.',
  },
  duration: (days: number, hours: number, minutes: number) => {
    if (days > 0) return `${days} d ${hours} h`;
    return hours > 0 ? `${hours} h ${minutes} m` : `${minutes} m`;
  },
};
