/**
 * What a word means in the field that it came in. Events and statuses are two dictionaries: a word of the one counts
 * in the other's field only where it says so itself (`status=reg`, `goal=reg_confirmed`). A number or a letter says
 * nothing itself: as event 2 and as status 2 it is two words.
 */
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import { meaningOf } from '../first-contact/value-meaning.ts';
import { lookUp, type Mapping, valueKey } from './mapping.ts';
import type { StatusLists } from './status-lists.ts';

type Dictionaries = Pick<Mapping, 'events' | 'statuses' | 'fixed'>;

/** Numbers, signs and one or two letters, which mean nothing unless a dictionary says what. */
function isCode(word: string): boolean {
  const key = valueKey(word);
  return key.length <= 2 || /^[^\p{L}]*$/u.test(key);
}

/** The event that a word in the status field says. */
export function eventOfStatusWord({ events, statuses }: Dictionaries, word: string): PostbackEvent | null {
  const event = lookUp(events, word);
  if (event === null || meaningOf(word).event !== null) return event;
  // Where statuses are codes, a word that says nothing itself can only be one of them.
  return Object.keys(statuses).some(isCode) ? null : event;
}

/** The status that a word in the event field says. */
export function statusOfEventWord({ statuses }: Dictionaries, word: string): ConversionStatus | null {
  return isCode(word) ? null : lookUp(statuses, word);
}

/**
 * Whether a word in the event field only rates, as in `type=approved`; a code never does.
 * @param statusField the word of the status field, null where none came
 * @param isOneField whether the network's event and status are the same parameter
 */
export function isRatingWord(
  { events, statuses }: Dictionaries,
  word: string,
  statusField: string | null,
  isOneField: boolean,
): boolean {
  const status = lookUp(statuses, word);
  if (status === null || lookUp(events, word) !== null) return false;
  if (isOneField) return true;
  if (meaningOf(word).status === null) return false;
  return statusField === null || lookUp(statuses, statusField) === status;
}

export interface StatusWordMeaning {
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
  /** The URL's own list names the word, even if as nothing that rates: `reg_status=1`. */
  readonly isKnown: boolean;
}

/** Not `lead` or `sale`, which trackers call every conversion that is not or is paid. */
const SAYS_WHAT: ReadonlySet<PostbackEvent | null> = new Set<PostbackEvent | null>([
  'install',
  'registration',
  'first_deposit',
  'deposit',
  'rebill',
]);

/** Whether a status word that says one event contradicts another one: a first deposit is a deposit, too. */
export function areTwoFacts(ofStatus: PostbackEvent, event: PostbackEvent): boolean {
  const isDeposit = ofStatus === 'deposit' && event === 'first_deposit';
  return SAYS_WHAT.has(ofStatus) && SAYS_WHAT.has(event) && ofStatus !== event && !isDeposit;
}

/**
 * A word in the status field, by the URL's own lists and the network's dictionaries. What the person or the catalog
 * said of a word goes before the list; the list goes before what the word usually means.
 */
export function meaningOfStatusWord(
  mapping: Dictionaries,
  lists: StatusLists,
  word: string,
): StatusWordMeaning {
  const ownEvent = eventOfStatusWord(mapping, word);
  const ownStatus = lookUp(mapping.statuses, word);
  const listed = lists.get(valueKey(word)) ?? null;
  if (listed === null) return { event: ownEvent, status: ownStatus, isKnown: false };
  const saysWhat = SAYS_WHAT.has(ownEvent);
  const event = saysWhat ? ownEvent : (mapping.fixed.event ?? listed.event ?? ownEvent);
  const isOwn = ownStatus !== null && ownStatus !== meaningOf(word).status;
  // A registration listed as a lead is no payout that waits.
  const listedStatus = saysWhat && listed.event === 'lead' ? null : listed.status;
  return { event, status: isOwn ? ownStatus : (listedStatus ?? ownStatus), isKnown: true };
}
