/** What strangers sent without a key does not become a network's own by a switch. */
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { KeptKeyless } from '../../../shared/contract/kept-keyless.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

const SECRET = 'shared-with-the-network';

let desk: Desk;
let network: Network;

beforeEach(async () => {
  desk = await Desk.start();
  network = await desk.createNetwork();
});

afterEach(async () => {
  await desk.stop();
});

const kept = (): Promise<KeptKeyless> => desk.json('GET', `/networks/${network.id}/kept-keyless`);
const restrict = (edit: unknown): Promise<unknown> =>
  desk.json('PATCH', `/networks/${network.id}/access`, edit);
const accept = (more: object = {}): Promise<Network> =>
  desk.json('PATCH', `/networks/${network.id}`, { acceptsKeyless: true, ...more });

async function send(clickId: string, headers: Record<string, string> = {}, body?: string): Promise<void> {
  const response = await desk.receive(`/postback?clickid=${clickId}&event=registration`, {
    headers,
    ...(body === undefined ? {} : { method: 'POST', body }),
  });
  expect(response.status).toBe(200);
}

async function sendAndWait(clickIds: readonly string[]): Promise<void> {
  for (const clickId of clickIds) await send(clickId);
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);
}

async function takenClickIds(): Promise<readonly (string | null)[]> {
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);
  const items = await desk.postbacks();
  return items.filter(({ networkId }) => networkId === network.id).map(({ clickId }) => clickId);
}

test('without rules everybody passes, and that is said', async () => {
  await sendAndWait(['abcdef01', 'abcdef02']);
  expect(await kept()).toEqual({
    count: 2,
    passing: 2,
    notAllowed: 0,
    badSignature: 0,
    senderCount: 1,
    senders: [{ address: expect.any(String), count: 2, passing: 2 }],
    isAnybodyLetIn: true,
  });
  await accept();
  expect(new Set(await takenClickIds())).toEqual(new Set(['abcdef01', 'abcdef02']));
  expect((await kept()).count).toBe(0);
});

test('from an address that is not on the list they stay nobody’s', async () => {
  await restrict({ allowList: ['203.0.113.0/24'] });
  await sendAndWait(['abcdef01', 'abcdef02']);
  expect(await kept()).toMatchObject({ count: 2, passing: 0, notAllowed: 2, isAnybodyLetIn: false });
  await accept();
  expect(await takenClickIds()).toEqual([]);
  expect((await kept()).count).toBe(2);
});

test('where the network signs only what is signed right becomes its own, and of that only what is signed', async () => {
  await restrict({
    signature: {
      header: 'X-Signature',
      algorithm: 'hmac-sha256',
      encoding: 'hex',
      bytes: 'body',
      secret: SECRET,
    },
  });
  const body = '{"clickid":"abcdef01","event":"registration"}';
  const signature = createHmac('sha256', SECRET).update(body).digest('hex');
  await send('abcdef99', { 'x-signature': signature, 'content-type': 'application/json' }, body);
  await send('abcdef02', { 'x-signature': '00' });
  await sendAndWait(['abcdef03']);
  expect(await kept()).toMatchObject({ count: 3, passing: 1, badSignature: 2, isAnybodyLetIn: false });
  await accept();
  expect(await takenClickIds()).toEqual(['abcdef01']);
});

test('the person may leave all of them where they are', async () => {
  await sendAndWait(['abcdef01']);
  await accept({ keptKeyless: 'leave' });
  expect(await takenClickIds()).toEqual([]);
  await send('abcdef02');
  expect(await takenClickIds()).toEqual(['abcdef02']);
});
