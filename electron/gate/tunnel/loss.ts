/** Hands one reason to one listener, whichever of the two comes first. */
import type { TunnelProblem } from '../../../shared/contract/tunnel-problems.ts';

export class Loss {
  #problem: TunnelProblem | null = null;
  #listener: ((problem: TunnelProblem) => void) | null = null;
  #isOver = false;

  tell(problem: TunnelProblem): void {
    this.#problem ??= problem;
    this.#pass();
  }

  listen(listener: (problem: TunnelProblem) => void): void {
    this.#listener = listener;
    this.#pass();
  }

  silence(): void {
    this.#isOver = true;
  }

  #pass(): void {
    if (this.#isOver || this.#problem === null || this.#listener === null) return;
    this.#isOver = true;
    this.#listener(this.#problem);
  }
}
