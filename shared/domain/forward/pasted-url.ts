/** A postback URL as somebody's cabinet shows it, turned into a template: the places are found, the rest is asked. */
import type { RequestMethod } from './template.ts';
import { parseCurl } from '../first-contact/parse-curl.ts';
import { type LinkText, parametersOf, parseLink } from '../link/link-text.ts';
import { macrosOf } from '../link/macro-text.ts';
import { macroName } from '../postback/macros.ts';
import { parseCurrency } from '../money/currency.ts';
import type { PostbackEvent } from '../conversion/event.ts';
import { type PastedRole, roleOfName } from './pasted-names.ts';

/** Why a part was taken for its role. */
export type PastedReason =
  /** By the placeholder that stands there. */
  | 'placeholder'
  /** By the parameter's name. */
  | 'name'
  /** By the value: an event word, a currency, something long and random. */
  | 'value'
  /** A value of the person's own in a place that could be filled in: it stays until they choose otherwise. */
  | 'fixed'
  | 'said'
  | 'nothing';

export interface PastedPart {
  readonly place: 'path' | 'query' | 'body';
  /** Of the parameter; of a segment of the path what stands there. */
  readonly name: string;
  /** As it was pasted. */
  readonly value: string;
  readonly role: PastedRole;
  readonly reason: PastedReason;
}

export interface PastedUrl {
  readonly method: RequestMethod;
  /** As it was pasted. */
  readonly pastedUrl: string;
  readonly pastedBody: string | null;
  readonly parts: readonly PastedPart[];
  /** The event whose word stood in it. */
  readonly event: { readonly event: PostbackEvent; readonly word: string } | null;
}

const EVENT_WORDS: ReadonlyMap<string, PostbackEvent> = new Map([
  ['reg', 'registration'],
  ['registration', 'registration'],
  ['signup', 'registration'],
  ['completeregistration', 'registration'],
  ['lead', 'lead'],
  ['dep', 'first_deposit'],
  ['deposit', 'first_deposit'],
  ['ftd', 'first_deposit'],
  ['firstdeposit', 'first_deposit'],
  ['firstdep', 'first_deposit'],
  ['purchase', 'first_deposit'],
  ['sale', 'sale'],
  ['install', 'install'],
]);

/** Words that stand for "put it here", without a macro's signs. */
const STAND_IN =
  /^(?:|x{2,}|\.{3}|…|-|0+(?:\.0{1,4})?|1234?5?6?7?8?9?0?|your[_-]?\w*|insert\w*|test\w*|sample\w*|example\w*)$/i;
