import { expect, test } from 'vitest';
import {
  applyChanges,
  insertPostbacks,
  type ListChanges,
  missingFrom,
  type PostbackPages,
} from '../../../renderer/client/list-cache.ts';
import type { Delivery } from '../../../shared/contract/deliveries.ts';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import {
  conversionIdSchema,
  deliveryIdSchema,
  destinationIdSchema,
  networkIdSchema,
  postbackIdSchema,
} from '../../../shared/domain/ids.ts';

const at = '2026-11-23T12:00:00.000Z';

function postback(id: string): Postback {
  return {
    id: postbackIdSchema.parse(id),
    receivedAt: at,
    networkId: null,
    networkName: null,
    method: 'GET',
    clickId: id,
    event: 'registration',
    eventWord: 'reg',
    status: null,
    statusWord: null,
    payout: null,
    currency: null,
    transactionId: null,
    problems: [],
    isHeld: false,
    duplicateOf: null,
    occurredAt: null,
    relation: null,
    requestId: postbackIdSchema.parse('01980000-0000-7000-8000-000000000000'),
    index: 1,
    count: 1,
    isReleased: false,
    test: false,
    byHand: null,
    resent: null,
    marks: { isPinned: false, note: null, tags: [] },
    deliveries: [],
  };
}

function delivery(postbackId: string, state: Delivery['state']): Delivery {
  return {
    id: deliveryIdSchema.parse('d1'),
    destinationId: destinationIdSchema.parse('t1'),
    destinationName: 'App Craft',
    state,
    errorText: null,
    postbackId: postbackIdSchema.parse(postbackId),
    conversionId: conversionIdSchema.parse('c1'),
    networkId: networkIdSchema.parse('n1'),
    clickId: 'x',
    event: 'registration',
    version: 1,
    standing: 'current',
    reason: null,
    failure: null,
    attemptCount: 1,
    nextAttemptAt: null,
    createdAt: at,
    updatedAt: at,
    test: false,
  };
}

const pagesOf = (...ids: string[]): PostbackPages => ({
  pages: [{ items: ids.map(postback), nextCursor: null }],
  pageParams: [undefined],
});

const idsOf = (pages: PostbackPages): readonly string[] =>
  pages.pages.flatMap((page) => page.items.map((item) => item.id));

test('new postbacks come on top, newest first, and none twice', () => {
  const pages = insertPostbacks(pagesOf('b', 'a'), [postback('c'), postback('b'), postback('d')]);
  expect(idsOf(pages)).toEqual(['d', 'c', 'b', 'a']);
});

test('with very many rows the oldest are let go and can be asked for again', () => {
  const many = Array.from({ length: 2_500 }, (_, n) => postback(`p${String(n).padStart(5, '0')}`));
  const pages = insertPostbacks(pagesOf('a'), many);
  expect(idsOf(pages)).toHaveLength(2_000);
  expect(pages.pages.at(-1)?.nextCursor).toBe(idsOf(pages).at(-1));
});

test('a postback that was understood late goes to its place on the page it belongs to', () => {
  const pages: PostbackPages = {
    pages: [
      { items: ['f', 'd'].map(postback), nextCursor: 'd' },
      { items: ['c', 'a'].map(postback), nextCursor: null },
    ],
    pageParams: [undefined, 'd'],
  };
  const after = insertPostbacks(pages, [postback('b'), postback('e'), postback('g')]);
  expect(after.pages.map((page) => page.items.map((item) => item.id))).toEqual([
    ['g', 'f', 'e', 'd'],
    ['c', 'b', 'a'],
  ]);
});

test('news of an old postback whose page is not loaded put nothing into the list', () => {
  const pages: PostbackPages = {
    pages: [{ items: ['f', 'd'].map(postback), nextCursor: 'd' }],
    pageParams: [undefined],
  };
  expect(insertPostbacks(pages, [postback('b')])).toBe(pages);
  expect(missingFrom(pages, [postback('b'), postback('d'), postback('e')]).map((each) => each.id)).toEqual([
    'e',
  ]);
});

test('a delivery’s state shows in its row, and other rows keep their identity', () => {
  const before = pagesOf('b', 'a');
  const changes: ListChanges = {
    postbacks: new Map(),
    deliveries: new Map([['a', [delivery('a', 'delivered')]]]),
  };
  const after = applyChanges(applyChanges(before, changes), changes);
  expect(after.pages[0]?.items[1]?.deliveries.map((each) => each.state)).toEqual(['delivered']);
  expect(after.pages[0]?.items[0]).toBe(before.pages[0]?.items[0]);
});

test('a newer version of a postback replaces the older one', () => {
  const newer = { ...postback('a'), isHeld: true };
  const after = applyChanges(pagesOf('b', 'a'), {
    postbacks: new Map([['a', newer]]),
    deliveries: new Map(),
  });
  expect(after.pages[0]?.items.map((item) => item.isHeld)).toEqual([false, true]);
});
