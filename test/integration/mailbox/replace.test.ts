/** A mailbox is replaced by another one: networks change over one by one, and nothing falls between the two. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mailbox } from '../../../electron/mailbox/mailbox.ts';
import type { MailboxView } from '../../../shared/contract/mailboxes.ts';
import type { PublicUrlsView } from '../../../shared/contract/public-urls.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openMailbox, pair } from '../../fixtures/mailbox.ts';

let folder: string;
let old: Mailbox;
let next: Mailbox;
let desk: Desk;
beforeEach(async () => {
  folder = temporaryFolder();
  for (const name of ['old', 'next']) mkdirSync(join(folder, name));
  old = await openMailbox(join(folder, 'old'));
  next = await openMailbox(join(folder, 'next'));
  desk = await Desk.start({ folder });
});
afterEach(async () => {
  await desk.stop();
  await old.stop();
  await next.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function send(to: Mailbox, key: string, id: string): Promise<number> {
  const url = `${to.url}/postback/${key}?clickid=${id}&event=reg`;
  return (await fetch(url, { headers: { connection: 'close' } })).status;
}

async function mailboxes(): Promise<readonly MailboxView[]> {
  return (await desk.json<{ items: MailboxView[] }>('GET', '/mailboxes')).items;
}

async function allHaveRules(): Promise<void> {
  await eventually(async () => (await mailboxes()).every(({ hasRules }) => hasRules === true));
}

async function addressOf(networkId: string): Promise<PublicUrlsView['networks'][number] | undefined> {
  const { networks } = await desk.json<PublicUrlsView>('GET', '/addresses');
  return networks.find((each) => each.networkId === networkId);
}

async function clickIds(): Promise<readonly string[]> {
  return (await desk.postbacks()).map(({ clickId }) => clickId ?? '').toSorted();
}

test('the new one is pasted while the old one still receives, and the old one goes when nothing comes over it', async () => {
  const network = await desk.createNetwork({ name: 'Moving' });
  const { id: oldId } = await pair(desk, old.url, old.pairingCode);
  await allHaveRules();
  await desk.json('POST', '/addresses/pasted', { networkId: network.id, isPasted: true });
  expect(await send(old, network.key, 'm1')).toBe(200);
  await eventually(async () => (await addressOf(network.id))?.state === 'confirmed');

  const { id: nextId } = await pair(desk, next.url, next.pairingCode);
  await allHaveRules();
  const view = await desk.json<PublicUrlsView>('GET', '/addresses');
  expect(view).toMatchObject({ current: next.url, isMailbox: true });
  // Its cabinet has the old one still, and what to paste is the new one.
  expect(await addressOf(network.id)).toMatchObject({ state: 'outdated', oldAddress: old.url });
  expect((await addressOf(network.id))?.urls[0]?.url).toContain(next.url);

  // Both receive meanwhile, and the desk takes over from both.
  expect([await send(old, network.key, 'm2'), await send(next, network.key, 'm3')]).toEqual([200, 200]);
  await eventually(async () => (await clickIds()).length === 3);
  await eventually(async () => (await mailboxes()).every(({ waiting }) => waiting === 0));

  expect((await desk.call('DELETE', `/mailboxes/${oldId}`)).status).toBe(200);
  expect((await mailboxes()).map(({ id }) => id)).toEqual([nextId]);
  // The old one belongs to nobody: who still has its address is asked to try again, and is not told that it is well.
  expect(await send(old, network.key, 'm4')).toBe(503);
  expect(await send(next, network.key, 'm5')).toBe(200);
  await eventually(async () => (await clickIds()).length === 4);
  expect(await clickIds()).toEqual(['m1', 'm2', 'm3', 'm5']);
  expect((await desk.json<PublicUrlsView>('GET', '/addresses')).current).toBe(next.url);
});

test('one whose server is lost is forgotten without it, after it was said what may be lost', async () => {
  const network = await desk.createNetwork({ name: 'Lost' });
  const { id: oldId } = await pair(desk, old.url, old.pairingCode);
  await allHaveRules();
  await old.stop();
  await pair(desk, next.url, next.pairingCode);
  await eventually(async () => (await mailboxes()).some(({ hasRules }) => hasRules === true));

  const refused = await desk.call('DELETE', `/mailboxes/${oldId}`);
  expect(refused.status).toBe(503);
  expect(await mailboxes()).toHaveLength(2);
  const forgotten = await desk.call('DELETE', `/mailboxes/${oldId}`, { wipe: false, discard: true });
  expect(forgotten.status).toBe(200);
  expect(await send(next, network.key, 'l1')).toBe(200);
  await eventually(async () => (await clickIds()).length === 1);
});
