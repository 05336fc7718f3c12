/** `npm run mailbox` */
import { canRunHere } from './check-node.mjs';

if (canRunHere('npm run mailbox')) {
  const { startMailbox } = await import('./start/start-mailbox.ts');
  process.exitCode = await startMailbox(process.argv.slice(2));
}
