/** Checks cheaply whether a server is there: one TCP connection that says nothing and ends. */
import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import type { ServerPlace } from './server-place.ts';

const CONNECT_TIMEOUT_MS = 3_000;

/** Never rejects; false on an abort. */
export async function isServerThere({ host, port }: ServerPlace, signal: AbortSignal): Promise<boolean> {
  try {
    // Awaited to its end: name lookups cannot be stopped, and piled up they would block the file system.
    const addresses = await lookup(host, { all: true });
    if (signal.aborted || addresses.length === 0) return false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const socket = connect({
      host,
      port,
      autoSelectFamily: true,
      lookup: (_hostname, _options, callback) => {
        callback(null, addresses);
      },
    });
    const end = (isThere: boolean) => (): void => {
      resolve(isThere);
      socket.destroy();
    };
    const onAbort = end(false);
    signal.addEventListener('abort', onAbort, { once: true });
    socket.setTimeout(CONNECT_TIMEOUT_MS, end(false));
    socket.once('connect', end(true));
    socket.on('error', end(false));
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  } catch {
    return false;
  }
}
