/** Where a request to the receiver wants to go. Pure; bad percent-encoding never makes it throw. */
import { decodeComponent } from '../../../shared/domain/postback/percent.ts';

export type ReceiverRoute =
  /** The query is where a key is looked for when the path has none. */
  | { readonly kind: 'postback'; readonly key: string | null; readonly keyPlace: 'path' | 'query' }
  | { readonly kind: 'other'; readonly path: string; readonly query: string };

/** Our own paths, such as the probe of the public URL: never a postback. */
const OWN_PREFIX = '_probe';

/** Where a key stands that is not in the path. */
export const KEY_PARAMETER = 'key';

const KEY_SHAPE = /^[A-Za-z0-9_-]{16,128}$/;
const MAX_LOOKED_AT = 60;

/** Reads `/postback/KEY[/…]`, and `/postback` with or without `key=KEY` in the query. */
export function routeOf(target: string): ReceiverRoute {
  const { path, query } = splitTarget(target);
  const [first, pathKey] = segmentsOf(path);
  if (first !== 'postback') return { kind: 'other', path, query };
  if (pathKey === undefined) return { kind: 'postback', key: keyOfQuery(query), keyPlace: 'query' };
  return { kind: 'postback', key: decodeComponent(pathKey, 'path').text, keyPlace: 'path' };
}

/** Whether a text could be the key of a network. */
export function isKeyShaped(text: string): boolean {
  return KEY_SHAPE.test(text);
}

/** A value that stands where no key belongs, and where that is: `token` for `?token=…`. */
export interface Placed {
  readonly value: string;
  readonly place: string;
}

/** Everything that could be a key in the wrong place: in another path segment or another parameter. */
export function keyLikeValues(target: string): readonly Placed[] {
  const { path, query } = splitTarget(target);
  const segments = segmentsOf(path);
  if (segments[0] === OWN_PREFIX) return [];
  const inPath = segments.map((segment) => ({ value: decodeComponent(segment, 'path').text, place: 'path' }));
  const inQuery = pairsOf(query).map(([name, value]) => ({
    value: decodeComponent(value).text,
    place: decodeComponent(name).text,
  }));
  return [...inPath, ...inQuery].slice(0, MAX_LOOKED_AT).filter((each) => isKeyShaped(each.value));
}

/** The query as it stands in a request target, without its `?`. */
export function queryOf(target: string): string {
  return splitTarget(target).query;
}

/** What follows `/postback` and the key in the path: an event, or whatever else the network puts there. */
export function pathRestOf(target: string, key: string | null): string {
  const segments = segmentsOf(splitTarget(target).path);
  const withoutName = segments[0] === 'postback' ? segments.slice(1) : segments;
  const at = withoutName.findIndex((segment) => decodeComponent(segment, 'path').text === key);
  // A key that is not in the path at all may have been changed since: then it stood first.
  const isKeyInQuery =
    at === -1 && (key === null || keyLikeValues(target).some((each) => each.value === key));
  const rest = withoutName.filter((_, index) => index !== (isKeyInQuery ? -1 : Math.max(at, 0)));
  return rest.filter((segment) => segment !== 'postback').join('/');
}

function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const cut = target.indexOf('?');
  return cut === -1
    ? { path: target, query: '' }
    : { path: target.slice(0, cut), query: target.slice(cut + 1) };
}

/** The first ones: nobody puts an event behind sixty. */
function segmentsOf(path: string): readonly string[] {
  return path.split('/', MAX_LOOKED_AT).filter((part) => part !== '');
}

function pairsOf(query: string): readonly (readonly [name: string, value: string])[] {
  return query.split('&', MAX_LOOKED_AT).map((pair) => {
    const cut = pair.indexOf('=');
    return cut === -1 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)];
  });
}

function keyOfQuery(query: string): string | null {
  const pair = pairsOf(query).find(([name]) => name === KEY_PARAMETER);
  return pair === undefined ? null : decodeComponent(pair[1]).text;
}
