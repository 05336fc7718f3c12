/** Backups over the API: made, checked, kept, restored. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReadOnly } from '../../../electron/platform/database.ts';
import type { BackupLook, BackupsView } from '../../../shared/contract/backups.ts';
import type { Info } from '../../../shared/contract/desk.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { canMount, mountSmallDisk } from '../../fixtures/small-disk.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let folder: string;
let desk: Desk;
let key: string;
let sink: SinkServer;

beforeEach(async () => {
  folder = temporaryFolder();
  sink = await SinkServer.start();
  desk = await Desk.start({ folder });
  ({ key } = await desk.createNetwork({ name: 'Before' }));
});

afterEach(async () => {
  await desk.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

async function send(id: string): Promise<void> {
  expect((await desk.receive(`/postback/${key}?clickid=${id}&event=reg`)).status).toBe(200);
}

async function clickIds(): Promise<readonly string[]> {
  return (await desk.postbacks()).map(({ clickId }) => clickId ?? '').toSorted();
}

async function settled(): Promise<void> {
  await eventually(async () => {
    const { postbacks, deliveries } = await desk.ledger();
    return postbacks.waiting === 0 && deliveries.pending + deliveries.retrying === 0;
  });
}

/** Looks and restores, and waits until the desk is there again. */
async function restore(file: string, passphrase?: string): Promise<BackupLook> {
  const look = await desk.json<BackupLook>('POST', '/backups/look', { file, passphrase });
  await desk.json('POST', '/backups/restore', { look: look.look });
  await eventually(async () => (await notices()).includes('database_restored'), 20_000);
  return look;
}

async function notices(): Promise<readonly string[]> {
  try {
    return (await desk.json<Info>('GET', '/info')).notices.map(({ code }) => code);
  } catch {
    // Between two runs.
    return [];
  }
}

async function errorOf(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ code: string; message: string }> {
  const response = await desk.call(method, path, body);
  expect(response.ok).toBe(false);
  const { data, message } = (await response.json()) as { data: { code: string }; message: string };
  return { code: data.code, message };
}

test('a backup holds everything, is checked, and is shown with what is in it', async () => {
  for (let index = 0; index < 30; index += 1) await send(`click-${index}`);
  await settled();
  const view = await desk.json<BackupsView>('POST', '/backups');
  expect(view).toMatchObject({ isFolderChosen: false, isDaily: true, lastFailure: null, isRunning: false });
  expect(view.items).toHaveLength(1);
  expect(view.lastGood).toMatchObject({
    isEncrypted: false,
    content: { networks: 1, postbacks: 30, conversions: 30 },
  });
  const db = openReadOnly(view.lastGood?.path ?? '');
  const [counted] = db
    .query<[], { count: number }>('test.count', 'SELECT count(*) AS count FROM postbacks')
    .all();
  db.close();
  expect(counted?.count).toBe(30);
});

test('only so many are kept as is chosen, the newest, and files of others stay', async () => {
  await desk.json('PATCH', '/backups', { keep: 2 });
  const dir = join(folder, 'data', 'backups');
  mkdirSync(dir, { recursive: true });
  const foreign = 'postback-desk-backup-0badc0de-2020-01-01T00-00-00-000Z.db';
  writeFileSync(join(dir, foreign), 'of another desk');
  const made: string[] = [];
  for (let index = 0; index < 4; index += 1)
    made.push((await desk.json<BackupsView>('POST', '/backups')).lastGood?.path ?? '');
  const left = readdirSync(dir).toSorted();
  expect(left).toEqual([...made.slice(2).map((path) => path.slice(dir.length + 1)), foreign].toSorted());
});

test('a look says what a restore would take away and what comes back; the restore keeps the current database', async () => {
  await send('old');
  await settled();
  const { items } = await desk.json<BackupsView>('POST', '/backups');
  await send('new-1');
  await send('new-2');
  await desk.createNetwork({ name: 'After' });
  await settled();
  const old = (await desk.postbacks()).find(({ clickId }) => clickId === 'old');
  await desk.json('PATCH', `/postbacks/${old?.id ?? ''}/marks`, { isPinned: true, addTags: ['dispute'] });

  const look = await restore(items[0]?.name ?? '');
  expect(look.content).toMatchObject({ networks: 1, postbacks: 1 });
  expect(look.loss).toMatchObject({
    postbacks: 2,
    comeBack: 2,
    conversions: 2,
    networks: ['After'],
    links: [],
    tests: [],
    marks: 2,
  });
  const [from, until] = [Date.parse(look.loss.from ?? ''), Date.parse(look.loss.until ?? '')];
  expect(until).toBeGreaterThanOrEqual(from);
  expect(Math.abs(Date.now() - from)).toBeLessThan(60_000);

  await settled();
  expect(await clickIds()).toEqual(['new-1', 'new-2', 'old']);
  await send('later');
  await settled();
  expect(await clickIds()).toEqual(['later', 'new-1', 'new-2', 'old']);
  const kept = readdirSync(join(folder, 'data')).filter((name) =>
    /^postback-desk\.before-restore-.*\.db$/.test(name),
  );
  expect(kept).toHaveLength(1);
  const db = openReadOnly(join(folder, 'data', kept[0] ?? ''));
  expect(db.query('test.ids', 'SELECT click_id FROM postbacks').all()).toHaveLength(3);
  db.close();
});

