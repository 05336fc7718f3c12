/** What a change of a network would do is shown before it is made, and is what it then does. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChangePreview } from '../../../shared/contract/change-preview.ts';
import type { NetworkQuestion } from '../../../shared/contract/network-questions.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let desk: Desk;
let sink: SinkServer;

beforeEach(async () => {
  desk = await Desk.start();
  sink = await SinkServer.start();
});

afterEach(async () => {
  const ledger = await desk.ledger();
  await desk.stop();
  await sink.close();
  expect(ledger.isBalanced).toBe(true);
});

const preview = (change: unknown): Promise<ChangePreview> => desk.json('POST', '/networks/preview', change);

function connectAppCraft(more: Record<string, unknown> = {}) {
  return desk.createDestination({
    name: 'App Craft',
    enabled: true,
    request: { url: `${sink.url}/pb?id={clickid}&e={event}` },
    events: { registration: 'reg', first_deposit: 'dep', lead: 'lead' },
    ...more,
  });
}

/** @param queries each sent as one postback, until all of them are parsed */
async function receive(network: Network, queries: readonly string[]): Promise<void> {
  const before = (await desk.postbacks()).length;
  for (const query of queries) await desk.receive(`/postback/${network.key}${query}`);
  await eventually(async () => {
    const all = await desk.postbacks();
    return (
      all.length === before + queries.length &&
      all.every(({ isHeld, relation }) => isHeld || relation !== null)
    );
  });
}

const clicks = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `a1b2c3d4${String(index).padStart(4, '0')}`);

test('the meaning of a value: how many held postbacks become what, how many go where, and nothing happens', async () => {
  await connectAppCraft();
  const network = await desk.createNetwork({ name: 'Held' });
  await receive(
    network,
    clicks(12).map((id) => `?clickid=${id}&event=qualified_player&payout=5&currency=USD`),
  );
  const change = { id: network.id, word: 'qualified_player', event: 'first_deposit' };

  const shown = await preview({ mapWord: change });
  expect(shown).toMatchObject({
    tried: 12,
    isMore: false,
    stillHeld: 0,
    repeats: 0,
    outcomes: [{ event: 'first_deposit', status: null, count: 12 }],
    deliveries: [{ name: 'App Craft', sent: 12, skipped: 0, withdrawn: 0 }],
  });
  expect((await desk.postbacks()).every(({ isHeld }) => isHeld)).toBe(true);
  expect(await desk.deliveries()).toEqual([]);
  const [same] = (await desk.json<{ items: Network[] }>('GET', '/networks')).items;
  expect(same?.mapping).toEqual(network.mapping);
  expect(sink.requests).toEqual([]);

  await desk.json('POST', `/networks/${network.id}/words`, change);
  await sink.waitForCount(12);
  expect(await preview({ mapWord: change })).toMatchObject({ tried: 0, outcomes: [], deliveries: [] });
});

test('a second postback of one conversion is sent once, and what stays held is counted', async () => {
  await connectAppCraft();
  const network = await desk.createNetwork({ name: 'Twice' });
  await receive(network, [
    '?clickid=a1b2c3d40001&event=qualified',
    '?clickid=a1b2c3d40001&event=qualified',
    '?clickid={sub1}&event=qualified',
    '?clickid=a1b2c3d40002&event=other',
  ]);
  const shown = await preview({ mapWord: { id: network.id, word: 'qualified', event: 'registration' } });
  expect(shown).toMatchObject({ tried: 4, repeats: 1, stillHeld: 2 });
  expect(shown.outcomes).toEqual([{ event: 'registration', status: null, count: 2 }]);
  expect(shown.deliveries).toMatchObject([{ sent: 1 }]);
});

test('a destination that is off is no place where anything goes', async () => {
  await connectAppCraft({ enabled: false });
  const network = await desk.createNetwork({ name: 'Off' });
  await receive(network, ['?clickid=a1b2c3d40001&event=qualified']);
  const shown = await preview({ mapWord: { id: network.id, word: 'qualified', event: 'registration' } });
  expect(shown.outcomes).toHaveLength(1);
  expect(shown.deliveries).toMatchObject([{ name: 'App Craft', sent: 0, skipped: 1 }]);
});

