/**
 * Which of several trigrams are worth asking for. Each that most requests hold costs the index as much as a rare one, and
 * leaves out little: what fits is looked at afterwards anyway.
 */
import type { SearchDocReads } from './search-docs.ts';
import { matchOf } from './trigrams.ts';

/** So many requests that hold one tell how rare it is. */
const LOOKED_AT = 50;
/** What is known of a trigram holds for about as many documents before and after. */
const HOLDS_FOR_DOCS = 100_000;
const MOST_KNOWN = 1_000;
/** Above this share of the requests one alone leaves too many to look at. */
const RARE = 0.1;
/** Others that are not much more frequent than the rarest one are asked for beside it. */
const AS_RARE = 4;
const MOST = 3;

interface Known {
  /** Of the documents before a place. */
  readonly share: number;
  readonly atDoc: number;
}

export type TellingTrigrams = (trigrams: readonly string[], toDoc: number) => readonly string[];

/** @returns those to ask for in documents up to a place: all of them where none is rare */
export function createTellingTrigrams(docs: Pick<SearchDocReads, 'matching'>): TellingTrigrams {
  const known = new Map<string, Known>();

  const look = (trigram: string, toDoc: number): Known => {
    const fromDoc = Math.max(0, toDoc - HOLDS_FOR_DOCS);
    const found = docs.matching(matchOf([trigram]), fromDoc, toDoc, LOOKED_AT);
    const oldest = found.length < LOOKED_AT ? fromDoc : (found.at(-1)?.doc ?? fromDoc);
    return { share: found.length / Math.max(1, toDoc - oldest), atDoc: toDoc };
  };

  const shareOf = (trigram: string, toDoc: number): number => {
    const before = known.get(trigram);
    const isKnown = before !== undefined && Math.abs(before.atDoc - toDoc) < HOLDS_FOR_DOCS;
    const now = isKnown ? before : look(trigram, toDoc);
    // What was asked for last is forgotten last.
    known.delete(trigram);
    known.set(trigram, now);
    const [longestAgo] = known.keys();
    if (known.size > MOST_KNOWN && longestAgo !== undefined) known.delete(longestAgo);
    return now.share;
  };

  return (trigrams, toDoc) => {
    if (trigrams.length === 1) return trigrams;
    const byShare = trigrams
      .map((trigram) => ({ trigram, share: shareOf(trigram, toDoc) }))
      .toSorted((one, other) => one.share - other.share);
    const least = byShare[0]?.share ?? 1;
    if (least > RARE) return trigrams;
    return byShare
      .filter(({ share }) => share <= least * AS_RARE)
      .slice(0, MOST)
      .map(({ trigram }) => trigram);
  };
}
