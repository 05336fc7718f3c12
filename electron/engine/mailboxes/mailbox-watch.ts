/**
 * Probes a mailbox as a tunnel is probed, and keeps the book of when it received: by what is seen from here, and by what
 * it says of the time when nobody looked.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { PROBE_EVERY_MS } from '../../../shared/contract/limits.ts';
import type { MailboxProblem } from '../../../shared/contract/mailboxes.ts';
import type { MailboxCover, MailboxPause } from '../../../shared/domain/outage/mailbox-cover.ts';
import type { Log } from '../../platform/log.ts';
import type { MailboxState } from '../../platform/mailbox-link/mailbox-messages.ts';
import { isOwnNetworkDown } from './mailbox-probe.ts';

/** After a failure, which may be chance. */
const AGAIN_MS = 3_000;
const FAILURES_UNTIL_DOWN = 2;
const SAVE_MS = 30_000;
/** Nobody has looked for so long: what was before it has ended there. */
const LOST_SIGHT_MS = 60_000;
const MOST_PAUSES = 200;
const DRIFT_MS = 2_000;

export type CoverBook = Pick<MailboxCover, 'pauses' | 'unreachable'>;

export interface MailboxWatchDeps {
  readonly probe: (signal: AbortSignal) => Promise<MailboxProblem | null>;
  readonly hasNetwork: () => boolean;
  readonly now: () => number;
  readonly elapsed: () => number;
  /** What was written down before. */
  readonly book: CoverBook;
  /** @throws Error of the store */
  readonly save: (knownUntilMs: number, book: CoverBook) => void;
  /** It is reached again or not any more; what is known of its past is another. */
  readonly onChange: () => void;
  /** How long to wait between two probes. */
  readonly everyMs?: number;
  readonly log: Log;
}

export interface LastProbe {
  readonly atMs: number;
  readonly durationMs: number;
  readonly problem: MailboxProblem | null;
}

