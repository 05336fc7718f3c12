/**
 * `npm run package`: makes the installers of this system, with `-- --dir` only their unpacked folder.
 * electron-builder fetches Electron's runtime for it.
 */
import { join } from 'node:path';
import { build } from 'electron-builder';
import { en } from '../shared/text/en.ts';
import { packageConfigFor } from './electron-builder.config.ts';
import { forgetEmptyVariables } from './package/empty-variables.ts';
import { ensureBuilt } from './start/ensure-built.ts';

const root = join(import.meta.dirname, '..');
const dir = process.argv.includes('--dir');

await ensureBuilt(root, (line) => {
  process.stderr.write(`${line}\n`);
});
forgetEmptyVariables(process.env);
try {
  const made = await build({ projectDir: root, dir, publish: 'never', config: packageConfigFor(process) });
  for (const file of made) process.stdout.write(`${file}\n`);
} catch (error) {
  process.stderr.write(`${en.shell.packageFailed(error instanceof Error ? error.message : String(error))}\n`);
  // electron-builder's own hook at the end of the process would turn `process.exitCode` back into 0.
  process.exit(1);
}
