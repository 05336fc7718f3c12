/** How postbacks are parsed: conversions and their history, held ones, words, dry runs. */

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

function ordinal(number: number): string {
  if (number === 2) return 'second';
  if (number === 3) return 'third';
  return `${number}${SUFFIXES[ordinals.select(number)] ?? 'th'}`;
}

export const relation = {
  first: 'first postback',
  copy: (number: number, after: string) => `${ordinal(number)} copy, ${after} later, ignored`,
  moved: (from: string, to: string) => `${from} → ${to}`,
  payout: (from: string, to: string) => `payout ${from} → ${to}`,
  later: (after: string) => `${after} later`,
  copyHint: 'It says nothing new about its conversion: answered, kept, counted and forwarded once.',
  changeHint:
    'It moved its conversion. A destination that knows it hears of that where its “Later changes” say so.',
};

export const conversion = {
  title: 'Conversion',
  history: 'Its postbacks',
  when: 'When',
  said: 'What it said',
  effect: 'What it did',
  thisOne: 'this one',
  open: 'Show this postback',
  payoutChanged:
    'The payout changed after the first postback. If these are two conversions, ask the network to send a transaction id, or change the rule for repeats on its page.',
};

export const held = {
  release: 'Release',
  releaseHint: 'It becomes a conversion and is forwarded although something is wrong with it.',
  as: 'as',
  event: 'Event that it stands for',
  released: 'Released: it is processed now.',
  failed: 'Not released',
  wasReleased: 'You released this one.',
  meaning: (word: string) => `What does “${word}” mean?`,
  choose: 'choose …',
  happened: 'What happened',
  rated: 'How it is rated',
  mapped: (word: string, meaning: string) =>
    `“${word}” means ${meaning} for this network from now on. Held postbacks are read again.`,
  mapFailed: 'Not mapped',
};

/** An amount came under a name that the network's mapping does not know. */
export const payoutQuestion = {
  yes: (field: string) => `Yes, “${field}” is the payout`,
  no: 'No, something else',
  answered: 'Saved for this network. Its postbacks are read again.',
  failed: 'Not saved',
};

export const words = {
  title: 'Words that came',
  unmappedTitle: (count: number) =>
    count === 1 ? '1 word has no meaning yet' : `${count} words have no meaning yet`,
  unmappedWhat:
    'Postbacks with these words are held back. Say what a word means, and they are read again at once.',
  all: 'All words that came, with how often',
  word: 'Word',
  field: 'As',
  seen: 'Seen',
  last: 'Last',
  means: 'Means',
  event: 'event',
  status: 'status',
  unmapped: 'unmapped',
};

export const tryOut = {
  title: 'Before this is saved',
  reading: 'Reading the last postbacks with it …',
  none: 'This network has sent nothing yet, so nothing can be tried.',
  same: (count: number) =>
    count === 1 ? 'The last postback reads the same.' : `The last ${count} postbacks all read the same.`,
  changed: (changed: number, of: number) => `${changed} of the last ${of} postbacks read differently.`,
  held: (before: number, after: number) => `Held back: ${before} before, ${after} with it.`,
  before: 'Now',
  after: 'With it',
  field: 'Field',
  postback: 'Postback',
  heldYes: 'held back',
  heldNo: 'goes on',
  history: (count: string) => `Read everything that it has sent again, too (${count} postbacks)`,
  historyHint:
    'Otherwise the new reading counts from now on, and for what is held back. What becomes sendable by it goes out, except what is older than seven days.',
  more: (count: number) => `and ${count} more`,
  save: 'Save',
  failed: 'The dry run failed',
  parts: {
    clickId: 'Click id',
    event: 'Event',
    eventWord: 'Event word',
    status: 'Status',
    statusWord: 'Status word',
    payout: 'Payout',
    currency: 'Currency',
    transactionId: 'Transaction id',
    isHeld: 'Forwarding',
  },
};

export const rereading = {
  progress: (done: string, total: string) => `Reading its history again: ${done} of ${total}`,
  stop: 'Stop',
  stopped: 'Stopped. What was read again stays so.',
};
