/** `npm start` */
import { canRunHere } from './check-node.mjs';

if (canRunHere('npm start')) {
  const { start } = await import('./start/start.ts');
  process.exitCode = await start(process.argv.slice(2));
}
