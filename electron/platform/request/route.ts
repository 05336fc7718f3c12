/** Where a request to the receiver wants to go. Pure; bad percent-encoding never makes it throw. */
import { decodeComponent } from '../../../shared/domain/postback/percent.ts';

export type ReceiverRoute =
  /** The query is where a key is looked for when the path has none. */
  | { readonly kind: 'postback'; readonly key: string | null; readonly keyPlace: 'path' | 'query' }
  | { readonly kind: 'other'; readonly path: string; readonly query: string };

/** Our own paths, such as the probe of the public URL: never a postback. */
export const OWN_PREFIX = '_probe';

/** What stands before the key in the path of our URLs. */
const POSTBACK = 'postback';

/** Where a key stands that is not in the path. */
export const KEY_PARAMETER = 'key';

/** Parts of a path or a query: nobody puts anything behind sixty. */
export const MAX_LOOKED_AT = 60;

/** The absolute form of a target, as proxies get it (RFC 9112, section 3.2.2). */
const ORIGIN = /^[a-z][a-z0-9+.-]{0,30}:\/\/[^/?]*/i;

/**
 * Reads `/postback/KEY[/…]`, and `/postback` with or without `key=KEY` in the query; behind the prefix of a proxy
 * and in another case too.
 */
export function routeOf(target: string): ReceiverRoute {
  const { path, query } = splitTarget(target);
  const segments = segmentsOf(path);
  const at = indexOfPostback(segments);
  if (at === -1 || segments[0] === OWN_PREFIX) return { kind: 'other', path, query };
  const pathKey = segments[at + 1];
  if (pathKey === undefined) return { kind: 'postback', key: keyOfQuery(query), keyPlace: 'query' };
  return { kind: 'postback', key: decodeComponent(pathKey, 'path').text, keyPlace: 'path' };
}

/** Whether a target begins as our URLs do: no prefix, no origin, the right case. */
export function isOurForm(target: string): boolean {
  return target.startsWith('/') && segmentsOf(splitTarget(target).path)[0] === POSTBACK;
}

/** The query as it stands in a request target, without its `?`. */
export function queryOf(target: string): string {
  return splitTarget(target).query;
}

export interface SplitTarget {
  /** Without an origin. */
  readonly path: string;
  readonly query: string;
}

export function splitTarget(target: string): SplitTarget {
  const local = target.startsWith('/') ? target : target.replace(ORIGIN, '');
  const cut = local.indexOf('?');
  return cut === -1 ? { path: local, query: '' } : { path: local.slice(0, cut), query: local.slice(cut + 1) };
}

export function segmentsOf(path: string): readonly string[] {
  return path.split('/', MAX_LOOKED_AT).filter((part) => part !== '');
}

export function indexOfPostback(segments: readonly string[]): number {
  return segments.findIndex((segment) => segment.toLowerCase() === POSTBACK);
}

export function pairsOf(query: string): readonly (readonly [name: string, value: string])[] {
  return query.split('&', MAX_LOOKED_AT).map((pair) => {
    const cut = pair.indexOf('=');
    return cut === -1 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)];
  });
}

function keyOfQuery(query: string): string | null {
  const pair = pairsOf(query).find(([name]) => name === KEY_PARAMETER);
  return pair === undefined ? null : decodeComponent(pair[1]).text;
}
