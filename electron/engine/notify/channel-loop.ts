/** Sends what waits for one channel: one message after the other, each in the store before it goes out. */
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';
import { OPEN_FOR_MS, nextStep } from '../../../shared/domain/notify/pace.ts';
import { quietUntil } from '../../../shared/domain/notify/rules.ts';
import type { Log } from '../../platform/log.ts';
import type { ChannelRow } from '../store/notification-channels-table.ts';
import type { MessageRow, MessageWay } from '../store/notification-queue-table.ts';
import type { StoredNotification } from '../store/notifications-table.ts';
import type { Store } from '../store/store.ts';
import type { SendOutcome } from './channel.ts';
import type { MadeChannel } from './channel-maker.ts';
import { giveUp, LONGEST_WAIT_MS, recordOutcome, type RecordOutcomeDeps } from './record-outcome.ts';
import { countOf, messageOf, type TellMessage, type TellPicture } from './compose.ts';

/** The clock may be set, or the computer may sleep: it is looked at least this often. */
const LOOK_EVERY_MS = 30_000;
const CALL_MS = 60_000;
/** What could not be told for so long is no news any more. */
const TOO_OLD_MS = 48 * 3_600_000;
const TEN_SECONDS_MS = 10_000;
const MINUTE_MS = 60_000;

export interface ChannelLoopDeps extends RecordOutcomeDeps {
  readonly store: Pick<Store, 'notificationQueue' | 'notificationSettings' | 'transaction'>;
  readonly newId: () => string;
  readonly log: Log;
  /** As it is now; null where it was removed. */
  readonly channel: () => ChannelRow | null;
  readonly made: (row: ChannelRow) => MadeChannel;
  readonly tell: TellMessage;
  readonly pictureOf: TellPicture;
}

export class ChannelLoop {
  readonly #deps: ChannelLoopDeps;
  readonly #end = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #isWoken = false;
  #isStopped = false;
  /** The message that had gone wrong when something else arrived. */
  #suspectId: string | null = null;

  constructor(deps: ChannelLoopDeps) {
    this.#deps = deps;
  }

  /** There may be something to tell. */
  wake(): void {
    if (this.#isStopped) return;
    this.#isWoken = true;
    if (this.#running !== null) return;
    this.#clearTimer();
    this.#running = this.#run();
  }

  /** Something arrived beside the queue: what is refused once more is so for its own sake, and must keep nothing back. */
  proven(): void {
    const { store, channel } = this.#deps;
    const unfinished = store.notificationQueue.unfinished(channel()?.id ?? '');
    this.#suspectId = unfinished !== null && unfinished.tries > 0 ? unfinished.id : null;
    this.wake();
  }

  /** Begins nothing more; what is on its way is waited for a moment, and told again at the next start if that was too short. */
  async stop(graceMs: number): Promise<void> {
    this.#isStopped = true;
    this.#clearTimer();
    if (this.#running === null) return;
    const timer = setTimeout(() => {
      this.#end.abort();
    }, graceMs);
    await this.#running;
    clearTimeout(timer);
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #run(): Promise<void> {
    // What is told in this turn is seen in the next.
    await new Promise(setImmediate);
    let waitMs: number | null = 0;
    while (!this.#isStopped && (waitMs === 0 || this.#isWoken)) {
      this.#isWoken = false;
      try {
        waitMs = await this.#step();
      } catch (error) {
        this.#deps.log.error({ err: error }, 'notifications of a channel failed, will try again');
        waitMs = LOOK_EVERY_MS;
        break;
      }
    }
    this.#running = null;
    if (waitMs === null || this.#isStopped) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        this.wake();
      },
      Math.min(waitMs, LOOK_EVERY_MS),
    );
  }

  /** @returns how long there is nothing to do, 0 for more at once; null until it is woken */
  async #step(): Promise<number | null> {
    const { store, channel, made, now } = this.#deps;
    const row = channel();
    if (row === null || !row.isOn || row.parked !== null) return null;
    const nowMs = now();
    const queue = store.notificationQueue;
    const untilMs = row.keepsQuiet ? quietUntil(store.notificationSettings.rules().quietHours, nowMs) : null;
    if (untilMs !== null) {
      if (queue.figures(row.id).waiting > 0) queue.collect(row.id);
      return untilMs - nowMs;
    }
    const { sender, pace, waitMs } = made(row);
    const unfinished = queue.unfinished(row.id);
    if (unfinished !== null) return this.#goOn(row, sender, unfinished, nowMs);
    const figures = queue.figures(row.id);
    if (figures.waiting === 0) return null;
    // Whatever comes until the channel takes something is in what it gets then.
    const notBeforeMs = waitMs?.() ?? 0;
    if (notBeforeMs > 0) return notBeforeMs;
    const [first] = queue.waiting(row.id, 1);
    if (first !== undefined && nowMs - first.atMs > TOO_OLD_MS) {
      queue.dropOld(row.id, nowMs - TOO_OLD_MS);
      return 0;
    }
    if (figures.collected > 0) {
      this.#begin(row, 'after_quiet', queue.collected(row.id, pace.mostInMessage), pace);
      return 0;
    }
    const next = nextStep(pace, {
      waiting: figures.waiting,
      inTenSeconds: queue.told(row.id, nowMs - TEN_SECONDS_MS, nowMs),
      inMinute: queue.told(row.id, nowMs - MINUTE_MS, nowMs),
      sinceTogetherMs: sinceOf(queue.lastTogether(row.id, nowMs - 2 * MINUTE_MS, nowMs), nowMs),
    });
    switch (next.kind) {
      case 'wait':
        return next.ms;
      case 'single':
        this.#begin(row, 'single', queue.waiting(row.id, 1), pace);
        return 0;
      case 'together':
        this.#beginTogether(row, made(row), nowMs);
        return 0;
    }
  }

  #beginTogether(row: ChannelRow, { sender, pace }: MadeChannel, nowMs: number): void {
    const { store, tell } = this.#deps;
    const queue = store.notificationQueue;
    const waiting = queue.waiting(row.id, pace.mostInMessage);
    const open = sender.edit === null ? null : queue.open(row.id, nowMs - OPEN_FOR_MS, nowMs);
    if (open !== null) {
      const before = queue.contents(open.id);
      const room = { ...pace, mostInMessage: pace.mostInMessage - before.length };
      const count = countOf(tell, row, 'together', before, waiting, room);
      if (count > 0) {
        store.transaction(() => {
          queue.extend(open, idsOf(waiting.slice(0, count)), nowMs);
        });
        return;
      }
    }
    this.#begin(row, 'together', waiting, pace);
  }