export class MailboxWatch {
  readonly #deps: MailboxWatchDeps;
  #lastProbe: LastProbe | null = null;
  #failures = 0;
  /** What the last of `unreachable` says lasts. */
  #isDown = false;
  #downSinceMs = 0;
  #lastOkAtMs: number | null = null;
  #knownUntilMs: number | null = null;
  #said: readonly MailboxPause[];
  #unreachable: readonly MailboxPause[];
  #savedAtMs = -Infinity;
  readonly #stopping = new AbortController();
  #waiting = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(deps: MailboxWatchDeps) {
    this.#deps = deps;
    this.#said = deps.book.pauses;
    this.#unreachable = deps.book.unreachable;
  }

  get lastProbe(): LastProbe | null {
    return this.#lastProbe;
  }

  /** Null while it is reached, or a failure may be chance. */
  get down(): { readonly problem: MailboxProblem; readonly sinceMs: number } | null {
    const problem = this.#lastProbe?.problem ?? null;
    return this.#isDown && problem !== null ? { problem, sinceMs: this.#downSinceMs } : null;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#save();
  }

  /** Looks at once. */
  wake(): void {
    this.#waiting.abort();
  }

  /** What it says of itself, by its own clock. */
  noteSaid({ pauses, clock }: Pick<MailboxState, 'pauses' | 'clock'>): void {
    const aheadMs = clock.wallMs - this.#deps.now();
    const before = this.#said;
    this.#said = pauses.map(({ cause, beganAtMs, endedAtMs }) => ({
      cause,
      detail: null,
      beganAtMs: Math.round(beganAtMs - aheadMs),
      endedAtMs: endedAtMs === null ? null : Math.round(endedAtMs - aheadMs),
    }));
    // It was reached: what it says of its past holds up to now.
    this.#knownUntilMs = this.#deps.now();
    if (isSame(this.#said, before)) return;
    this.#save();
    this.#deps.onChange();
  }

  async #run(): Promise<void> {
    const { everyMs = PROBE_EVERY_MS } = this.#deps;
    while (!this.#stopping.signal.aborted) {
      this.#waiting = new AbortController();
      // oxlint-disable-next-line no-await-in-loop -- one probe after the other
      await this.#look();
      const signal = AbortSignal.any([this.#waiting.signal, this.#stopping.signal]);
      const isDoubtful = this.#failures > 0 && this.#failures < FAILURES_UNTIL_DOWN;
      // oxlint-disable-next-line no-await-in-loop -- the same
      await pause(isDoubtful ? Math.min(AGAIN_MS, everyMs) : everyMs, undefined, { signal }).catch(
        () => undefined,
      );
    }
  }

  async #look(): Promise<void> {
    const { probe, now, elapsed, hasNetwork } = this.#deps;
    const startedAt = elapsed();
    const problem = await probe(this.#stopping.signal);
    if (this.#stopping.signal.aborted) return;
    const before = this.#lastProbe;
    this.#lastProbe = { atMs: now(), durationMs: Math.round(elapsed() - startedAt), problem };
    if (problem === null) this.#reached();
    else if (isOwnNetworkDown(problem, hasNetwork())) this.#failures = 0;
    else this.#failed(problem, before);
    if ((before?.problem ?? null)?.code !== problem?.code) this.#deps.onChange();
    if (elapsed() - this.#savedAtMs >= SAVE_MS) this.#save();
  }

  #reached(): void {
    const atMs = this.#deps.now();
    const wasDown = this.#isDown;
    if (wasDown) this.#extend(atMs);
    this.#isDown = false;
    this.#failures = 0;
    this.#lastOkAtMs = atMs;
    // Past the end of what was seen: what reaches up to what is known lasts.
    this.#knownUntilMs = atMs + 1;
    if (wasDown) {
      this.#save();
      this.#deps.onChange();
    }
  }

  #failed(problem: MailboxProblem, before: LastProbe | null): void {
    const atMs = this.#deps.now();
    // The computer slept: nobody knows what was meanwhile but the mailbox.
    if (before !== null && atMs - before.atMs > LOST_SIGHT_MS) {
      this.#isDown = false;
      this.#failures = 0;
      this.#lastOkAtMs = null;
    }
    this.#failures += 1;
    if (this.#failures === 1) this.#downSinceMs = this.#lastOkAtMs ?? atMs;
    if (this.#failures < FAILURES_UNTIL_DOWN) return;
    this.#knownUntilMs = atMs;
    if (this.#isDown) {
      this.#extend(atMs);
      return;
    }
    this.#isDown = true;
    const began = { cause: 'unreachable', detail: problem.code } as const;
    this.#unreachable = [
      ...this.#unreachable,
      { ...began, beganAtMs: this.#downSinceMs, endedAtMs: atMs },
    ].slice(-MOST_PAUSES);
    this.#deps.log.warn({ problem }, 'a mailbox is not reached by the way of a postback');
    this.#save();
    this.#deps.onChange();
  }

  #extend(untilMs: number): void {
    const last = this.#unreachable.at(-1);
    if (last !== undefined)
      this.#unreachable = [...this.#unreachable.slice(0, -1), { ...last, endedAtMs: untilMs }];
  }

  #save(): void {
    if (this.#knownUntilMs === null) return;
    this.#savedAtMs = this.#deps.elapsed();
    try {
      this.#deps.save(this.#knownUntilMs, { pauses: this.#said, unreachable: this.#unreachable });
    } catch (error) {
      // It is for looking: a full disk must not stop what receives.
      this.#deps.log.error({ err: error }, 'when a mailbox received could not be written down');
    }
  }
}

/** Clocks drift by milliseconds: what only shimmers is no news. */
function isSame(said: readonly MailboxPause[], known: readonly MailboxPause[]): boolean {
  const [one, other] = [said.at(-1), known.at(-1)];
  if (one === undefined || other === undefined) return one === other;
  const isSteady = Math.abs(one.beganAtMs - other.beganAtMs) < DRIFT_MS;
  return isSteady && one.cause === other.cause && (one.endedAtMs === null) === (other.endedAtMs === null);
}
