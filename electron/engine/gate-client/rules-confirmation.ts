/** Which rules the gate has on its disk, and who waits for newer ones. */
import { notAnswering, rulesNotWritten, withinSeconds } from './within-seconds.ts';

interface Waiting {
  readonly version: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class RulesConfirmation {
  #heldVersion = 0;
  #waiting: Waiting[] = [];

  /** @throws UserError when the gate cannot write them, or does not confirm them within some seconds */
  async of(version: number): Promise<void> {
    if (this.#heldVersion === version) return;
    await withinSeconds(
      new Promise<void>((resolve, reject) => {
        this.#waiting.push({ version, resolve, reject });
      }),
    );
  }

  /** Another gate may be there, which has none. */
  reset(): void {
    this.#heldVersion = 0;
  }

  held(version: number): void {
    this.#heldVersion = version;
    for (const { resolve } of this.#takeUpTo(version)) resolve();
  }

  notWritten(version: number, failure: Parameters<typeof rulesNotWritten>[0]): void {
    for (const { reject } of this.#takeUpTo(version)) reject(rulesNotWritten(failure));
  }

  /** Nobody will confirm any more. */
  end(): void {
    for (const { reject } of this.#takeUpTo(Infinity)) reject(notAnswering());
  }

  #takeUpTo(version: number): readonly Waiting[] {
    const taken = this.#waiting.filter((each) => each.version <= version);
    this.#waiting = this.#waiting.filter((each) => each.version > version);
    return taken;
  }
}
