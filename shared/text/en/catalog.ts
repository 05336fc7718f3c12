/** The catalog of networks, and first contact with one that is in no catalog. */
import type { Certainty, SourceGrade } from '../../domain/network/network-preset.ts';
import type { FieldRole } from '../../domain/postback/field-role.ts';
import type { ProposalReason } from '../../domain/first-contact/proposal.ts';

const certainty: Readonly<Record<Certainty, string>> = {
  sure: 'The network’s own documentation says so.',
  likely: 'A template that is in use says so. The first real postback will show.',
  weak: 'Sources disagree or are missing. Compare with the network’s cabinet before you rely on it.',
};

const grades: Readonly<Record<SourceGrade, string>> = {
  vendor: 'documentation of the network',
  tracker: 'template of a tracker',
  third_party: 'preset or example of somebody else',
  unsourced: 'general knowledge, no page seen',
};

export const catalog = {
  pick: 'Network',
  pickHint: 'Its macros, words and traps are known. Everything can be changed afterwards.',
  placeholder: 'Type a name: 1win, Affise, Leadbit …',
  somethingElse: 'Something else',
  nothingFound: 'Not in the catalog: choose “Something else”.',
  certainty,
  grades,
  checked: (grade: string, month: string) => `${grade}, read ${month}`,
  sources: 'Sources',
  traps: 'Good to know',
  about: (name: string) => `What is known of ${name}`,
  linkParameter: 'The click id goes into the offer link as',
  clickIdLimit: (limit: number) => `at most ${limit} characters`,
  editable: 'All of it is a starting point: change below what your cabinet says otherwise.',
};

const reasons: Readonly<Record<ProposalReason, (detail: string) => string>> = {
  chosen: () => 'you chose it',
  mapping: () => 'this network is known to call it so',
  usual_name: () => 'its name is a usual one for this',
  similar_name: () => 'its name resembles the usual ones',
  macro: (detail) => `the macro ${detail} stands for it`,
  path_word: () => 'the word in the path is an event',
  value_is_event: () => 'its value is the name of an event',
  value_is_status: () => 'its value rates a conversion',
  value_is_amount: () => 'its value is the only one that looks like money',
  value_is_currency: () => 'its value is a currency',
  value_like_id: () => 'its value looks like an id, and no other one does',
};

const asks: Readonly<Record<Exclude<FieldRole, 'time'>, string>> = {
  clickId: 'No click id was found: without one nothing can be forwarded.',
  event: 'Nothing says what happened: such a postback is held back.',
  status: 'No status was found: fine if the network only reports what counts.',
  payout: 'No payout was found.',
  currency: 'No currency was found.',
  transactionId: 'No transaction id was found: repeats are told apart by click id and event.',
};

export const firstContact = {
  title: 'First contact',
  fromExample: 'From an example',
  fromCatalog: 'From the catalog',
  paste: 'Postback URL, curl command or raw request',
  pasteHint:
    'From the network’s help, its cabinet or its log: with macros or with real values. It is only read, never called.',
  placeholder: 'https://…?clickid={sub1}&status={status}&payout={sum}',
  read: 'Read it',
  failed: 'It cannot be read',
  found: 'How it would be read',
  heard: 'It has sent its first postback. This is how it can be read; confirm it once.',
  asItIs: 'Read as it is now',
  meaning: 'Meaning',
  field: 'Parameter',
  value: 'In the example',
  why: 'Why',
  reasons,
  asks,
  notFound: 'not found',
  valueMeans: (word: string) => `“${word}” means`,
  takenFrom: (role: string) => `Parameter for ${role}`,
  noField: 'none',
  askValue: (word: string) =>
    `Nobody can know what “${word}” means. Say it here, or later when such postbacks are held back.`,
  looksLike: (name: string) => `This looks like ${name}.`,
  takePreset: (name: string) => `Use what is known of ${name}`,
  /** What choosing the preset fixes beside names and words; empty for nothing. */
  presetFixes: (event: string | null, currency: string | null) => {
    const fixed = [
      ...(event === null ? [] : [`the event “${event}” where none comes`]),
      ...(currency === null ? [] : [`${currency} for amounts without a currency`]),
    ];
    return fixed.length === 0 ? '' : ` (also sets ${fixed.join(' and ')})`;
  },
  confirm: 'This is right',
  confirmed: 'Confirmed. Held postbacks are read again.',
  confirmFailed: 'Not confirmed',
  change: 'If something is wrong, change it below and save: that confirms it as well.',
  several: (count: string) =>
    `This request holds ${count} conversions. The first one is shown; each becomes a postback of its own.`,
  template: 'These are macros, not values: the words and amounts show with the first real postback.',
};
