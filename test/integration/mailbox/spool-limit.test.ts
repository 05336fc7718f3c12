/** A mailbox that may keep only so much: it warns long before, asks senders to try again, and loses nothing it answered. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Mailbox } from '../../../electron/mailbox/mailbox.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { mailboxOf, openMailbox, pair, rulesAreThere } from '../../fixtures/mailbox.ts';

/** It is looked at with each file of 16 MB that is full. */
const MAX_SPOOL_BYTES = 32 * 1024 * 1024;
const BODY_BYTES = 150_000;
const healthSchema = z.object({ status: z.string(), warnings: z.array(z.string()), waiting: z.number() });

let folder: string;
let mailbox: Mailbox;
beforeEach(async () => {
  folder = temporaryFolder();
  mailbox = await openMailbox(folder, { maxSpoolBytes: MAX_SPOOL_BYTES });
});
afterEach(async () => {
  await mailbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function send(key: string, id: string): Promise<number> {
  // What compresses well would fill no spool.
  const noise = encodeURIComponent(randomBytes(BODY_BYTES).toString('base64'));
  const response = await fetch(`${mailbox.url}/postback/${key}`, {
    method: 'POST',
    body: `clickid=${id}&event=reg&noise=${noise}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  return response.status;
}

async function health(): Promise<z.infer<typeof healthSchema>> {
  const response = await fetch(new URL('/health', mailbox.metricsUrl));
  return healthSchema.parse(await response.json());
}

test('it warns at half, says 503 when it is full, and takes more as soon as the desk has taken over', async () => {
  const desk = await Desk.start({ folder });
  const { key } = await desk.createNetwork();
  await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  await desk.stop();

  const answered: string[] = [];
  const seen = new Set<string>();
  let status = 200;
  for (let index = 0; status === 200; index += 1) {
    const id = `fill-${index}`;
    status = await send(key, id);
    if (status === 200) answered.push(id);
    const { warnings } = await health();
    for (const warning of warnings) seen.add(`${warning} ${status}`);
    expect(index).toBeLessThan(400);
  }
  expect(status).toBe(503);
  // Long before, while it still took them.
  expect(seen).toContain('spool_half_full 200');
  expect(await health()).toMatchObject({ status: 'failing', waiting: answered.length });
  expect((await health()).warnings).toContain('spool_full');
  // It keeps what it answered, whatever comes.
  expect(await send(key, 'one-more')).toBe(503);
  const kept = answered.length * BODY_BYTES;
  expect(kept).toBeGreaterThan(MAX_SPOOL_BYTES / 2);
  expect(kept).toBeLessThan(2 * MAX_SPOOL_BYTES);

  const again = await Desk.start({ folder });
  const rows = await eventually(async () => {
    const all = await again.json<{ items: { clickId: string }[] }>('GET', '/postbacks?limit=500');
    return all.items.length === answered.length ? all.items : null;
  }, 20_000);
  expect(rows.map(({ clickId }) => clickId).toSorted()).toEqual(answered.toSorted());
  await eventually(async () => (await send(key, `after-${Date.now()}`)) === 200, 20_000);
  const told = await eventually(async () => {
    const view = await mailboxOf(again);
    return (view.turnedAway?.notStored ?? 0) > 0 ? view : null;
  });
  expect(told).toMatchObject({ state: { kind: 'draining' } });
  await again.stop();
}, 90_000);
