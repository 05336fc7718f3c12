/** The receiver's limits in Settings, and what it turned away. */
import type { LimitName } from '../../contract/receiver.ts';
import type { RefusalReason } from '../../contract/refusal-reasons.ts';

interface LimitMessages {
  readonly label: string;
  readonly hint: string;
}

const limits: Readonly<Record<LimitName, LimitMessages>> = {
  maxHeaderBytes: { label: 'Head, in bytes', hint: 'Request line and headers together.' },
  maxUrlBytes: { label: 'Address, in bytes', hint: 'Path and query; longer ones are answered 414.' },
  maxBodyBytes: {
    label: 'Body, in bytes',
    hint: 'So much of a body is kept; the postback counts all the same.',
  },
  headersTimeoutMs: { label: 'Time for the head, in ms', hint: 'Slower senders are cut off.' },
  requestTimeoutMs: { label: 'Time for a request, in ms', hint: 'What came of a body until then is kept.' },
  maxConnections: {
    label: 'Connections at once',
    hint: 'When more come, those that have been idle for longest are closed.',
  },
  senderBurst: {
    label: 'At once from one sender',
    hint: 'A network’s burst passes; only over the public address, where senders can be told apart.',
  },
  senderPerSecond: {
    label: 'Per second from one sender',
    hint: 'For longer than a burst; more is answered 429.',
  },
  keylessBodyTimeoutMs: {
    label: 'Time for a body without a key, in ms',
    hint: 'Strangers who send slower are cut off; postbacks with a key have the time of a request.',
  },
  keylessKept: {
    label: 'Kept without a key',
    hint: 'So many that no network takes, the newest; older ones are deleted.',
  },
  keylessKeptBytes: { label: 'Kept without a key, in bytes', hint: 'All of them together.' },
  keylessBodyBytes: {
    label: 'Body without a key, in bytes',
    hint: 'So much of it is kept when no network takes it.',
  },
  keylessBurst: {
    label: 'At once without a key',
    hint: 'From all senders together, when no network takes them.',
  },
  keylessPerSecond: {
    label: 'Per second without a key',
    hint: 'For longer than a burst; more is answered 429.',
  },
  minFreeBytes: {
    label: 'Free on the disk, in bytes',
    hint: 'With less, those without a key are not kept, and a banner says so.',
  },
};

const reasons: Readonly<Record<RefusalReason, string>> = {
  wrong_key: 'wrong key',
  bad_request: 'not readable',
  unencoded_url: 'URL not percent-encoded',
  no_host: 'without a Host header',
  wrong_method: 'neither GET nor POST',
  preflight: 'question of a browser (CORS preflight)',
  too_large: 'too large',
  too_slow: 'too slow',
  too_many: 'too many from one sender, or too many without a key',
  cross_site: 'sent by a web page',
  not_allowed: 'address not on the list',
  sender_unknown: 'sender cannot be told, and there is a list',
  bad_signature: 'signature missing or wrong',
  overloaded: 'too much at once (503)',
  no_space: 'no key, and little room on the disk',
};

export const receiver = {
  title: 'Receiver',
  what: 'The receiver is the one part that strangers can reach. These limits keep it up; the usual ones fit every network known.',
  limitsTitle: 'Limits',
  limits,
  outOfRange: (min: string, max: string) => `A whole number from ${min} to ${max}.`,
  senderHeader: 'Header that names the sender',
  senderHeaderHint: 'Believed only over the public address, and only its last word.',
  save: 'Save limits',
  usual: 'Back to the usual ones',
  saved: 'Saved. The limits count from the next connection on.',
  failed: 'Not changed',
  refusedTitle: 'Turned away since the start',
  nothingRefused: 'Nothing was turned away since the start.',
  connections: 'Open connections',
  reasons,
  keylessTitle: 'Without a key, kept',
  keylessKept: (number: string, size: string) => `${number} (${size} KB)`,
  removeKeyless: 'Delete those without a key',
  removeKeylessWords:
    'Postbacks without a key that no network takes are deleted for good. Allow keyless postbacks for a network first if some of them are its own.',
  keylessRemoved: (number: string) => `Deleted: ${number}.`,
  diskFree: 'Free on the disk',
  megabytes: (number: string) => `${number} MB`,
};
