/** The receiver's limits in Settings, and what it turned away. */
import type { LimitName } from '../../contract/receiver.ts';
import type { RefusalReason } from '../../contract/refusal-reasons.ts';

interface LimitMessages {
  readonly label: string;
  readonly hint: string;
}

const limits: Readonly<Record<LimitName, LimitMessages>> = {
  maxHeaderBytes: { label: 'Header size (bytes)', hint: 'Request line and all headers.' },
  maxUrlBytes: { label: 'URL length (bytes)', hint: 'Path and query. Longer ones get 414.' },
  maxBodyBytes: {
    label: 'Body size (bytes)',
    hint: 'The rest of a larger body is cut. The postback still counts.',
  },
  headersTimeoutMs: { label: 'Header timeout (ms)', hint: 'Slower senders are disconnected.' },
  requestTimeoutMs: { label: 'Request timeout (ms)', hint: 'The part of the body received by then is kept.' },
  maxConnections: {
    label: 'Max. connections',
    hint: 'When there are more, those idle for longest are closed.',
  },
  senderBurst: {
    label: 'Burst per sender',
    hint: 'Large enough for a normal network burst. Counts only on the public address, and only if it reports senders.',
  },
  senderPerSecond: {
    label: 'Requests per second per sender',
    hint: 'After the burst. More get 429.',
  },
  keylessBodyTimeoutMs: {
    label: 'Body timeout without a key (ms)',
    hint: 'Slower strangers are disconnected. Postbacks with a key have the request timeout.',
  },
  keylessKept: {
    label: 'Requests kept without a key',
    hint: 'The newest that belong to no network. Older ones are deleted.',
  },
  keylessKeptBytes: { label: 'Space for requests without a key (bytes)', hint: 'All of them together.' },
  keylessBodyBytes: {
    label: 'Body size without a key (bytes)',
    hint: 'The rest is cut if it belongs to no network.',
  },
  keylessBurst: {
    label: 'Burst without a key',
    hint: 'From all senders together, if it belongs to no network.',
  },
  keylessPerSecond: {
    label: 'Requests per second without a key',
    hint: 'After the burst. More get 429.',
  },
  minFreeBytes: {
    label: 'Minimum free disk space (bytes)',
    hint: 'Below it, requests without a key are not kept, and a banner tells you.',
  },
};

const reasons: Readonly<Record<RefusalReason, string>> = {
  wrong_key: 'wrong key',
  bad_request: 'not a valid request',
  unencoded_url: 'URL is not percent-encoded',
  no_host: 'no Host header',
  wrong_method: 'not GET or POST',
  preflight: 'CORS preflight of a browser',
  too_large: 'too large',
  too_slow: 'too slow',
  too_many: 'rate limit (one sender, or without a key)',
  cross_site: 'sent by a web page',
  not_allowed: 'IP address not on the list',
  sender_unknown: 'IP address unknown, but there is a list',
  bad_signature: 'signature missing or wrong',
  overloaded: 'overloaded (503)',
  no_space: 'no key and little disk space',
};

export const receiver = {
  title: 'Receiver',
  what: 'The receiver is the only part that strangers can reach. These limits protect it. The defaults work for all known networks.',
  limitsTitle: 'Limits',
  limits,
  outOfRange: (min: string, max: string) => `Enter a whole number from ${min} to ${max}.`,
  senderHeader: 'Header with the sender’s IP address',
  senderHeaderHint: 'Only trusted on the public address; only its last value counts.',
  save: 'Save limits',
  usual: 'Reset to defaults',
  saved: 'Saved. The limits apply from the next connection.',
  failed: 'Not saved',
  refusedTitle: 'Refused since start',
  nothingRefused: 'Nothing refused since start.',
  connections: 'Open connections',
  reasons,
  keylessTitle: 'Requests kept without a key',
  keylessKept: (number: string, size: string) => `${number} (${size} KB)`,
  removeKeyless: 'Delete requests without a key',
  removeKeylessBody:
    'Requests without a key that belong to no network are deleted permanently. If some of them are real postbacks, allow postbacks without a key for their network first.',
  keylessRemoved: (number: string) => `${number} deleted`,
  diskFree: 'Free disk space',
  megabytes: (number: string) => `${number} MB`,
};
