/** The days of a list, newest first: a line stands before the first row of each day but the newest. Pure. */
import type { Text } from '../../../shared/text/en.ts';
import { shortTime } from '../../ui/time.ts';

export type ListEntry<Item> =
  | { readonly kind: 'row'; readonly key: string; readonly item: Item }
  | { readonly kind: 'day'; readonly key: string; readonly at: string };

interface Dated {
  readonly id: string;
  /** ISO 8601 */
  readonly receivedAt: string;
}

/** The newest day has no line of its own: the bar above the list names the day of the first row in view. */
export function withDays<Item extends Dated>(items: readonly Item[]): readonly ListEntry<Item>[] {
  const entries: ListEntry<Item>[] = [];
  const day = new DayReader();
  let before: string | null = null;
  for (const item of items) {
    const key = day.keyOf(item.receivedAt);
    if (before !== null && key !== before)
      entries.push({ kind: 'day', key: `day ${key}`, at: item.receivedAt });
    entries.push({ kind: 'row', key: item.id, item });
    before = key;
  }
  return entries;
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

const dayName = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

/**
 * `Today, Wednesday, November 25`
 * @param today from `useToday`
 */
export function dayTitle(at: string, today: string, text: Text): string {
  const { inbox } = text.window;
  const date = new Date(at);
  const name = dayName.format(date);
  if (date.toDateString() === today) return inbox.today(name);
  const yesterday = new Date(today);
  yesterday.setDate(yesterday.getDate() - 1);
  return date.toDateString() === yesterday.toDateString() ? inbox.yesterday(name) : name;
}

/** `12:04:31`, whatever the day. */
export function timeOfDay(at: string): string {
  return shortTime(at, new Date(at).toDateString());
}
