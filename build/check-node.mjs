/**
 * Plain JavaScript without a dependency: an old Node gets a sentence here instead of a syntax error,
 * or of the crash without a word that better-sqlite3 makes of Node 20.
 */
import { existsSync, readFileSync } from 'node:fs';
import { neededInstead } from '../shared/program/node-version.mjs';

/**
 * Says on stderr what is missing, and sets the exit code.
 * @param {string} command what the person typed, for example `npm start`
 * @returns {boolean} whether the scripts can run here
 */
export function canRunHere(command) {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const needed = neededInstead(process.versions.node, engines.node);
  if (needed !== null) {
    return refuse(
      `Postback Desk needs Node ${needed} or newer and found ${process.version}: run "npm ci", then "${command}", which brings its own.`,
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
