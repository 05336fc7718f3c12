/** The package, made around a stand-in for Electron and run under Node; and that what is missing is found. */
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkEngine } from '../../../build/package/check-engine.ts';
import { checkShell } from '../../../build/package/check-shell.ts';
import { packWithStandIn } from '../../../build/package/pack-with-stand-in.ts';
import { ensureBuilt } from '../../../build/start/ensure-built.ts';

const root = join(import.meta.dirname, '../../..');
const PACK_TIMEOUT_MS = 120_000;

let work: string;
let appDir: string;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'postback-desk-package-'));
  await ensureBuilt(root, () => undefined);
  appDir = await packWithStandIn(root, work);
}, PACK_TIMEOUT_MS);
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** What is found wrong while one file or folder is gone from the package. */
async function problemsWithout(path: string): Promise<readonly string[]> {
  const aside = join(work, 'aside');
  renameSync(join(appDir, path), aside);
  const dataDir = mkdtempSync(join(work, 'data-'));
  try {
    return [...(await checkShell(appDir)), ...(await checkEngine(appDir, dataDir))];
  } finally {
    renameSync(aside, join(appDir, path));
  }
}

test('the packaged shell loads, and the packaged engine takes a postback and shows it', async () => {
  expect(await checkShell(appDir)).toEqual([]);
  expect(await checkEngine(appDir, join(work, 'data'))).toEqual([]);
});

test.each([
  'out/main/migrations',
  'out/renderer',
  'out/preload/preload.cjs',
  'node_modules/express',
  'node_modules/better-sqlite3/prebuilds',
  'electron/main/images/tray/receiving-light.png',
])('a package without %s is found', async (path) => {
  expect(await problemsWithout(path)).not.toEqual([]);
});
