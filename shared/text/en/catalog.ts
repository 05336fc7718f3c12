/** The catalog of networks, and first contact with one that is in no catalog. */
import type { Certainty, NetworkPreset, SourceGrade } from '../../domain/network/network-preset.ts';
import type { FieldRole } from '../../domain/postback/field-role.ts';
import type { ProposalReason } from '../../domain/first-contact/proposal.ts';

const certainty: Readonly<Record<Certainty, string>> = {
  sure: 'Taken from the network’s own documentation.',
  likely: 'Taken from a template that others use. The first real postback will confirm it.',
  weak: 'This preset is not verified: compare each macro with your cabinet. The first real postback confirms it.',
};

const grades: Readonly<Record<SourceGrade, string>> = {
  vendor: 'documentation of the network',
  tracker: 'template of a tracker',
  third_party: 'preset or example published by someone else',
  unsourced: 'general knowledge, no page found',
};

const kinds: Readonly<Record<Exclude<NetworkPreset['kind'], 'network'>, string>> = {
  platform: 'platform',
  tracker: 'tracker',
  app_service: 'app service',
};

/** `2026-11` as `Nov 2026`. */
function monthName(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date);
}

export const catalog = {
  pick: 'Network',
  pickHint:
    'Which network pays you? We fill in its macros and status words. You can change everything later.',
  placeholder: 'Type a name: 1win, Affise, Leadbit …',
  takesFirst: 'takes the first match',
  results: 'Networks of the catalog',
  somethingElse: 'Something else',
  somethingElseHint: 'paste one of its postbacks',
  nothingFound: (typed: string) => `“${typed}” is not in the catalog. Choose “Something else”.`,
  kinds,
  card: {
    perEvent: 'one URL per event',
    sure: (month: string) => `checked ${monthName(month)}`,
    likely: 'template in use',
    weak: 'not verified',
  },
  currency: {
    missing: (name: string) => `${name} does not send a currency`,
    why: 'Amounts without a currency are not in any total. We put yours into the postback URL.',
    label: 'Currency of your offers',
    placeholder: 'Choose a currency',
    differs: 'My offers use different currencies',
    differsHint:
      'Then amounts have no currency until you write it into each postback URL, such as &currency=USD.',
    choose: 'Choose the currency of your offers.',
  },
  back: 'Back to the catalog',
  certainty,
  grades,
  checked: (grade: string, month: string) => `${grade}, checked ${monthName(month)}`,
  sources: 'Sources',
  traps: 'Good to know',
  about: (name: string) => `About ${name}`,
  linkParameter: 'In the offer link, the click id goes into',
  clickIdLimit: (limit: number) => `at most ${limit} characters`,
  editable: 'Use it as a starting point and change what differs in your cabinet.',
};

const reasons: Readonly<Record<ProposalReason, (detail: string) => string>> = {
  chosen: () => 'you chose it',
  mapping: () => 'this network uses this name',
  usual_name: () => 'common name for this field',
  similar_name: () => 'similar to the common names',
  macro: (detail) => `its macro ${detail}`,
  path_word: () => 'this part of the URL path is an event',
  value_is_event: () => 'its value is the name of an event',
  value_is_status: () => 'its value is a status',
  value_is_amount: () => 'the only value that looks like an amount',
  value_is_currency: () => 'its value is a currency',
  value_like_id: () => 'the only value that looks like an id',
};

const asks: Readonly<Record<Exclude<FieldRole, 'time'>, string>> = {
  clickId: 'No click id found. Without one nothing can be forwarded.',
  event: 'Nothing says what happened. Such a postback is held.',
  status: 'No status found. That is fine if the network only reports approved conversions.',
  payout: 'No payout found.',
  currency: 'No currency found.',
  transactionId: 'No transaction id found. Repeats are recognised by click id and event.',
};

export const firstContact = {
  title: 'First contact',
  paste: 'Postback URL, curl command or raw request',
  pasteHint:
    'From the network’s help, its cabinet or its log, with macros or with real values. We only read it and never call it.',
  pasteOptional:
    'No example? Leave this empty: we start with common names, and ask when the first postback arrives.',
  placeholder: 'https://…?clickid={sub1}&status={status}&payout={sum}',
  read: 'Read it',
  failed: 'This cannot be read',
  found: 'How we read it',
  heard: 'The first postback arrived. Check how we read it and confirm.',
  asItIs: 'Keep reading it as it is now',
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
    `We do not know what “${word}” means. Choose it now, or later when such a postback is held.`,
  looksLike: (name: string) => `This looks like ${name}.`,
  takePreset: (name: string) => `Use the preset for ${name}`,
  presetTaken: (network: string, preset: string) => `“${network}” now uses the preset for ${preset}`,
  /** What choosing the preset fixes beside names and words; empty for nothing. */
  presetFixes: (event: string | null, currency: string | null) => {
    const fixed = [
      ...(event === null ? [] : [`the event “${event}” when none is sent`]),
      ...(currency === null ? [] : [`${currency} for amounts without a currency`]),
    ];
    return fixed.length === 0 ? '' : ` (also sets ${fixed.join(' and ')})`;
  },
  confirm: 'This is right',
  confirmed: (name: string) => `Reading of “${name}” confirmed.`,
  confirmFailed: 'Not confirmed',
  change: 'Something wrong? Change it under Reading and save: that confirms it too.',
  several: (count: string) =>
    `This request holds ${count} conversions. You see the first one; each becomes its own postback.`,
  template: 'These are macros, not values. Event names and amounts will show with the first real postback.',
};
