/** `npm run package:check`: packages without Electron's runtime and runs what came out on a real postback. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../shared/text/en.ts';
import { bundledPackages } from './bundle/packages-list.ts';
import { checkArchive } from './package/check-archive.ts';
import { checkEngine } from './package/check-engine.ts';
import { checkShell } from './package/check-shell.ts';
import { packWithStandIn } from './package/pack-with-stand-in.ts';
import { ensureBuilt } from './start/ensure-built.ts';

const BYTES_PER_MB = 1_000_000;
const root = join(import.meta.dirname, '..');
const messages = en.shell.packageCheck;

const work = mkdtempSync(join(tmpdir(), 'postback-desk-package-'));
const startedAt = performance.now();
let exitCode = 1;
try {
  await ensureBuilt(root, say);
  const { archive, appDir } = await packWithStandIn(root, work);
  const problems = [
    ...checkArchive(archive, bundledPackages(join(root, 'out'), 'main')),
    ...(await checkShell(appDir)),
    ...(await checkEngine(appDir, join(work, 'data'))),
  ];
  for (const problem of problems) say(problem);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  if (problems.length === 0) {
    say(messages.fine((sizeOf(appDir) / BYTES_PER_MB).toFixed(1), seconds));
    exitCode = 0;
  }
} catch (error) {
  say(messages.notMade(error instanceof Error ? error.message : String(error)));
} finally {
  rmSync(work, { recursive: true, force: true });
}
// electron-builder's own hook at the end of the process would turn `process.exitCode` back into 0.
process.exit(exitCode);

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Bytes of all files below a folder. */
function sizeOf(dir: string): number {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}
