/** Where a request to the receiver wants to go. Pure, and deaf to bad percent-encoding. */
import { decodeComponent } from '../../../shared/domain/fields.ts';

export type ReceiverRoute =
  | { readonly kind: 'postback'; readonly key: string | null; readonly pathEvent: string | null }
  | { readonly kind: 'other'; readonly path: string; readonly query: URLSearchParams };

/** Reads `/postback/KEY[/EVENT]`, and `/postback` with or without `key=KEY` in the query. */
export function routeOf(target: string): ReceiverRoute {
  const cut = target.indexOf('?');
  const path = cut === -1 ? target : target.slice(0, cut);
  const query = cut === -1 ? '' : target.slice(cut + 1);
  const [first, ...rest] = path.split('/').filter((part) => part !== '');
  if (first !== 'postback' || rest.length > 2) {
    return { kind: 'other', path, query: new URLSearchParams(query) };
  }
  const [pathKey, event] = rest;
  return {
    kind: 'postback',
    key: pathKey === undefined ? keyOfQuery(query) : decodeComponent(pathKey).text,
    pathEvent: event === undefined ? null : decodeComponent(event).text,
  };
}

/** The query as it stands in a request target, without its `?`. */
export function queryOf(target: string): string {
  const cut = target.indexOf('?');
  return cut === -1 ? '' : target.slice(cut + 1);
}

function keyOfQuery(query: string): string | null {
  const pair = query.split('&').find((part) => part.startsWith('key='));
  return pair === undefined ? null : decodeComponent(pair.slice('key='.length)).text;
}
