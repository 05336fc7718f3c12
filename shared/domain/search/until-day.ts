/** A search from a day backwards: what a press on the rail of days asks for. Pure. */
import { twoDigits } from '../time/two-digits.ts';
import { printSearch } from './print-search.ts';
import { allOf, partsOf, type SearchNode, type SearchQuery } from './query.ts';

/** The search with the end of a day as its end; with null without any end. @param day `2026-11-27` */
export function untilDay(query: SearchQuery, day: string | null): string {
  const others = partsOf(query).filter((part) => part.kind !== 'received');
  return printSearch(allOf([...others, ...(day === null ? [] : [ended(day)])]));
}

/** The day that a search ends with by `untilDay`; null where it ends otherwise, or not. */
export function dayOfEnd(query: SearchQuery): string | null {
  for (const part of partsOf(query)) {
    if (part.kind !== 'received' || part.period.kind !== 'range' || part.period.from !== null) continue;
    const { until } = part.period;
    if (until?.kind !== 'date' || until.time !== null) continue;
    return [String(until.year).padStart(4, '0'), twoDigits(until.month), twoDigits(until.day)].join('-');
  }
  return null;
}

function ended(text: string): SearchNode {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return {
    kind: 'received',
    period: { kind: 'range', from: null, until: { kind: 'date', year, month, day, time: null } },
  };
}
