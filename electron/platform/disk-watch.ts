/** Looks every few seconds how much room the disk of a folder has, and calls back when that changes its state. */
import { type StatsFs, statfsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { ReceiverView } from '../../shared/contract/receiver.ts';

const LOOK_EVERY_MS = 3_000;
/** Below this SQLite and the log fail at any moment. */
const FULL_BELOW_BYTES = 4 * 1024 * 1024;

export type DiskState = ReceiverView['disk']['state'];

export interface DiskView {
  readonly state: DiskState;
  /** For this program; null where the system does not say it. */
  readonly freeBytes: number | null;
}

export interface DiskWatchDeps {
  readonly dir: string;
  /** Below this the state is `low`. */
  readonly minFreeBytes: () => number;
  /** Called after each change of the state. */
  readonly onChange: (view: DiskView) => void;
}

export class DiskWatch {
  readonly #deps: DiskWatchDeps;
  #freeBytes: number | null = null;
  #told: DiskState = 'fine';
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: DiskWatchDeps) {
    this.#deps = deps;
  }

  view(): DiskView {
    return { state: this.#state(), freeBytes: this.#freeBytes };
  }

  start(): void {
    try {
      this.#take(freeBytesOf(statfsSync(this.#deps.dir)));
    } catch {
      // A folder that cannot be asked is somebody else's to report: what cannot be seen is not told as full.
    }
    this.#timer = setInterval(() => {
      void this.#look();
    }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  async #look(): Promise<void> {
    this.#take(await statfs(this.#deps.dir).then(freeBytesOf, () => null));
  }

  #take(freeBytes: number | null): void {
    this.#freeBytes = freeBytes;
    const state = this.#state();
    if (state === this.#told) return;
    this.#told = state;
    this.#deps.onChange(this.view());
  }

  #state(): DiskState {
    if (this.#freeBytes === null) return 'fine';
    if (this.#freeBytes < FULL_BELOW_BYTES) return 'full';
    return this.#freeBytes < this.#deps.minFreeBytes() ? 'low' : 'fine';
  }
}

function freeBytesOf({ bavail, bsize }: StatsFs): number {
  return bavail * bsize;
}
