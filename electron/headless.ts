/**
 * The engine and the window without Electron: `headless.js --data DIR …`.
 * Checks Node first: better-sqlite3 crashes on older ones without a word, so nothing else is imported before.
 */
import packageJson from '../package.json' with { type: 'json' };
import { neededInstead } from '../shared/program/node-version.mjs';
import { languageOf } from '../shared/domain/language/languages.ts';
import { terminalLanguages } from '../shared/program/system-languages.ts';
import { loadText } from '../shared/text/load-text.ts';

const needed = neededInstead(process.versions.node, packageJson.engines.node);
const text = await loadText(languageOf('system', terminalLanguages(process.env)));
if (needed !== null) {
  process.stderr.write(`${text.errors.nodeTooOld(needed, process.version)}\n`);
  process.exitCode = 1;
} else {
  const { runHeadless } = await import('./headless-run.ts');
  await runHeadless(process.argv.slice(2), text);
}
