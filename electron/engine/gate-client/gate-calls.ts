/** Questions to the gate that it answers by their number. */
import { notAnswering, withinSeconds } from './within-seconds.ts';

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

export class GateCalls<T> {
  readonly #waiting = new Map<number, Waiting<T>>();
  #last = 0;

  /**
   * @param ask says it to the gate
   * @throws UserError when no answer comes in time
   */
  async call(ask: (call: number) => void, limitMs?: number): Promise<T> {
    this.#last += 1;
    const call = this.#last;
    const answer = new Promise<T>((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject });
    });
    ask(call);
    return withinSeconds(answer, limitMs).finally(() => this.#waiting.delete(call));
  }

  answered(call: number, value: T): void {
    this.#waiting.get(call)?.resolve(value);
  }

  /** Nobody will answer any more. */
  end(): void {
    for (const { reject } of this.#waiting.values()) reject(notAnswering());
    this.#waiting.clear();
  }
}
