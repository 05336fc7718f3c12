import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { DiskWatch } from '../../../electron/platform/disk-watch.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';

let watch: DiskWatch | null = null;

afterEach(() => {
  watch?.stop();
});

test('a disk that was low and cannot be asked any more is no longer told as low', async () => {
  const dir = temporaryFolder();
  const told: string[] = [];
  watch = new DiskWatch({
    dir,
    minFreeBytes: () => Number.MAX_SAFE_INTEGER,
    onChange: ({ state }) => {
      told.push(state);
    },
  });
  watch.start();
  expect(told).toEqual(['low']);
  rmSync(dir, { recursive: true });
  await eventually(() => Promise.resolve(told.length > 1 ? true : null));
  expect(told).toEqual(['low', 'fine']);
  expect(watch.view()).toEqual({ state: 'fine', freeBytes: null });
});
