/**
 * Sends deliveries whose time has come. Every step is in the store before it happens: a delivery is
 * `sending` before its request goes out, and its attempt and new state are written in one transaction.
 */
import { CLOSED } from '../../../shared/domain/forward/breaker.ts';
import type { DestinationId } from '../../../shared/domain/ids.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import { type Health, healthOf } from './health.ts';
import { ClockWatch } from './clock-watch.ts';
import { DestinationQueue, type QueueRoom } from './destination-queue.ts';
import { EndedWait } from './ended-wait.ts';
import type { Leasing, OutboxJob } from './lease.ts';
import { leaseAll } from './lease-all.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import { nextLookMs } from './next-look.ts';
import { parkDue } from './park-due.ts';
import { type Finished, isRefusedAsAWhole, refusalsOf } from './record-attempt.ts';
import { rescheduleAtStart, rescheduleSetBack } from './reschedule.ts';
import { hasSecrets, sendJob } from './send-job.ts';
import { takeUpInterrupted } from './take-up-interrupted.ts';
import { type Round, writeRound } from './write-round.ts';

/** Requests under way at once, over all destinations. */
const MAX_RUNNING = 64;
/** The clock may be set or the laptop may sleep: look at the schedule at least this often. */
const MAX_WAIT_MS = 30_000;
const RECORD_AGAIN_MS = 1_000;
/** Begun in one transaction: those on their way overlap with the next one (`npm run bench:forwarding`). */
const MOST_AT_ONCE = 16;

const NOTHING_LEASED: Leasing = { jobs: [], isCutShort: false, isMoreDue: false };

