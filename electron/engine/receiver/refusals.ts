/** Notes refused requests: batched, bounded, with the wrong key masked. */
import type { Refused } from '../../../shared/contract/desk.ts';
import { REFUSAL_REASONS, type RefusalReason } from '../../../shared/contract/refusal-reasons.ts';
import { type KnownKeys, maskTarget } from '../../../shared/domain/access/mask-key.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { RefusedRow } from '../store/refused-table.ts';

const FLUSH_MS = 200;
const MAX_WAITING = 200;
const MAX_TARGET = 300;

export interface RefusedRequest {
  readonly method: string;
  readonly target: string;
  readonly remoteAddress: string | null;
  readonly reason: RefusalReason;
  readonly statusCode: number;
}

export interface RefusalsDeps {
  readonly save: (rows: readonly RefusedRow[]) => void;
  readonly saved: () => readonly Refused[];
  /** Valid ones: in a wrong place they are refused too. */
  readonly known: KnownKeys;
  readonly newId: IdSource;
  readonly now: () => number;
  readonly onSaved: () => void;
}

export class Refusals {
  readonly #deps: RefusalsDeps;
  readonly #counts = zeroCounts();
  #waiting: RefusedRow[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: RefusalsDeps) {
    this.#deps = deps;
  }

  /** How many of each since the start; the rows themselves are kept for the newest only. */
  get counts(): Readonly<Record<RefusalReason, number>> {
    return this.#counts;
  }

  note(refused: RefusedRequest): void {
    this.#counts[refused.reason] += 1;
    // A flood of strangers keeps its newest entries only.
    if (this.#waiting.length >= MAX_WAITING) this.#waiting.shift();
    this.#waiting.push({
      id: this.#deps.newId(),
      atMs: this.#deps.now(),
      ...refused,
      target: maskTarget(refused.target, this.#deps.known, MAX_TARGET),
    });
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, FLUSH_MS);
  }

  /** Newest first. A key may have become valid since, and older versions masked less. */
  list(): Refused[] {
    const { saved, known } = this.#deps;
    return saved().map((each) => ({ ...each, target: maskTarget(each.target, known, MAX_TARGET) }));
  }

  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const rows = this.#waiting;
    this.#waiting = [];
    if (rows.length === 0) return;
    this.#deps.save(rows);
    this.#deps.onSaved();
  }
}

function zeroCounts(): Record<RefusalReason, number> {
  const counts: Partial<Record<RefusalReason, number>> = {};
  for (const reason of REFUSAL_REASONS) counts[reason] = 0;
  return counts as Record<RefusalReason, number>;
}
