import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { openLog } from '../../../electron/platform/log.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { canMount, mountSmallDisk } from '../../fixtures/small-disk.ts';

test.skipIf(!canMount)(
  'the log file works again after the disk has room again (needs the right to mount)',
  async () => {
    const folder = temporaryFolder();
    mountSmallDisk(folder, '1m');
    const opened = openLog(folder, new PassThrough().resume());
    const { log } = opened;
    const file = join(folder, 'logs', 'postback-desk.log');
    const has = (word: string): boolean => existsSync(file) && readFileSync(file, 'utf8').includes(word);
    try {
      log.info('before');
      await eventually(() => Promise.resolve(has('before')));
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize));
      for (let index = 0; index < 20; index += 1) log.info('x'.repeat(1_000));
      // The last page is filled to its end, and what follows fails.
      await eventually(() => Promise.resolve(statSync(file).size % 4_096 === 0));
      for (let index = 0; index < 50; index += 1) await stat(file);
      rmSync(join(folder, 'filler'));
      await eventually(() => {
        log.info('after');
        return Promise.resolve(has('after'));
      }, 10_000);
      expect(has('after')).toBe(true);
    } finally {
      await opened.close();
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test('a log whose folder is deleted under it is written to a new one', async () => {
  const folder = temporaryFolder();
  const opened = openLog(folder, new PassThrough().resume());
  const file = join(folder, 'logs', 'postback-desk.log');
  const has = (word: string): boolean => existsSync(file) && readFileSync(file, 'utf8').includes(word);
  try {
    opened.log.info('before');
    await eventually(() => Promise.resolve(has('before')));
    rmSync(folder, { recursive: true });
    await eventually(() => {
      opened.log.info('after');
      return Promise.resolve(has('after'));
    }, 10_000);
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
