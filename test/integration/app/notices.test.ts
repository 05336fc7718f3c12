/** What stops by an update, or because a secret cannot be opened, is told in words. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Info } from '../../../shared/contract/desk.ts';
import { openDatabase } from '../../../electron/platform/database.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';

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

const notices = async (): Promise<Info['notices']> => (await desk.json<Info>('GET', '/info')).notices;

/** As an older version left it, or another computer. */
async function restartAfter(change: (dataDir: string) => void): Promise<void> {
  await desk.stop();
  change(join(folder, 'data'));
  desk = await Desk.start({ folder });
}

async function createTracker(url: string, more: object = {}): Promise<string> {
  const { id } = await desk.createDestination({
    name: 'Tracker',
    preset: 'any-url',
    request: { url },
    ...more,
  });
  return id;
}

test('a destination that an older version sent to a private address without a yes is named until somebody says it', async () => {
  const id = await createTracker('http://127.0.0.1:9/pb?id={clickid}');
  expect(await notices()).toEqual([]);
  await restartAfter((dataDir) => {
    const db = openDatabase(join(dataDir, 'postback-desk.db'));
    db.exec(`UPDATE destinations SET rules = json_remove(rules, '$.allowsPrivate')`);
    db.close();
  });
  expect(await notices()).toMatchObject([
    { code: 'destinations_private', message: expect.stringContaining('“Tracker”') },
  ]);
  await desk.json('PATCH', `/destinations/${id}`, { rules: { allowsPrivate: true } });
  expect(await notices()).toEqual([]);
});

test('a destination whose URL an older version took, and this one does not, is named', async () => {
  const id = await createTracker('https://tracker.example/pb?id={clickid}');
  await restartAfter((dataDir) => {
    const db = openDatabase(join(dataDir, 'postback-desk.db'));
    db.exec(`UPDATE destinations SET request = json_replace(request, '$.url', 'http:/tracker.example/pb')`);
    db.close();
  });
  expect(await notices()).toMatchObject([{ code: 'destinations_broken' }]);
  await desk.json('PATCH', `/destinations/${id}`, { enabled: false });
  expect(await notices()).toEqual([]);
});

test('secrets that cannot be opened any more are told with what stands still because of them', async () => {
  const network = await desk.createNetwork({ name: 'Signing' });
  const signature = { header: 'X-Sig', algorithm: 'hmac-sha256', encoding: 'hex', bytes: 'body' };
  await desk.json('PATCH', `/networks/${network.id}/access`, { signature: { ...signature, secret: 'one' } });
  await createTracker('https://tracker.example/pb?id={clickid}&t={const.token}', {
    constants: [{ name: 'token', isSecret: true, value: 'two' }],
  });
  await restartAfter((dataDir) => {
    writeFileSync(join(dataDir, 'secret-key'), Buffer.alloc(32, 7).toString('base64'));
  });
  expect((await notices()).map(({ code }) => code).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'destination_secrets_unreadable',
    'signature_secrets_unreadable',
  ]);
  await desk.json('PATCH', `/networks/${network.id}/access`, { signature: { ...signature, secret: 'one' } });
  expect(await notices()).toMatchObject([{ code: 'destination_secrets_unreadable' }]);
});