  /** A new message with as many as fit. */
  #begin(
    row: ChannelRow,
    way: MessageWay,
    waiting: readonly StoredNotification[],
    pace: MadeChannel['pace'],
  ): void {
    const { store, tell, newId, now } = this.#deps;
    const alone = waiting.length === 1 ? 'single' : way;
    const count = Math.max(1, countOf(tell, row, alone, [], waiting, pace));
    store.transaction(() => {
      store.notificationQueue.begin(
        { id: newId(), channelId: row.id, way: alone },
        idsOf(waiting.slice(0, count)),
        now(),
      );
    });
  }

  async #goOn(
    row: ChannelRow,
    sender: MadeChannel['sender'],
    message: MessageRow,
    nowMs: number,
  ): Promise<number> {
    const { store, tell, pictureOf } = this.#deps;
    const queue = store.notificationQueue;
    const leftMs = message.nextTryAtMs - nowMs;
    // A clock that was set back must not make it wait for days.
    if (leftMs > 0 && leftMs <= LONGEST_WAIT_MS) return leftMs;
    if (nowMs - message.createdAtMs > TOO_OLD_MS) {
      queue.dropMessage(message.id, nowMs);
      return 0;
    }
    const content = await messageOf(tell, pictureOf, row, message, queue.contents(message.id));
    if (content === null) {
      queue.dropMessage(message.id, nowMs);
      return 0;
    }
    const signal = AbortSignal.any([this.#end.signal, AbortSignal.timeout(CALL_MS)]);
    const { receipt } = message;
    const noteProgress = (reached: string): void => {
      store.transaction(() => {
        queue.progress(message.id, reached);
      });
    };
    const isSuspect = message.id === this.#suspectId;
    const isEdit = receipt !== null && sender.edit !== null;
    const outcome: SendOutcome =
      receipt !== null && sender.edit !== null
        ? await sender.edit(receipt, content, signal, noteProgress)
        : await sender.send(content, signal, noteProgress);
    this.#suspectId = null;
    if (isSuspect && giveUp(this.#deps, message, outcome)) return 0;
    // What was refused by the settings of before says nothing of those of now: it is tried again with them.
    const park = (problem: ChannelProblem): void => {
      if (this.#deps.channel() === row) this.#deps.park(problem);
    };
    recordOutcome({ ...this.#deps, park }, message, outcome, isEdit);
    return 0;
  }
}

function idsOf(notifications: readonly StoredNotification[]): readonly string[] {
  return notifications.map(({ id }) => id);
}

function sinceOf(atMs: number | null, nowMs: number): number | null {
  return atMs === null ? null : Math.max(0, nowMs - atMs);
}
