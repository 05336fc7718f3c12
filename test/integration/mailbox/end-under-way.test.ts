/** A pairing that ends while postbacks come: what the mailbox answered with 200 is at the desk. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mailbox } from '../../../electron/mailbox/mailbox.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { mailboxOf, openMailbox, pair, rulesAreThere } from '../../fixtures/mailbox.ts';

const AT_ONCE = 16;
/** So long that a flush of the disk takes some milliseconds. */
const BODY = 'x'.repeat(200_000);
const MOST_ROUNDS = 12;

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

test('what comes in the moment in which a pairing ends is drained first, or is not answered with 200', async () => {
  const { key } = await desk.createNetwork();
  const { id } = await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  const answered: string[] = [];
  const send = async (clickId: string): Promise<void> => {
    const url = `${mailbox.url}/postback/${key}?clickid=${clickId}&event=reg`;
    const { status } = await fetch(url, { method: 'POST', body: BODY });
    if (status === 200) answered.push(clickId);
  };
  let isOver = false;
  for (let round = 0; !isOver && round < MOST_ROUNDS; round += 1) {
    const names = Array.from({ length: AT_ONCE }, (_, index) => `${round}-${index}-0123456789`);
    const [ended] = await Promise.all([desk.call('DELETE', `/mailboxes/${id}`), ...names.map(send)]);
    isOver = ended.status === 200;
    if (!isOver) await eventually(async () => (await mailboxOf(desk)).waiting === 0);
  }
  if (!isOver) await desk.json('DELETE', `/mailboxes/${id}`);
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);
  const there = new Set((await desk.postbacks()).map(({ clickId }) => clickId));
  expect(answered.filter((clickId) => !there.has(clickId))).toEqual([]);
});