test('what was sent after the backup is not sent again after a restore of it', async () => {
  const destination = await desk.createDestination({
    name: 'Sink',
    request: { url: `${sink.url}/pb?id={clickid}` },
    events: { registration: 'reg' },
    enabled: false,
  });
  const switchTo = (enabled: boolean) => desk.json('PATCH', `/destinations/${destination.id}`, { enabled });
  await switchTo(true);
  await desk.json('PATCH', `/destinations/${destination.id}`, { isPaused: true });
  await send('waited');
  await eventually(async () => (await desk.ledger()).deliveries.planned === 1);
  const { items } = await desk.json<BackupsView>('POST', '/backups');
  await desk.json('PATCH', `/destinations/${destination.id}`, { isPaused: false });
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 1);
  expect(sink.requests).toHaveLength(1);

  await restore(items[0]?.name ?? '');
  // The restored destination is paused, as it was.
  await desk.json('PATCH', `/destinations/${destination.id}`, { isPaused: false });
  await send('after');
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 2);
  expect(sink.requests.map(({ url }) => url).toSorted()).toEqual(['/pb?id=after', '/pb?id=waited']);
});

test('without a look, after another look, or twice, nothing is restored', async () => {
  const { items } = await desk.json<BackupsView>('POST', '/backups');
  expect((await errorOf('POST', '/backups/restore', { look: 'made up' })).code).toBe('backup_look_first');
  const file = items[0]?.name ?? '';
  const first = await desk.json<BackupLook>('POST', '/backups/look', { file });
  await desk.json<BackupLook>('POST', '/backups/look', { file });
  expect((await errorOf('POST', '/backups/restore', { look: first.look })).code).toBe('backup_look_first');
});

test('outside the data folder a backup is encrypted; without a passphrase it is refused', async () => {
  const outside = join(folder, 'cloud');
  expect((await errorOf('PATCH', '/backups', { folder: outside })).code).toBe('backup_passphrase_missing');
  expect((await errorOf('PATCH', '/backups', { folder: 'relative', passphrase: 'correct horse' })).code).toBe(
    'backup_folder_relative',
  );
  await desk.json('PATCH', '/backups', { folder: outside, passphrase: 'correct horse battery' });
  await send('secret-click');
  await settled();
  const { lastGood, hasPassphrase } = await desk.json<BackupsView>('POST', '/backups');
  expect(hasPassphrase).toBe(true);
  expect(lastGood).toMatchObject({ isEncrypted: true, content: { postbacks: 1 } });
  const bytes = readFileSync(lastGood?.path ?? '');
  expect(lastGood?.path.startsWith(outside)).toBe(true);
  for (const word of ['secret-click', 'SQLite format', key]) expect(bytes.includes(word)).toBe(false);
  // Nothing plain is left where it was made.
  expect(readdirSync(join(folder, 'data', 'backups'))).toEqual([]);
  expect(readdirSync(outside)).toHaveLength(1);
});

test('an encrypted backup opens with its passphrase alone, and a wrong one or a changed file changes nothing', async () => {
  await desk.json('PATCH', '/backups', {
    folder: join(folder, 'cloud'),
    passphrase: 'correct horse battery',
  });
  await send('kept');
  await settled();
  const path = (await desk.json<BackupsView>('POST', '/backups')).lastGood?.path ?? '';
  await send('newer');
  const wrong = await errorOf('POST', '/backups/look', { file: path, passphrase: 'wrong horse battery' });
  expect(wrong.code).toBe('backup_passphrase_wrong');
  expect(wrong.message).toContain('passphrase is wrong');

  for (const at of [0, 9, 70, -1]) {
    const changed = join(folder, 'changed.db.encrypted');
    const bytes = readFileSync(path);
    const index = at < 0 ? bytes.length + at : at;
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    writeFileSync(changed, bytes);
    const { code } = await errorOf('POST', '/backups/look', { file: changed });
    expect(['backup_damaged', 'backup_unusable', 'backup_newer', 'backup_passphrase_wrong']).toContain(code);
  }
  const cut = join(folder, 'cut.db.encrypted');
  writeFileSync(cut, readFileSync(path).subarray(0, -100));
  expect((await errorOf('POST', '/backups/look', { file: cut })).code).toBe('backup_damaged');
  await settled();
  expect(await clickIds()).toEqual(['kept', 'newer']);

  const copied = join(folder, 'copied.encrypted');
  copyFileSync(path, copied);
  const look = await restore(copied, 'correct horse battery');
  expect(look.content).toMatchObject({ postbacks: 1 });
  await settled();
  expect(await clickIds()).toEqual(['kept', 'newer']);
});

