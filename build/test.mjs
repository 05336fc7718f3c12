/** `npm test` */
import { canRunHere } from './check-node.mjs';

if (canRunHere('npm test')) {
  const { runTests } = await import('./test/run-tests.ts');
  process.exitCode = await runTests();
}
