/** What a request target holds beside the key, also where somebody on the way changed the URL around it. */
import { isKnownName } from '../../../shared/domain/postback/known-names.ts';
import { keyInItsPlace, keyWordsIn } from './key-like.ts';
import { indexOfPostback, KEY_PARAMETER, pairsOf, segmentsOf, splitTarget } from './route.ts';

export interface TargetParts {
  /** What follows the key in the path: an event, or whatever else the network puts there. Nothing before the key. */
  readonly pathRest: string;
  /** Pairs that stand in the path, where the `?` before them was lost: `/KEY&clickid=1`. */
  readonly pathQuery: string;
  /** Behind the first `?`, as it stands. */
  readonly query: string;
}

/** What begins the pairs in a path that lost its `?`. */
const PAIRS_BEGIN = /[&;]|%26|%3F|%3B/i;
const HAS_EQUALS = /=|%3D/i;
const PAIR = /^([A-Za-z_][\w.-]{0,63})=/;

/** @param key of the network; null for none, and one that is not in the target may have been replaced since */
export function targetParts(target: string, key: string | null): TargetParts {
  const { path, query } = splitTarget(target);
  const behind = behindKey(path, query, key);
  if (behind === '') return { pathRest: '', pathQuery: '', query };
  const begin = PAIRS_BEGIN.exec(behind);
  const isCut = begin !== null && HAS_EQUALS.test(behind.slice(begin.index));
  const pathPart = isCut ? behind.slice(0, begin.index) : behind;
  const segments = segmentsOf(afterKeySegment(pathPart));
  const pairs = segments.filter(isPair);
  if (isCut) pairs.push(behind.slice(begin.index + begin[0].length));
  return {
    pathRest: segments.filter((segment) => segment !== 'postback' && !isPair(segment)).join('/'),
    pathQuery: pairs.join('&'),
    query,
  };
}

/** How the path of our own URLs begins. */
export function ourBeginning(key: string): string {
  return `/postback/${key}`;
}

function isPair(segment: string): boolean {
  const name = PAIR.exec(segment)?.[1];
  return name !== undefined && isKnownName(name);
}

/** What else stands in the segment of the key, such as a full stop, was added to it by accident. */
function afterKeySegment(behind: string): string {
  const text = behind.replace(/^%2F/i, '/');
  const slash = text.indexOf('/');
  return slash === -1 ? '' : text.slice(slash);
}

function behindKey(path: string, query: string, key: string | null): string {
  if (key === null) return `/${pathWithoutName(path).join('/')}`;
  const ours = ourBeginning(key);
  if (path.startsWith(ours) && (path.length === ours.length || path.charAt(ours.length) === '/'))
    return path.slice(ours.length);
  const words = keyWordsIn(path);
  const own = words.find(({ value }) => value === key);
  if (own !== undefined) return path.slice(own.end);
  // Behind `/postback` the event stands where it belongs; anywhere else a word may be of a proxy.
  if (isKeyIn(query, key)) return `/${behindName(path).join('/')}`;
  // A key that is in neither was replaced since the request came.
  const replaced = keyInItsPlace(path) ?? words[0]?.value;
  const word = words.find(({ value }) => value === replaced);
  return word === undefined ? `/${pathWithoutName(path).slice(1).join('/')}` : path.slice(word.end);
}

/** All segments where there is no `/postback`. */
function pathWithoutName(path: string): readonly string[] {
  const segments = segmentsOf(path);
  return segments.slice(indexOfPostback(segments) + 1);
}

/** None where there is no `/postback`. */
function behindName(path: string): readonly string[] {
  const segments = segmentsOf(path);
  const at = indexOfPostback(segments);
  return at === -1 ? [] : segments.slice(at + 1);
}

/** Whether the key is in the query, or another one stands there in its place. */
function isKeyIn(query: string, key: string): boolean {
  return pairsOf(query).some(
    ([name, value]) =>
      (name === KEY_PARAMETER && keyWordsIn(value).length > 0) ||
      keyWordsIn(`${name}=${value}`).some((word) => word.value === key),
  );
}

/** Pairs that stand in the path are read as the query that they were meant to be. */
export function joinPairs(inPath: string, query: string): string {
  return inPath === '' || query === '' ? inPath + query : `${inPath}&${query}`;
}
