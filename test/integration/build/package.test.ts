/** The package, made around a stand-in for Electron and run under Node; and that what is missing is found. */
import { mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkArchive } from '../../../build/package/check-archive.ts';
import { archiveSurprises, packagesIn } from '../../../build/package/archive-surprises.ts';
import { checkEngine } from '../../../build/package/check-engine.ts';
import { checkShell } from '../../../build/package/check-shell.ts';
import { packWithStandIn } from '../../../build/package/pack-with-stand-in.ts';
import { ensureBuilt } from '../../../build/start/ensure-built.ts';

const root = join(import.meta.dirname, '../../..');
const PACK_TIMEOUT_MS = 120_000;

let work: string;
let appDir: string;
let archive: string;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'postback-desk-package-'));
  await ensureBuilt(root, () => undefined);
  ({ archive, appDir } = await packWithStandIn(root, work));
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

test('the archive holds nothing that nobody expects', () => {
  expect(checkArchive(archive)).toEqual([]);
});

test('a package that nobody decided about is found', () => {
  const known = new Set(packagesIn(archive).filter((name) => name !== 'express'));
  expect(archiveSurprises(archive, known)).toContain('node_modules/express/index.js');
});

/** Four languages beside English are 3.7 MB of it: once for the window, once for all else. */
test('all of it is under 22 MB without Electron', () => {
  const files = readdirSync(appDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  expect(bytes).toBeLessThan(22_000_000);
});

test.each([
  'out/main/migrations',
  'node_modules/undici',
  'out/renderer',
  'out/preload/preload.cjs',
  'node_modules/express',
  'node_modules/better-sqlite3/prebuilds',
  'electron/main/images/tray/receiving-light.png',
])('a package without %s is found', async (path) => {
  expect(await problemsWithout(path)).not.toEqual([]);
});
