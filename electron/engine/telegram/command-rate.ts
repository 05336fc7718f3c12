/** How often a chat is answered: a flood of commands costs a look at a number each, and nothing more. */

const MOST_AT_ONCE = 8;
const ONE_MORE_EVERY_MS = 4_000;
const TOLD_EVERY_MS = 60_000;

interface Allowance {
  /** At the moment `at`. */
  readonly left: number;
  readonly at: number;
  readonly toldAt: number;
}

/** `tell`: it is too much, and the chat was not told so for a while. */
export type CommandTurn = 'now' | 'tell' | 'never';

export class CommandRate {
  readonly #elapsed: () => number;
  /** By id; there are no more than paired chats. */
  readonly #chats = new Map<string, Allowance>();

  /** @param elapsed milliseconds of a clock that never goes back */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  take(id: string): CommandTurn {
    const at = this.#elapsed();
    const before = this.#chats.get(id) ?? { left: MOST_AT_ONCE, at, toldAt: -Infinity };
    const left = Math.min(MOST_AT_ONCE, before.left + (at - before.at) / ONE_MORE_EVERY_MS);
    const isAllowed = left >= 1;
    const isTold = !isAllowed && at - before.toldAt >= TOLD_EVERY_MS;
    this.#chats.set(id, {
      left: isAllowed ? left - 1 : left,
      at,
      toldAt: isTold ? at : before.toldAt,
    });
    if (isAllowed) return 'now';
    return isTold ? 'tell' : 'never';
  }

  forget(id: string): void {
    this.#chats.delete(id);
  }
}