test('a status that rejects a conversion shows what will not be sent any more', async () => {
  sink.respondAlways({ kind: 'answer', status: 503, body: 'later' });
  await connectAppCraft();
  const network = await desk.createNetwork({ name: 'Turned' });
  await receive(network, ['?clickid=a1b2c3d40001&event=reg']);
  await sink.waitForCount(1);
  await eventually(async () => (await desk.deliveries()).some(({ state }) => state === 'retrying'));
  await receive(network, ['?clickid=a1b2c3d40001&event=reg&status=fraudulent']);
  const shown = await preview({ mapWord: { id: network.id, word: 'fraudulent', status: 'rejected' } });
  expect(shown.outcomes).toEqual([{ event: 'registration', status: 'rejected', count: 1 }]);
  expect(shown.deliveries).toMatchObject([{ sent: 0, withdrawn: 1 }]);
  expect((await desk.deliveries()).map(({ state }) => state)).toEqual(['retrying']);
});

test('a confirmed reading and answers for several networks', async () => {
  await connectAppCraft();
  const networks = [await desk.createNetwork({ name: 'One' }), await desk.createNetwork({ name: 'Two' })];
  for (const network of networks) await receive(network, ['?subid=51ts6sgr1cbkdhljnrv&sum=40&currency=USD']);
  const questions = (await desk.json<{ items: NetworkQuestion[] }>('GET', '/networks/questions')).items;
  const items = questions.map(({ networkId, proposal }) => ({
    id: networkId,
    event: 'lead',
    mapping: proposal.mapping,
    isConfirmed: true,
  }));
  const shown = await preview({ answer: { items } });
  expect(shown.outcomes).toEqual([{ event: 'lead', status: null, count: 2 }]);
  expect(shown.deliveries).toMatchObject([{ sent: 2 }]);
  const [first] = items;
  const one = await preview({
    update: { id: first?.id, mapping: first?.mapping, isConfirmed: true },
  });
  // Without an event it is still held.
  expect(one).toMatchObject({ tried: 1, stillHeld: 1, outcomes: [], deliveries: [] });
});

test('postbacks kept without a key: what becomes of them when a network takes them', async () => {
  await connectAppCraft();
  const network = await desk.createNetwork({ name: 'Plain' });
  for (const id of clicks(3)) await desk.receive(`/postback?clickid=${id}&event=reg`);
  await eventually(async () => (await desk.postbacks()).length === 3);
  const edit = { id: network.id, acceptsKeyless: true };
  expect(await preview({ update: { ...edit, keptKeyless: 'leave' } })).toMatchObject({ tried: 0 });
  expect(await preview({ update: { ...edit, keptKeyless: 'adopt' } })).toMatchObject({
    tried: 3,
    outcomes: [{ event: 'registration', status: null, count: 3 }],
    deliveries: [{ sent: 3 }],
  });
  expect((await desk.postbacks()).every(({ networkName }) => networkName === null)).toBe(true);
});

test('of very many held postbacks the newest are read, and it says that there are more', async () => {
  const network = await desk.createNetwork({ name: 'Many' });
  await receive(
    network,
    clicks(120).map((id) => `?clickid=${id}&event=qualified`),
  );
  const shown = await preview({ mapWord: { id: network.id, word: 'qualified', event: 'lead' } });
  expect(shown).toMatchObject({ tried: 100, isMore: true, outcomes: [{ event: 'lead', count: 100 }] });
});

test('a change that would be refused is refused before', async () => {
  const taken = await desk.createNetwork({ name: 'First', acceptsKeyless: true });
  const network = await desk.createNetwork({ name: 'Second' });
  const refused = await desk.call('POST', '/networks/preview', {
    update: { id: network.id, acceptsKeyless: true },
  });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('First');
  await desk.call('DELETE', `/networks/${taken.id}`);
  const gone = await desk.call('POST', '/networks/preview', {
    mapWord: { id: taken.id, word: 'x', event: 'lead' },
  });
  expect(gone.status).toBe(404);
});
