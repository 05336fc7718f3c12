/** Variants of a network's postback URL. Pure. */
import { urlNames } from '../../../shared/domain/link/postback-url.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/conversion/event.ts';

export interface EventUrl {
  readonly event: PostbackEvent;
  readonly url: string;
}

/**
 * One URL per event, for networks without a macro for it: the event's word stands in the path.
 * Events that no word means are left out.
 * @param postbackUrl `https://host/postback/KEY?clickid={clickid}&event={event}&…`
 */
export function eventUrls(postbackUrl: string, mapping: Mapping): readonly EventUrl[] {
  const { path, query } = parts(postbackUrl);
  const name = encodeURIComponent(urlNames(mapping).event ?? 'event');
  const rest = query.split('&').filter((pair) => !pair.startsWith(`${name}=`));
  return EVENTS.flatMap((event) => {
    const word = pathValue(mapping.events, event);
    return word === null ? [] : [{ event, url: join(`${path}/${encodeURIComponent(word)}`, rest.join('&')) }];
  });
}

/** The event's own name where the network knows it, else the first word that means it. */
function pathValue(words: Readonly<Record<string, PostbackEvent>>, event: PostbackEvent): string | null {
  if (Object.hasOwn(words, event) && words[event] === event) return event;
  // A word that is blank or a dot would be lost in a path.
  return Object.keys(words).find((word) => words[word] === event && !/^\.*$/.test(word.trim())) ?? null;
}

/** The plain address without the key: `https://host/postback?…`. */
export function keylessUrl(postbackUrl: string): string {
  const { path, query } = parts(postbackUrl);
  return join(path.replace(/\/[^/]*$/, ''), query);
}

function parts(url: string): { readonly path: string; readonly query: string } {
  const cut = url.indexOf('?');
  return cut === -1 ? { path: url, query: '' } : { path: url.slice(0, cut), query: url.slice(cut + 1) };
}

function join(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}
