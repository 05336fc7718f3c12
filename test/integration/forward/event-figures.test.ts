import SQLite from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EventFigures } from '../../../shared/contract/event-figures.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

let desk: Desk;
let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

function figures(): Promise<EventFigures> {
  return desk.json('GET', '/event-figures');
}

async function parsed(): Promise<void> {
  await eventually(async () => {
    const { postbacks } = await desk.ledger();
    return postbacks.total > 0 && postbacks.total === postbacks.understood;
  });
}

test('each event has its conversions of seven days, repeats and held ones apart, and the newest as an example', async () => {
  expect((await figures()).items).toEqual([]);
  const network = await desk.createNetwork({ name: 'Lucky' });
  const send = (query: string) => desk.receive(`/postback/${network.key}?${query}`);
  for (const click of ['one', 'two', 'three']) await send(`clickid=${click}&event=reg`);
  await send('clickid=one&event=reg');
  await send('clickid=one&event=ftd&payout=60&currency=USD');
  await send('clickid={sub1}&event=ftd&payout=60&currency=USD');
  await parsed();

  const { items } = await figures();
  expect(items).toMatchObject([
    { event: 'registration', count: 3, newest: { networkName: 'Lucky', payout: null, currency: null } },
    { event: 'first_deposit', count: 1, newest: { networkName: 'Lucky', payout: 60, currency: 'USD' } },
  ]);
  const [newest] = await desk.postbacks('q=click:three');
  expect(items[0]?.newest.postbackId).toBe(newest?.id);
});

test('what came longer ago than a week is not counted', async () => {
  const network = await desk.createNetwork();
  await desk.receive(`/postback/${network.key}?clickid=old&event=reg`);
  await parsed();
  await desk.stop();
  const db = new SQLite(join(folder, 'data', 'postback-desk.db'));
  db.exec('UPDATE conversions SET created_at_ms = created_at_ms - 8 * 86400 * 1000');
  db.close();
  desk = await Desk.start({ folder });
  expect((await figures()).items).toEqual([]);
  await desk.receive(`/postback/${network.key}?clickid=new&event=reg`);
  await eventually(async () => (await figures()).items[0]?.count === 1);
});
