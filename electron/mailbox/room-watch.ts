/** Looks how long the oldest postback waits for its desk, and how much room is left, and warns long before either ends. */
import { lapse } from '../../shared/domain/time/instant.ts';
import type { Log } from '../platform/log.ts';
import type { SystemClocks } from '../platform/steady-clock.ts';
import type { Paired } from './paired.ts';

const LOOK_MS = 30_000;
/** Of what is allowed. */
const WARN_SHARE = 0.5;

export type RoomState = 'fine' | 'half_full' | 'full';

export interface RoomView {
  /** By bytes. */
  readonly room: RoomState;
  /** By age. */
  readonly age: RoomState;
  /** Null where nothing waits. */
  readonly oldestMs: number | null;
}

export interface RoomWatchDeps {
  readonly paired: () => Paired | null;
  readonly maxWaitingMs: number;
  readonly clocks: Pick<SystemClocks, 'now' | 'uptimeMs' | 'bootId'>;
  readonly log: Log;
}

const NOTHING_WAITS: RoomView = { room: 'fine', age: 'fine', oldestMs: null };

export class RoomWatch {
  readonly #deps: RoomWatchDeps;
  #view: RoomView = NOTHING_WAITS;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: RoomWatchDeps) {
    this.#deps = deps;
  }

  /** Whether the oldest waits for so long that nothing more is received. */
  get isOver(): boolean {
    return this.#view.age === 'full';
  }

  /** Whether nothing more is received, as far as was looked last. */
  get isFull(): boolean {
    return this.isOver || this.#view.room === 'full';
  }

  /** As of now. */
  view(): RoomView {
    this.#look();
    return this.#view;
  }

  start(): void {
    this.#look();
    this.#timer = setInterval(() => {
      this.#look();
    }, LOOK_MS);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  #look(): void {
    const before = this.#view;
    try {
      this.#view = this.#now();
    } catch (error) {
      // The folder may be away for a moment.
      this.#deps.log.error({ err: error }, 'the spool could not be looked at');
      return;
    }
    const { room, age, oldestMs } = this.#view;
    if (room === before.room && age === before.age) return;
    const say = room === 'fine' && age === 'fine' ? 'info' : 'warn';
    this.#deps.log[say]({ room, age, oldestMs }, 'room for postbacks that wait for the desk');
  }

  #now(): RoomView {
    const paired = this.#deps.paired();
    if (paired === null) return NOTHING_WAITS;
    const { waitingBytes, maxBytes } = paired.holdings.state().spool;
    const since = paired.holdings.waitingSince();
    const { now, uptimeMs, bootId } = this.#deps.clocks;
    const oldestMs = since === null ? null : lapse(since, { wallMs: now(), uptimeMs: uptimeMs(), bootId }).ms;
    return {
      // Segments are counted whole, also where nothing in them waits any more.
      room: since === null ? 'fine' : stateOf(waitingBytes, maxBytes),
      age: oldestMs === null ? 'fine' : stateOf(oldestMs, this.#deps.maxWaitingMs),
      oldestMs,
    };
  }
}

function stateOf(used: number, most: number): RoomState {
  if (used >= most) return 'full';
  return used >= most * WARN_SHARE ? 'half_full' : 'fine';
}
