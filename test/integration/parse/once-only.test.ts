/** One first deposit for a click, told under several transaction ids, on a real store. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { releasePostback } from '../../../electron/engine/parse/release-postback.ts';
import type { NetworkRow } from '../../../electron/engine/store/networks-table.ts';
import type { PostbackRow } from '../../../electron/engine/store/postback-rows.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

let desk: CoreDesk;
let network: NetworkRow;

beforeEach(() => {
  desk = new CoreDesk();
  network = desk.core.networks.create({ name: 'Casino' });
  desk.core.destinations.create({
    name: 'App',
    enabled: true,
    request: { url: 'http://127.0.0.1:9/?id={clickid}' },
    rules: { allowsPrivate: true, ratings: ['pending', 'approved', 'unrated'] },
    events: { registration: 'reg', first_deposit: 'dep', lead: 'lead', sale: 'sale' },
  });
});

afterEach(async () => {
  await desk.stop();
});

function codes({ problems }: PostbackRow): readonly string[] {
  return problems.map((each) => each.code);
}

function sum(): number {
  return desk.store.conversionSums
    .between(0, Number.MAX_SAFE_INTEGER)
    .reduce((total, each) => total + each.micros, 0);
}

/** What is held is read again beside the history: until nothing waits any more. */
async function readAllAgain(): Promise<void> {
  await desk.reprocess(network);
  await eventually(() => Promise.resolve(desk.store.countWaiting() === 0));
}

async function readAgain(id: PostbackId): Promise<PostbackRow> {
  return eventually(() => {
    const row = desk.store.postbacks.get(id);
    return Promise.resolve(row === null || row.parsedAtMs === null ? null : row);
  });
}

test('pending under one id and approved under another is one first deposit; the second waits for a person', async () => {
  const first = await desk.send(network, 'clickid=c1&event=ftd&status=pending&payout=20&currency=USD&txid=1');
  const second = await desk.send(
    network,
    'clickid=c1&event=ftd&status=approved&payout=20&currency=USD&txid=2',
  );
  expect(second).toMatchObject({ isHeld: true, conversionId: null, event: 'first_deposit' });
  expect(second.problems).toContainEqual(
    expect.objectContaining({ code: 'second_once_only_event', field: 'txid', value: '2', hint: '1' }),
  );
  expect(desk.store.deliveries.ofPostback(second.id)).toEqual([]);
  expect(desk.store.deliveries.ofPostback(first.id)).toHaveLength(1);
  expect(sum()).toBe(20_000_000);

  releasePostback(desk.store, second.id, null);
  desk.core.events.emit('postback.reopened', null);
  const released = await readAgain(second.id);
  expect(released.isHeld).toBe(false);
  expect(released.conversionId).not.toBe(first.conversionId);
  expect(sum()).toBe(40_000_000);
  const copy = await desk.send(network, 'clickid=c1&event=ftd&status=approved&payout=20&currency=USD&txid=2');
  expect(copy).toMatchObject({ conversionId: released.conversionId, relation: { kind: 'repeat' } });
});

test.each([
  ['event=ftd&payout=50', 'event=ftd&payout=50&txid=7'],
  ['event=ftd&payout=50&txid=7', 'event=ftd&payout=50'],
  ['event=lead&payout=50', 'event=sale&payout=50&txid=7'],
  ['event=lead&payout=5&txid=7', 'event=sale&payout=50'],
])('%s and then %s are one conversion, and its money counts once', async (before, after) => {
  const first = await desk.send(network, `clickid=c2&currency=USD&${before}`);
  const second = await desk.send(network, `clickid=c2&currency=USD&${after}`);
  expect(second.conversionId).toBe(first.conversionId);
  const copies = [before, after].map((query) => desk.send(network, `clickid=c2&currency=USD&${query}`));
  for (const copy of await Promise.all(copies)) expect(copy.conversionId).toBe(first.conversionId);
  await readAllAgain();
  const again = desk.store.postbacks.ofNetwork(network.id, '', 10);
  expect(new Set(again.map((row) => row.conversionId))).toEqual(new Set([first.conversionId]));
});

test('a rating with the id finds the conversion that learned it later', async () => {
  const first = await desk.send(network, 'clickid=c3&event=ftd&payout=50');
  await desk.send(network, 'clickid=c3&event=ftd&payout=50&txid=7');
  await desk.send(network, 'clickid=c3&event=dep&payout=10&txid=8');
  const rating = await desk.send(network, 'clickid=c3&status=rejected&txid=7');
  expect(rating).toMatchObject({ conversionId: first.conversionId, isHeld: false });
});