test('a folder that cannot be written is said, in the API and as a notice, until one succeeds', async () => {
  const blocked = join(folder, 'blocked');
  writeFileSync(blocked, 'a file');
  await desk.json('PATCH', '/backups', {
    folder: join(blocked, 'inner'),
    passphrase: 'correct horse battery',
  });
  expect((await errorOf('POST', '/backups')).code).toBe('backup_folder_unusable');
  const view = await desk.json<BackupsView>('GET', '/backups');
  expect(view.lastFailure).toMatchObject({ code: 'backup_folder_unusable' });
  expect(view.lastFailure?.message).toContain(blocked);
  expect(await notices()).toContain('backup_failed');
  rmSync(blocked);
  await desk.json('POST', '/backups');
  expect(await notices()).not.toContain('backup_failed');
});

test('a file in place of the folder of backups is said, and not as a fault of ours', async () => {
  writeFileSync(join(folder, 'data', 'backups'), 'in the way');
  const { code, message } = await errorOf('POST', '/backups');
  expect(code).toBe('backup_folder_unusable');
  expect(message).toContain(join(folder, 'data', 'backups'));
  expect(await notices()).toContain('backup_failed');
});

test('a file that is no backup is refused in words', async () => {
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, 'Dear reader');
  const { code, message } = await errorOf('POST', '/backups/look', { file: letter });
  expect(code).toBe('backup_unusable');
  expect(message).toContain('Nothing was changed');
  expect((await errorOf('POST', '/backups/look', { file: join(folder, 'nowhere.db') })).code).toBe(
    'backup_not_found',
  );
});

test('secrets of a restored backup still open on this computer', async () => {
  const destination = await desk.createDestination({
    name: 'Sink',
    request: { url: `${sink.url}/pb?id={clickid}&token={const.token}` },
    events: { registration: 'reg' },
    constants: [{ name: 'token', isSecret: true, value: 'hush-hush' }],
  });
  const { items } = await desk.json<BackupsView>('POST', '/backups');
  await desk.json('DELETE', `/destinations/${destination.id}`);
  await restore(items[0]?.name ?? '');
  await send('with-secret');
  await eventually(() => Promise.resolve(sink.requests.length === 1));
  expect(sink.requests[0]?.url).toBe('/pb?id=with-secret&token=hush-hush');
});

test.skipIf(!canMount)(
  'on a disk without room for it a backup is not begun, and it says how much is missing (needs the right to mount)',
  async () => {
    const small = join(folder, 'small');
    mkdirSync(small);
    mountSmallDisk(small, '8m');
    try {
      await desk.json('PATCH', '/backups', { folder: small, passphrase: 'correct horse battery' });
      const { code, message } = await errorOf('POST', '/backups');
      expect(code).toBe('backup_no_room');
      expect(message).toContain(small);
      expect(Number(/(?<!\d)(\d{1,6}) MB are missing/.exec(message)?.[1])).toBeGreaterThan(250);
      expect(readdirSync(small)).toEqual([]);
    } finally {
      execFileSync('umount', ['-l', small]);
    }
  },
);

/** Leaves 1 MB on it. @returns false where more than that was written meanwhile */
function isShrunk(disk: string): boolean {
  const { blocks, bfree, bsize } = statfsSync(disk);
  try {
    const size = (blocks - bfree) * bsize + 1_048_576;
    execFileSync('mount', ['-o', `remount,size=${size}`, disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!canMount)(
  'a disk that fills up while a backup is written: half of it is removed, the older one stays, and it is told (needs the right to mount)',
  async () => {
    const small = join(folder, 'small');
    mkdirSync(small);
    mountSmallDisk(small, '500m');
    try {
      await desk.json('PATCH', '/backups', { folder: small, passphrase: 'correct horse battery' });
      const { items } = await desk.json<BackupsView>('POST', '/backups');
      const older = items.map(({ name }) => name);
      expect(readdirSync(small)).toEqual(older);
      // So much that it is being written for a while.
      const large = async (index: number): Promise<number> => {
        const target = `/postback/${key}?clickid=large-${index}&event=reg`;
        return (await desk.receive(target, { method: 'POST', body: 'x'.repeat(250_000) })).status;
      };
      const statuses = await Promise.all(Array.from({ length: 120 }, (_, index) => large(index)));
      expect(new Set(statuses)).toEqual(new Set([200]));
      // What still waits in the spool is not in the database yet.
      await settled();
      const failing = errorOf('POST', '/backups');
      while (!readdirSync(small).some((name) => name.endsWith('.partial'))) await nextTurn();
      while (!isShrunk(small)) await nextTurn();
      const { code, message } = await failing;
      expect([code, message]).toEqual(['backup_failed', expect.stringMatching(/ENOSPC.*Free some space/)]);
      expect(readdirSync(small)).toEqual(older);
      const view = await desk.json<BackupsView>('GET', '/backups');
      expect(view.items.map(({ name }) => name)).toEqual(older);
      expect(view.lastFailure).not.toBeNull();
      expect(await notices()).toContain('backup_failed');
    } finally {
      execFileSync('umount', ['-l', small]);
    }
  },
  120_000,
);
