/** Waits out what a cluster says while it moves a stream or elects a leader. */
import { setTimeout as pause } from 'node:timers/promises';
import { JetStreamApiError } from '@nats-io/jetstream';

const PAUSE_MS = 250;
/** Copies that are moved elsewhere are there within seconds; a person waits for it. */
const LIMIT_MS = 10_000;
/**
 * `JetStream system temporarily unavailable`, `JetStream cluster can not handle request`, `stream is offline`,
 * `consumer is offline`, `stream move already in progress` (nats-server, `server/errors.json`).
 */
const MOMENTARY: ReadonlySet<number> = new Set([10008, 10009, 10118, 10119, 10124]);

/**
 * @param work done again from its beginning while the cluster cannot
 * @throws what `work` throws: other errors at once, those of a moment when it has lasted for 10 s
 */
export async function afterRearranging<T>(work: () => Promise<T>, elapsed: () => number): Promise<T> {
  const untilMs = elapsed() + LIMIT_MS;
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- the next turn is only for a failure
      return await work();
    } catch (error) {
      const isMomentary = error instanceof JetStreamApiError && MOMENTARY.has(error.code);
      if (!isMomentary || elapsed() > untilMs) throw error;
      // oxlint-disable-next-line no-await-in-loop -- it is tried again after a while
      await pause(PAUSE_MS);
    }
  }
}
