import { expect, test } from 'vitest';
import { heldRows, holdList } from '../../../renderer/features/inbox/held-rows.ts';

interface Row {
  readonly key: string;
  readonly id: string;
}

const KEYS = { keyOf: ({ key }: Row) => key, idOf: ({ id }: Row) => id };
const row = (key: string, id = key): Row => ({ key, id });
const shown = (items: readonly Row[], held: ReturnType<typeof holdList<Row>>) =>
  heldRows(items, held, KEYS).map(({ key, id }) => `${key}:${id}`);

test('a paused list shows nothing that is newer, and older rows as they are read', () => {
  const held = holdList('', [row('c'), row('a')], KEYS);
  const now = [row('d'), row('c'), row('b'), row('a')];
  expect(shown(now, held)).toEqual(['c:c', 'b:b', 'a:a']);
  expect(shown(now, holdList('', [], KEYS))).toEqual([]);
  // Nothing new: the very same rows.
  const same = [row('c')];
  expect(heldRows(same, held, KEYS)).toBe(same);
});

test('a conversion that has a newer postback stays where it was', () => {
  const held = holdList('', [row('two', 'c'), row('one', 'a')], KEYS);
  expect(shown([row('one', 'e'), row('new', 'd'), row('two', 'c')], held)).toEqual(['two:c', 'one:a']);
});
