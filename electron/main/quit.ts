/** Ends the program once, the engine first. */
import type { App } from 'electron';

export interface QuitDeps {
  readonly app: Pick<App, 'on' | 'exit'>;
  readonly process: Pick<NodeJS.Process, 'on'>;
}

/** What there is to end, once it is there. */
export interface Quittable {
  /** Asks the person where something would be missed. */
  readonly mayQuit: () => Promise<boolean>;
  /** Resolves within 3 s. */
  readonly stopEngine: () => Promise<void>;
}

export class Quitter {
  readonly #deps: QuitDeps;
  readonly #listeners: (() => void)[] = [];
  #isQuitting = false;
  #isSystemGoing = false;
  /** The engine is: what ends the program now may do so. */
  #isStopped = false;
  #isAsking = false;
  #quittable: Quittable = { mayQuit: () => Promise.resolve(true), stopEngine: () => Promise.resolve() };

  /** From here on signals end the program, also while it is still starting. */
  constructor(deps: QuitDeps) {
    this.#deps = deps;
    deps.app.on('before-quit', (event) => {
      // A quit that is held back would stop the whole log-off. The engine's data is safe without a goodbye.
      if (this.#isSystemGoing || this.#isStopped) {
        this.#isQuitting = true;
        return;
      }
      event.preventDefault();
      void this.ask();
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      deps.process.on(signal, () => void this.quit());
    }
  }

  get isQuitting(): boolean {
    return this.#isQuitting;
  }

  use(quittable: Quittable): void {
    this.#quittable = quittable;
  }

  /** Called once, when quitting begins. */
  onQuit(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The computer shuts down or the person logs off. */
  systemGoes(): void {
    this.#isSystemGoing = true;
  }

  /** It was called off. */
  systemStays(): void {
    this.#isSystemGoing = false;
  }

  /** The person wants to quit; they may change their mind. A second request while they are asked changes nothing. */
  async ask(end?: () => void): Promise<void> {
    if (this.#isQuitting || this.#isAsking) return;
    this.#isAsking = true;
    try {
      if (await this.#quittable.mayQuit()) await this.quit(0, end);
    } finally {
      this.#isAsking = false;
    }
  }

  /**
   * Without a question.
   * @param end ends the program in its own way, with the engine stopped before
   */
  async quit(exitCode = 0, end = () => this.#deps.app.exit(exitCode)): Promise<void> {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    try {
      for (const listener of this.#listeners) listener();
      await this.#quittable.stopEngine();
      this.#isStopped = true;
    } catch (error) {
      // Whatever goes wrong on the way: a program that stays keeps the next one from starting.
      this.#deps.app.exit(exitCode);
      throw error;
    }
    end();
  }
}
