import { afterEach, expect, test } from 'vitest';
import { request } from 'undici';
import { Demo, type DemoDeps } from '../../../electron/engine/demo/demo.ts';
import { startFakeAppCraft } from '../../../electron/engine/demo/fake-app-craft.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.toReversed()) await each.close();
  open.length = 0;
});

interface Calls {
  network: number;
  destinations: string[];
  removed: number;
}

async function openDemo(parts: Partial<DemoDeps> = {}): Promise<[Demo, SinkServer, Calls]> {
  const receiver = await SinkServer.start();
  const calls: Calls = { network: 0, destinations: [], removed: 0 };
  const demo = new Demo({
    receiverUrl: () => receiver.url,
    ensureTestNetwork: () => {
      calls.network += 1;
      return { key: 'demo-key-demo-key' };
    },
    ensureTestDestination: (url) => {
      calls.destinations.push(url);
    },
    removeTestSetup: () => {
      calls.removed += 1;
    },
    log: quietLog,
    ...parts,
  });
  open.push(receiver, demo);
  return [demo, receiver, calls];
}

const fieldsOf = (target: string): Record<string, string> =>
  Object.fromEntries(new URL(target, 'http://receiver').searchParams);

test('one play sends a registration and then a first deposit of the same click', async () => {
  const [demo, receiver, calls] = await openDemo();
  await demo.play();
  const [registration, deposit] = await receiver.waitForCount(2);
  const clickId = fieldsOf(registration?.url ?? '')['clickid'] ?? '';
  expect(clickId).toMatch(/^[a-z0-9]{20}$/);
  expect(registration?.url.startsWith('/postback/demo-key-demo-key?')).toBe(true);
  expect(fieldsOf(registration?.url ?? '')).toEqual({
    clickid: clickId,
    event: 'registration',
    status: 'approved',
  });
  expect(fieldsOf(deposit?.url ?? '')).toEqual({
    clickid: clickId,
    event: 'first_deposit',
    status: 'approved',
    payout: '60.00',
    currency: 'USD',
    txid: expect.stringMatching(/^[a-z0-9]{20}$/),
  });
  expect(calls.destinations).toHaveLength(1);
});

test('plays at the same time share one stage and have clicks of their own', async () => {
  const [demo, receiver, calls] = await openDemo();
  await Promise.all([demo.play(), demo.play(), demo.play()]);
  const requests = await receiver.waitForCount(6);
  expect(new Set(requests.map((each) => fieldsOf(each.url)['clickid'])).size).toBe(3);
  expect(calls).toMatchObject({ network: 1, removed: 0 });
  expect(calls.destinations).toHaveLength(1);
});

test('the fake App Craft takes GET and POST, answers OK and keeps the last hundred', async () => {
  const appCraft = await startFakeAppCraft();
  open.push(appCraft);
  const get = await request(`${appCraft.postbackUrl}?clickid=1`);
  expect([get.statusCode, await get.body.text()]).toEqual([200, 'OK']);
  const post = await request(appCraft.postbackUrl, { method: 'POST', body: 'clickid=2' });
  expect([post.statusCode, await post.body.text()]).toEqual([200, 'OK']);
  const other = await request(appCraft.postbackUrl.replace('/postback', '/other'));
  await other.body.dump();
  expect(other.statusCode).toBe(404);
  expect(appCraft.received).toEqual([
    { method: 'GET', target: '/postback?clickid=1', body: '' },
    { method: 'POST', target: '/postback', body: 'clickid=2' },
  ]);
  await Promise.all(
    Array.from({ length: 110 }, async () => {
      const response = await request(appCraft.postbackUrl);
      await response.body.dump();
    }),
  );
  expect(appCraft.received).toHaveLength(100);
});

test('the loop plays on until it is stopped, and stopping takes the stage down', async () => {
  const [demo, receiver, calls] = await openDemo({ everyMs: 20 });
  demo.startLoop();
  demo.startLoop();
  await receiver.waitForCount(4);
  const [destination] = calls.destinations;
  await demo.stop();
  expect(calls).toMatchObject({ network: 1, removed: 1 });
  await expect(request(destination ?? '')).rejects.toThrow('ECONNREFUSED');
  // A stopped demo can be played again, on a new stage.
  await demo.play();
  expect(calls.network).toBe(2);
});

test('a receiver that is away or refuses ends nothing but that play', async () => {
  const [demo, receiver] = await openDemo();
  receiver.respondNext({ kind: 'answer', status: 503 });
  await demo.play();
  await receiver.waitForCount(1);
  await demo.play();
  const requests = await receiver.waitForCount(3);
  const events = requests.map((each) => fieldsOf(each.url)['event']);
  expect(events).toEqual(['registration', 'registration', 'first_deposit']);
});

test('parts that cannot be made are an error of that play, and the next one tries again', async () => {
  let tries = 0;
  const [demo, receiver] = await openDemo({
    ensureTestNetwork: () => {
      tries += 1;
      if (tries === 1) throw new Error('disk full');
      return { key: 'demo-key-demo-key' };
    },
  });
  await expect(demo.play()).rejects.toThrow('disk full');
  await demo.play();
  await receiver.waitForCount(1);
});
