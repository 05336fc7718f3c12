/**
 * `npm start`. Plain JavaScript, so that an old Node gets a sentence instead of a syntax error:
 * better-sqlite3 crashes on Node 20 without a word.
 */
import { existsSync } from 'node:fs';

const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  process.stderr.write(
    `Postback Desk needs Node 22 or newer and found ${process.version}: run "npm ci", then "npm start", which brings its own.\n`,
  );
  process.exitCode = 1;
} else if (!existsSync(new URL('../node_modules/electron-vite/package.json', import.meta.url))) {
  process.stderr.write('Packages are missing: run "npm ci" first.\n');
  process.exitCode = 1;
} else {
  const { start } = await import('./start/start.ts');
  process.exitCode = await start(process.argv.slice(2));
}
