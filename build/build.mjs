/** `npm run build`: makes `out/` fit the sources. */
import { canRunHere } from './check-node.mjs';

if (canRunHere('npm run build')) {
  const { build } = await import('./start/build.ts');
  process.exitCode = await build();
}
