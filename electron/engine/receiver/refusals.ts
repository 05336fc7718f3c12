/** Notes refused requests: batched, bounded, with the wrong key masked. */
import { REFUSAL_REASONS, type RefusalReason } from '../../../shared/contract/refusal-reasons.ts';
import { type KnownKeys, maskKey, maskValidKeys } from '../../../shared/domain/access/mask-key.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { RefusedRow } from '../store/refused-table.ts';

const FLUSH_MS = 200;
const MAX_WAITING = 200;
const MAX_TARGET = 300;
/** Read beyond what is kept, so that no key is cut in two; every byte may be a percent escape. */
const READ_TARGET = MAX_TARGET + 3 * 128;

export interface RefusedRequest {
  readonly method: string;
  readonly target: string;
  readonly remoteAddress: string | null;
  readonly reason: RefusalReason;
  readonly statusCode: number;
}

export interface RefusalsDeps {
  readonly save: (rows: readonly RefusedRow[]) => void;
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
      target: this.#masked(refused.target),
    });
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, FLUSH_MS);
  }

  #masked(target: string): string {
    const read = target.slice(0, READ_TARGET);
    return maskValidKeys(maskKey(read), this.#deps.known).slice(0, MAX_TARGET);
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
