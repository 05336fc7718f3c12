/** Ends the program once, the engine first. */
import type { App } from 'electron';

export interface QuitParts {
  readonly app: Pick<App, 'on' | 'exit'>;
  readonly process: Pick<NodeJS.Process, 'on'>;
  /** Asks the person where something would be missed. */
  readonly mayQuit: () => Promise<boolean>;
  /** Resolves within 3 s. */
  readonly stopEngine: () => Promise<void>;
  readonly onQuit: () => void;
}

export class Quitter {
  readonly #parts: QuitParts;
  #isQuitting = false;
  #isSystemGoing = false;
  #isAsking = false;

  constructor(parts: QuitParts) {
    this.#parts = parts;
    parts.app.on('before-quit', (event) => {
      // A quit that is held back would stop the whole log-off. The engine's data is safe without a goodbye.
      if (this.#isSystemGoing) {
        this.#isQuitting = true;
        return;
      }
      event.preventDefault();
      void this.ask();
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      parts.process.on(signal, () => void this.quit());
    }
  }

  get isQuitting(): boolean {
    return this.#isQuitting;
  }

  /** The computer shuts down or the person logs off. */
  systemGoes(): void {
    this.#isSystemGoing = true;
  }

  /** The person wants to quit; they may change their mind. A second wish while they are asked changes nothing. */
  async ask(): Promise<void> {
    if (this.#isQuitting || this.#isAsking) return;
    this.#isAsking = true;
    try {
      if (await this.#parts.mayQuit()) await this.quit();
    } finally {
      this.#isAsking = false;
    }
  }

  /** Without a question. */
  async quit(exitCode = 0): Promise<void> {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    this.#parts.onQuit();
    await this.#parts.stopEngine();
    this.#parts.app.exit(exitCode);
  }
}