export class Outbox {
  readonly #deps: OutboxDeps;
  readonly #clockWatch: ClockWatch;
  readonly #endedWait: EndedWait;
  readonly #queues = new Map<DestinationId, DestinationQueue>();
  readonly #running = new Set<Promise<void>>();
  #finished: Finished[] = [];
  #timer: NodeJS.Timeout | null = null;
  #isWakeScheduled = false;
  #isStopped = false;
  /** Something due found no place when the schedule was looked at last. */
  #isMoreDue = false;
  /** Which destination is asked first, so that one with much to send takes no place from the others for good. */
  #turn = 0;

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
    this.#clockWatch = new ClockWatch(deps);
    this.#endedWait = new EndedWait({
      elapsedMs: () => performance.now(),
      write: () => this.wake(),
    });
  }

  get underWay(): number {
    return this.#running.size;
  }

  /** Takes up what a crash left behind, then starts. */
  start(): void {
    const { store, now } = this.#deps;
    takeUpInterrupted(this.#deps, this.#deps.destinations());
    rescheduleAtStart(this.#deps);
    for (const { id } of this.#deps.destinations()) {
      const watch = store.refusals.of(id);
      if (watch !== null) this.#queueOf(id).restore(watch, now());
    }
    this.wake();
  }

  /** Something may be due: looks at the schedule in a moment. */
  wake(): void {
    if (this.#isStopped || this.#isWakeScheduled) return;
    this.#isWakeScheduled = true;
    // What ends in this turn shares one commit.
    setImmediate(() => {
      this.#isWakeScheduled = false;
      this.#takeUp();
    });
  }

  /**
   * Takes up what is due in a transaction of somebody else: one flush of the disk for both. What fails in it is undone
   * alone, and comes again in its own time.
   * @returns to be called as soon as that transaction is committed, and only then
   */
  joinIn(): () => void {
    try {
      if (this.#isStopped) return () => undefined;
      const nowMs = this.#deps.now();
      const round = this.#write(() => this.#leaseAll(nowMs));
      return () => {
        this.#committed(round);
        this.#endedWait.joined();
      };
    } catch (error) {
      this.#deps.log.error({ err: error }, 'outbox could not join in, will try by itself');
      return () => undefined;
    }
  }

  healthOf(id: DestinationId): Health {
    return healthOf(this.#queues.get(id)?.breaker ?? CLOSED);
  }

  /** The person repaired a destination, or wants it tried now: what is parked goes out again. */
  reset(id: DestinationId): void {
    if (this.#queues.get(id)?.reset() === true) this.#deps.onHealth();
    this.wake();
  }

  /** Starts nothing more and waits for the requests under way, at most `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#endedWait.written();
    const { promise: graceIsOver, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, graceMs);
    await Promise.race([Promise.allSettled(this.#running), graceIsOver]);
    clearTimeout(timer);
    try {
      this.#committed(this.#write(() => NOTHING_LEASED));
    } catch (error) {
      this.#deps.log.error({ err: error }, 'delivery attempts not recorded');
    }
  }

  #takeUp(): void {
    if (this.#isStopped) return;
    try {
      this.#followClock();
      // One moment for all decisions: a place that comes free between two of them would be seen by neither.
      const nowMs = this.#deps.now();
      for (const destination of this.#deps.destinations()) {
        const room = this.#roomOf(destination, MAX_RUNNING, nowMs);
        if (room.kind === 'closed' && parkDue(this.#deps, destination, room.reason)) this.wake();
      }
      if (this.#hasWork(nowMs)) this.#committed(this.#write(() => this.#leaseAll(nowMs)));
      this.#schedule(nowMs);
    } catch (error) {
      // The disk may be full or locked. What came of a request is kept until it can be written down.
      this.#deps.log.error({ err: error }, 'outbox could not read or write its schedule, will try again');
      this.#wakeIn(RECORD_AGAIN_MS);
    }
  }

  #write(takeNext: () => Leasing): Round {
    return writeRound(this.#deps, this.#queues, this.#finished, takeNext);
  }

  /** Nothing may have ended since the round was written. */
  #committed({ leasing, changed, afterCommit }: Round): void {
    this.#finished = [];
    this.#endedWait.written();
    this.#isMoreDue = leasing.isMoreDue;
    afterCommit();
    if (changed.length > 0) this.#deps.onChanged(changed);
    for (const job of leasing.jobs) this.#run(job);
    if (leasing.isCutShort || leasing.jobs.length >= MOST_AT_ONCE) this.wake();
  }

  #followClock(): void {
    const backMs = this.#clockWatch.setBackMs();
    if (backMs === 0) return;
    rescheduleSetBack(this.#deps, backMs);
    for (const queue of this.#queues.values()) queue.moveClock(backMs);
  }

  #queueOf(id: DestinationId): DestinationQueue {
    const queue = this.#queues.get(id) ?? new DestinationQueue();
    this.#queues.set(id, queue);
    return queue;
  }

  #roomOf(destination: DestinationRow, most: number, nowMs: number): QueueRoom {
    // Judged anew by each version of the program: what is wrong with all of them is no delivery's fault.
    if (!this.#deps.isTemplateValid(destination)) return { kind: 'closed', reason: 'template_broken' };
    const has = hasSecrets(destination, this.#deps);
    return this.#queueOf(destination.id).room(destination, nowMs, most, has);
  }

  #leaseAll(nowMs: number): Leasing {
    const all = this.#deps.destinations();
    this.#turn = (this.#turn + 1) % Math.max(1, all.length);
    return leaseAll(this.#deps, {
      destinations: [...all.slice(this.#turn), ...all.slice(0, this.#turn)],
      places: Math.min(MOST_AT_ONCE, MAX_RUNNING - this.#running.size),
      queueOf: ({ id }) => this.#queueOf(id),
      roomOf: (destination, most) => this.#roomOf(destination, most, nowMs),
    });
  }

  #hasWork(nowMs: number): boolean {
    const { store, destinations } = this.#deps;
    // A look that others asked for is no reason for a flush of its own.
    if (this.#finished.length > 0 && !this.#endedWait.isWaiting) return true;
    return destinations().some(
      (each) => this.#roomOf(each, MAX_RUNNING, nowMs).kind === 'open' && store.due.hasDue(each.id, nowMs),
    );
  }

  #schedule(nowMs: number): void {
    // When all places are taken, the end of a request looks at the schedule again.
    if (this.#isStopped || this.#running.size >= MAX_RUNNING) return;
    const { destinations, store } = this.#deps;
    const soonest = destinations().reduce((earliest, destination) => {
      const room = this.#roomOf(destination, MAX_RUNNING, nowMs);
      const nextAtMs = (): number | null => store.due.nextAtMs(destination.id, nowMs);
      return Math.min(earliest, nextLookMs(room, this.#queueOf(destination.id), nextAtMs, nowMs));
    }, nowMs + MAX_WAIT_MS);
    this.#wakeIn(Math.max(1, soonest - this.#deps.now()));
  }

  #wakeIn(waitMs: number): void {
    if (this.#isStopped) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const lookAgain = (): void => {
      this.#takeUp();
    };
    this.#timer = setTimeout(lookAgain, Math.min(MAX_WAIT_MS, waitMs));
  }

  #run(job: OutboxJob): void {
    const { destination } = job;
    const queue = this.#queueOf(destination.id);
    const deliveries = job.leased.map((each) => each.delivery);
    queue.begin(deliveries, destination.rules.perSecond);
    const running = this.#send(job, queue)
      .catch((error: unknown) => {
        this.#deps.log.error({ err: error }, 'a delivery could not be sent');
      })
      .finally(() => {
        this.#running.delete(running);
        queue.end(deliveries);
        this.#endedWait.ended(this.#isMoreDue);
      });
    this.#running.add(running);
  }

  async #send(job: OutboxJob, queue: DestinationQueue): Promise<void> {
    const finished = await sendJob(this.#deps, job);
    this.#finished.push(finished);
    const ids = job.leased.map(({ delivery }) => delivery.id);
    const isNews = queue.record(finished.signal, ids, refusalsOf(finished), this.#deps.now());
    if (isNews) this.#deps.onHealth();
    if (isRefusedAsAWhole(finished)) queue.sendAlone(ids);
  }
}
