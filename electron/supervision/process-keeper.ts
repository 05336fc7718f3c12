/**
 * Keeps one child process running. A first start that fails is final: its reason is for the person. One that ran and
 * died, or is held and gives no sign of life, is started again after a delay that grows.
 */
import { z } from 'zod';
import { type StartErrorReason, startErrorReasonSchema } from '../../shared/contract/start-errors.ts';
import type { Child } from './child.ts';
import type { Clock } from './clock.ts';
import { failuresInARow, restartDelayMs } from './restart-delay.ts';

export type KeptState =
  | { readonly kind: 'starting' | 'running' | 'stopped' }
  /** It died and is started again after `delayMs`. `reason`: why it could not start. */
  | {
      readonly kind: 'waiting';
      readonly delayMs: number;
      readonly code: number;
      readonly reason: StartErrorReason | null;
    }
  /** It never came up; nothing more is tried. */
  | { readonly kind: 'failed'; readonly code: number; readonly reason: StartErrorReason | null };

export interface ProcessKeeperDeps<Port> {
  readonly fork: () => Child<Port>;
  /** What a new process is told first. */
  readonly startMessage: () => unknown;
  readonly clock: Clock;
  /** Whether this is what a process says once it works. */
  readonly isReady: (message: unknown) => boolean;
  /** Told of all that the process says. */
  readonly onMessage: (message: unknown) => void;
  readonly onState: (state: KeptState) => void;
}

/** Stopping ends within the sum of both: 3 s are promised to the person. */
const STOP_GRACE_MS = 2_300;
const KILL_GRACE_MS = 400;

/** Signs of life come every 5 s. */
const LOOK_MS = 10_000;
/** After so many looks in a row without one it is replaced: 120 s. A computer that sleeps does not look. */
const MOST_SILENT_LOOKS = 12;

const failedSchema = z.object({ type: z.literal('failed'), reason: startErrorReasonSchema });

export class ProcessKeeper<Port> {
  readonly #deps: ProcessKeeperDeps<Port>;
  #state: KeptState = { kind: 'stopped' };
  #child: Child<Port> | null = null;
  #failures = 0;
  #hasEverRun = false;
  #isStopping = false;
  #readyAtMs: number | null = null;
  #reason: StartErrorReason | null = null;
  #silentLooks = 0;
  #cancelRestart: () => void = () => undefined;
  #cancelLook: () => void = () => undefined;
  #onGone: () => void = () => undefined;

  constructor(deps: ProcessKeeperDeps<Port>) {
    this.#deps = deps;
  }

  get state(): KeptState {
    return this.#state;
  }

  get pid(): number | null {
    return this.#child?.pid() ?? null;
  }

  start(): void {
    this.#readyAtMs = null;
    this.#reason = null;
    this.#silentLooks = 0;
    const child = this.#deps.fork();
    this.#child = child;
    child.onMessage((message) => {
      if (this.#child === child) this.#hear(message);
    });
    child.onExit((code) => {
      if (this.#child === child) this.#exited(code);
    });
    child.send(this.#deps.startMessage());
    this.#lookLater();
    this.#enter({ kind: 'starting' });
  }

  send(message: unknown, port?: Port): void {
    this.#child?.send(message, port);
  }

  /** Lets it finish what it does, then ends it. Resolves within 3 s, whatever it does. */
  async stop(): Promise<void> {
    if (this.#isStopping) return;
    this.#isStopping = true;
    this.#cancelRestart();
    this.#cancelLook();
    const child = this.#child;
    if (child !== null) {
      const gone = new Promise<void>((resolve) => {
        this.#onGone = resolve;
      });
      child.send({ type: 'stop' });
      if (!(await this.#within(STOP_GRACE_MS, gone))) {
        child.kill();
        await this.#within(KILL_GRACE_MS, gone);
      }
    }
    this.#enter({ kind: 'stopped' });
  }

  #hear(message: unknown): void {
    this.#silentLooks = 0;
    const failed = failedSchema.safeParse(message);
    if (failed.success) this.#reason = failed.data.reason;
    this.#deps.onMessage(message);
    if (!this.#deps.isReady(message)) return;
    this.#hasEverRun = true;
    this.#readyAtMs = this.#deps.clock.nowMs();
    if (!this.#isStopping) this.#enter({ kind: 'running' });
  }

  #exited(code: number): void {
    this.#child = null;
    this.#cancelLook();
    this.#onGone();
    if (this.#isStopping) return;
    if (!this.#hasEverRun) {
      this.#enter({ kind: 'failed', code, reason: this.#reason });
      return;
    }
    const { clock } = this.#deps;
    const uptimeMs = this.#readyAtMs === null ? 0 : clock.nowMs() - this.#readyAtMs;
    this.#failures = failuresInARow(this.#failures, uptimeMs);
    const delayMs = restartDelayMs(this.#failures - 1);
    this.#cancelRestart = clock.after(delayMs, () => {
      this.start();
    });
    this.#enter({ kind: 'waiting', delayMs, code, reason: this.#reason });
  }

  #lookLater(): void {
    this.#cancelLook = this.#deps.clock.after(LOOK_MS, () => {
      this.#silentLooks += 1;
      // A process that is held does not obey either.
      if (this.#silentLooks > MOST_SILENT_LOOKS) this.#child?.kill();
      else this.#lookLater();
    });
  }

  /** @returns whether `gone` came in time */
  async #within(delayMs: number, gone: Promise<void>): Promise<boolean> {
    const late = Promise.withResolvers<false>();
    const cancel = this.#deps.clock.after(delayMs, () => {
      late.resolve(false);
    });
    const isGone = await Promise.race([gone.then(() => true as const), late.promise]);
    cancel();
    return isGone;
  }

  #enter(state: KeptState): void {
    this.#state = state;
    this.#deps.onState(state);
  }
}
