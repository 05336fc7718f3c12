/** Networks that nobody described: what is read by guessing waits until the reading is confirmed once. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NetworkQuestion } from '../../../shared/contract/network-questions.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { ProposalView } from '../../../shared/contract/proposal.ts';
import type { Postback } from '../../../shared/contract/postbacks.ts';
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

async function send(network: Network, rest: string): Promise<Postback> {
  const before = (await desk.postbacks()).length;
  await desk.receive(`/postback/${network.key}${rest}`);
  return eventually(async () => {
    const all = await desk.postbacks();
    return all.length > before ? all[0] : null;
  });
}

const questions = async (): Promise<readonly NetworkQuestion[]> =>
  (await desk.json<{ items: NetworkQuestion[] }>('GET', '/networks/questions')).items;

const codesOf = (postback: Postback): readonly string[] =>
  postback.problems.filter(({ severity }) => severity === 'fatal').map(({ code }) => code);

test.each([
  '?subid=a1b2c3d4e5f6&event=ftd&payout=20&currency=USD',
  '?click_id=a1b2c3d4e5f6&event=reg',
  '?sub1=a1b2c3d4e5f6&event=reg',
  '?clickid=a1b2c3d4e5f6&goal=reg',
  '?clickid=a1b2c3d4e5f6&type=ftd&payout=5&currency=USD',
  '?clickid=a1b2c3d4e5f6&event=ftd&sum=20&currency=USD',
  '?clickid=a1b2c3d4e5f6&event=ftd&amount=20&currency=USD',
  '?clickid=a1b2c3d4e5f6&event=ftd&revenue=20&currency=USD',
  '?clickid=a1b2c3d4e5f6&event=ftd&payout=20&cur=USD',
  '?clickid=a1b2c3d4e5f6&event=ftd&payout=20&currency=USD&transaction_id=77',
  '?clickid=a1b2c3d4e5f6&event=lead&conversion_status=approved',
  '?clickid=a1b2c3d4e5f6&event=reg&timestamp=1764000000',
  '/ftd?CLICK_ID=a1b2c3d4e5f6&payout=20&currency=USD',
])('%s of a network that nobody described is held until its reading is confirmed', async (query) => {
  await desk.createDestination({
    name: 'App Craft',
    enabled: true,
    request: { url: `${sink.url}/pb?id={clickid}&e={event}` },
    events: { registration: 'reg', first_deposit: 'dep', lead: 'lead' },
  });
  const network = await desk.createNetwork({ name: 'Unknown' });
  const held = await send(network, query);
  expect(held.isHeld).toBe(true);
  expect(codesOf(held)).toEqual(['reading_unconfirmed']);
  expect(sink.requests).toHaveLength(0);

  await desk.json('PATCH', `/networks/${network.id}`, { isConfirmed: true });
  await eventually(async () => (await desk.postbacks())[0]?.isHeld === false);
  await sink.waitForCount(1);
  expect(sink.requests[0]?.url).toMatch(/^\/pb\?id=a1b2c3d4e5f6&e=(?:reg|dep|lead)$/);
});

test.each([
  '?clickid=a1b2c3d4e5f6&event=ftd&payout=20&currency=USD&status=approved&txid=9',
  '?ClickID=a1b2c3d4e5f6&event=Registration',
  '/reg?clickid=a1b2c3d4e5f6',
  '/deposit?clickid=a1b2c3d4e5f6&payout=20&currency=EUR',
  '?clickid=a1b2c3d4e5f6&event=sale&payout=20&currency=USD&sub2=creo7&geo=DE',
  '?clickid=a1b2c3d4e5f6&event=lead&status=pending&ip=10.0.0.1&offer=Some+offer',
])('%s is read by our own names and needs no confirmation', async (query) => {
  const network = await desk.createNetwork({ name: 'Own names' });
  expect(codesOf(await send(network, query))).toEqual([]);
  expect(await questions()).toEqual([]);
});

test('a network of the catalog needs no confirmation, whatever names it uses', async () => {
  const network = await desk.createNetwork({ name: 'Keitaro', preset: 'keitaro' });
  expect(codesOf(await send(network, '?subid=a1b2c3d4e5f6&status=sale&payout=2&currency=usd&tid=7'))).toEqual(
    [],
  );
});

test('a role whose names the person gave is no guess, the others are', async () => {
  const network = await desk.createNetwork({ name: 'Half' });
  const { fields } = network.mapping;
  await desk.json('PATCH', `/networks/${network.id}`, {
    mapping: { ...network.mapping, fields: { ...fields, clickId: ['sub1'] } },
  });
  expect(codesOf(await send(network, '?sub1=a1b2c3d4e5f6&event=reg'))).toEqual([]);
  expect(codesOf(await send(network, '?sub1=a1b2c3d4e5f7&goal=reg'))).toEqual(['reading_unconfirmed']);
});

test('what counted before goes on counting when its history is read again without a confirmation', async () => {
  const network = await desk.createNetwork({ name: 'In use' });
  const { fields } = network.mapping;
  await desk.json('PATCH', `/networks/${network.id}`, {
    mapping: { ...network.mapping, fields: { ...fields, clickId: ['sub1'] } },
  });
  const counted = await send(network, '?sub1=inuse0000001&event=reg');
  expect(counted.isHeld).toBe(false);
  await desk.json('PATCH', `/networks/${network.id}`, { mapping: network.mapping, appliesToHistory: true });
  await eventually(async () => {
    const { items } = await desk.json<{ items: Network[] }>('GET', '/networks');
    return items[0]?.rereading === null;
  });
  const [after] = await desk.postbacks();
  expect(after).toMatchObject({ isHeld: false, clickId: 'inuse0000001', relation: { kind: 'first' } });
  expect(codesOf(await send(network, '?sub1=inuse0000002&event=reg'))).toEqual(['reading_unconfirmed']);
});

test('what a postback means is asked once, for several networks at a time', async () => {
  await desk.createDestination({
    name: 'App Craft',
    enabled: true,
    request: { url: `${sink.url}/pb?id={clickid}&e={event}` },
    events: { registration: 'reg', lead: 'lead' },
  });
  const own = await desk.createNetwork({ name: 'Own' });
  const guessed = await desk.createNetwork({ name: 'Guessed' });
  const silent = await desk.createNetwork({ name: 'Silent', preset: 'keitaro' });
  await send(own, '?clickid=own0000001');
  await send(own, '?clickid=own0000002');
  await send(guessed, '?subid=guessed00001&sum=12.5&currency=USD');
  await send(silent, '?subid=silent000001&payout=3&currency=USD');

  const asked = await questions();
  expect(asked.map(({ name, held, asksEvent, asksReading }) => [name, held, asksEvent, asksReading])).toEqual(
    [
      ['Silent', 1, true, false],
      ['Guessed', 1, true, true],
      ['Own', 2, true, false],
    ],
  );
  const mapping = asked[1]?.proposal.mapping;
  expect(asked[1]?.proposal.reading).toMatchObject({ clickId: 'guessed00001', payout: 12.5 });

  await desk.json('POST', '/networks/answers', {
    items: [
      { id: own.id, event: 'registration' },
      { id: guessed.id, event: 'lead', mapping, isConfirmed: true },
    ],
  });
  await eventually(async () => {
    const [silentOne, ...others] = await desk.postbacks();
    return silentOne?.isHeld === true && others.every((each) => !each.isHeld);
  });
  await sink.waitForCount(3);
  expect(sink.requests.map(({ url }) => url).toSorted()).toEqual([
    '/pb?id=guessed00001&e=lead',
    '/pb?id=own0000001&e=reg',
    '/pb?id=own0000002&e=reg',
  ]);
  expect((await questions()).map(({ name }) => name)).toEqual(['Silent']);
  // It is not asked again for the next one.
  expect(codesOf(await send(own, '?clickid=own0000003'))).toEqual([]);
});

test('a rating without an event asks for no meaning where other postbacks name theirs', async () => {
  const network = await desk.createNetwork({ name: 'Rated' });
  await send(network, '?clickid=rated000001&event=reg');
  await send(network, '?clickid=rated000001&event=ftd&payout=5&currency=USD');
  const rating = await send(network, '?clickid=rated000001&status=rejected');
  expect(codesOf(rating)).toEqual(['event_missing']);
  expect(await questions()).toEqual([]);
});

test('a click id that only first contact finds is asked about, and one that is not there is not', async () => {
  const found = await desk.createNetwork({ name: 'Found' });
  const absent = await desk.createNetwork({ name: 'Absent' });
  await send(found, '?aff_sub=foundclick01&cash=12,50&cur=EUR&event=ftd');
  await send(absent, '?event=ftd&payout=5&currency=USD');
  const asked = await questions();
  expect(asked.map(({ name, asksEvent, asksReading }) => [name, asksEvent, asksReading])).toEqual([
    ['Found', false, true],
  ]);
  const mapping = asked[0]?.proposal.mapping;
  await desk.json('POST', '/networks/answers', { items: [{ id: found.id, mapping, isConfirmed: true }] });
  await eventually(
    async () => (await desk.postbacks()).find(({ networkId }) => networkId === found.id)?.isHeld === false,
  );
  expect((await desk.postbacks()).find(({ networkId }) => networkId === found.id)).toMatchObject({
    clickId: 'foundclick01',
    payout: 12.5,
    currency: 'EUR',
  });
});

test('an answered event keeps what first contact proposes for the fields', async () => {
  const network = await desk.createNetwork({ name: 'Event first' });
  await send(network, '?aff_sub=eventfirst001&cash=12,50&cur=EUR');
  await desk.json('POST', '/networks/answers', { items: [{ id: network.id, event: 'lead' }] });
  const proposal = await desk.json<ProposalView>('POST', '/networks/propose', { networkId: network.id });
  expect(proposal.reading).toMatchObject({
    clickId: 'eventfirst001',
    event: 'lead',
    payout: 12.5,
    currency: 'EUR',
  });
});

test('a meaning that the person gave to a word stays when the rest is proposed', async () => {
  const network = await desk.createNetwork({ name: 'Own meaning' });
  await send(network, '?aff_sub=ownmeaning01&goal=sale&cash=5');
  await desk.json('POST', `/networks/${network.id}/words`, { word: 'sale', event: 'deposit' });
  const proposal = await desk.json<ProposalView>('POST', '/networks/propose', { networkId: network.id });
  expect(proposal.reading).toMatchObject({ clickId: 'ownmeaning01', event: 'deposit' });
});

test('an answer for a network that is not there refuses them all', async () => {
  const network = await desk.createNetwork({ name: 'One' });
  await send(network, '?clickid=one00000001');
  const response = await desk.call('POST', '/networks/answers', {
    items: [
      { id: network.id, event: 'lead' },
      { id: '01JZZZZZZZZZZZZZZZZZZZZZZZ', event: 'lead' },
    ],
  });
  expect(response.status).toBe(404);
  expect((await questions()).map(({ name }) => name)).toEqual(['One']);
});
