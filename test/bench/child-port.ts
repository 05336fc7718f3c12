/** How a bench server tells its port: one line of JSON on stdout. */
import type { Server } from 'node:http';

export function sayPort(server: Server): void {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  process.stdout.write(`${JSON.stringify({ port: address.port })}\n`);
}
