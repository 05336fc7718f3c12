/** Knows when the desk called last, and calls a URL of the owner's when it has been away for long. */
import { Agent, request } from 'undici';
import type { DeskAlert } from '../../shared/program/mailbox-settings.ts';
import type { Log } from '../platform/log.ts';
import type { Paired } from './paired.ts';

const LOOK_MS = 10_000;
const TIMEOUT_MS = 10_000;
const AGAIN_MS = 60_000;
const MS_PER_HOUR = 3_600_000;

export interface DeskWatchDeps {
  readonly paired: () => Paired | null;
  /** Null for none. */
  readonly alert: DeskAlert | null;
  /** Milliseconds since the computer started. */
  readonly uptimeMs: () => number;
  readonly log: Log;
}

export class DeskWatch {
  readonly #deps: DeskWatchDeps;
  readonly #agent = new Agent({ connect: { timeout: TIMEOUT_MS } });
  #calledAtMs: number;
  /** One call for each absence. */
  #isTold = false;
  #nextTryAtMs = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: DeskWatchDeps) {
    this.#deps = deps;
    // Before this start nobody knows; an absence is counted from here.
    this.#calledAtMs = deps.uptimeMs();
  }

  /** Since its last call, or the start. */
  get awayMs(): number {
    return this.#deps.uptimeMs() - this.#calledAtMs;
  }

  noteCall(): void {
    this.#calledAtMs = this.#deps.uptimeMs();
    this.#isTold = false;
  }

  start(): void {
    if (this.#deps.alert === null) return;
    this.#timer = setInterval(() => {
      void this.#look();
    }, LOOK_MS);
    this.#timer.unref();
    void this.#look();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    void this.#agent.destroy();
  }

  async #look(): Promise<void> {
    const { paired, alert, uptimeMs, log } = this.#deps;
    const holdings = paired()?.holdings;
    if (holdings === undefined || alert === null || this.#isTold) return;
    if (this.awayMs < alert.afterMs || uptimeMs() < this.#nextTryAtMs) return;
    this.#isTold = true;
    const body = {
      event: 'desk_away',
      hours: Math.floor(this.awayMs / MS_PER_HOUR),
      waiting: holdings.waitingCount,
    };
    try {
      const response = await request(alert.url, {
        method: 'POST',
        dispatcher: this.#agent,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
      });
      await response.body.dump();
      if (response.statusCode >= 300) throw new Error(`It was answered with ${response.statusCode}.`);
      log.warn(body, 'the desk is away, and its owner was told');
    } catch (error) {
      this.#isTold = false;
      this.#nextTryAtMs = uptimeMs() + AGAIN_MS;
      log.error({ err: error }, 'the desk is away, and its owner could not be told');
    }
  }
}