const CAPITALS = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/** @returns null when it is neither an address nor a curl command */
export function readPastedUrl(text: string): PastedUrl | null {
  const trimmed = text.trim();
  const curl = /^curl\s/i.test(trimmed) ? parseCurl(trimmed) : null;
  const url = curl === null ? (trimmed.split(/\s/, 1)[0] ?? '') : (curl.url ?? '');
  if (!/^https?:\/\/[^/?#\s]+/i.test(url)) return null;
  const link = parseLink(url);
  const body = curl === null || curl.isGet || curl.data.length === 0 ? null : curl.data.join('&');
  const isForm = body !== null && /^[^\s{}[\]=&]+=/.test(body);
  const found = [
    ...segmentsOf(link).flatMap(readSegment),
    ...parametersOf(link).flatMap((each) => readParameter('query', each.name, each.value)),
    ...(isForm ? parametersOf(parseLink(`?${body}`)) : []).flatMap((each) =>
      readParameter('body', each.name, each.value),
    ),
  ];
  const parts = oneClickId(withEvent(found));
  const word = parts.find((each) => each.role === 'event' && eventOf(each.value) !== null)?.value;
  const event = word === undefined ? null : eventOf(word);
  return {
    method: body === null ? 'GET' : 'POST',
    pastedUrl: url,
    pastedBody: body,
    parts,
    event: word === undefined || event === null ? null : { event, word },
  };
}

/** The person says what a part holds. */
export function withRole(pasted: PastedUrl, index: number, role: PastedRole): PastedUrl {
  const part = pasted.parts[index];
  return part === undefined
    ? pasted
    : { ...pasted, parts: pasted.parts.with(index, { ...part, role, reason: 'said' }) };
}

/** What still has to be known before it can be used. */
export function missingRoles(pasted: PastedUrl): readonly ('click_id' | 'event')[] {
  const roles = new Set(pasted.parts.map((each) => each.role));
  return (['click_id', 'event'] as const).filter((role) => !roles.has(role));
}

function readParameter(place: 'query' | 'body', name: string, value: string | null): PastedPart[] {
  if (value === null) return [];
  return [{ place, name, value, ...roleOf(name, value) }];
}

function readSegment(segment: string): PastedPart[] {
  if (macrosOf(segment).length === 0 && !CAPITALS.test(segment)) return [];
  if (/^v\d+$|^(?:API|S2S|PB|KEY)$/i.test(segment) && macrosOf(segment).length === 0) {
    // A word in capitals may be a name of theirs.
    if (segment !== 'KEY') return [];
  }
  const { role, reason } = roleOf(placeholderName(segment), segment);
  return [{ place: 'path', name: segment, value: segment, role, reason }];
}

function roleOf(name: string, value: string): Pick<PastedPart, 'role' | 'reason'> {
  const byName = roleOfName(name);
  if (isPlaceholder(value)) {
    const byValue = roleOfName(placeholderName(value));
    if (byValue !== null) return { role: byValue.role, reason: 'placeholder' };
    return byName === null ? { role: 'unknown', reason: 'nothing' } : { role: byName.role, reason: 'name' };
  }
  const isEventValue = eventOf(value) !== null;
  if (isEventValue && (byName === null || byName.role === 'event' || byName.role === 'status'))
    return { role: byName?.role ?? 'event', reason: byName === null ? 'value' : 'name' };
  if (byName !== null && isFixed(byName.role, value)) return { role: 'keep', reason: 'fixed' };
  if (byName !== null && byName.role !== 'secret' && byName.role !== 'constant')
    return { role: byName.role, reason: 'name' };
  if (byName?.role === 'secret') return { role: 'secret', reason: 'name' };
  if (looksSecret(value)) return { role: 'secret', reason: 'value' };
  if (parseCurrency(value) === value.toUpperCase() && /^[A-Za-z]{3}$/.test(value))
    return { role: 'keep', reason: 'fixed' };
  return { role: 'keep', reason: byName === null ? 'nothing' : 'name' };
}

/** `currency=usd` is meant, while a click id that is written out can only be an example. */
function isFixed(role: PastedRole, value: string): boolean {
  switch (role) {
    case 'payout':
      return /\d/.test(value);
    case 'currency':
      return parseCurrency(value) !== null;
    case 'country':
      return /^[A-Za-z]{2}$/.test(value);
    case 'status':
      return !CAPITALS.test(value);
    default:
      return false;
  }
}

/** Whether it stands for something that is put in later. */
export function isPlaceholder(value: string): boolean {
  return (
    macrosOf(value).length > 0 ||
    STAND_IN.test(value) ||
    (CAPITALS.test(value) && value.length > 3 && parseCurrency(value) === null)
  );
}

/** `{click_id}` -> `click_id`, `YOUR_CLICK_ID` -> `CLICK_ID`. */
export function placeholderName(value: string): string {
  const [macro] = macrosOf(value);
  const name = macro === undefined ? value : macroName(macro);
  return name.replace(/^(?:your|insert|put)[\s_-]*/i, '');
}

function eventOf(value: string): PostbackEvent | null {
  return EVENT_WORDS.get(value.toLowerCase().replaceAll(/[^a-z]/g, '')) ?? null;
}

/** Long, of mixed signs, and no word. */
function looksSecret(value: string): boolean {
  return value.length >= 20 && /^[\w.:-]+$/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value);
}

/** Where only a status stands, it is what says the event. */
function withEvent(parts: readonly PastedPart[]): readonly PastedPart[] {
  if (parts.some((each) => each.role === 'event')) return parts;
  return parts.map((each) => (each.role === 'status' ? { ...each, role: 'event' as const } : each));
}

/** Of several that may be the click id the likeliest is; the others are asked. */
function oneClickId(parts: readonly PastedPart[]): readonly PastedPart[] {
  const rankOf = (part: PastedPart): number =>
    (part.reason === 'placeholder' ? (roleOfName(placeholderName(part.value))?.rank ?? 99) : 100) +
    (roleOfName(part.name)?.rank ?? 99) / 1_000;
  const candidates = parts
    .filter((each) => each.role === 'click_id')
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  const [best] = candidates;
  return parts.map((each) =>
    each.role === 'click_id' && each !== best
      ? { ...each, role: 'unknown' as const, reason: 'nothing' as const }
      : each,
  );
}

function segmentsOf(link: LinkText): readonly string[] {
  return link.path.split('/').filter((segment) => segment !== '');
}
