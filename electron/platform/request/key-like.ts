/**
 * Everything in a request target that could be the key of a network, in whatever place and with whatever around
 * it: `/postback/KEY&clickid=1`, `/postback/KEY.`, `/x/KEY`, `?token=KEY`. Pure, linear.
 */
import { decodeComponent } from '../../../shared/domain/postback/percent.ts';
import { indexOfPostback, MAX_LOOKED_AT, OWN_PREFIX, pairsOf, segmentsOf, splitTarget } from './route.ts';

const SHORTEST = 16;
const LONGEST = 128;

/** Escapes of the letters, digits and signs that a key is made of; an escape of an escape counts as one. */
const ESCAPED_SIGN = '%(?:25){0,3}(?:2D|3[0-9]|4[1-9A-F]|5[0-9A]|5F|6[1-9A-F]|7[0-9A])';
const WORD_OR_ESCAPE = new RegExp(`((?:[A-Za-z0-9_-]|${ESCAPED_SIGN})+)|%(?:25){0,3}[0-9A-F]{2}`, 'gi');
const ESCAPE = /%(?:25){0,3}([0-9A-F]{2})/gi;

/** A word that is as long as a key, and where it stands in its text. */
export interface KeyWord {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export function keyWordsIn(text: string): readonly KeyWord[] {
  const words: KeyWord[] = [];
  for (const match of text.matchAll(WORD_OR_ESCAPE)) {
    const word = match[1];
    if (word === undefined || word.length < SHORTEST) continue;
    const value = word.replaceAll(ESCAPE, (_whole, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    if (value.length < SHORTEST || value.length > LONGEST) continue;
    words.push({ value, start: match.index, end: match.index + word.length });
    if (words.length === MAX_LOOKED_AT) break;
  }
  return words;
}

/** A value that could be a key, and where that is: `token` for `?token=…`, `path` for all that has no name. */
export interface Placed {
  readonly value: string;
  readonly place: string;
}

export function keyLikeValues(target: string): readonly Placed[] {
  const { path, query } = splitTarget(target);
  if (segmentsOf(path)[0] === OWN_PREFIX) return [];
  const inPath = keyWordsIn(path).map(({ value }) => ({ value, place: 'path' }));
  const inQuery = pairsOf(query).flatMap(([name, value]) => [
    ...keyWordsIn(name).map((word) => ({ value: word.value, place: 'path' })),
    ...keyWordsIn(value).map((word) => ({ value: word.value, place: decodeComponent(name).text })),
  ]);
  return [...inPath, ...inQuery].slice(0, MAX_LOOKED_AT);
}

/** The word that stands where a key belongs, right behind `/postback/`; null when there is none. */
export function keyInItsPlace(target: string): string | null {
  const segments = segmentsOf(splitTarget(target).path);
  const at = indexOfPostback(segments);
  const [word] = at === -1 ? [] : keyWordsIn(segments[at + 1] ?? '');
  return word?.value ?? null;
}
