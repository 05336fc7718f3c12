/** The search language of the inbox: what is wrong with a search, what its fields are, and its help. */
import { SEARCH_LIMITS, type SearchErrorCode, type SearchField } from '../../domain/search/query.ts';

export const searchFaults: Readonly<Record<SearchErrorCode, (field: string, value: string) => string>> = {
  too_long: () => `The search is longer than ${SEARCH_LIMITS.length} characters. Shorten it.`,
  too_deep: () => `More than ${SEARCH_LIMITS.depth} brackets are inside each other. Remove some.`,
  too_many_terms: () => `The search has more than ${SEARCH_LIMITS.terms} words and filters. Remove some.`,
  open_quote: () => 'This quote is not closed. Add a " after the last word.',
  open_bracket: () => 'This bracket is not closed. Add a ) at the end.',
  closing_bracket: () => 'This bracket closes nothing. Remove it, or put it in quotes to search for it.',
  empty_brackets: () => 'These brackets are empty. Write something between them.',
  or_alone: () =>
    'OR needs something before and after it. Write “or” in small letters to search for the word.',
  minus_alone: () => 'There is nothing to exclude after this minus.',
  unknown_field: (field) => `“${field}” is not a filter. Put it in quotes to search for it as text.`,
  wrong_operator: (field) => `“${field}” needs a colon. Only payout can be compared with < and >.`,
  missing_value: (field) => (field === '' ? 'These quotes are empty.' : `“${field}” needs a value.`),
  unknown_value: (field, value) => `“${field}” has no value “${value}”.`,
  not_a_number: (_field, value) => `“${value}” is not a number. Write payout>30.5, for example.`,
  not_a_time: (_field, value) =>
    `“${value}” is not a time. Write today, yesterday, now-14d, 2026-11-01 or 2026-11-01..2026-11-07.`,
  not_an_address: (_field, value) =>
    `“${value}” is not an IP address. Write 203.0.113.7 or 10.0.0.0/8, for example.`,
  no_star_here: (field) => `“${field}” does not support *. It works with clickid, tx and param.`,
};

const fields = {
  network: 'Network',
  event: 'Event',
  status: 'Status',
  currency: 'Currency',
  clickid: 'Click id',
  tx: 'Transaction id',
  problem: 'Problem',
  delivery: 'Delivery',
  destination: 'Destination',
  ip: 'IP address of the sender',
  is: 'Kind of postback',
  payout: 'Payout',
  received: 'Received',
  test: 'Test postbacks',
  has: 'Has a parameter',
  param: 'Value of a parameter',
} satisfies Record<SearchField, string>;

const examples: readonly (readonly [example: string, finds: string])[] = [
  ['creo7', 'The text anywhere in the request, in capital or small letters'],
  ['"two words"', 'These words next to each other'],
  ['network:1win', 'One network, by its name or a part of it'],
  ['event:ftd', 'First deposits. Also reg, dep, lead, sale, or the word that the network sent'],
  ['status:approved', 'Also pending, rejected, or the word that the network sent'],
  ['payout>30', 'The amount in its own currency. Also <, <=, >= and ='],
  ['currency:usd', 'One currency'],
  ['clickid:a8f*', 'Click ids that begin with a8f. Without * the whole click id, with its capital letters'],
  ['tx:991', 'One transaction id'],
  ['param.sub2:creo7', 'A parameter with this value. creo* for values that begin with it'],
  ['has:param.sub2', 'Every postback that has this parameter'],
  ['problem:unreplaced_macro', 'Postbacks with this problem'],
  ['delivery:failed', 'Also waiting, delivered, dead, retrying, parked, skipped or unknown'],
  ['destination:"App Craft"', 'Sent, or to be sent, to this destination'],
  ['ip:10.0.0.0/8', 'Sent from this address or range'],
  [
    'received:today',
    'Also yesterday, now-14d, 2026-11-01 or 2026-11-01..2026-11-07T12:00, in your time zone',
  ],
  ['test:no', 'Without test postbacks'],
  ['is:held', 'Also test, duplicate, problem, no-currency, no-amount or by-hand'],
  ['event:ftd,dep', 'A comma means “or” between values'],
  ['-status:rejected', 'A minus excludes'],
  [
    'network:1win (event:ftd OR payout>30)',
    'OR in capital letters, and brackets. Without OR everything must match',
  ],
];

export const search = {
  faults: searchFaults,
  field: 'Filter',
  placeholder: 'network:1win event:ftd payout>30 is:held abc123',
  clear: 'Clear filter',
  choices: 'Suggestions',
  notApplied: 'The list shows the previous filter until this is fixed.',
  use: (fix: string) => `Use ${fix}`,
  chips: 'Filters',
  add: 'Add filter',
  remove: (part: string) => `Remove ${part}`,
  exclude: (part: string) => `Exclude ${part}`,
  include: (part: string) => `Stop excluding ${part}`,
  lookingBack: 'Searching older postbacks …',
  fields,
  help: {
    open: 'How to search',
    title: 'How to search',
    intro: 'Write words and filters next to each other: all of them must match. Select an example to try it.',
    write: 'Write',
    finds: 'Finds',
    examples,
    keys: 'While you type, use ↓ and Enter to choose a suggestion, or Tab for the first one. Esc closes the suggestions.',
  },
};
