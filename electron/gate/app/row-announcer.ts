/** Tells the engine up to where there is more to read: at once, and during a flood not after each flush of the disk. */
import { type QueueState, SPOOL_QUEUES, type SpoolQueue } from '../../platform/gate-link/gate-messages.ts';

/** Each word wakes two other processes. */
const PAUSE_MS = 5;
/** One that knows of so many rows has enough to do for longer than the long pause. */
const ENOUGH_ROWS = 1_000;
const LONG_PAUSE_MS = 100;

export interface RowAnnouncerDeps {
  readonly states: () => Readonly<Record<SpoolQueue, QueueState>>;
  readonly say: (queue: SpoolQueue, durableSequence: number) => void;
}

export class RowAnnouncer {
  readonly #deps: RowAnnouncerDeps;
  readonly #said = new Map<SpoolQueue, number>();
  readonly #takenOver = new Map<SpoolQueue, number>();
  /** Set while the next word has to wait. */
  #timer: NodeJS.Timeout | null = null;
  #hasNews = false;

  constructor(deps: RowAnnouncerDeps) {
    this.#deps = deps;
  }

  /** More is durable. */
  note(): void {
    this.#hasNews = true;
    if (this.#timer !== null) return;
    this.sayNow();
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        if (this.#hasNews) this.note();
      },
      this.#hasEnough() ? LONG_PAUSE_MS : PAUSE_MS,
    );
  }

  sayNow(): void {
    this.#hasNews = false;
    const states = this.#deps.states();
    for (const queue of SPOOL_QUEUES) {
      const { durableSequence } = states[queue];
      if (this.#said.get(queue) === durableSequence) continue;
      this.#said.set(queue, durableSequence);
      this.#deps.say(queue, durableSequence);
    }
  }

  /** The engine has everything up to this number. */
  acknowledged(queue: SpoolQueue, sequence: number): void {
    this.#takenOver.set(queue, sequence);
  }

  /** Another engine listens, or the spools are others: nothing was said yet. */
  forget(): void {
    this.#said.clear();
    this.#takenOver.clear();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #hasEnough(): boolean {
    return SPOOL_QUEUES.some((queue) => {
      const said = this.#said.get(queue) ?? 0;
      return said - (this.#takenOver.get(queue) ?? said) > ENOUGH_ROWS;
    });
  }
}
