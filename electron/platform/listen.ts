/** Opens and closes an HTTP server on a loopback port. */
import type { Server } from 'node:http';
import { StartError } from './start-error.ts';

export const LOOPBACK = '127.0.0.1';

/**
 * Listens, on loopback unless told, and returns the port, which differs from the requested one only for 0.
 * @param flag the start flag that changes this port, for the error's sentence
 * @throws StartError when the port is taken or not allowed
 */
export async function listen(
  server: Server,
  port: number,
  flag: string,
  host: string = LOOPBACK,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen({ port, host, exclusive: true }, resolve);
  try {
    await promise;
  } catch (error) {
    throw asStartError(error, port, flag);
  } finally {
    server.off('error', reject);
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function asStartError(error: unknown, port: number, flag: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'EADDRINUSE')
    return new StartError({ code: 'port_in_use', port, flag }, { cause: error });
  if (error.code === 'EACCES')
    return new StartError({ code: 'port_not_allowed', port, flag }, { cause: error });
  return error;
}

/**
 * Stops listening, lets open requests finish for a while, then cuts them off.
 * @param graceMs how long open requests may take
 */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => {
    resolve();
  });
  server.closeIdleConnections();
  const cutOff = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await promise;
  clearTimeout(cutOff);
}
