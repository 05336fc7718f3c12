/** Ends the program once, the engine first. */
import type { App } from 'electron';

export interface QuitDeps {
  readonly app: Pick<App, 'on' | 'exit'>;
  readonly process: Pick<NodeJS.Process, 'on'>;
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
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      deps.process.on(signal, () => void this.quit());
    }
  }

  get isQuitting(): boolean {
    return this.#isQuitting;
  }

  /** Called once, when quitting begins. */
  onQuit(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The computer shuts down or the person logs off. */
  systemGoes(): void {
    this.#isSystemGoing = true;
  }

  /** The person wants to quit; they may change their mind. A second request while they are asked changes nothing. */
  async ask(end?: () => void): Promise<void> {
    if (this.#isQuitting || this.#isAsking) return;
    this.#isAsking = true;
    try {
      if (await this.#deps.mayQuit()) await this.quit(0, end);
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
    for (const listener of this.#listeners) listener();
    await this.#deps.stopEngine();
    this.#isStopped = true;
    end();
  }
}
