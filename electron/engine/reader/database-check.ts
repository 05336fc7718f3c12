/** Checks the whole database in pieces, behind everything else: soon after a crash, else once a day. */
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import { CHECK_START, type CheckPosition } from '../store/check/check-slice.ts';
import type { Reader } from './reader.ts';

export interface DatabaseCheckDeps {
  readonly reader: Reader;
  readonly log: Log;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** UTC milliseconds of the last check that came to its end; null before the first. */
  readonly checkedAtMs: () => number | null;
  /** All of it was checked and is sound. */
  readonly onSound: () => void;
  readonly onDamage: (detail: string) => void;
  /** How long after a start it waits at least; 5 s unless told. */
  readonly afterStartMs?: number;
}

/** What a start has to do comes first. */
const AFTER_START_MS = 5_000;
const DAY_MS = 86_400_000;
const RETRY_MS = 60_000;
/** So many times the time of a piece goes by before the next one. */
const PAUSE_FACTOR = 4;
const LEAST_PAUSE_MS = 5;

export class DatabaseCheck {
  readonly #deps: DatabaseCheckDeps;
  readonly #runner: JobRunner;
  #from: CheckPosition = CHECK_START;
  #longestMs = 0;
  #startedAtMs = 0;

  constructor(deps: DatabaseCheckDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      { name: 'checking the database', slice: () => this.#checkPiece(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** @param hasCrashed then it does not wait for its day */
  start(hasCrashed: boolean): void {
    const { afterStartMs = AFTER_START_MS, checkedAtMs, now } = this.#deps;
    const checkedAt = checkedAtMs();
    // A clock that was set back must not put it off.
    const ageMs = checkedAt === null ? DAY_MS : Math.abs(now() - checkedAt);
    this.#runner.wakeAfter(hasCrashed ? afterStartMs : Math.max(afterStartMs, DAY_MS - ageMs));
  }

  stop(): void {
    this.#runner.stop();
  }

  async #checkPiece(): Promise<SliceEnd> {
    const { reader, elapsed, log, onSound, onDamage } = this.#deps;
    const startedAt = elapsed();
    if (this.#from === CHECK_START) this.#startedAtMs = startedAt;
    const checked = await reader.read('checkSlice', this.#from);
    if (checked.kind === 'damaged') {
      onDamage(checked.detail);
      return { kind: 'done', pauseMs: DAY_MS };
    }
    const tookMs = elapsed() - startedAt;
    this.#longestMs = Math.max(this.#longestMs, tookMs);
    if (checked.next !== null) {
      this.#from = checked.next;
      return { kind: 'more', pauseMs: Math.max(LEAST_PAUSE_MS, tookMs * PAUSE_FACTOR) };
    }
    log.info(
      { tookMs: Math.round(elapsed() - this.#startedAtMs), longestPieceMs: Math.round(this.#longestMs) },
      'the database was checked and is sound',
    );
    this.#from = CHECK_START;
    this.#longestMs = 0;
    onSound();
    return { kind: 'more', pauseMs: DAY_MS };
  }
}
