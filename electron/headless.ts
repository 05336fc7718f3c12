/**
 * The engine and the window without Electron: `headless.js --data DIR …`.
 * Checks Node first: better-sqlite3 crashes on older ones without a word, so nothing else is imported before.
 */
import { en } from '../shared/text/en.ts';

const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  process.stderr.write(`${en.errors.nodeTooOld(process.version)}\n`);
  process.exitCode = 1;
} else {
  const { runHeadless } = await import('./headless-run.ts');
  await runHeadless(process.argv.slice(2));
}
