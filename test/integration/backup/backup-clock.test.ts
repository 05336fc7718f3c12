/** The clock was wrong for a while: what is the newest backup is not told by its time alone. */
import { existsSync, rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import type { BackupsView } from '../../../shared/contract/backups.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';

// Passphrases are stretched and desks are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const YEAR_MS = 365 * 86_400_000;

test.for([
  ['forward by ten years and back again', [10 * YEAR_MS, 0]],
  ['back by ten years', [0, -10 * YEAR_MS]],
  ['back by ten years and right again', [-10 * YEAR_MS, 0]],
  ['forward by an hour and back again', [3_600_000, 0]],
] as const)('%s: a new backup stays, and is the newest', async ([, [firstMs, thenMs]]) => {
  const folder = temporaryFolder();
  let setByMs: number = firstMs;
  const desk = await Desk.start({ folder, clocks: { ...systemClocks, now: () => Date.now() + setByMs } });
  try {
    await desk.json('PATCH', '/backups', { keep: 2 });
    const make = async (): Promise<string> =>
      (await desk.json<BackupsView>('POST', '/backups')).lastGood?.path ?? '';
    const old = [await make(), await make()];
    setByMs = thenMs;
    const third = await make();
    const fourth = await make();
    expect([third, fourth].map((path) => existsSync(path))).toEqual([true, true]);
    expect(old.map((path) => existsSync(path))).toEqual([false, false]);
    const { items } = await desk.json<BackupsView>('GET', '/backups');
    expect(items.map(({ path }) => path)).toEqual([fourth, third]);
  } finally {
    await desk.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
