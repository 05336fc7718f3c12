/** What ends a session with a broker: the side that began it, or the connection. */
import { onAbort } from '../on-abort.ts';
import type { OpenBroker } from './open-broker.ts';

export async function sessionEnded(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  onAbort(signal, resolve);
  await promise;
}

/** @throws Error when the connection is over, with its reason */
export async function connectionClosed({ connection }: OpenBroker): Promise<void> {
  const error = await connection.closed();
  if (error instanceof Error) throw error;
}
