/** Takes requests of one source over, in order and in batches, each durable before the next. */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { NumberedRequest } from '../../platform/spool/spooled-request.ts';
import type { RequestTaker } from '../parse/request-taker.ts';

const RETRY_MS = 1_000;

export interface BatchesDeps {
  readonly taker: RequestTaker;
  /** What was sent cannot be stored, and is tried again. */
  readonly onNotStored: (error: unknown) => void;
}

export interface SealedRequests {
  readonly source: string;
  readonly afterSequence: number;
  readonly throughSequence: number;
  /** In order. */
  readonly sealed: readonly NumberedRequest[];
  /** None where it cannot be opened. */
  readonly open: (sealed: NumberedRequest) => readonly NumberedRequest[];
  readonly signal: AbortSignal;
}

export interface TakenRequests {
  /** Of the last request, by this computer's clock; null where there was none. */
  readonly lastReceivedAtMs: number | null;
  readonly unreadable: number;
}

/** Resolves when all of them are durable. @throws an AbortError when it was stopped in between */
export async function takeInBatches(
  { taker, onNotStored }: BatchesDeps,
  { source, afterSequence, throughSequence, sealed, open, signal }: SealedRequests,
): Promise<TakenRequests> {
  let position = afterSequence;
  let lastReceivedAtMs: number | null = null;
  let unreadable = 0;
  while (position < throughSequence) {
    signal.throwIfAborted();
    const from = position;
    const size = taker.sizeAfter(source, from);
    const rest = sealed.filter(({ sequence }) => sequence > from).slice(0, size.count);
    const isLast = rest.at(-1) === sealed.at(-1);
    const requests = rest.flatMap((each) => open(each));
    const through = isLast ? throughSequence : (rest.at(-1)?.sequence ?? throughSequence);
    try {
      if (taker.isStoreLost) throw new Error('The database is being saved.');
      position = taker.take({ source, requests, throughSequence: through, size });
      unreadable += rest.length - requests.length;
      lastReceivedAtMs = requests.at(-1)?.receivedAtMs ?? lastReceivedAtMs;
      // Others have their turn between two batches.
      // oxlint-disable-next-line no-await-in-loop -- one batch after the other
      await nextTurn();
    } catch (error) {
      onNotStored(error);
      // oxlint-disable-next-line no-await-in-loop -- it is tried again after a while
      await pause(RETRY_MS, undefined, { signal });
    }
  }
  return { lastReceivedAtMs, unreadable };
}
