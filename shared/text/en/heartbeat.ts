/** The alarm for when the desk itself is off. */
import type { HeartbeatProblem } from '../../contract/heartbeat.ts';
import type { HeartbeatSignal } from '../../domain/notify/heartbeat-settings.ts';
import { messageFor, type MessagesOf, type ProblemMessage } from '../message-for.ts';
import { sendFailures } from './send-failures.ts';

const problems: MessagesOf<HeartbeatProblem, ProblemMessage> = {
  url_missing: () => ({
    message: 'There is no URL to call.',
    fix: 'Paste the ping URL of your check.',
  }),
  no_answer: ({ failure }) =>
    failure.code === 'private_address'
      ? {
          message: `${failure.host} is on this computer or in a private network.`,
          fix: 'Allow private addresses below if this is your own server.',
        }
      : {
          message: messageFor(sendFailures, failure),
          fix: 'It will retry automatically. If this lasts, your service alarms you although the desk is running.',
        },
  bad_status: ({ host, status }) =>
    status === 404 || status === 410
      ? {
          message: `${host} does not know this URL (status ${status}).`,
          fix: 'Compare the URL with the one in your service, letter by letter.',
        }
      : {
          message: `${host} answered with status ${status}.`,
          fix:
            status === 429
              ? 'It is called too often. Choose a longer interval.'
              : 'It will retry automatically. If this lasts, check the URL in your service.',
        },
};

/** Shown by the service that is called, beside each call. */
const signals: Readonly<Record<HeartbeatSignal, string>> = {
  start: 'Postback Desk started.',
  alive: 'Postback Desk receives.',
  asleep: 'This computer goes to sleep: nothing is received until it wakes up.',
  stopped: 'Postback Desk was closed.',
};

export const heartbeat = {
  signals,
  title: 'Alarm when this computer is off',
  what: 'A program that is off cannot tell you. Create a check at a service such as healthchecks.io and paste its ping URL here. The desk calls it while it can receive. When the calls stop, the service alarms you.',
  claim:
    'A call means: the program runs and can store postbacks. It does not mean that your public address can be reached; the desk itself tells you about that.',
  isOn: 'Call the service while the desk receives',
  kind: 'Service',
  kinds: { healthchecks: 'healthchecks.io or compatible', own: 'My own URLs' },
  urls: {
    ping: 'Ping URL',
    alive: 'URL for “receiving”',
    asleep: 'URL for “going to sleep”',
    stopped: 'URL for “closed”',
  },
  urlHints: {
    ping: 'For example https://hc-ping.com/… Keep it secret: anyone who has it can say that your desk is running.',
    alive: 'Called with GET.',
    asleep: 'Optional. Called with GET when the system says that it goes to sleep.',
    stopped: 'Optional. Called with GET when you close the program.',
  },
  urlSaved: (shown: string) => `Saved: ${shown}. Paste a new URL to replace it.`,
  urlUnreadable: 'The saved URL cannot be opened any more. Paste it again.',
  urlInvalid: 'Enter a URL that starts with https:// or http://, without a login in it.',
  every: 'Minutes between calls',
  everyHint: 'Set the same period in your service, and a grace time of a few minutes.',
  everyInvalid: (min: number, max: number) => `Enter a whole number from ${min} to ${max}.`,
  alarmsAtStop: 'Alarm at once when the computer sleeps or the program is closed',
  alarmsAtStopHint: 'Otherwise this is only noted, and the alarm comes after the period and the grace time.',
  allowsPrivate: 'Allow an address on this computer or in a private network',
  save: 'Save',
  saved: 'Saved',
  notSaved: 'Not saved',
  test: 'Test',
  testHint: 'Sends one “receiving” call to the saved URL.',
  heard: 'The service answered.',
  notHeard: 'The service did not confirm the call',
  states: {
    off: 'Off: nobody is told when this computer is off.',
    waiting: 'The first call is on its way.',
    heard: (ago: string) => `Last answered ${ago} ago. Silence will alarm you through your service.`,
    failing: 'The last call was not confirmed.',
    not_receiving: 'The desk cannot store postbacks now, so it does not call. Your service will alarm you.',
  },
  ago: (seconds: number) => {
    if (seconds < 60) return `${seconds} s`;
    return seconds < 3_600 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3_600)} h`;
  },
  problems,
};
