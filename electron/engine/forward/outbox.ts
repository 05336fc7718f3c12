/**
 * Sends deliveries whose time has come. Every step is in the store before it happens: a delivery is
 * `sending` before its request goes out, and its attempt and new state are written in one transaction.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { WireRequest } from '../../../shared/contract/common.ts';
import { attemptIdSchema, type DeliveryId, type DestinationId } from '../../../shared/domain/ids.ts';
import { afterAttempt } from '../../../shared/domain/forward/retry.ts';
import type { Log } from '../log.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { IdSource } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { outcomeOf } from './attempt-outcome.ts';
import { ClockWatch } from './clock-watch.ts';
import type { Sender } from './send-request.ts';

const MAX_RUNNING = 32;
/** One destination that hangs must not hold up the others. */
const MAX_PER_DESTINATION = 4;
/** The clock may be set or the laptop may sleep: look at the schedule at least this often. */
const MAX_WAIT_MS = 30_000;
const RECORD_AGAIN_MS = 1_000;

export interface OutboxParts {
  readonly store: Store;
  readonly sender: Sender;
  readonly newId: IdSource;
  readonly now: () => number;
  readonly random: () => number;
  readonly log: Log;
  readonly destination: (delivery: DeliveryRow) => DestinationRow | null;
  /** The request of a delivery; null when its template cannot be rendered any more. */
  readonly render: (delivery: DeliveryRow, destination: DestinationRow) => WireRequest | null;
  readonly onChanged: (id: DeliveryId) => void;
}

interface Job {
  readonly delivery: DeliveryRow;
  readonly request: WireRequest;
  readonly destination: DestinationRow;
}

