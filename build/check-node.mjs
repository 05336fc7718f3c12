/**
 * Plain JavaScript without a dependency: an old Node gets a sentence here instead of a syntax error,
 * or of the crash without a word that better-sqlite3 makes of Node 20.
 */
import { existsSync } from 'node:fs';

/**
 * Says on stderr what is missing, and sets the exit code.
 * @param {string} command what the person typed, for example `npm start`
 * @returns {boolean} whether the scripts can run here
 */
export function canRunHere(command) {
  // The scripts are TypeScript, which Node runs by itself since 22.18.
  const major = Number(process.versions.node.split('.')[0]);
  const runsTypeScript =
    process.features.typescript === 'strip' || process.features.typescript === 'transform';
  if (major < 22 || !runsTypeScript) {
    return refuse(
      `Postback Desk needs Node 22.18 or newer and found ${process.version}: run "npm ci", then "${command}", which brings its own.`,
    );
  }
  if (!existsSync(new URL('../node_modules/electron-vite/package.json', import.meta.url))) {
    return refuse('Packages are missing: run "npm ci" first.');
  }
  return true;
}

function refuse(words) {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
  return false;
}
