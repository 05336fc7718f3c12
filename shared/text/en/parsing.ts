/** How postbacks are parsed: conversions and their history, held ones, words, dry runs. */

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

function ordinal(number: number): string {
  if (number === 2) return 'Second';
  if (number === 3) return 'Third';
  return `${number}${SUFFIXES[ordinals.select(number)] ?? 'th'}`;
}

export const relation = {
  first: 'First postback',
  copy: (number: number, after: string) => `${ordinal(number)} copy, ${after} later, ignored`,
  moved: (from: string, to: string) => `${from} → ${to}`,
  became: (to: string) => `→ ${to}`,
  payout: (from: string, to: string) => `payout ${from} → ${to}`,
  payoutBecame: (to: string) => `payout ${to}`,
  payoutGone: (from: string) => `payout ${from} removed`,
  later: (after: string) => `${after} later`,
  copyHint: 'It says nothing new about its conversion: it was answered and stored, and counts once.',
  changeHint: 'It changed its conversion. Destinations get the change if their “Later changes” are on.',
};

export const conversion = {
  title: 'Conversion',
  history: 'Its postbacks',
  when: 'When',
  said: 'Content',
  effect: 'Result',
  thisOne: 'this one',
  open: 'Show this postback',
  payoutChanged:
    'The payout changed after the first postback. If these are two conversions, ask the network to send a transaction id, or change the rule for repeats on its page.',
};

export const held = {
  release: 'Release',
  releaseHint: 'Forward it anyway.',
  as: 'as',
  event: 'Event',
  released: 'Released. It is being sent.',
  failed: 'Not released',
  wasReleased: 'You released this postback.',
  /** What releasing will do, before it is done. */
  look: {
    title: 'Release this postback?',
    goes: (destination: string, event: string, clickId: string) =>
      `${event} goes to ${destination} with click id ${clickId}`,
    nowhere: (event: string) => `It becomes ${event}, but no destination accepts it now.`,
    macroWarning:
      'The click id is a macro that was not replaced. The destination cannot match it to a click, so the conversion will probably be lost there.',
    apply: 'Release and send',
    scheduled: (event: string, destinations: string) => `${event} will be sent to ${destinations}`,
    scheduledNowhere: (event: string) => `${event} released`,
    waiting: 'It is released in a few seconds. Undo it in the message below.',
  },
  network: {
    title: 'Which network is this?',
    choose: 'This is network',
    pick: 'Choose a network',
    button: 'This is …',
    buttonHint: 'Say which network sent it',
    why: 'It came without a key. Choose the network: its postbacks without a key then count as this network’s.',
    fix: 'Better: paste the network’s own postback URL into its cabinet. It has the key in it.',
    apply: (network: string) => `This is ${network}`,
    none: 'You have no network yet. Add it first.',
    addNetwork: 'Add network',
    failed: 'Not changed',
    scheduled: (network: string) => `Postbacks without a key count as ${network}`,
  },
  meaning: (word: string) => `What does “${word}” mean?`,
  choose: 'choose …',
  happened: 'Event',
  rated: 'Status',
  mapped: (word: string, meaning: string) =>
    `“${word}” now means ${meaning} for this network. Held postbacks are read again.`,
  mapFailed: 'Not mapped',
};

/** An amount came under a name that the network's mapping does not know. */
export const payoutQuestion = {
  yes: (field: string) => `Yes, “${field}” is the payout`,
  no: 'No, something else',
  answered: (field: string, isPayout: boolean) =>
    isPayout ? `“${field}” is the payout of this network` : `“${field}” is not the payout of this network`,
  failed: 'Not saved',
};

export const values = {
  title: 'Words received',
  unmappedTitle: (count: number) =>
    count === 1 ? '1 word has no meaning yet' : `${count} words have no meaning yet`,
  unmappedWhat: 'Postbacks with these words are held. Say what a word means, and they are read again.',
  all: 'All words and counts',
  word: 'Word',
  field: 'As',
  seen: 'Seen',
  last: 'Last',
  means: 'Meaning',
  event: 'event',
  status: 'status',
  unmapped: 'no meaning yet',
};

export const tryOut = {
  title: 'Check before saving',
  reading: 'Reading the last postbacks with the new settings …',
  none: 'This network has sent nothing yet, so there is nothing to check.',
  same: (count: number) =>
    count === 1 ? 'The last postback reads the same.' : `The last ${count} postbacks all read the same.`,
  changed: (changed: number, of: number) => `${changed} of the last ${of} postbacks read differently.`,
  held: (before: number, after: number) => `Held: ${before} now, ${after} with the new settings.`,
  before: 'Current',
  after: 'New',
  field: 'Field',
  postback: 'Postback',
  heldYes: 'held',
  heldNo: 'forwarded',
  history: (count: string) => `Also read all its earlier postbacks again (${count})`,
  historyHint:
    'Otherwise the new settings apply to new and held postbacks only. Postbacks that can now be forwarded are sent, unless older than seven days.',
  more: (count: number) => `and ${count} more`,
  save: 'Save',
  failed: 'The check failed',
  parts: {
    clickId: 'Click id',
    event: 'Event',
    eventWord: 'Event as sent',
    status: 'Status',
    statusWord: 'Status as sent',
    payout: 'Payout',
    currency: 'Currency',
    transactionId: 'Transaction id',
    isHeld: 'Forwarding',
  },
};

export const reprocessing = {
  progress: (done: string, total: string) => `Reading earlier postbacks again: ${done} of ${total}`,
  stop: 'Stop',
  stopped: 'Stopped. What was already updated stays updated.',
};
