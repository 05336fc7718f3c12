/** The postback that a network would send for a made-up first deposit, for trying the way it takes. Pure. */
import { EVENTS, type ConversionStatus, type PostbackEvent } from '../conversion/event.ts';
import type { EventUrl } from '../network/network-preset.ts';
import { lookUp, type Mapping } from '../postback/mapping.ts';
import { buildPostbackUrl } from './postback-url.ts';

export interface TestPostbackInput {
  /** Scheme and host, without a slash at the end. */
  readonly base: string;
  readonly key: string;
  readonly mapping: Mapping;
  /** The URLs of single events, where the network has those. */
  readonly eventUrls: readonly EventUrl[];
  /** Letters and digits. */
  readonly clickId: string;
}

export interface TestPostback {
  readonly url: string;
  /** What it tells; null where the network's mapping knows no word for any event. */
  readonly event: PostbackEvent | null;
}

/** In units of the currency; a first deposit as it is usually paid. */
const PAYOUT = '60';
const CURRENCY = 'USD';
/** What a player does with money comes first, because that is what is forwarded. */
const PREFERRED: readonly PostbackEvent[] = ['first_deposit', 'deposit', 'sale', 'lead', 'registration'];

export function testPostback({ base, key, mapping, eventUrls, clickId }: TestPostbackInput): TestPostback {
  const { event, status } = chooseEvent(mapping, eventUrls);
  const isInPath = event !== null && mapping.fields.event[0] === 'path.1';
  const url = buildPostbackUrl({
    base,
    key,
    mapping,
    values: {
      clickId,
      event: event === null || isInPath ? null : encodeURIComponent(wordOf(mapping, event)),
      status: status === null ? null : encodeURIComponent(statusWord(mapping, status)),
      payout: PAYOUT,
      currency: mapping.fixed.currency ?? CURRENCY,
    },
    ...(isInPath ? { event } : {}),
  });
  return { url, event };
}

interface Chosen {
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
}

function chooseEvent(mapping: Mapping, eventUrls: readonly EventUrl[]): Chosen {
  const rank = ({ event }: EventUrl): number => (PREFERRED.includes(event) ? PREFERRED.indexOf(event) : 99);
  const [own] = eventUrls.toSorted((one, other) => rank(one) - rank(other));
  if (own !== undefined) return { event: own.event, status: own.status ?? null };
  const known = new Set(Object.values(mapping.events));
  const event = [...PREFERRED, ...EVENTS].find((each) => known.has(each)) ?? mapping.fixed.event;
  return { event, status: null };
}

/** The event's own name where the network knows it, else the first word that means it. */
function wordOf({ events }: Mapping, event: PostbackEvent): string {
  if (lookUp(events, event) === event) return event;
  return Object.keys(events).find((word) => events[word] === event) ?? event;
}

function statusWord({ statuses }: Mapping, status: ConversionStatus): string {
  if (lookUp(statuses, status) === status) return status;
  return Object.keys(statuses).find((word) => statuses[word] === status) ?? status;
}
