/** Counts refused requests, and keeps the newest until the engine takes them over. */
import { REFUSAL_REASONS, type RefusalReason } from '../../../shared/contract/refusal-reasons.ts';
import type { RefusedRequest } from '../../platform/gate-link/gate-messages.ts';

const FLUSH_MS = 200;
const MAX_WAITING = 200;
/** Of a target is shown less; a key in it is masked by whoever knows the keys. */
const MAX_TARGET = 2_000;

export interface RefusalQueueDeps {
  readonly now: () => number;
  /** @returns whether somebody took them */
  readonly handOver: (requests: readonly RefusedRequest[]) => boolean;
}

export class RefusalQueue {
  readonly #deps: RefusalQueueDeps;
  readonly #counts = zeroCounts();
  #waiting: RefusedRequest[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: RefusalQueueDeps) {
    this.#deps = deps;
  }

  /** How many of each since the start. */
  get counts(): Readonly<Record<RefusalReason, number>> {
    return this.#counts;
  }

  note(refused: Omit<RefusedRequest, 'atMs'>): void {
    this.#counts[refused.reason] += 1;
    // A flood of strangers keeps its newest entries only.
    if (this.#waiting.length >= MAX_WAITING) this.#waiting.shift();
    this.#waiting.push({
      atMs: this.#deps.now(),
      ...refused,
      target: refused.target.slice(0, MAX_TARGET),
    });
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, FLUSH_MS);
  }

  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#waiting.length > 0 && this.#deps.handOver(this.#waiting)) this.#waiting = [];
  }
}

function zeroCounts(): Record<RefusalReason, number> {
  const counts: Partial<Record<RefusalReason, number>> = {};
  for (const reason of REFUSAL_REASONS) counts[reason] = 0;
  return counts as Record<RefusalReason, number>;
}
