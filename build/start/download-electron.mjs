/**
 * Child of `npm start`: fetches Electron's archive into its cache with progress lines on stdout, then lets
 * Electron's own installer check and unpack it. The installer alone would be silent for the whole download.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { electronArchive } from './electron-archive.ts';

const STEP_MB = 10;

const require = createRequire(import.meta.url);
const electronPackage = require.resolve('electron/package.json');
const fromElectron = createRequire(electronPackage);
const { downloadArtifact } = await import(pathToFileURL(fromElectron.resolve('@electron/get')).href);
const { version } = JSON.parse(readFileSync(electronPackage, 'utf8'));

const archive = electronArchive(process.env, process, isTranslated());

let nextMegabytes = STEP_MB;
try {
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: archive.platform,
    arch: archive.arch,
    force: archive.force,
    ...(archive.cacheRoot === null ? {} : { cacheRoot: archive.cacheRoot }),
    ...(archive.areChecksumsOurs ? { checksums: fromElectron('./checksums.json') } : {}),
    downloadOptions: { quiet: true, getProgressCallback: sayProgress },
  });
  process.stdout.write('unpacking\n');
  fromElectron('./install.js');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? causeOf(error) : String(error)}\n`);
  process.exitCode = 1;
}

/** A number of megabytes, or an empty line as a sign of life for the watching parent. */
function sayProgress(progress) {
  const megabytes = Math.floor(progress.transferred / 1_000_000);
  const isStep = megabytes >= nextMegabytes;
  if (isStep) nextMegabytes = megabytes + STEP_MB;
  process.stdout.write(isStep ? `${megabytes}\n` : '\n');
  return Promise.resolve();
}

/** Whether this is an x64 Node that Rosetta translates on an Apple chip. */
function isTranslated() {
  if (process.platform !== 'darwin') return false;
  const { stdout } = spawnSync('sysctl', ['-in', 'sysctl.proc_translated'], { encoding: 'utf8' });
  return stdout?.trim() === '1';
}

/** "fetch failed" says nothing; what lies below it does. */
function causeOf(error) {
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
