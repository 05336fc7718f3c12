/**
 * The end of the person's session. Windows asks first, and does not say when another program or the person calls it
 * off: what was told to the engine is taken back when the session is still there after a while.
 */
import type { Power } from '../../shared/contract/shell.ts';
import type { Clock } from '../supervision/clock.ts';

/** Windows gives programs 5 s, and the person may look at the list of those that hold it up for longer. */
const CALLED_OFF_AFTER_MS = 30_000;

export interface SessionEndDeps {
  readonly clock: Clock;
  readonly quitter: { readonly systemGoes: () => void; readonly systemStays: () => void };
  readonly powerIs: (power: Power) => void;
}

export class SessionEnd {
  readonly #deps: SessionEndDeps;
  #cancelTakeBack: (() => void) | null = null;

  constructor(deps: SessionEndDeps) {
    this.#deps = deps;
  }

  asked(): void {
    const { clock, quitter, powerIs } = this.#deps;
    if (this.#cancelTakeBack === null) powerIs('ending');
    this.#cancelTakeBack?.();
    quitter.systemGoes();
    this.#cancelTakeBack = clock.after(CALLED_OFF_AFTER_MS, () => {
      this.#cancelTakeBack = null;
      quitter.systemStays();
      powerIs('awake');
    });
  }

  /** Nothing can call it off any more. */
  certain(): void {
    if (this.#cancelTakeBack === null) this.#deps.powerIs('ending');
    this.#cancelTakeBack?.();
    // Not null: it was told.
    this.#cancelTakeBack = () => undefined;
    this.#deps.quitter.systemGoes();
  }
}
