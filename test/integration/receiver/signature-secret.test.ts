import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../electron/platform/database.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';

const SECRET = 'hmac-secret-of-the-network-0815';
const RULES = { header: 'X-Signature', algorithm: 'hmac-sha256', encoding: 'hex', bytes: 'query' };

let folder: string;
let desk: Desk;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function sendSigned(key: string, secret: string): Promise<number> {
  const query = `clickid=${Math.random()}&event=reg`;
  const signature = createHmac('sha256', secret).update(query).digest('hex');
  return (await desk.receive(`/postback/${key}?${query}`, { headers: { 'X-Signature': signature } })).status;
}

test('the secret of a signature stands plainly nowhere on the disk, and goes on working after a restart and an edit', async () => {
  const network = await desk.createNetwork();
  const path = `/networks/${network.id}/access`;
  await desk.json('PATCH', path, { signature: { ...RULES, secret: SECRET } });
  expect(everythingIn(join(folder, 'data'))).not.toContain(SECRET);
  await desk.stop();
  desk = await Desk.start({ folder });
  await desk.json('PATCH', path, { signature: RULES });
  await desk.json('PATCH', path, { allowList: ['127.0.0.0/8'] });
  expect(await sendSigned(network.key, SECRET)).toBe(200);
  expect(await sendSigned(network.key, 'another')).not.toBe(200);
  await desk.json('PATCH', path, { signature: null });
  expect((await desk.call('PATCH', path, { signature: RULES })).status).toBe(400);
});

test('secrets that an older version stored plainly are sealed at the first start, old copies included', async () => {
  const network = await desk.createNetwork();
  await desk.stop();
  const db = openDatabase(join(folder, 'data', 'postback-desk.db'), new QueryStats());
  const save = db.write<[string, string]>('test.save', 'INSERT OR REPLACE INTO network_access VALUES (?, ?)');
  for (const secret of [`${SECRET}-replaced`, SECRET]) {
    save.run(network.id, JSON.stringify({ allowList: [], signature: { ...RULES, secret } }));
  }
  db.close();
  expect(everythingIn(join(folder, 'data'))).toContain(SECRET);

  desk = await Desk.start({ folder });
  expect(everythingIn(join(folder, 'data'))).not.toContain(SECRET);
  expect(await sendSigned(network.key, SECRET)).toBe(200);
  expect(await sendSigned(network.key, 'another')).not.toBe(200);
});
