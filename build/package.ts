/** `npm run package`: makes the installers of this system. electron-builder fetches Electron's runtime for it. */
import { join } from 'node:path';
import { build } from 'electron-builder';
import { packageConfig } from './electron-builder.config.ts';
import { ensureBuilt } from './start/ensure-built.ts';

const root = join(import.meta.dirname, '..');

await ensureBuilt(root, (line) => {
  process.stderr.write(`${line}\n`);
});
const made = await build({ projectDir: root, publish: 'never', config: packageConfig });
for (const file of made) process.stdout.write(`${file}\n`);
