/** `npm run build`: makes `out/` fit the sources. */
import { join } from 'node:path';
import { ensureBuilt } from './start/ensure-built.ts';

await ensureBuilt(join(import.meta.dirname, '..'), (line) => {
  process.stderr.write(`${line}\n`);
});
