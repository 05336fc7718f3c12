/** The package, made around a stand-in for Electron and run under Node; and that what is missing is found. */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledPackages } from '../../../build/bundle/packages-list.ts';
import { checkArchive } from '../../../build/package/check-archive.ts';
import { archiveSurprises, packagesIn } from '../../../build/package/archive-surprises.ts';
import { checkEngine } from '../../../build/package/check-engine.ts';
import { checkShell } from '../../../build/package/check-shell.ts';
import { packWithStandIn } from '../../../build/package/pack-with-stand-in.ts';
import { ensureBuilt } from '../../../build/start/ensure-built.ts';
import { en } from '../../../shared/text/en.ts';

const root = join(import.meta.dirname, '../../..');
const out = join(root, 'out');
const messages = en.shell.packageCheck;
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
  expect(checkArchive(archive, bundledPackages(out, 'main'))).toEqual([]);
});

test('a package that nobody decided about is found', () => {
  const known = new Set(packagesIn(archive).filter((name) => name !== 'fs-extra'));
  expect(archiveSurprises(archive, known)).toContain('node_modules/fs-extra/lib/index.js');
  expect(checkArchive(archive, ['zod', 'left-pad'])).toEqual([messages.surprise('left-pad')]);
});

test('the licence of everything that is in it is told', () => {
  const told = readFileSync(join(appDir, 'out/renderer/third-party-licenses.txt'), 'utf8');
  const all = [...packagesIn(archive), ...bundledPackages(out, 'main'), ...bundledPackages(out, 'renderer')];
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((name) => !told.split('\n').some((line) => line.startsWith(`${name} `)))).toEqual([]);
});

test('all of it is under 14.5 MB without Electron', () => {
  const files = readdirSync(appDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  expect(bytes).toBeLessThan(14_500_000);
});

test.each([
  'out/main/migrations',
  'node_modules/graceful-fs',
  'out/renderer',
  'out/renderer/assets/ru.js',
  'out/preload/preload.cjs',
  'out/main/picture',
  'node_modules/better-sqlite3/prebuilds',
  'electron/main/images/tray/receiving-light.png',
])('a package without %s is found', async (path) => {
  expect(await problemsWithout(path)).not.toEqual([]);
});
