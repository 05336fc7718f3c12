/**
 * The mailbox as a program: `mailbox.js --data DIR --port N …`.
 * Checks Node first: better-sqlite3 crashes on older ones without a word, so nothing else is imported before.
 */
import packageJson from '../../package.json' with { type: 'json' };
import { neededInstead } from '../../shared/program/node-version.mjs';
import { languageOf } from '../../shared/domain/language/languages.ts';
import { terminalLanguages } from '../../shared/program/system-languages.ts';
import { loadMailboxText } from '../../shared/text/load-mailbox-text.ts';

const needed = neededInstead(process.versions.node, packageJson.engines.node);
const text = await loadMailboxText(languageOf('system', terminalLanguages(process.env)));
if (needed !== null) {
  process.stderr.write(`${text.errors.nodeTooOld(needed, process.version)}\n`);
  process.exitCode = 1;
} else {
  const { runMailbox } = await import('./run-mailbox.ts');
  await runMailbox(process.argv.slice(2), text);
}
