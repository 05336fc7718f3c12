import { expect, test } from 'vitest';
import { groupEntries } from '../../../renderer/features/inbox/groups/group-entries.ts';
import { keyOfChosen, stopsOf } from '../../../renderer/features/inbox/list-stops.ts';
import type { PostbackGroup } from '../../../shared/contract/groups.ts';
import { conversionIdSchema, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { postbackWith } from './postback-view.ts';

const C1 = conversionIdSchema.parse('c1');
const id = (text: string) => postbackIdSchema.parse(text);

function group(newest: string, postbackCount: number | null): PostbackGroup {
  const conversion = { id: C1, event: 'lead', status: 'approved', payout: 7, currency: 'EUR' } as const;
  return {
    newest: postbackWith({ id: id(newest), receivedAt: '2026-11-27T10:00:00.000Z', status: 'pending' }),
    conversion:
      postbackCount === null ? null : { ...conversion, isVoid: false, postbackCount, deliveries: [] },
  };
}

test('a conversion of several postbacks is one row with what is true of it now, and opens in place', () => {
  const groups = [group('p3', 2), group('p0', null)];
  const closed = groupEntries(groups, new Map());
  expect(closed.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['head group c1', 'row p0']);
  expect(closed[0]).toMatchObject({ count: 2, item: { status: 'approved', payout: 7, currency: 'EUR' } });
  const items = [postbackWith({ id: id('p3') }), postbackWith({ id: id('p1') })];
  const open = groupEntries(groups, new Map([['c1', { items, hasMore: true }]]));
  expect(open.map(({ kind }) => kind)).toEqual(['head', 'child', 'child', 'more', 'row']);
  // One postback needs no row around it.
  expect(groupEntries([group('p3', 1)], new Map()).map(({ kind }) => kind)).toEqual(['row']);

  // The newest postback is in the row of its conversion while that is closed, and else in its own.
  expect(keyOfChosen(stopsOf(closed), id('p3'), null)).toBe('group c1');
  expect(keyOfChosen(stopsOf(open), id('p3'), null)).toBe('p3');
  expect(keyOfChosen(stopsOf(open), id('p3'), C1)).toBe('group c1');
  expect(keyOfChosen(stopsOf(open), null, null)).toBeNull();
});
