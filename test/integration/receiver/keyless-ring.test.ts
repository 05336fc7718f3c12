import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Info } from '../../../shared/contract/desk.ts';
import type { ReceiverView } from '../../../shared/contract/receiver.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { canMount, mountSmallDisk } from '../../fixtures/small-disk.ts';

let folder: string;
let desk: Desk;
let isStopped: boolean;

beforeEach(() => {
  folder = temporaryFolder();
  isStopped = false;
});

afterEach(async () => {
  if (!isStopped) await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

const view = (): Promise<ReceiverView> => desk.json('GET', '/receiver');

async function sendKeyless(count: number, body = ''): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const response = await desk.receive(`/postback?clickid=stranger-${index}&event=reg`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
    });
    await response.text();
    statuses.push(response.status);
  }
  return statuses;
}

test('of what strangers send without a key only the newest are kept, little of each, and a network that takes them gets those', async () => {
  desk = await Desk.start({ folder });
  await desk.json('PATCH', '/receiver', { keylessKept: 10 });
  expect(new Set(await sendKeyless(30, 'x'.repeat(20_000)))).toEqual(new Set([200]));
  const all = await eventually(async () => {
    const items = await desk.postbacks();
    return items.length === 10 && items[0]?.clickId === 'stranger-29' ? items : null;
  });
  expect(all.map((each) => each.clickId)).toEqual(
    Array.from({ length: 10 }, (_, index) => `stranger-${29 - index}`),
  );
  const { raw } = await desk.postback(all[0]?.id ?? '');
  expect(Buffer.from(raw.bodyBase64, 'base64')).toHaveLength(4_096);
  expect((await view()).keyless.count).toBe(10);

  const network = await desk.createNetwork();
  await desk.json('PATCH', `/networks/${network.id}`, { acceptsKeyless: true });
  expect((await view()).keyless).toEqual({ count: 0, bytes: 0 });
  expect((await desk.ledger()).postbacks.total).toBe(10);
});

test('a flood without a key is answered 429 past a common rate, while postbacks with a key pass', async () => {
  desk = await Desk.start({ folder });
  const { key } = await desk.createNetwork();
  await desk.json('PATCH', '/receiver', { keylessBurst: 20, keylessPerSecond: 1 });
  const statuses = await sendKeyless(40);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(10);
  expect((await desk.receive(`/postback/${key}?clickid=1&event=reg`)).status).toBe(200);
});

test('the person deletes what came without a key, and nothing else', async () => {
  desk = await Desk.start({ folder });
  const { key } = await desk.createNetwork();
  await sendKeyless(5);
  await desk.receive(`/postback/${key}?clickid=mine&event=reg`);
  await eventually(async () => (await desk.ledger()).postbacks.understood === 6);
  expect(await desk.json('DELETE', '/receiver/keyless')).toEqual({ removed: 5 });
  expect((await desk.postbacks()).map((each) => each.clickId)).toEqual(['mine']);
});

test('with little room on the disk those without a key are not kept, everybody sees why, and it ends with the room', async () => {
  desk = await Desk.start({ folder });
  const { key } = await desk.createNetwork();
  await desk.json('PATCH', '/receiver', { minFreeBytes: 1_099_511_627_776 });
  expect(await sendKeyless(1)).toEqual([503]);
  expect((await desk.receive(`/postback/${key}?clickid=1&event=reg`)).status).toBe(200);
  expect((await view()).disk.state).toBe('low');
  expect(await eventually(async () => (await desk.refused())[0])).toMatchObject({ reason: 'no_space' });
  const { notices } = await desk.json<Info>('GET', '/info');
  expect(notices).toMatchObject([
    { code: 'disk_low', message: expect.stringContaining('almost full') as string },
  ]);
  await desk.json('PATCH', '/receiver', { minFreeBytes: 0 });
  expect(await sendKeyless(1)).toEqual([200]);
  expect((await desk.json<Info>('GET', '/info')).notices).toEqual([]);
});

test.skipIf(!canMount)(
  'on a full disk a new network is refused in words, and it is said that the disk is full (needs the right to mount)',
  async () => {
    const dataDir = join(folder, 'data');
    mkdirSync(dataDir);
    mountSmallDisk(dataDir, '8m');
    try {
      desk = await Desk.start({ folder });
      const { bavail, bsize } = statfsSync(dataDir);
      writeFileSync(join(dataDir, 'filler'), Buffer.alloc(bavail * bsize));
      const response = await eventually(async () => {
        const created = await desk.call('POST', '/networks', { name: `N${Math.random()}` });
        return created.status === 200 ? null : created;
      });
      expect(response.status).toBe(507);
      expect(await response.json()).toMatchObject({
        message: expect.stringContaining('disk is full') as string,
      });
      const codes = await eventually(async () => {
        const { notices } = await desk.json<Info>('GET', '/info');
        return notices.some((each) => each.code === 'disk_full') ? notices : null;
      }, 10_000);
      expect(codes).toHaveLength(1);
      await desk.stop();
      isStopped = true;
    } finally {
      execFileSync('umount', ['-l', dataDir]);
    }
  },
  30_000,
);
