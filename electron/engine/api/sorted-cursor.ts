/** The cursor of a sorted list: its order and its place, so that one of another order is refused. */
import { z } from 'zod';
import {
  type SearchSort,
  searchSortSchema,
  type SortedPlace,
  sortedPlaceSchema,
} from '../../../shared/domain/search/sort.ts';
import { UserError } from '../../platform/user-error.ts';

const cursorSchema = z.object({ sort: searchSortSchema, place: sortedPlaceSchema });

export function sortedCursor({ by, order }: SearchSort, place: SortedPlace): string {
  const cursor: z.infer<typeof cursorSchema> = { sort: { by, order }, place };
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @throws UserError for what is no cursor of this order */
export function readSortedCursor(text: string | undefined, sort: SearchSort): SortedPlace | null {
  if (text === undefined) return null;
  const cursor = cursorSchema.safeParse(jsonIn(text));
  if (!cursor.success || cursor.data.sort.by !== sort.by || cursor.data.sort.order !== sort.order)
    throw new UserError('BAD_REQUEST', { code: 'cursor_invalid' });
  return cursor.data.place;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
