import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BulkState } from '../../../shared/contract/bulk.ts';
import type { HiddenSender } from '../../../shared/contract/hidden-senders.ts';
import type { MarksView } from '../../../shared/contract/marks.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { TestPostback } from '../../../shared/contract/resends.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

let desk: Desk;
let network: Network;

beforeAll(async () => {
  desk = await Desk.start();
  network = await desk.createNetwork({ name: '1win' });
  for (const query of [
    'clickid=a1&event=reg',
    'clickid=a2&event=ftd&payout=60&currency=USD',
    'clickid=a3&event=reg',
  ])
    await (await desk.receive(`/postback/${network.key}?${query}`)).text();
  await eventually(async () => (await desk.postbacks()).length === 3);
});

afterAll(async () => {
  await desk.stop();
});

const idOf = async (clickId: string): Promise<string> => {
  const found = (await desk.postbacks(`q=clickid:${clickId}`)).at(-1);
  if (found === undefined) throw new Error(`no ${clickId}`);
  return found.id;
};
const clickIds = async (search: string): Promise<readonly (string | null)[]> =>
  (await desk.postbacks(`q=${encodeURIComponent(search)}`)).map(({ clickId }) => clickId).toReversed();
const mark = (id: string, body: object): Promise<MarksView> =>
  desk.json('PATCH', `/postbacks/${id}/marks`, body);
const bulkEnd = (): Promise<BulkState> =>
  eventually(async () => {
    const state = await desk.json<BulkState>('GET', '/bulk-actions');
    return state.kind === 'running' ? null : state;
  });

test('a pin, a note and tags are kept, shown in the list, and found by the search', async () => {
  const id = await idOf('a1');
  await mark(id, { isPinned: true, note: ' Спросить Анну ', addTags: ['Ask Anna', 'dispute'] });
  expect((await desk.postback(id)).marks).toEqual({
    isPinned: true,
    note: 'Спросить Анну',
    tags: ['ask-anna', 'dispute'],
  });
  expect(await clickIds('tag:dispute')).toEqual(['a1']);
  expect(await clickIds('tag:disp*')).toEqual(['a1']);
  expect(await clickIds('pinned:yes')).toEqual(['a1']);
  expect(await clickIds('pinned:no')).toEqual(['a2', 'a3']);
  expect(await clickIds('note:анну')).toEqual(['a1']);
  expect(await clickIds('note:*')).toEqual(['a1']);
  expect(await clickIds('-tag:dispute event:reg')).toEqual(['a3']);
  const suggested = await desk.json<{ items: string[] }>('GET', '/postbacks/suggestions?field=tag&start=dis');
  expect(suggested.items).toEqual(['dispute']);
  await mark(id, { isPinned: false, note: '', removeTags: ['DISPUTE', 'ask-anna'] });
  expect((await desk.postback(id)).marks).toEqual({ isPinned: false, note: null, tags: [] });
});

test('a bulk action counts first, does it for what the filter finds, and is taken back as a whole', async () => {
  await mark(await idOf('a1'), { addTags: ['vip'] });
  const input = { filter: 'event:reg', action: { kind: 'tag', tag: 'VIP' } };
  expect(await desk.json('POST', '/bulk-actions/preview', input)).toEqual({
    postbacks: 2,
    changed: 1,
    isComplete: true,
  });
  expect(await clickIds('tag:vip')).toEqual(['a1']);
  await desk.json('POST', '/bulk-actions', input);
  expect(await bulkEnd()).toMatchObject({
    kind: 'finished',
    counts: { postbacks: 2, changed: 1 },
    canBeUndone: true,
  });
  expect(await clickIds('tag:vip')).toEqual(['a1', 'a3']);
  await desk.json('POST', '/bulk-actions/undo');
  expect(await bulkEnd()).toMatchObject({ kind: 'finished', action: { kind: 'undo' }, canBeUndone: false });
  expect(await clickIds('tag:vip')).toEqual(['a1']);
  await desk.json('POST', '/bulk-actions', { ...input, action: { kind: 'untag', tag: 'vip' } });
  expect(await bulkEnd()).toMatchObject({ counts: { changed: 1 }, canBeUndone: false });
  expect(await clickIds('tag:vip')).toEqual([]);
  expect((await desk.call('POST', '/bulk-actions/undo')).status).toBe(409);
});