test('an id that is another one for each message is found out, and taking it out of the mapping mends all', async () => {
  const told: PostbackRow[] = [];
  for (const [number, click] of ['a', 'b', 'c', 'd'].entries()) {
    for (const status of ['pending', 'approved'])
      told.push(
        await desk.send(
          network,
          `clickid=${click}&event=ftd&status=${status}&payout=9&currency=USD&txid=m${number}${status}`,
        ),
      );
  }
  expect(told.filter((row) => row.isHeld)).toHaveLength(4);
  expect(told[1]?.problems.map(({ code }) => code)).not.toContain('transaction_id_per_message');
  expect(told[7]?.problems.map(({ code }) => code)).toContain('transaction_id_per_message');
  const { mapping } = network;
  desk.core.networks.update(network.id, {
    mapping: { ...mapping, fields: { ...mapping.fields, transactionId: [] } },
  });
  await readAllAgain();
  const rows = desk.store.postbacks.ofNetwork(network.id, '', 20);
  expect(rows.map((row) => row.isHeld)).not.toContain(true);
  expect(new Set(rows.map((row) => row.conversionId)).size).toBe(4);
  expect(rows.filter((row) => row.status === 'approved').map((row) => row.relation?.kind)).toEqual([
    'change',
    'change',
    'change',
    'change',
  ]);
});

test('where pending and approved share an id, nothing is said about it', async () => {
  const last: PostbackRow[] = [];
  for (const click of ['a', 'b', 'c', 'd', 'e']) {
    for (const status of ['pending', 'approved'])
      last.push(await desk.send(network, `clickid=${click}&event=ftd&status=${status}&txid=${click}1`));
  }
  const second = await desk.send(network, 'clickid=a&event=ftd&txid=a2');
  expect(codes(second)).toContain('second_once_only_event');
  expect(codes(second)).not.toContain('transaction_id_per_message');
  expect(last.some((row) => row.isHeld)).toBe(false);
});

test('a network that sends several registrations per click says so once', async () => {
  const { mapping } = network;
  const repeats = { ...mapping.repeats, severalWithIds: ['registration' as const] };
  desk.core.networks.update(network.id, { mapping: { ...mapping, repeats } });
  const first = await desk.send(network, 'clickid=c4&event=reg&txid=1');
  const second = await desk.send(network, 'clickid=c4&event=reg&txid=2');
  expect(second.isHeld).toBe(false);
  expect(second.conversionId).not.toBe(first.conversionId);
});

test('what was a second one is the first when the one before it turns out to be another event', async () => {
  const first = await desk.send(network, 'clickid=c5&event=ftd&txid=1&payout=5&currency=USD');
  const second = await desk.send(network, 'clickid=c5&event=first_dep&txid=2&payout=7&currency=USD');
  expect(second.isHeld).toBe(true);
  desk.core.networks.mapWord(network.id, { word: 'ftd', event: 'deposit' });
  await desk.reprocess(network);
  const freed = await eventually(() => {
    const row = desk.store.postbacks.get(second.id);
    return Promise.resolve(row?.isHeld === false ? row : null);
  });
  expect(freed).toMatchObject({ isHeld: false, event: 'first_deposit' });
  expect(freed.conversionId).not.toBe(desk.store.postbacks.get(first.id)?.conversionId);
});

test.each(['r-55', 'R-55', 'refund_55', '55-chargeback', '-55'])(
  'the transaction id %s takes 55 back',
  async (txid) => {
    const first = await desk.send(network, 'clickid=c6&event=dep&payout=30&currency=USD&txid=55');
    const back = await desk.send(network, `clickid=c6&event=dep&payout=30&currency=USD&txid=${txid}`);
    expect(back).toMatchObject({ isHeld: false, conversionId: first.conversionId });
    expect(back.problems).toContainEqual(
      expect.objectContaining({ code: 'reversal', severity: 'note', value: txid, hint: '55' }),
    );
    expect(sum()).toBe(0);
  },
);

test.each(['r-55', 'R-55', 'refund_55', '55-chargeback', '-55'])(
  'the transaction id %s takes 55 back: where the network’s refunds wait for a person it is held as that, also when one would release it',
  async (txid) => {
    desk.core.networks.update(network.id, { mapping: { ...network.mapping, refunds: 'held' } });
    await desk.send(network, 'clickid=c6&event=dep&payout=30&currency=USD&txid=55');
    const back = await desk.send(network, `clickid=c6&event=dep&payout=30&currency=USD&txid=${txid}`);
    expect(back).toMatchObject({ isHeld: true, conversionId: null });
    expect(back.problems).toContainEqual(
      expect.objectContaining({ code: 'reversal', value: txid, hint: '55' }),
    );
    expect(() => {
      releasePostback(desk.store, back.id, null);
    }).toThrow('release_of_reversal');
    expect(sum()).toBe(30_000_000);
  },
);

test('an id that only begins like that, of which nobody knows the rest, is an id like any other', async () => {
  await desk.send(network, 'clickid=c7&event=dep&payout=30&currency=USD&txid=54');
  const other = await desk.send(network, 'clickid=c7&event=dep&payout=30&currency=USD&txid=r-55');
  const otherClick = await desk.send(network, 'clickid=c8&event=dep&payout=30&currency=USD&txid=r-54');
  expect([other.isHeld, otherClick.isHeld]).toEqual([false, false]);
  expect(sum()).toBe(90_000_000);
});
