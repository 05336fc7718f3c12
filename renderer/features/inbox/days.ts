/** The days of a list, newest first: a line stands before the first row of each day but the newest. Pure. */
import type { ConversionId } from '../../../shared/domain/ids.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatsOf } from '../../ui/formats.ts';

export type ListEntry<Item> =
  | { readonly kind: 'row'; readonly key: string; readonly item: Item }
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  /** A conversion of several postbacks. `item`: how it is now · `at`: when its newest one came */
  | {
      readonly kind: 'head';
      readonly key: string;
      readonly id: ConversionId;
      readonly at: string;
      readonly count: number;
      readonly isExpanded: boolean;
      readonly item: Item;
    }
  /** A postback inside of a conversion, whose day it stands on. */
  | {
      readonly kind: 'child';
      readonly key: string;
      readonly id: ConversionId;
      readonly at: string;
      readonly item: Item;
    }
  /** More postbacks of the conversion above than are shown, which are so many. */
  | { readonly kind: 'more'; readonly key: string; readonly at: string; readonly count: number };

interface Dated {
  readonly id: string;
  /** ISO 8601 */
  readonly receivedAt: string;
}

/** The newest day has no line of its own: the bar above the list names the day of the first row in view. */
export function withDays<Item extends Dated>(items: readonly Item[]): readonly ListEntry<Item>[] {
  const entries: ListEntry<Item>[] = [];
  const lineBefore = dayLineBefore();
  for (const item of items) {
    const line = lineBefore(item.receivedAt);
    if (line !== null) entries.push(line);
    entries.push({ kind: 'row', key: item.id, item });
  }
  return entries;
}

/** @returns the line that stands before a row, asked for each row in the order of the list; null where there is none */
export function dayLineBefore(): (at: string) => Extract<ListEntry<never>, { kind: 'day' }> | null {
  const day = new DayReader();
  let before: string | null = null;
  return (at) => {
    const key = day.keyOf(at);
    const isNew = before !== null && key !== before;
    before = key;
    return isNew ? { kind: 'day', key: `day ${key}`, at } : null;
  };
}

/** When the row came in whose day the list has there. */
export function momentOf(entry: ListEntry<Dated> | undefined): string | null {
  if (entry === undefined) return null;
  return entry.kind === 'row' ? entry.item.receivedAt : entry.at;
}

/** A list that is in no order of time has no days. */
export function asRows<Item extends Dated>(items: readonly Item[]): readonly ListEntry<Item>[] {
  return items.map((item) => ({ kind: 'row', key: item.id, item }));
}

/** Local days; rows of the same hour need no date arithmetic. */
class DayReader {
  #hour = '';
  #day = '';

  keyOf(at: string): string {
    // Offsets of time zones are whole quarters of an hour.
    const quarter = Math.floor(Number(at.slice(14, 16)) / 15);
    const hour = `${at.slice(0, 13)} ${quarter}`;
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#day = new Date(at).toDateString();
    }
    return this.#day;
  }
}

/**
 * `Today, Wednesday, November 25`
 * @param today from `useToday`
 */
export function dayTitle(at: string, today: string, text: Text): string {
  const { inbox } = text.window;
  const date = new Date(at);
  const name = formatsOf(text.locale).longDay(date);
  if (date.toDateString() === today) return inbox.today(name);
  const yesterday = new Date(today);
  yesterday.setDate(yesterday.getDate() - 1);
  return date.toDateString() === yesterday.toDateString() ? inbox.yesterday(name) : name;
}