test('what is hidden is left out where that is asked for, still counted, and shown again', async () => {
  const before = await desk.ledger();
  const { id } = await desk.json<{ id: string }>('POST', '/hidden-senders', { search: 'clickid:a2' });
  expect(await clickIds('-is:hidden')).toEqual(['a1', 'a3']);
  expect(await clickIds('is:hidden')).toEqual(['a2']);
  expect(await clickIds('')).toEqual(['a1', 'a2', 'a3']);
  expect(await desk.ledger()).toEqual(before);
  const { items } = await desk.json<{ items: HiddenSender[] }>('GET', '/hidden-senders');
  expect(items).toMatchObject([{ id, search: 'clickid:a2', count: 1, isCountComplete: true }]);
  for (const search of ['is:hidden', '   '])
    expect((await desk.call('POST', '/hidden-senders', { search })).status).toBe(400);
  await desk.json('DELETE', `/hidden-senders/${id}`);
  expect(await clickIds('-is:hidden')).toEqual(['a1', 'a2', 'a3']);
  expect(await clickIds('is:hidden')).toEqual([]);
});

test('what is sent by hand goes the way of a received one, is marked, and is none of the network’s own', async () => {
  const original = await idOf('a2');
  const lastHeard = async (): Promise<unknown> =>
    (await desk.json<{ items: Network[] }>('GET', '/networks')).items.find((each) => each.id === network.id)
      ?.lastHeardAt;
  const heard = await lastHeard();
  const request = {
    method: 'POST',
    target: '/postback/{key}?clickid=a9&event=ftd',
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Cookie', 'session=secret'],
      ['Content-Length', '999'],
    ],
    bodyBase64: btoa('payout=70&currency=USD'),
  };
  const input = { networkId: network.id, request, ofId: original, test: false };
  const { postbackId } = await desk.json<{ postbackId: string }>('POST', '/resends', input);
  const sent = await desk.postback(postbackId);
  expect(sent).toMatchObject({
    clickId: 'a9',
    event: 'first_deposit',
    payout: 70,
    test: false,
    resent: { ofId: original, testName: null },
  });
  expect(sent.conversion).not.toBeNull();
  expect(sent.raw.target).toContain(network.key);
  expect(JSON.stringify(sent.raw.headers)).not.toContain('secret');
  expect(JSON.stringify(sent.raw.headers)).not.toContain('999');
  expect(await clickIds('is:resent')).toEqual(['a9']);
  expect(await lastHeard()).toEqual(heard);
  // Reading the history again keeps the mark.
  await desk.json('PATCH', `/networks/${network.id}`, { name: '1win again' });
  expect((await desk.postback(postbackId)).resent).toMatchObject({ ofId: original });
});

test('a saved test is sent again with the key of now, as a test', async () => {
  const request = {
    method: 'GET',
    target: '/postback/{key}?clickid=saved1&event=reg',
    headers: [],
    bodyBase64: '',
  };
  const saved = await desk.json<TestPostback>('POST', '/test-postbacks', {
    name: ' Registration ',
    networkId: network.id,
    request,
    test: true,
  });
  expect(saved).toMatchObject({ name: 'Registration', test: true, firedAt: null });
  const { postbackId } = await desk.json<{ postbackId: string }>('POST', `/test-postbacks/${saved.id}/fire`);
  expect(await desk.postback(postbackId)).toMatchObject({
    clickId: 'saved1',
    test: true,
    resent: { ofId: null, testName: 'Registration' },
  });
  const list = await desk.json<{ items: TestPostback[] }>('GET', '/test-postbacks');
  expect(list.items[0]?.firedAt).not.toBeNull();
  await desk.json('DELETE', `/test-postbacks/${saved.id}`);
  expect((await desk.call('POST', `/test-postbacks/${saved.id}/fire`)).status).toBe(404);
});

test('a request that would break out of its head is refused', async () => {
  const send = (part: object): Promise<Response> =>
    desk.call('POST', '/resends', {
      networkId: network.id,
      ofId: null,
      test: true,
      request: { method: 'GET', target: '/x', headers: [], bodyBase64: '', ...part },
    });
  for (const part of [
    { target: '/x HTTP/1.1\r\nInjected: 1' },
    { target: 'x' },
    { headers: [['A', 'b\r\nInjected: 1']] },
    { headers: [['A:b', 'c']] },
    { method: 'TRACE' },
    { bodyBase64: '***' },
  ])
    expect((await send(part)).status).toBe(400);
});

test('what is usual and the one before are told for a postback', async () => {
  const usual = await desk.json<{ days: { total: number }[]; previousId: string | null }>(
    'GET',
    `/postbacks/${await idOf('a3')}/usual`,
  );
  expect(usual.days).toMatchObject([{ total: 2, fields: { clickid: 2, event: 2 } }]);
  expect(usual.previousId).toBe(await idOf('a1'));
});
