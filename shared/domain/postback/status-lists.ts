/**
 * The dictionary that a postback URL carries itself: `status={status}&lead_status=2,5&sale_status=1,approve`. Its
 * fields say what the words of the status mean and are no values. Keitaro defines `lead_status`, `sale_status` and
 * `rejected_status` (docs.keitaro.io, Postback, "Status transformations"), other trackers any `<type>_status`
 * (github.com/fenjo26/Orbitra.link wiki, "Postbacks and conversions"); read 2026-11.
 */
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import type { Field } from './field.ts';
import { valueKey } from './mapping.ts';
import { inspected } from './value-limits.ts';

/** What a word is listed as. */
export interface ListedMeaning {
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
  /** Held back for now; the status is pending then. */
  readonly isOnHold: boolean;
}

export type StatusLists = ReadonlyMap<string, ListedMeaning>;

const NO_LISTS: StatusLists = new Map();

function as(status: ConversionStatus | null, event: PostbackEvent | null = null): ListedMeaning {
  return { status, event, isOnHold: false };
}

/** By what stands before `_status`. A registration or deposit is listed as what happened, which rates nothing. */
const MEANINGS: ReadonlyMap<string, ListedMeaning | null> = new Map<string, ListedMeaning | null>([
  ['lead', as('pending', 'lead')],
  ['sale', as('approved', 'sale')],
  ['rebill', as('approved', 'rebill')],
  ['upsell', as('approved', 'rebill')],
  ['hold', { status: 'pending', event: null, isOnHold: true }],
  ...['pending', 'new', 'wait', 'waiting', 'processing'].map((name) => [name, as('pending')] as const),
  ...['approve', 'approved', 'confirm', 'confirmed', 'paid'].map((name) => [name, as('approved')] as const),
  ...[
    'reject rejected trash trashed cancel canceled cancelled decline declined invalid spam fraud fake',
    'duplicate refund refunded chargeback',
  ]
    .flatMap((line) => line.split(' '))
    .map((name) => [name, as('rejected')] as const),
  ...['install'].map((name) => [name, as(null, 'install')] as const),
  ...['reg', 'registration', 'signup'].map((name) => [name, as(null, 'registration')] as const),
  ...['ftd', 'first_dep', 'first_deposit'].map((name) => [name, as(null, 'first_deposit')] as const),
  ...['dep', 'deposit', 'redep', 'redeposit'].map((name) => [name, as(null, 'deposit')] as const),
  // Words that the tracker leaves out: known as a list, and none of them gets a meaning.
  ['ignore', null],
  ['ignored', null],
]);

/** `saleStatus` is more often a value than a list, so it takes more to be one. */
const ENDING = /[_-]?status(?:es)?$/;
const MAX_NAME = 40;
const MAX_LOOKED_AT = 200;
const MAX_WORDS = 50;

/** The name of the list, such as `sale`; null for a field that cannot be one. */
function listName(field: Field): string | null {
  if (field.name.length > MAX_NAME) return null;
  const lower = field.name.toLowerCase();
  // Of most names that is all.
  if (!lower.includes('status')) return null;
  const end = lower.search(ENDING);
  if (end <= 0) return null;
  const name = lower.slice(0, end);
  return MEANINGS.has(name) ? name : null;
}

/**
 * The fields that are lists. One alone may be the status itself (`lead_status=approved`): it is a list where a
 * status came beside it, another list did, or several words stand in it.
 */
export function statusListFields(fields: readonly Field[]): readonly Field[] {
  const named = fields.slice(0, MAX_LOOKED_AT).filter((field) => listName(field) !== null);
  if (named.length === 0) return [];
  const isSure =
    new Set(named.map(listName)).size > 1 ||
    named.some(({ value }) => inspected(value).includes(',')) ||
    (named.some(({ name }) => name.includes('_')) &&
      fields.some(({ name, value }) => value !== '' && name.toLowerCase() === 'status'));
  return isSure ? named : [];
}

/** What the lists say of each word, by `valueKey`; nothing of one that stands in two different lists. */
export function readStatusLists(fields: readonly Field[]): StatusLists {
  const listed = statusListFields(fields);
  if (listed.length === 0) return NO_LISTS;
  const meanings = new Map<string, ListedMeaning>();
  const contradicted = new Set<string>();
  for (const field of listed) {
    const meaning = MEANINGS.get(listName(field) ?? '') ?? null;
    if (meaning === null) continue;
    for (const word of wordsOf(field)) {
      const before = meanings.get(word);
      if (before !== undefined && before !== meaning) contradicted.add(word);
      meanings.set(word, meaning);
    }
  }
  for (const word of contradicted) meanings.delete(word);
  return meanings;
}

function wordsOf({ value }: Field): readonly string[] {
  return inspected(value)
    .split(/[,;|]/, MAX_WORDS)
    .map(valueKey)
    .filter((word) => word !== '');
}

/** Words that are listed as held back for now. */
export function listedHoldWords(fields: readonly Field[]): readonly string[] {
  return [...readStatusLists(fields)].filter(([, { isOnHold }]) => isOnHold).map(([word]) => word);
}
