/** What a mailbox receives is at its desk, with the same bytes, in order, once and soon. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mailbox } from '../../../electron/mailbox/mailbox.ts';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { mailboxOf, openMailbox, pair, rulesAreThere } from '../../fixtures/mailbox.ts';

let folder: string;
let mailbox: Mailbox;
let desk: Desk;
beforeEach(async () => {
  folder = temporaryFolder();
  mailbox = await openMailbox(folder);
  desk = await Desk.start({ folder });
});
afterEach(async () => {
  await desk.stop();
  await mailbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function send(path: string, init?: RequestInit): Promise<number> {
  return (await fetch(`${mailbox.url}${path}`, init)).status;
}

test('before it belongs to a desk a mailbox asks everybody to try again', async () => {
  expect(await send('/postback/some-key-0123456789abcdef?clickid=a1&event=reg')).toBe(503);
});

test('a postback that a mailbox received is at the desk, byte for byte, and nowhere on its own disk', async () => {
  const network = await desk.createNetwork({ name: 'Paired', answerBody: 'taken' });
  await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  const response = await fetch(`${mailbox.url}/postback/${network.key}?clickid=sealed-click-1&event=reg`, {
    headers: { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'network/1' },
  });
  expect([response.status, await response.text()]).toEqual([200, 'taken']);
  const [row] = await eventually(async () => {
    const rows = await desk.postbacks();
    return rows.length === 1 ? rows : null;
  });
  expect(row).toMatchObject({ clickId: 'sealed-click-1', event: 'registration', networkId: network.id });
  const { raw } = await desk.postback(row?.id ?? '');
  expect(raw).toMatchObject({
    target: `/postback/${network.key}?clickid=sealed-click-1&event=reg`,
    headers: expect.arrayContaining([['user-agent', 'network/1']]),
    remoteAddress: '203.0.113.9',
  });
  const disk = everythingIn(join(folder, 'mailbox-data'));
  for (const word of ['sealed-click-1', network.key, '203.0.113.9', 'network/1'])
    expect(disk, word).not.toContain(word);
  await eventually(async () => (await mailboxOf(desk)).waiting === 0);
  expect(await mailboxOf(desk)).toMatchObject({ state: { kind: 'draining' }, lagMs: 0, hasRules: true });
});
