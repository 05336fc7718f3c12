/** Keeps the computer from sleeping by itself as long as the engine wants it. */
import type { PowerSaveBlocker } from 'electron';
import type { Awake } from '../../shared/contract/awake.ts';
import type { EngineUrls } from '../../shared/contract/shell.ts';
import type { Clock } from '../supervision/clock.ts';
import type { EngineState } from '../supervision/desk-processes.ts';

const ASK_EVERY_MS = 10_000;

export interface StayAwakeDeps {
  readonly blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>;
  readonly clock: Clock;
  /** Null when the engine does not say. */
  readonly readAwake: (addresses: EngineUrls) => Promise<Awake | null>;
}

export class StayAwake {
  readonly #deps: StayAwakeDeps;
  #engine: EngineState = { kind: 'starting' };
  #blockerId: number | null = null;
  #cancelAsk: () => void = () => undefined;

  constructor(deps: StayAwakeDeps) {
    this.#deps = deps;
  }

  /** An engine that starts again wants what the one before it wanted. */
  engineIs(engine: EngineState): void {
    this.#engine = engine;
    this.#cancelAsk();
    if (engine.kind === 'failed' || engine.kind === 'stopped') this.#keep(false);
    else void this.#ask();
  }

  release(): void {
    this.engineIs({ kind: 'stopped' });
  }

  async #ask(): Promise<void> {
    const engine = this.#engine;
    if (engine.kind !== 'running') return;
    const awake = await this.#deps.readAwake(engine.addresses);
    if (engine !== this.#engine) return;
    if (awake !== null) this.#keep(awake.isKept);
    this.#cancelAsk = this.#deps.clock.after(ASK_EVERY_MS, () => void this.#ask());
  }

  #keep(isKept: boolean): void {
    const { blocker } = this.#deps;
    // The screen may go dark: only the program has to run on.
    if (isKept) this.#blockerId ??= blocker.start('prevent-app-suspension');
    if (isKept || this.#blockerId === null) return;
    blocker.stop(this.#blockerId);
    this.#blockerId = null;
  }
}
