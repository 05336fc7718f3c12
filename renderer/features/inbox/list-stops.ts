/** Where the keyboard may stand in a list: its rows, without the lines of days. Pure. */
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { ConversionId, PostbackId } from '../../../shared/domain/ids.ts';
import type { ListEntry } from './days.ts';

export interface ListStop {
  /** Of its entry in the list. */
  readonly key: string;
  /** What is opened here; of a conversion its newest postback. */
  readonly id: PostbackId;
  /** Of the row of a conversion that can be opened. */
  readonly head: ConversionId | null;
  /** Of a row inside of one. */
  readonly parent: ConversionId | null;
  readonly isExpanded: boolean;
}

export function stopsOf(entries: readonly ListEntry<Postback>[]): readonly ListStop[] {
  return entries.flatMap((entry): readonly ListStop[] => {
    if (entry.kind === 'day' || entry.kind === 'more') return [];
    const head = entry.kind === 'head' ? entry.id : null;
    const parent = entry.kind === 'child' ? entry.id : null;
    const isExpanded = entry.kind === 'head' && entry.isExpanded;
    return [{ key: entry.key, id: entry.item.id, head, parent, isExpanded }];
  });
}

/**
 * The key of the row that a postback is chosen in: where its conversion is closed, the conversion's.
 * @param head the conversion whose own row was chosen
 */
export function keyOfChosen(
  stops: readonly ListStop[],
  id: PostbackId | null,
  head: ConversionId | null,
): string | null {
  if (id === null) return null;
  const chosen =
    stops.find((stop) => head !== null && stop.head === head) ??
    stops.find((stop) => stop.head === null && stop.id === id) ??
    stops.find((stop) => stop.id === id);
  return chosen?.key ?? id;
}
