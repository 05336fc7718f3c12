/** Writes down what came of one message, and when it is tried again. */
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';
import { backoffMs } from '../../../shared/domain/tunnel/backoff.ts';
import type { MessageRow } from '../store/notification-queue-table.ts';
import type { Store } from '../store/store.ts';
import type { SendOutcome } from './channel.ts';

const BACKOFF = { firstMs: 1_000, longestMs: 5 * 60_000 } as const;
/** The other side may ask for a wait, but not for more than this. */
export const LONGEST_WAIT_MS = 3_600_000;

export interface RecordOutcomeDeps {
  readonly store: Pick<Store, 'notificationQueue' | 'transaction'>;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
  /** Nothing goes out over it until a person changes something. */
  readonly park: (problem: ChannelProblem) => void;
  readonly onChanged: () => void;
}

/** @param isEdit of a message that was sent before */
export function recordOutcome(
  { store, now, random, park, onChanged }: RecordOutcomeDeps,
  message: MessageRow,
  outcome: SendOutcome,
  isEdit: boolean,
): void {
  const queue = store.notificationQueue;
  const nowMs = now();
  const tries = message.tries + 1;
  store.transaction(() => {
    if (outcome.kind === 'sent') {
      queue.finish(message.id, outcome.receipt ?? message.receipt, nowMs, outcome.problem ?? null);
    } else if (outcome.kind === 'refused') {
      // Somebody removed what was to be edited: a new message tells the rest.
      if (isEdit) queue.close(message.id, nowMs);
      else queue.retry(message.id, tries, nowMs, outcome.problem);
    } else {
      const askedMs = outcome.kind === 'later' ? (outcome.afterMs ?? 0) : 0;
      const waitMs = Math.max(
        Math.min(askedMs, LONGEST_WAIT_MS),
        backoffMs(message.tries, random(), BACKOFF),
      );
      queue.retry(message.id, tries, nowMs + waitMs, outcome.problem);
    }
  });
  if (outcome.kind === 'refused' && !isEdit) park(outcome.problem);
  onChanged();
}

/** Of what may be about the message alone; all others are about the way or the target. */
const OF_MESSAGE: ReadonlySet<ChannelProblem['code']> = new Set([
  'answered',
  'failed',
  'rejected_by_server',
  'telegram_refused',
]);

/**
 * Of a message that is refused for its own sake: it is not sent, and what waits behind it goes on.
 * @returns whether it is one
 */
export function giveUp(
  { store, now, onChanged }: Pick<RecordOutcomeDeps, 'store' | 'now' | 'onChanged'>,
  { id, tries }: MessageRow,
  outcome: SendOutcome,
): boolean {
  if (outcome.kind !== 'refused' || !OF_MESSAGE.has(outcome.problem.code)) return false;
  const queue = store.notificationQueue;
  const nowMs = now();
  store.transaction(() => {
    queue.retry(id, tries + 1, nowMs, outcome.problem);
    queue.dropMessage(id, nowMs);
  });
  onChanged();
  return true;
}