export class Outbox {
  readonly #parts: OutboxParts;
  readonly #clockWatch: ClockWatch;
  readonly #running = new Set<Promise<void>>();
  readonly #runningPer = new Map<DestinationId, number>();
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#clockWatch = new ClockWatch(parts.now);
  }

  /**
   * Takes up what a crash left behind, then starts. A delivery that was being sent may have arrived:
   * it becomes `unknown`, and is repeated only where the destination is marked as safe to repeat.
   */
  start(): void {
    const { store, now } = this.#parts;
    store.transaction(() => {
      for (const delivery of store.deliveries.inState('sending')) {
        const isSafe = this.#parts.destination(delivery)?.isSafeToRepeat === true;
        store.deliveries.update({
          ...delivery,
          state: isSafe ? 'retrying' : 'unknown',
          reason: 'stopped_while_sending',
          nextAttemptAtMs: isSafe ? now() : null,
          updatedAtMs: now(),
        });
      }
    });
    this.kick();
  }

  /** Something may be due: looks at the schedule now. */
  kick(): void {
    if (this.#isStopped) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#takeUp();
    }, 0);
  }

  /** Starts nothing more and waits for the requests under way, at most `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const { promise: graceIsOver, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, graceMs);
    await Promise.race([Promise.allSettled(this.#running), graceIsOver]);
    clearTimeout(timer);
  }

  #takeUp(): void {
    if (this.#isStopped) return;
    const { store, now, log } = this.#parts;
    try {
      const backMs = this.#clockWatch.setBackMs();
      if (backMs > 0) store.deliveries.moveSchedule(-backMs);
      // Each round starts something or finds a destination full, so this ends.
      for (let room = this.#room(); room > 0; room = this.#room()) {
        const due = store.deliveries.due(now(), this.#full(), room);
        if (due.length === 0) break;
        for (const job of store.transaction(() => this.#lease(this.#fitting(due)))) this.#run(job);
      }
      this.#schedule();
    } catch (error) {
      log.error({ err: error }, 'outbox could not read its schedule, will try again');
      this.#timer = setTimeout(() => {
        this.#takeUp();
      }, 1_000);
    }
  }

  #schedule(): void {
    // When all places are taken, the end of a request looks at the schedule again.
    if (this.#isStopped || this.#room() === 0) return;
    const nextAtMs = this.#parts.store.deliveries.nextDueAtMs(this.#full());
    const waitMs = nextAtMs === null ? MAX_WAIT_MS : Math.min(MAX_WAIT_MS, nextAtMs - this.#parts.now());
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#takeUp();
      },
      Math.max(0, waitMs),
    );
  }

  #room(): number {
    return MAX_RUNNING - this.#running.size;
  }

  #full(): readonly DestinationId[] {
    return [...this.#runningPer].filter(([, count]) => count >= MAX_PER_DESTINATION).map(([id]) => id);
  }

  /** As many for each destination as it has places left. */
  #fitting(due: readonly DeliveryRow[]): readonly DeliveryRow[] {
    const taken = new Map(this.#runningPer);
    return due.filter(({ destinationId }) => {
      const count = taken.get(destinationId) ?? 0;
      taken.set(destinationId, count + 1);
      return count < MAX_PER_DESTINATION;
    });
  }

  #count(id: DestinationId, step: 1 | -1): void {
    const count = (this.#runningPer.get(id) ?? 0) + step;
    if (count === 0) this.#runningPer.delete(id);
    else this.#runningPer.set(id, count);
  }

  /** Marks what is due as being sent. Inside a transaction. */
  #lease(due: readonly DeliveryRow[]): readonly Job[] {
    const { store, now } = this.#parts;
    return due.flatMap((delivery) => {
      const destination = this.#parts.destination(delivery);
      const request =
        destination === null ? null : (delivery.request ?? this.#parts.render(delivery, destination));
      if (destination === null || request === null) {
        store.deliveries.update({
          ...delivery,
          state: 'dead',
          reason: destination === null ? 'destination_removed' : 'template_broken',
          nextAttemptAtMs: null,
          updatedAtMs: now(),
        });
        return [];
      }
      const leased: DeliveryRow = {
        ...delivery,
        state: 'sending',
        reason: null,
        request,
        nextAttemptAtMs: null,
        updatedAtMs: now(),
      };
      store.deliveries.update(leased);
      return [{ delivery: leased, request, destination }];
    });
  }

  #run(job: Job): void {
    this.#count(job.destination.id, 1);
    const running = this.#send(job)
      .catch((error: unknown) => {
        this.#parts.log.error({ err: error, deliveryId: job.delivery.id }, 'delivery attempt not recorded');
      })
      .finally(() => {
        this.#running.delete(running);
        this.#count(job.destination.id, -1);
        this.kick();
      });
    this.#running.add(running);
  }

  async #send(job: Job): Promise<void> {
    const { store, sender, newId, now, random, onChanged } = this.#parts;
    onChanged(job.delivery.id);
    const startedAtMs = now();
    const sent = await sender.send(job.request, job.destination.timeoutMs);
    const attemptCount = job.delivery.attemptCount + 1;
    const next = afterAttempt(
      outcomeOf(sent, now()),
      attemptCount,
      job.destination.isSafeToRepeat,
      now(),
      random(),
    );
    const record = (): void => {
      store.deliveries.insertAttempt({
        id: attemptIdSchema.parse(newId()),
        deliveryId: job.delivery.id,
        startedAtMs,
        request: job.request,
        answer: sent.answer,
      });
      store.deliveries.update({
        ...job.delivery,
        state: next.state,
        attemptCount,
        nextAttemptAtMs: next.nextAttemptAtMs,
        updatedAtMs: now(),
      });
    };
    if (await this.#recorded(record)) onChanged(job.delivery.id);
  }

  /**
   * The disk may be full or locked for a while. What came of a request must not be forgotten for that: the
   * delivery would count as being sent until the next start, and as unknown from then on.
   * @returns false when it was stopped before it could be recorded
   */
  async #recorded(record: () => void): Promise<boolean> {
    for (;;) {
      try {
        this.#parts.store.transaction(record);
        return true;
      } catch (error) {
        this.#parts.log.error({ err: error }, 'delivery attempt not recorded, will try again');
      }
      if (this.#isStopped) return false;
      await pause(RECORD_AGAIN_MS);
    }
  }
}
